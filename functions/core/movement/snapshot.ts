import type { Day } from "../values/day.ts";
import type { HoldState } from "./hold-tier.ts";

/** The format of snapshots written now; older ones are upgraded on read, newer ones refused. */
export const snapshotFormat = 2;

/** A scheme as it stood in a snapshot: enough to read its tier columns, and to see that its definition changed. */
export interface SnapshotScheme {
  readonly id: string;
  /** Stands for what sorts the customers: its metric, cuts and rules, not its words. "" where format 1 kept none. */
  readonly definition: string;
  readonly tierIds: readonly string[];
  /** As the summary showed them: contacts who were given a tier count here, and are in no column. */
  readonly sizes: readonly number[];
  /** Of those in the columns. */
  readonly notJudged: number;
}

/** What is known of a snapshot without its customers. */
export interface SnapshotHeader {
  readonly format: typeof snapshotFormat;
  readonly asOf: Day;
  /** Of the settings and scheme definitions that made it. */
  readonly settingsHash: string;
  /** Those settings as JSON, without the customers that they name. "" where format 1 kept none. */
  readonly settings: string;
  readonly fractionDigits: number;
  readonly currency: string | undefined;
  /** Who stand in the orders, in the columns of this snapshot. */
  readonly customers: number;
  readonly totals: { readonly revenue: number; readonly profit: number | undefined };
  readonly schemes: readonly SnapshotScheme[];
}

/** How one customer, by position in the columns, stands between two evaluations. */
export type HoldEntry = readonly [position: number, state: HoldState];

/** The customers of a snapshot as columns, sorted by key. */
export interface SnapshotColumns {
  readonly keys: readonly string[];
  /** Only where settings ask for it. */
  readonly names: readonly string[] | undefined;
  readonly revenue: readonly number[];
  /** undefined where the sheet knows no profit. */
  readonly profit: readonly number[] | undefined;
  /** Per scheme of the header, in its order: the index into its `tierIds`, -1 for not judged. What the sheet showed. */
  readonly tierIndexes: readonly (readonly number[])[];
  /**
   * Per scheme of the header: those who do not simply hold the tier that was shown (an override, a grace, an upgrade that waits), by
   * position. All others hold what was shown, with nothing on its way.
   */
  readonly holds: readonly (readonly HoldEntry[])[];
}

/** The tiers of all customers as of one day. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly columns: SnapshotColumns;
}
