import type { Snapshot, SnapshotHeader } from "../core/movement/snapshot.ts";
import { type Day, firstDay } from "../core/values/day.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";
import { decodeSnapshot } from "./snapshot-codec.ts";

/** The latest snapshot of a day before this one. @throws AppError newer_format, store_unavailable */
export async function latestBefore(
  store: Pick<SnapshotStore, "latestSnapshotBefore">,
  spreadsheetId: string,
  day: Day,
): Promise<Snapshot | undefined> {
  const stored = await store.latestSnapshotBefore(spreadsheetId, day);
  return stored && decodeSnapshot(stored);
}

/** The headers of all snapshots of earlier days, the earliest first. */
export async function headersBefore(
  store: Pick<SnapshotStore, "snapshotHeaders">,
  spreadsheetId: string,
  day: Day,
): Promise<readonly SnapshotHeader[]> {
  const found = await store.snapshotHeaders(spreadsheetId, firstDay, day - 1);
  return found.map(({ header }) => header);
}
