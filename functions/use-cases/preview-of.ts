import { indexOfKey } from "../core/customers/customer-table.ts";
import { movementsTabLabels } from "../core/labels/movements.ts";
import { compareSnapshots } from "../core/movement/compare-snapshots.ts";
import type { Movement } from "../core/movement/movement.ts";
import type { Snapshot } from "../core/movement/snapshot.ts";
import type { Computed } from "./compute-tiers.ts";
import type { Preview, PreviewScheme } from "./ports/run.ts";

const mostMovers = 50;

/**
 * Who would move if what was computed were applied, against the latest snapshot: also where a scheme's definition is another one,
 * since that is what people want to see before they change it.
 */
export function previewOf(
  { table, results, snapshot, language }: Pick<Computed, "table" | "results" | "snapshot" | "language">,
  before: Snapshot | undefined,
): Preview {
  const movements = before && compareSnapshots(before, snapshot, { acrossDefinitions: true });
  return {
    ...(before && { since: before.header.asOf }),
    schemes: results.map(({ scheme, tiers }) => {
      const now = snapshot.header.schemes.find(({ id }) => id === scheme.id);
      const then = before?.header.schemes.find(({ id }) => id === scheme.id);
      const moved = movements?.schemes.find(({ schemeId }) => schemeId === scheme.id);
      const { up = [], down = [] } = moved ?? {};
      const nameOf = (tierIndex: number) =>
        scheme.tiers[tierIndex]?.name[language] ?? movementsTabLabels.notJudged[language];
      return {
        schemeId: scheme.id,
        title: scheme.title[language],
        tiers: tiers.map(({ tier, size }) => ({
          name: tier.name[language],
          ...sizeThen(then, tier.id),
          after: size,
        })),
        notJudged: { ...(then && { before: then.notJudged }), after: now?.notJudged ?? 0 },
        up: up.length,
        down: down.length,
        movers: worthiest([...up, ...down]).map(({ key, fromTierIndex, toTierIndex }) => ({
          id: table.ids[indexOfKey(table, key) ?? -1] ?? key,
          from: nameOf(fromTierIndex),
          to: nameOf(toTierIndex),
        })),
      } satisfies PreviewScheme;
    }),
  };
}

function sizeThen(then: Snapshot["header"]["schemes"][number] | undefined, tierId: string) {
  const size = then?.sizes[then.tierIds.indexOf(tierId)];
  return size === undefined ? {} : { before: size };
}

const worthiest = (moved: readonly Movement[]) =>
  moved.toSorted((one, other) => other.now - one.now).slice(0, mostMovers);
