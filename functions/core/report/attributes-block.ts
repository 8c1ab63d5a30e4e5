import { mostMisfitsTold } from "../customers/read-attribute.ts";
import type { AttributeFinding, Attributes } from "../customers/read-attributes.ts";
import { attributeLabels } from "../labels/attributes.ts";
import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { tellCount } from "../labels/tell-count.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** How the columns beside customers were read, and which of their cells were not; nothing where no scheme looks at any. */
export function attributesBlock(
  { findings, tables }: Pick<Attributes, "findings" | "tables">,
  language: Language,
): readonly LaidRow[] {
  if (findings.length === 0) return [];
  const labels = attributeLabels;
  return [
    title(labels.title[language]),
    ...tables.flatMap(({ title: tab, unknown }) =>
      unknown === 0 ? [] : [[text(fill(labels.unknownRows[language], { tab, count: tellCount(unknown) }))]],
    ),
    header(
      ...[
        labels.column,
        labels.tab,
        labels.readAs,
        labels.customers,
        labels.misfits,
        labels.contradicted,
        labels.note,
      ].map((label) => label[language]),
    ),
    ...findings.map(
      (finding): LaidRow => [
        text(finding.header),
        text(finding.tab),
        text((finding.scale === undefined ? labels[finding.type] : labels.shares)[language]),
        count(finding.filled),
        count(finding.misfits),
        count(finding.contradicted),
        text(noteOf(finding, language)),
      ],
    ),
  ];
}

function noteOf({ scale, contradicted, isOverruled }: AttributeFinding, language: Language): string {
  const labels = attributeLabels;
  const notes = [
    ...(isOverruled ? [labels.overruled[language]] : []),
    ...(scale === undefined || scale.most === 1
      ? []
      : [
          fill((scale.decidedBy === "values" ? labels.scaleByValues : labels.scaleBySettings)[language], {
            most: scale.most,
          }),
        ]),
    ...(contradicted === 0 ? [] : [labels.contradictedNote[language]]),
  ];
  return notes.join(" ");
}

/** The first cells that do not fit, column by column; nothing where all do. */
export function misfitCellsBlock({ findings }: Pick<Attributes, "findings">, language: Language): readonly LaidRow[] {
  const rows = findings.flatMap(({ header: column, tab, firstMisfits }) =>
    firstMisfits.map(({ a1, found }): LaidRow => [text(column), text(tab), text(a1), text(found)]),
  );
  if (rows.length === 0) return [];
  const labels = attributeLabels;
  return [
    title(labels.misfitCells[language]),
    [text(fill(labels.misfitNote[language], { shown: mostMisfitsTold }))],
    header(
      labels.column[language],
      labels.tab[language],
      dataReportLabels.cell[language],
      dataReportLabels.found[language],
    ),
    ...rows,
  ];
}
