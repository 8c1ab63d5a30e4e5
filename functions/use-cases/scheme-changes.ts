import { indexOfKey } from "../core/customers/customer-table.ts";
import { movementsTabLabels } from "../core/labels/movements.ts";
import { compareSnapshots } from "../core/movement/compare-snapshots.ts";
import type { Movement } from "../core/movement/movement.ts";
import type { Snapshot } from "../core/movement/snapshot.ts";
import type { Computed } from "./compute-tiers.ts";
import type { SchemeChange, SchemeChanges } from "./ports/run.ts";
import { shownText } from "./shown-text.ts";

/** Of one scheme. */
const mostMovers = 50;
/** Of all schemes together, so that the record of a run stays well under the megabyte that Firestore takes, in any script. */
const mostCharacters = 120_000;
/** What a mover weighs beside ids and names. */
const moverCharacters = 20;

/**
 * How many customers each tier has, and who moved since an earlier snapshot: also where a scheme's definition is another one, since
 * that is what people want to see of a change of settings.
 */
export function schemeChanges(
  { table, results, snapshot, language }: Pick<Computed, "table" | "results" | "snapshot" | "language">,
  before: Snapshot | undefined,
): SchemeChanges {
  const movements = before && compareSnapshots(before, snapshot, { acrossDefinitions: true });
  const charactersEach = mostCharacters / Math.max(1, results.length);
  return {
    ...(before && { since: before.header.asOf }),
    schemes: results.map(({ scheme, tiers }): SchemeChange => {
      const now = snapshot.header.schemes.find(({ id }) => id === scheme.id);
      const then = before?.header.schemes.find(({ id }) => id === scheme.id);
      const moved = movements?.schemes.find(({ schemeId }) => schemeId === scheme.id);
      const { up = [], down = [] } = moved ?? {};
      const nameOf = (tierIndex: number) =>
        shownText(scheme.tiers[tierIndex]?.name[language] ?? movementsTabLabels.notJudged[language]);
      const movers = worthiest([...up, ...down]).map(({ key, fromTierIndex, toTierIndex }) => ({
        id: shownText(table.ids[indexOfKey(table, key) ?? -1] ?? key),
        from: nameOf(fromTierIndex),
        to: nameOf(toTierIndex),
      }));
      return {
        schemeId: scheme.id,
        title: shownText(scheme.title[language]),
        tiers: tiers.map(({ tier, size }) => ({
          name: shownText(tier.name[language]),
          ...sizeThen(then, tier.id),
          after: size,
        })),
        notJudged: { ...(then && { before: then.notJudged }), after: now?.notJudged ?? 0 },
        up: up.length,
        down: down.length,
        movers: fitting(movers, charactersEach),
      };
    }),
  };
}

function sizeThen(then: Snapshot["header"]["schemes"][number] | undefined, tierId: string) {
  const size = then?.sizes[then.tierIds.indexOf(tierId)];
  return size === undefined ? {} : { before: size };
}

const worthiest = (moved: readonly Movement[]) =>
  moved.toSorted((one, other) => other.now - one.now).slice(0, mostMovers);

/** The first of them, as far as there is room. */
function fitting(movers: SchemeChange["movers"], characters: number): SchemeChange["movers"] {
  let left = characters;
  const end = movers.findIndex(({ id, from, to }) => {
    left -= id.length + from.length + to.length + moverCharacters;
    return left < 0;
  });
  return end < 0 ? movers : movers.slice(0, end);
}
