import type { SnapshotHeader } from "../../core/movement/snapshot.ts";
import type { Day } from "../../core/values/day.ts";

/** A snapshot as it is stored: a header and opaque parts, each small enough for one document. */
export interface StoredSnapshot {
  readonly header: SnapshotHeader;
  /** Of all parts together; checked on read by whoever decodes. */
  readonly checksum: string;
  readonly parts: readonly Uint8Array[];
  /** When daily retention may remove it; undefined: kept. */
  readonly expireAt: Date | undefined;
}

/** The largest part that a store must take, in bytes. */
export const maxPartBytes = 900_000;

/** What is known of a stored snapshot without its parts. */
export type StoredSnapshotHeader = Pick<StoredSnapshot, "header" | "expireAt">;

/** The snapshots of a workbook. Every method is atomic: a reader sees a snapshot whole or not at all. */
export interface SnapshotStore {
  /** Parts first, header last: a reader sees all of it or nothing. Replaces one of the same day and settings; it is then the one saved last of its day. */
  saveSnapshot(spreadsheetId: string, snapshot: StoredSnapshot): Promise<void>;
  /** As `saveSnapshot`, but stays in its place among those of its day; false, and nothing is saved, where there is none of its day and settings. */
  rewriteSnapshot(spreadsheetId: string, snapshot: StoredSnapshot): Promise<boolean>;
  /** Takes away the time at which it expires, from header and parts. Does nothing where there is no such snapshot. */
  keepSnapshot(spreadsheetId: string, asOf: Day, settingsHash: string): Promise<void>;
  /** The latest complete snapshot with asOf before `day`; of several of one day the one saved last. */
  latestSnapshotBefore(spreadsheetId: string, day: Day): Promise<StoredSnapshot | undefined>;
  /** The complete snapshot of one day, of several the one saved last; of these settings where they are given. */
  snapshotOn(spreadsheetId: string, day: Day, settingsHash?: string): Promise<StoredSnapshot | undefined>;
  /** The headers, but for their settings (""), of all complete snapshots with `from` <= asOf <= `to`: the earliest day first, of one day the one saved last behind the others. */
  snapshotHeaders(spreadsheetId: string, from: Day, to: Day): Promise<readonly StoredSnapshotHeader[]>;
}
