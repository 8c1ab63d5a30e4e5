import type { AttributeScale } from "../settings/attributes.ts";
import { surveyScales } from "../settings/metric-settings.ts";

/** What an attribute is counted up to, and who said so. */
export interface ScaleFinding {
  /** 1 where the cells are shares already. */
  readonly most: number;
  /** `values`: the largest of the column's numbers. */
  readonly decidedBy: "settings" | "values";
}

/**
 * What the numbers of a column are counted up to: what Settings say, else the smallest scale that holds the largest of them. Numbers up
 * to 1 are shares already, or ones and noughts for yes and no.
 *
 * @param settled what Settings say
 */
export function scaleOf(scale: AttributeScale, numbers: Float64Array, settled: number | undefined): ScaleFinding {
  if (settled !== undefined) return { most: settled, decidedBy: "settings" };
  const largest = numbers.reduce((most, number) => (number > most ? number : most), 0);
  const scales = scale === "percent" ? [1, 100] : [1, ...surveyScales];
  return { most: scales.find((most) => largest <= most) ?? 100, decidedBy: "values" };
}
