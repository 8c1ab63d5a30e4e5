import { dataReportLabels, profileLabels } from "../labels/data-report.ts";
import { decidedByLabels, howReadLabels, readingLabels } from "../labels/how-read.ts";
import type { Language } from "../labels/language.ts";
import { orderFieldLabels } from "../labels/order-fields.ts";
import type { ColumnMap } from "../orders/column-map.ts";
import { shownHeader } from "../orders/list-columns.ts";
import type { TextFinding } from "../orders/text-finding.ts";
import { columnLetters } from "../values/a1.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** How the texts of each column were read that mean something else when they are read another way, and what settled it. */
export function textReadingsBlock(
  findings: readonly TextFinding[],
  columns: ColumnMap["columns"],
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof howReadLabels) => howReadLabels[label][language];
  if (findings.length === 0) return [title(say("texts")), [text(dataReportLabels.none[language])]];
  const of = (label: "column" | "header" | "meaning") => profileLabels[label][language];
  const labels = ["readWith", "decidedBy", "decidedRows", "ambiguousRows", "contraryRows"] as const;
  return [
    title(say("texts")),
    [text(say("textsNote"))],
    header(of("column"), of("header"), of("meaning"), ...labels.map(say)),
    ...findings.map(({ field, read, decidedBy, decidedRows, ambiguousRows, contraryRows }): LaidRow => {
      const column = columns[field];
      return [
        text(column === undefined ? "" : columnLetters(column.columnIndex)),
        text(shownHeader(column?.header ?? "")),
        text(orderFieldLabels[field][language]),
        text(readingLabels[read === "undecided" && ambiguousRows === 0 ? "mixed" : read][language]),
        text(ambiguousRows === 0 && decidedBy === "nothing" ? "" : decidedByLabels[decidedBy][language]),
        ...[decidedRows, ambiguousRows, contraryRows].map(count),
      ];
    }),
  ];
}
