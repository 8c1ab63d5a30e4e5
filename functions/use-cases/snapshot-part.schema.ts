import { z } from "zod";
import type { SnapshotColumns } from "../core/movement/snapshot.ts";

/** Some of the customers of a snapshot, as one stored part holds them. */
export interface SnapshotPart extends SnapshotColumns {
  readonly format: number;
}

const wholeNumbers = z.array(z.int());

/** A part of the current format. Whether its columns are of one length is for whoever puts the parts together. */
export const snapshotPartSchema = z
  .strictObject({
    format: z.int(),
    keys: z.array(z.string()),
    revenue: wholeNumbers,
    profit: wholeNumbers.optional(),
    tierIndexes: z.array(wholeNumbers),
  })
  .transform((part) => ({ ...part, profit: part.profit })) satisfies z.ZodType<SnapshotPart>;
