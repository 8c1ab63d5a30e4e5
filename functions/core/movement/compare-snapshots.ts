import type { Movement, Movements, SchemeMovements } from "./movement.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What changed from one snapshot to a later one: who joined, who is gone, and per scheme of the later one who moved.
 *
 * Where a scheme is new or its tiers are others than before, nothing is compared. Who was not judged and now is (or the
 * other way round) is in the matrix, but moved neither up nor down.
 */
export function compareSnapshots(earlier: Snapshot, later: Snapshot): Movements {
  const { joined, gone, both } = matchKeys(earlier.columns.keys, later.columns.keys);
  return {
    since: earlier.header.asOf,
    asOf: later.header.asOf,
    joined,
    gone,
    schemes: later.header.schemes.map((_, position) => compareScheme(earlier, later, position, both)),
  };
}

/** A customer who is in both snapshots, and where. */
interface Match {
  readonly key: string;
  readonly earlierIndex: number;
  readonly laterIndex: number;
}

/** A merge join: both lists are sorted by code units. */
function matchKeys(earlier: readonly string[], later: readonly string[]) {
  const joined: string[] = [];
  const gone: string[] = [];
  const both: Match[] = [];
  let earlierIndex = 0;
  let laterIndex = 0;
  while (earlierIndex < earlier.length || laterIndex < later.length) {
    const before = earlier[earlierIndex];
    const now = later[laterIndex];
    if (before !== undefined && before === now) {
      both.push({ key: before, earlierIndex, laterIndex });
      earlierIndex += 1;
      laterIndex += 1;
    } else if (now === undefined || (before !== undefined && before < now)) {
      gone.push(before ?? "");
      earlierIndex += 1;
    } else {
      joined.push(now);
      laterIndex += 1;
    }
  }
  return { joined, gone, both };
}

function compareScheme(earlier: Snapshot, later: Snapshot, position: number, both: readonly Match[]): SchemeMovements {
  const schemeId = later.header.schemes[position]?.id ?? "";
  const tierIds = later.header.schemes[position]?.tierIds ?? [];
  const earlierPosition = earlier.header.schemes.findIndex(({ id }) => id === schemeId);
  const earlierTierIds = earlier.header.schemes[earlierPosition]?.tierIds;
  const matrix = Array.from({ length: tierIds.length + 1 }, () => new Array<number>(tierIds.length + 1).fill(0));
  if (earlierTierIds?.join("\n") !== tierIds.join("\n")) {
    return { schemeId, comparable: false, up: [], down: [], matrix };
  }

  const up: Movement[] = [];
  const down: Movement[] = [];
  for (const { key, earlierIndex, laterIndex } of both) {
    const fromTierIndex = earlier.columns.tierIndexes[earlierPosition]?.[earlierIndex] ?? -1;
    const toTierIndex = later.columns.tierIndexes[position]?.[laterIndex] ?? -1;
    const row = matrix.at(fromTierIndex);
    const column = toTierIndex < 0 ? tierIds.length : toTierIndex;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    if (fromTierIndex < 0 || toTierIndex < 0) continue;
    if (toTierIndex < fromTierIndex) up.push({ key, fromTierIndex, toTierIndex });
    if (toTierIndex > fromTierIndex) down.push({ key, fromTierIndex, toTierIndex });
  }
  return { schemeId, comparable: true, up, down, matrix };
}
