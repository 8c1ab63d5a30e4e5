import { type CustomerTable, indexOfKey } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementsTabLabels as labels } from "../labels/movements.ts";
import { tellCount } from "../labels/tell-count.ts";
import type { Movement } from "../movement/movement.ts";
import type { Scheme } from "../settings/scheme.ts";
import { header, maybeMoney, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** How many of those who moved are listed; all of them are in the run's result. */
const mostListed = 100;

/** Customers who moved up, or down, in one scheme: the worthiest first, each with the why of where they stand now. */
export function moversBlock(
  which: "risers" | "fallers",
  moved: readonly Movement[],
  scheme: Scheme,
  { table, whyOf, language }: { table: CustomerTable; whyOf: (index: number) => string; language: Language },
): readonly LaidRow[] {
  if (moved.length === 0) return [];
  const say = (label: keyof typeof labels) => labels[label][language];
  const worthiest = moved.toSorted((one, other) => other.now - one.now).slice(0, mostListed);
  const tierName = (index: number) => text(scheme.tiers[index]?.name[language] ?? say("notJudged"));
  return [
    title(fill(labels[which][language], { scheme: scheme.title[language] })),
    ...(moved.length > mostListed
      ? [[text(fill(say("firstOf"), { shown: mostListed, count: tellCount(moved.length) }))]]
      : []),
    header(say("id"), say("name"), say("from"), say("to"), say("before"), say("now"), say("why")),
    ...worthiest.map(({ key, fromTierIndex, toTierIndex, before, now }): LaidRow => {
      const index = indexOfKey(table, key) ?? -1;
      return [
        text(table.ids[index] ?? key),
        text(table.names[index] ?? ""),
        tierName(fromTierIndex),
        tierName(toTierIndex),
        maybeMoney(before, table.scale),
        maybeMoney(now, table.scale),
        text(whyOf(index)),
      ];
    }),
  ];
}
