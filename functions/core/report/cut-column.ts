import { fill } from "../labels/fill.ts";
import { summaryLabels } from "../labels/summary.ts";
import { whyLabels } from "../labels/why.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { LaidCell } from "./lay-out-tab.ts";
import { metricCell, metricFormat } from "./metric-cell.ts";
import type { Wording } from "./wording.ts";

/** The column that says where tiers begin. */
export interface CutColumn {
  readonly title: string;
  /** The cell of a tier that begins at a value; blank where there is none. */
  cell(cut: number | undefined): LaidCell;
}

/** Where the tiers of a scheme are cuts of one value, the column that says where they begin; undefined for ladders and grids. */
export function cutColumn(scheme: Scheme, wording: Wording): CutColumn | undefined {
  const { language, scale } = wording;
  switch (scheme.kind) {
    case "ladder":
    case "grid":
      return undefined;
    case "points":
      return {
        title: fill(summaryLabels.cut[language], { metric: whyLabels.points[language] }),
        cell: (cut) => ({ value: cut ?? "" }),
      };
    case "share":
    case "bands":
    case "quantiles": {
      const isLower = scheme.kind === "quantiles" && scheme.better === "lower";
      const format = metricFormat(scheme.metric);
      return {
        title: fill(summaryLabels[isLower ? "cutUpTo" : "cut"][language], { metric: wording.nameFact(scheme.metric) }),
        cell: (cut) => ({ value: metricCell(cut, scheme.metric, scale), ...(format && { format }) }),
      };
    }
  }
}
