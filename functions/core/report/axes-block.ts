import { fill } from "../labels/fill.ts";
import { summaryLabels } from "../labels/summary.ts";
import { count, header, text } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { metricCell, metricFormat } from "./metric-cell.ts";
import { nameLevel } from "./name-level.ts";
import type { SchemeSummary } from "./summarize-scheme.ts";
import type { Wording } from "./wording.ts";

/** Below the table of a grid: for each axis its levels, best first, how many stand on each, and where it begins as achieved. */
export function axesBlock({ scheme, axes }: SchemeSummary, wording: Wording): readonly LaidRow[] {
  const { language, scale } = wording;
  if (scheme.kind !== "grid") return [];
  return axes.flatMap(({ id, levels }): readonly LaidRow[] => {
    const axis = scheme.axes.find((one) => one.id === id);
    if (axis === undefined) return [];
    const format = metricFormat(axis.metric);
    const begins = summaryLabels[axis.better === "lower" ? "cutUpTo" : "cut"][language];
    return [
      header(
        axis.name[language],
        summaryLabels.customers[language],
        fill(begins, { metric: wording.nameFact(axis.metric) }),
      ),
      ...levels.map(({ level, size, begins: from }) => [
        text(nameLevel(level, axis, language)),
        count(size),
        { value: metricCell(from, axis.metric, scale), ...(format && { format }) },
      ]),
    ];
  });
}
