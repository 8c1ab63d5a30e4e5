/** The most that a survey can be answered with; answers are read as shares of it. */
export const surveyScales = [5, 10, 100] as const;
export type SurveyScale = (typeof surveyScales)[number];

/** What metrics are computed with that the orders do not say (TIERS.md 1). */
export interface MetricSettings {
  /** After how many days of silence a purchase counts half as much in `activityIndex`; above 0. */
  readonly halfLifeDays: number;
  /** How much each part counts in `loyaltyScore`: none below 0, one at least above 0. They need not sum to anything. */
  readonly loyaltyWeights: {
    readonly orderDays: number;
    readonly activeSpan: number;
    /** Of the inverted rhythm: the shorter the silence, the higher. */
    readonly rhythm: number;
  };
  /** `trend` compares the last months with those before them; whole numbers from 1 on. */
  readonly trend: { readonly nowMonths: number; readonly beforeMonths: number };
  /** Who has been silent for at most so many expected gaps is `active`; above 0. */
  readonly activeWithinGaps: number;
  /** `expectedGap` needs so many customers with at least three order days; a whole number from 1 on. */
  readonly fewestForGap: number;
  /** What the satisfaction column is counted up to; undefined: told by its largest value. */
  readonly satisfactionScale: SurveyScale | undefined;
}

export const defaultMetricSettings: MetricSettings = {
  halfLifeDays: 90,
  loyaltyWeights: { orderDays: 1, activeSpan: 1, rhythm: 1 },
  trend: { nowMonths: 6, beforeMonths: 6 },
  activeWithinGaps: 3,
  fewestForGap: 30,
  satisfactionScale: undefined,
};
