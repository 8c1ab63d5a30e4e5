import type { Snapshot } from "./snapshot.ts";

/** A snapshot as if one customer had never been in it: columns, counts, sizes and totals agree. Undefined where the key is not in it. */
export function withoutCustomer({ header, columns }: Snapshot, key: string): Snapshot | undefined {
  const gone = columns.keys.indexOf(key);
  if (gone < 0) return undefined;
  const others = <Value>(values: readonly Value[]) => values.toSpliced(gone, 1);
  const { revenue, profit } = header.totals;
  return {
    header: {
      ...header,
      customers: header.customers - 1,
      totals: {
        revenue: revenue - (columns.revenue[gone] ?? 0),
        profit: profit === undefined ? undefined : profit - (columns.profit?.[gone] ?? 0),
      },
      schemes: header.schemes.map((scheme, at) => {
        const tierIndex = columns.tierIndexes[at]?.[gone] ?? -1;
        return {
          ...scheme,
          sizes: scheme.sizes.map((size, tier) => (tier === tierIndex ? size - 1 : size)),
          notJudged: tierIndex < 0 ? scheme.notJudged - 1 : scheme.notJudged,
        };
      }),
    },
    columns: {
      keys: others(columns.keys),
      names: columns.names && others(columns.names),
      revenue: others(columns.revenue),
      profit: columns.profit && others(columns.profit),
      tierIndexes: columns.tierIndexes.map(others),
      holds: columns.holds.map((entries) =>
        entries.flatMap(([position, state]) =>
          position === gone ? [] : [[position > gone ? position - 1 : position, state] as const],
        ),
      ),
    },
  };
}
