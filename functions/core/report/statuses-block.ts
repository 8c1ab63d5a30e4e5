import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import { howReadLabels, statusReadingLabels } from "../labels/how-read.ts";
import type { Language } from "../labels/language.ts";
import { settingWords } from "../labels/setting-names.ts";
import { tellCount } from "../labels/tell-count.ts";
import type { StatusSeen } from "../orders/statuses-seen.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

const statusesListed = 50;
const longestStatus = 100;

/** Each status with its rows and how they were read, so that a team sees what was misread; nothing without a status column. */
export function statusesBlock(statuses: readonly StatusSeen[], language: Language): readonly LaidRow[] {
  if (statuses.length === 0) return [];
  const settings = (["sale", "returned", "cancelled", "test"] as const)
    .map((kind) => settingWords[kind].name[language])
    .join(language === "en" ? ", " : "、");
  const shown = statuses.slice(0, statusesListed);
  return [
    title(howReadLabels.statuses[language]),
    [text(fill(howReadLabels.statusesNote[language], { settings }))],
    ...(shown.length < statuses.length
      ? [[text(fill(howReadLabels.statusesCut[language], { shown: shown.length, count: tellCount(statuses.length) }))]]
      : []),
    header(howReadLabels.status[language], dataReportLabels.rows[language], howReadLabels.readAs[language]),
    ...shown.map(({ status, rows, reading }) => [
      text(status.slice(0, longestStatus).toWellFormed()),
      count(rows),
      text(statusReadingLabels[reading][language]),
    ]),
  ];
}
