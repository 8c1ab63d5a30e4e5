import { z } from "zod";
import type { SnapshotColumns } from "../core/movement/snapshot.ts";

/** Some of the customers of a snapshot, as one stored part holds them; positions count from the part's first customer. */
export interface SnapshotPart extends SnapshotColumns {
  readonly format: number;
}

const wholeNumbers = z.array(z.int());

/** Position, held tier, first day below (null: none), evaluations below, evaluations above, tier above. */
export const storedHoldSchema = z.tuple([z.int(), z.int(), z.int().nullable(), z.int(), z.int(), z.int()]);
export type StoredHold = z.infer<typeof storedHoldSchema>;

/** A part of the current format. Whether its columns are of one length is for whoever puts the parts together. */
export const snapshotPartSchema = z
  .strictObject({
    format: z.int(),
    keys: z.array(z.string()),
    names: z.array(z.string()).optional(),
    revenue: wholeNumbers,
    profit: wholeNumbers.optional(),
    tierIndexes: z.array(wholeNumbers),
    holds: z.array(z.array(storedHoldSchema)),
  })
  .transform((part) => ({
    ...part,
    names: part.names,
    profit: part.profit,
    holds: part.holds.map((entries) =>
      entries.map(
        ([position, heldTierIndex, belowSince, belowCount, aboveCount, aboveTierIndex]) =>
          [
            position,
            { heldTierIndex, belowSince: belowSince ?? undefined, belowCount, aboveCount, aboveTierIndex },
          ] as const,
      ),
    ),
  })) satisfies z.ZodType<SnapshotPart>;
