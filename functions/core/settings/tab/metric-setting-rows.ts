import { sameWords } from "../../labels/same-words.ts";
import type { settingWords } from "../../labels/setting-names.ts";
import type { Cell } from "../../values/cell.ts";
import { mostWindowMonths } from "../metric.ts";
import { defaultMetricSettings, type MetricSettings, type SurveyScale, surveyScales } from "../metric-settings.ts";
import type { GeneralSetting } from "./general-setting.ts";
import { choiceOf, setting } from "./make-setting.ts";
import { type Choice, readChoice } from "./read-choice.ts";
import { readAboveZero, readAmountSetting, readCount } from "./read-number.ts";
import type { SettingReading } from "./setting-reading.ts";

const scales = surveyScales.map((value): Choice<SurveyScale> => ({ value, words: sameWords(String(value)) }));

const readMonths = (cell: Cell, example: number) => readCount(cell, example, mostWindowMonths);

/** A setting of what metrics are computed with. */
function metric(
  id: keyof typeof settingWords,
  readValue: (cell: Cell, example: number) => SettingReading<number>,
  show: (metrics: MetricSettings) => number,
  put: (metrics: MetricSettings, value: number) => MetricSettings,
): GeneralSetting {
  const example = show(defaultMetricSettings);
  return setting(id, { kind: "number" }, (cell) => readValue(cell, example), {
    show: ({ metrics }) => show(metrics),
    put: (settings, value) => ({ ...settings, metrics: put(settings.metrics, value) }),
  });
}

/** A weight of the loyalty score. */
function loyaltyWeight(id: keyof typeof settingWords, part: keyof MetricSettings["loyaltyWeights"]): GeneralSetting {
  return metric(
    id,
    readAmountSetting,
    ({ loyaltyWeights }) => loyaltyWeights[part],
    (metrics, weight) => ({ ...metrics, loyaltyWeights: { ...metrics.loyaltyWeights, [part]: weight } }),
  );
}

/** Rows of what metrics are computed with. */
export const metricSettings: readonly GeneralSetting[] = [
  metric(
    "halfLife",
    readAboveZero,
    ({ halfLifeDays }) => halfLifeDays,
    (metrics, halfLifeDays) => ({ ...metrics, halfLifeDays }),
  ),
  loyaltyWeight("loyaltyOrderDays", "orderDays"),
  loyaltyWeight("loyaltyActiveSpan", "activeSpan"),
  loyaltyWeight("loyaltyRhythm", "rhythm"),
  metric(
    "trendNow",
    readMonths,
    ({ trend }) => trend.nowMonths,
    (metrics, nowMonths) => ({ ...metrics, trend: { ...metrics.trend, nowMonths } }),
  ),
  metric(
    "trendBefore",
    readMonths,
    ({ trend }) => trend.beforeMonths,
    (metrics, beforeMonths) => ({ ...metrics, trend: { ...metrics.trend, beforeMonths } }),
  ),
  metric(
    "activeWithinGaps",
    readAboveZero,
    ({ activeWithinGaps }) => activeWithinGaps,
    (metrics, activeWithinGaps) => ({ ...metrics, activeWithinGaps }),
  ),
  metric(
    "fewestForGap",
    readCount,
    ({ fewestForGap }) => fewestForGap,
    (metrics, fewestForGap) => ({ ...metrics, fewestForGap }),
  ),
  setting("satisfactionScale", choiceOf(scales), (cell) => readChoice(cell, scales), {
    show: ({ metrics }) => metrics.satisfactionScale ?? "",
    put: (settings, satisfactionScale) => ({ ...settings, metrics: { ...settings.metrics, satisfactionScale } }),
  }),
];
