import type { Snapshot } from "../core/movement/snapshot.ts";
import { type Day, firstDay, lastDay } from "../core/values/day.ts";
import { matchKey } from "../core/values/keys.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";
import { decodeSnapshot } from "./snapshot-codec.ts";

/** Where a customer stood on one day. */
export interface PathStep {
  readonly asOf: Day;
  /** Fixed-point, in the digits of that day's snapshot. */
  readonly revenue: number;
  readonly profit: number | undefined;
  readonly fractionDigits: number;
  /** By id of the scheme, the id of the tier; undefined where the customer was not judged. */
  readonly tiers: ReadonlyMap<string, string | undefined>;
}

/**
 * One customer's path through all snapshots that are kept, the earliest day first; of several of one day the one saved last. Days on
 * which the customer was in no order are left out.
 *
 * @param customer the id, e-mail address or name, as the orders tell customers apart
 */
export async function customerPath(
  store: Pick<SnapshotStore, "snapshotHeaders" | "snapshotOn">,
  spreadsheetId: string,
  customer: string,
): Promise<readonly PathStep[]> {
  const key = matchKey(customer);
  const headers = await store.snapshotHeaders(spreadsheetId, firstDay, lastDay);
  const days = new Set(headers.map(({ header }) => header.asOf));
  const path: PathStep[] = [];
  for (const day of days) {
    const stored = await store.snapshotOn(spreadsheetId, day);
    const step = stored && stepOf(decodeSnapshot(stored), key);
    if (step !== undefined) path.push(step);
  }
  return path;
}

function stepOf({ header, columns }: Snapshot, key: string): PathStep | undefined {
  const at = columns.keys.indexOf(key);
  if (at < 0) return undefined;
  return {
    asOf: header.asOf,
    revenue: columns.revenue[at] ?? 0,
    profit: columns.profit?.[at],
    fractionDigits: header.fractionDigits,
    tiers: new Map(
      header.schemes.map(({ id, tierIds }, scheme) => [id, tierIds[columns.tierIndexes[scheme]?.[at] ?? -1]]),
    ),
  };
}
