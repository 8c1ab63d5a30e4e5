import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementsTabLabels as labels } from "../labels/movements.ts";
import { isSameDefinition } from "../movement/same-definition.ts";
import type { SnapshotHeader } from "../movement/snapshot.ts";
import type { Scheme } from "../settings/scheme.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/**
 * How many customers each tier of a scheme had, a row for each day with a snapshot, the latest first. A day on which the scheme
 * sorted by another definition says so and shows no sizes.
 *
 * @param history headers, the earliest first, today's last; of several of one day the last counts
 */
export function tiersOverTime(
  scheme: Scheme,
  history: readonly SnapshotHeader[],
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof labels) => labels[label][language];
  const today = history.at(-1)?.schemes.find(({ id }) => id === scheme.id);
  if (today === undefined) return [];
  const days = [...new Map(history.map((day) => [day.asOf, day])).values()].toReversed();
  return [
    title(fill(labels.overTime[language], { scheme: scheme.title[language] })),
    header(say("day"), say("customers"), ...scheme.tiers.map(({ name }) => name[language]), say("notJudged")),
    ...days.flatMap(({ asOf, customers, schemes }): readonly LaidRow[] => {
      const then = schemes.find(({ id }) => id === scheme.id);
      if (then === undefined) return [];
      const start = [{ value: asOf, format: "day" }, count(customers)] as const;
      if (!isSameDefinition(then, today)) return [[...start, text(say("otherDefinition"))]];
      const sizeOf = (tierId: string) => then.sizes[then.tierIds.indexOf(tierId)] ?? 0;
      return [[...start, ...scheme.tiers.map(({ id }) => count(sizeOf(id))), count(then.notJudged)]];
    }),
  ];
}
