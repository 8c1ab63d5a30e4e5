import type { Snapshot } from "./snapshot.ts";

/**
 * A snapshot as if the keys that people have merged since had been one customer then: nobody is gone or new because two keys became
 * one. Money adds up; the tier is that of whoever had the key already, else of the first that was merged into it.
 *
 * @param keyFor the key under which a key counts now
 */
export function underKeys(snapshot: Snapshot, keyFor: (key: string) => string): Snapshot {
  const { header, columns } = snapshot;
  const keys = columns.keys.map(keyFor);
  if (keys.every((key, position) => key === columns.keys[position])) return snapshot;
  const standsFor = new Map<string, number>();
  for (const [position, key] of keys.entries())
    if (!standsFor.has(key) || columns.keys[position] === key) standsFor.set(key, position);
  // By code units, as in every snapshot.
  const merged = [...standsFor].sort(([one], [other]) => (one < other ? -1 : 1));
  const placeOf = new Map(merged.map(([key], place) => [key, place]));
  const kept = <Value>(values: readonly Value[]) =>
    merged.flatMap(([, position]) => values.slice(position, position + 1));
  const added = (values: readonly number[]) => {
    const sums = new Array<number>(merged.length).fill(0);
    for (const [position, key] of keys.entries()) {
      const place = placeOf.get(key) ?? 0;
      sums[place] = (sums[place] ?? 0) + (values[position] ?? 0);
    }
    return sums;
  };
  const stays = (position: number) => standsFor.get(keys[position] ?? "") === position;
  return {
    header: {
      ...header,
      customers: merged.length,
      schemes: header.schemes.map((scheme, at) => {
        const sizes = [...scheme.sizes];
        let { notJudged } = scheme;
        for (const [position, tierIndex] of (columns.tierIndexes[at] ?? []).entries()) {
          if (stays(position)) continue;
          if (tierIndex < 0) notJudged -= 1;
          else sizes[tierIndex] = (sizes[tierIndex] ?? 0) - 1;
        }
        return { ...scheme, sizes, notJudged };
      }),
    },
    columns: {
      keys: merged.map(([key]) => key),
      names: columns.names && kept(columns.names),
      revenue: added(columns.revenue),
      profit: columns.profit && added(columns.profit),
      tierIndexes: columns.tierIndexes.map(kept),
      holds: columns.holds.map((entries) =>
        entries
          .flatMap(([position, state]) =>
            stays(position) ? [[placeOf.get(keys[position] ?? "") ?? 0, state] as const] : [],
          )
          .sort(([one], [other]) => one - other),
      ),
    },
  };
}
