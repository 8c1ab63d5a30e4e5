import { isMonthEnd } from "../core/movement/is-month-end.ts";
import type { Snapshot, SnapshotHeader } from "../core/movement/snapshot.ts";
import type { Retention } from "../core/settings/retention.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";
import { encodeSnapshot } from "./snapshot-codec.ts";

/**
 * Keeps the day's snapshot until its time is over, and for good the one of an earlier month that turns out to have been its last.
 *
 * That one first: a run that dies in between finds it again, since no snapshot of this month is there yet.
 *
 * @param earlier header of the latest snapshot of an earlier day; undefined where there is none
 */
export async function saveSnapshot(
  store: SnapshotStore,
  spreadsheetId: string,
  snapshot: Snapshot,
  { earlier, now, retention }: { earlier: SnapshotHeader | undefined; now: Date; retention: Retention },
): Promise<void> {
  if (retention.keepMonthEnds && earlier !== undefined && isMonthEnd(earlier.asOf, snapshot.header.asOf))
    await store.keepSnapshot(spreadsheetId, earlier.asOf, earlier.settingsHash);
  const expireAt = new Date(now.getTime() + retention.dailyDays * 86_400_000);
  await store.saveSnapshot(spreadsheetId, encodeSnapshot(snapshot, expireAt));
}
