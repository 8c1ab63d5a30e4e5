import type { Day } from "../values/day.ts";

/** The format of snapshots written now; older ones are upgraded on read, newer ones refused. */
export const snapshotFormat = 1;

/** A scheme as it stood in a snapshot: enough to read its tier columns, and to see that its definition changed. */
export interface SnapshotScheme {
  readonly id: string;
  readonly tierIds: readonly string[];
  readonly sizes: readonly number[];
  readonly notJudged: number;
}

/** What is known of a snapshot without its customers. */
export interface SnapshotHeader {
  readonly format: typeof snapshotFormat;
  readonly asOf: Day;
  /** Of the settings and scheme definitions that made it. */
  readonly settingsHash: string;
  readonly fractionDigits: number;
  readonly currency: string | undefined;
  readonly customers: number;
  readonly totals: { readonly revenue: number; readonly profit: number | undefined };
  readonly schemes: readonly SnapshotScheme[];
}

/** The customers of a snapshot as columns, sorted by key. Keys only, no names. */
export interface SnapshotColumns {
  readonly keys: readonly string[];
  readonly revenue: readonly number[];
  /** undefined where the sheet knows no profit. */
  readonly profit: readonly number[] | undefined;
  /** Per scheme of the header, in its order: the index into its `tierIds`, -1 for not judged. */
  readonly tierIndexes: readonly (readonly number[])[];
}

/** The tiers of all customers as of one day. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly columns: SnapshotColumns;
}
