import type { Money } from "../values/money.ts";
import { type MatchedKeys, matchKeys } from "./match-keys.ts";
import type { Movement, Movements, SchemeMovements } from "./movement.ts";
import { isSameDefinition } from "./same-definition.ts";
import type { Snapshot } from "./snapshot.ts";

export interface CompareOptions {
  /** Whether a scheme is compared, tier by tier, also where it sorted by another definition: to see what the change does. */
  readonly acrossDefinitions: boolean;
}

/**
 * What changed from one snapshot to a later one: who joined, who is gone, and per scheme of the later one who moved.
 *
 * Where a scheme is new or its definition is another than before, nothing is compared. Who was not judged and now is (or the
 * other way round) is in the matrix, but moved neither up nor down; so is who stood in a tier that is there no more.
 */
export function compareSnapshots(
  earlier: Snapshot,
  later: Snapshot,
  options: CompareOptions = { acrossDefinitions: false },
): Movements {
  const matched = matchKeys(earlier.columns.keys, later.columns.keys);
  const worth = worthOf(earlier, later);
  const keyOf = ({ columns }: Snapshot, position: number) => columns.keys[position] ?? "";
  return {
    since: earlier.header.asOf,
    asOf: later.header.asOf,
    isProfit: worth.isProfit,
    joined: matched.joined.map((position) => keyOf(later, position)),
    gone: matched.gone.map((position) => keyOf(earlier, position)),
    goneNames: matched.gone.map((position) => earlier.columns.names?.[position] ?? ""),
    goneWorths: matched.gone.map(worth.before),
    joinedWorth: matched.joined.reduce((sum, position) => sum + worth.now(position), 0),
    goneWorth: matched.gone.reduce<Money | undefined>((sum, position) => plus(sum, worth.before(position)), 0),
    schemes: later.header.schemes.map((_, position) =>
      compareScheme(earlier, later, position, matched, worth, options),
    ),
  };
}

const plus = (sum: Money | undefined, money: Money | undefined) =>
  sum === undefined || money === undefined ? undefined : sum + money;

interface Worths {
  readonly isProfit: boolean;
  readonly before: (position: number) => Money | undefined;
  readonly now: (position: number) => Money;
}

/** Profit where both know it; what the earlier one counted in other digits is brought to the later one's. */
function worthOf(earlier: Snapshot, later: Snapshot): Worths {
  const isProfit = earlier.columns.profit !== undefined && later.columns.profit !== undefined;
  const now = (isProfit ? later.columns.profit : undefined) ?? later.columns.revenue;
  const before = (isProfit ? earlier.columns.profit : undefined) ?? earlier.columns.revenue;
  const digits = later.header.fractionDigits - earlier.header.fractionDigits;
  const isSameCurrency = earlier.header.currency === later.header.currency;
  return {
    isProfit,
    before: (position) => (isSameCurrency ? Math.round((before[position] ?? 0) * 10 ** digits) : undefined),
    now: (position) => now[position] ?? 0,
  };
}

function compareScheme(
  earlier: Snapshot,
  later: Snapshot,
  position: number,
  { joined, gone, both }: MatchedKeys,
  worth: Worths,
  { acrossDefinitions }: CompareOptions,
): SchemeMovements {
  const scheme = later.header.schemes[position];
  const schemeId = scheme?.id ?? "";
  const tierIds = scheme?.tierIds ?? [];
  const zeros = () => new Array<number>(tierIds.length + 1).fill(0);
  const matrix = Array.from({ length: tierIds.length + 1 }, zeros);
  const worthMatrix = Array.from({ length: tierIds.length + 1 }, zeros);
  const counts = { joined: zeros(), gone: zeros() };
  const laterTier = (at: number) => later.columns.tierIndexes[position]?.[at] ?? -1;
  for (const at of joined) increase(counts.joined, laterTier(at), 1);

  const earlierPosition = earlier.header.schemes.findIndex(({ id }) => id === schemeId);
  const before = earlier.header.schemes[earlierPosition];
  if (scheme === undefined || before === undefined || !(acrossDefinitions || isSameDefinition(before, scheme)))
    return { schemeId, comparable: false, up: [], down: [], matrix, worthMatrix, ...counts };

  const tierNow = before.tierIds.map((id) => tierIds.indexOf(id));
  const earlierTier = (at: number) => tierNow[earlier.columns.tierIndexes[earlierPosition]?.[at] ?? -1] ?? -1;
  for (const at of gone) increase(counts.gone, earlierTier(at), 1);
  const up: Movement[] = [];
  const down: Movement[] = [];
  for (const match of both) {
    const fromTierIndex = earlierTier(match.earlier);
    const toTierIndex = laterTier(match.later);
    const now = worth.now(match.later);
    increase(matrix.at(fromTierIndex), toTierIndex, 1);
    increase(worthMatrix.at(fromTierIndex), toTierIndex, now);
    if (fromTierIndex < 0 || toTierIndex < 0 || fromTierIndex === toTierIndex) continue;
    const moved = { key: match.key, fromTierIndex, toTierIndex, before: worth.before(match.earlier), now };
    (toTierIndex < fromTierIndex ? up : down).push(moved);
  }
  return { schemeId, comparable: true, up, down, matrix, worthMatrix, ...counts };
}

/** Adds to the figure of a tier; that of "not judged" is the last. */
function increase(figures: number[] | undefined, tierIndex: number, by: number): void {
  if (figures === undefined) return;
  const at = tierIndex < 0 ? figures.length - 1 : tierIndex;
  figures[at] = (figures[at] ?? 0) + by;
}
