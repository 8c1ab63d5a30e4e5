import type { Snapshot } from "../core/movement/snapshot.ts";
import type { MovementsSince } from "../core/settings/settings.ts";
import { type Day, dateOf } from "../core/values/day.ts";
import { latestBefore } from "./latest-snapshot.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";

/**
 * The snapshot that movements of a day compare with: the latest of an earlier day, that of the end of an earlier month, or the last up to
 * a chosen day; of an earlier day in any case.
 *
 * @param earlier the latest of an earlier day
 */
export async function comparedSnapshot(
  store: Pick<SnapshotStore, "latestSnapshotBefore">,
  spreadsheetId: string,
  { asOf, since }: { readonly asOf: Day; readonly since: MovementsSince },
  earlier: Snapshot | undefined,
): Promise<Snapshot | undefined> {
  const before =
    since === "lastSnapshot" ? asOf : Math.min(asOf, since === "monthEnd" ? monthStart(asOf) : since.day + 1);
  return earlier === undefined || earlier.header.asOf < before ? earlier : latestBefore(store, spreadsheetId, before);
}

const monthStart = (day: Day): Day => day - dateOf(day).dayOfMonth + 1;
