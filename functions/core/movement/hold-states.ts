import type { HoldState } from "./hold-tier.ts";
import { isSameDefinition } from "./same-definition.ts";
import type { Snapshot, SnapshotScheme } from "./snapshot.ts";

/**
 * How each customer of a table stood in a scheme at an earlier snapshot, by index into the table; undefined for who was not there,
 * and for everybody where the scheme is new or sorts by another definition: its history starts anew.
 *
 * @param keys of the table, sorted
 * @param scheme as the table's snapshot will name it
 */
export function holdStates(
  earlier: Snapshot | undefined,
  keys: readonly string[],
  scheme: Pick<SnapshotScheme, "id" | "definition" | "tierIds">,
): (index: number) => HoldState | undefined {
  const at = earlier?.header.schemes.findIndex(({ id }) => id === scheme.id) ?? -1;
  const before = earlier?.header.schemes[at];
  if (earlier === undefined || before === undefined || !isSameDefinition(before, { ...before, ...scheme }))
    return () => undefined;
  const tierNow = before.tierIds.map((id) => scheme.tierIds.indexOf(id));
  const mapped = (tierIndex: number) => tierNow[tierIndex] ?? -1;
  const holds = new Map(earlier.columns.holds[at]);
  const positions = positionsOf(earlier.columns.keys, keys);
  return (index) => {
    const position = positions[index] ?? -1;
    if (position < 0) return undefined;
    const state = holds.get(position);
    if (state === undefined) return plain(mapped(earlier.columns.tierIndexes[at]?.[position] ?? -1));
    return {
      ...state,
      heldTierIndex: mapped(state.heldTierIndex),
      aboveTierIndex: mapped(state.aboveTierIndex),
    };
  };
}

const plain = (heldTierIndex: number): HoldState => ({
  heldTierIndex,
  belowSince: undefined,
  belowCount: 0,
  aboveCount: 0,
  aboveTierIndex: -1,
});

/** Where each key stands in the earlier list, -1 where it does not; both are sorted by code units. */
function positionsOf(earlier: readonly string[], keys: readonly string[]): Int32Array {
  const positions = new Int32Array(keys.length).fill(-1);
  let at = 0;
  for (const [index, key] of keys.entries()) {
    while (at < earlier.length && (earlier[at] ?? "") < key) at += 1;
    if (earlier[at] === key) positions[index] = at;
  }
  return positions;
}
