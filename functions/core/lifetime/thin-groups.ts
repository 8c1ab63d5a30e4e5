import type { PurchaseGroups } from "./purchase-groups.ts";

/**
 * Fewer groups that stand for all: sorted by history, they are cut into equally many customers, and the group in the middle of
 * each part stands for it. Good enough to find where a likelihood is high, at a fraction of the time.
 */
export function thinGroups(groups: PurchaseGroups, most: number): PurchaseGroups {
  const { repeats, lastWeeks, observedWeeks, sizes } = groups;
  if (sizes.length <= most) return groups;
  const order = Array.from(sizes.keys()).sort(
    (left, right) =>
      (repeats[left] ?? 0) - (repeats[right] ?? 0) ||
      (observedWeeks[left] ?? 0) - (observedWeeks[right] ?? 0) ||
      (lastWeeks[left] ?? 0) - (lastWeeks[right] ?? 0),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const chosen: { readonly group: number; size: number }[] = [];
  let [part, seen] = [0, 0];
  for (const group of order) {
    seen += sizes[group] ?? 0;
    let size = 0;
    for (; part < most && ((part + 0.5) / most) * total <= seen; part += 1) size += total / most;
    if (size > 0) chosen.push({ group, size });
  }
  const pick = (column: Float64Array) => Float64Array.from(chosen, ({ group }) => column[group] ?? 0);
  return {
    repeats: pick(repeats),
    lastWeeks: pick(lastWeeks),
    observedWeeks: pick(observedWeeks),
    sizes: Float64Array.from(chosen, ({ size }) => size),
  };
}
