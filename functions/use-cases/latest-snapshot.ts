import type { Snapshot } from "../core/movement/snapshot.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";
import { decodeSnapshot } from "./snapshot-codec.ts";

/** The latest snapshot of a day before this one. @throws AppError newer_format, store_unavailable */
export async function latestBefore(
  store: Pick<SnapshotStore, "latestSnapshotBefore">,
  spreadsheetId: string,
  day: number,
): Promise<Snapshot | undefined> {
  const stored = await store.latestSnapshotBefore(spreadsheetId, day);
  return stored && decodeSnapshot(stored);
}
