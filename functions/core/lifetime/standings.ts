import { numberDistinct } from "./number-distinct.ts";
import type { PurchaseGroups } from "./purchase-groups.ts";

/** Groups with the same number of repeats and the same time observed: what lies ahead of them, if they are alive, is the same. */
export interface Standing {
  readonly repeats: number;
  readonly observedWeeks: number;
  readonly groups: readonly number[];
}

/** The groups by what lies ahead of them, those with few repeats first. */
export function standingsOf({ repeats, observedWeeks }: PurchaseGroups): readonly Standing[] {
  const when = numberDistinct(observedWeeks);
  const pairs = numberDistinct(repeats.map((x, group) => x * when.values.length + (when.indexes[group] ?? 0)));
  const members: number[][] = Array.from(pairs.values, () => []);
  for (let group = 0; group < repeats.length; group += 1) members[pairs.indexes[group] ?? 0]?.push(group);
  return members
    .map((groups) => {
      const [first = 0] = groups;
      return { repeats: repeats[first] ?? 0, observedWeeks: observedWeeks[first] ?? 0, groups };
    })
    .sort((left, right) => left.repeats - right.repeats);
}
