import { z } from "zod";
import { type FormatSteps, upgradeFormat } from "../core/values/upgrade-format.ts";
import { AppError } from "../errors.ts";

/** One kind of thing that is stored. */
export interface StoredKind<T> {
  /** As messages call it: `run`. */
  readonly name: string;
  /** The format written now. */
  readonly format: number;
  /** How older formats become this one. */
  readonly steps: FormatSteps;
  readonly schema: z.ZodType<T>;
}

/**
 * A stored thing as it is read: of an older format upgraded, then checked field by field.
 *
 * @throws AppError newer_format where a later version wrote it; internal where it is not what its format describes
 */
export function readStored<T>(kind: StoredKind<T>, stored: unknown): T {
  const reading = upgradeFormat(stored, kind.format, kind.steps);
  if (reading.state === "newer")
    throw new AppError(
      "newer_format",
      `A stored ${kind.name} has format ${reading.format}; this version knows up to ${kind.format}.`,
    );
  if (reading.state === "unreadable")
    throw new AppError("internal", `A stored ${kind.name} does not say a format that this version knows. Delete it.`);
  const checked = kind.schema.safeParse(reading.value);
  if (checked.success) return checked.data;
  const found = z.prettifyError(checked.error).replaceAll(/\s*\n\s*/g, " ");
  throw new AppError("internal", `A stored ${kind.name} is not what format ${kind.format} describes: ${found}`, {
    cause: checked.error,
  });
}
