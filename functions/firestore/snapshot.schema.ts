import { z } from "zod";
import { snapshotFormat } from "../core/movement/snapshot.ts";
import type { StoredKind } from "../stored/read-stored.ts";
import { type StoredHeader, snapshotHeaderFields, snapshotHeaderSteps } from "../stored/snapshot-header.schema.ts";
import { instantSchema } from "./instant.schema.ts";

/** `workbooks/{id}/snapshots/{asOf-settingsHash}`: written last, when all its parts are there. */
export interface SnapshotDocument extends StoredHeader {
  /** Always true: a header that is not whole is not written. Queries ask for it. */
  readonly complete: true;
  /** Which parts are its own: `parts/{generation}-{0 to partCount - 1}`. */
  readonly generation: string;
  readonly partCount: number;
  readonly checksum: string;
  /** By the service's clock; decides between two of one day. */
  readonly savedAt: Date;
  /** When daily retention (a TTL policy) may remove it. */
  readonly expireAt?: Date;
}

/** `.../parts/{generation}-{n}` */
export interface PartDocument {
  readonly format: typeof snapshotFormat;
  readonly bytes: Uint8Array;
  /** As in its header: a TTL policy does not follow from one to the other. */
  readonly expireAt?: Date;
}

/** The fields of a snapshot's document. */
export const snapshotFields = {
  ...snapshotHeaderFields,
  complete: z.literal(true),
  generation: z.string(),
  partCount: z.int().nonnegative(),
  checksum: z.string(),
  savedAt: instantSchema,
  expireAt: instantSchema.exactOptional(),
};

export const snapshotKind: StoredKind<SnapshotDocument> = {
  name: "snapshot",
  format: snapshotFormat,
  steps: snapshotHeaderSteps,
  schema: z.strictObject(snapshotFields),
};

export const partKind: StoredKind<PartDocument> = {
  name: "snapshot part",
  format: snapshotFormat,
  // What changed lies within the bytes.
  steps: { 1: (older) => older },
  schema: z.strictObject({
    format: z.literal(snapshotFormat),
    bytes: z.instanceof(Uint8Array),
    expireAt: instantSchema.exactOptional(),
  }),
};
