import { z } from "zod";
import type { StoredKind } from "../stored/read-stored.ts";
import type { Lease } from "../stored/run-rules.ts";
import { type Registration, registrationFormat } from "../use-cases/ports/registration.ts";
import { instantSchema } from "./instant.schema.ts";

/** `workbooks/{spreadsheetId}`: what is known of a workbook, whether it is registered for the night or only had runs. */
export interface WorkbookDocument {
  readonly format: typeof registrationFormat;
  readonly spreadsheetId: string;
  /** The two of a registration come together. */
  readonly timeZone?: string;
  readonly registeredAt?: Date;
  /** Absent where its nights are off: the search for what is due does not find it. */
  readonly nextDueAt?: Date;
  readonly failedNights?: number;
  /** Of the run at work, if any. */
  readonly lease?: Lease;
  /** The run that was created last. */
  readonly lastRunId?: string;
}

const schema = z.strictObject({
  format: z.literal(registrationFormat),
  spreadsheetId: z.string(),
  timeZone: z.string().exactOptional(),
  registeredAt: instantSchema.exactOptional(),
  nextDueAt: instantSchema.exactOptional(),
  failedNights: z.int().positive().exactOptional(),
  lease: z.strictObject({ runId: z.string(), holder: z.string(), until: instantSchema }).exactOptional(),
  lastRunId: z.string().exactOptional(),
}) satisfies z.ZodType<WorkbookDocument>;

export const workbookKind: StoredKind<WorkbookDocument> = {
  name: "workbook",
  format: registrationFormat,
  // Format 1 did not count failed nights; in format 2 no nights were switched off.
  steps: { 1: (older) => older, 2: (older) => older },
  schema,
};

/** The registration in the document; undefined where the workbook only had runs. */
export function registrationOf(document: WorkbookDocument): Registration | undefined {
  const { format, spreadsheetId, timeZone, registeredAt, nextDueAt, failedNights } = document;
  if (timeZone === undefined || registeredAt === undefined) return undefined;
  return {
    ...{ format, spreadsheetId, timeZone, registeredAt },
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...(failedNights !== undefined && { failedNights }),
  };
}
