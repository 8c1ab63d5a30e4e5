import { profileLabels } from "../labels/data-report.ts";
import type { Language } from "../labels/language.ts";
import { orderFieldLabels } from "../labels/order-fields.ts";
import { type ColumnProfile, cellTypes } from "../orders/column-profile.ts";
import { columnLetters } from "../values/a1.ts";
import { count, header, shareCell, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";

const longestHeader = 100;

/** What the columns hold: how full they are, which kinds of cells, least, median, most, and what lies far out by which rule. */
export function profileBlock(
  profiles: readonly ColumnProfile[],
  rowCount: number,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof profileLabels) => profileLabels[label][language];
  const titles = ["column", "header", "meaning", "filled", ...cellTypes, "least", "median", "most"] as const;
  return [
    title(say("title")),
    header(...titles.map(say), say("outliers"), say("below"), say("above")),
    ...profiles.map((profile) => line(profile, rowCount, language)),
    [text(say("rule"))],
  ];
}

function line(
  { field, columnIndex, header: name, types, numbers }: ColumnProfile,
  rowCount: number,
  language: Language,
) {
  const number = (value: number): LaidCell =>
    field === "date"
      ? { value: Math.round(value), format: "day" }
      : { value: withoutNoise(value), format: Number.isInteger(withoutNoise(value)) ? "count" : "exact" };
  const cells: LaidRow = [
    text(columnLetters(columnIndex)),
    text(name.slice(0, longestHeader).toWellFormed()),
    text(orderFieldLabels[field][language]),
    shareCell(rowCount > 0 ? 1 - types.blank / rowCount : undefined),
    ...cellTypes.map((type) => count(types[type])),
  ];
  if (numbers === undefined) return cells;
  const { least, median, most, outliers } = numbers;
  return [
    ...cells,
    ...[number(least), number(median), number(most), count(outliers.count)],
    ...[number(outliers.from), number(outliers.to)],
  ];
}

/** Six digits behind the point: sums of floats carry noise behind them. */
const withoutNoise = (value: number) => (Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value);
