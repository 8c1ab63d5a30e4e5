import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { lifetimeMethodLabels, lifetimeReportLabels } from "../labels/lifetime.ts";
import { customersByMethod } from "../lifetime/customers-by-method.ts";
import { tellLifetimeNote } from "../lifetime/tell-lifetime-note.ts";
import type { LifetimeSettings } from "../settings/lifetime-settings.ts";
import type { ForecastInput } from "./forecast-input.ts";
import { text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** What the data report says of lifetime values, a sentence each: by which methods, of which money, what was not as models need it, and what was done instead. */
export function forecastNotes(
  { result, spendIs }: Pick<ForecastInput, "result" | "spendIs">,
  { horizonMonths, margin, yearlyDiscountRate }: LifetimeSettings,
  language: Language,
): readonly string[] {
  const { spend, notes } = result;
  const methods = customersByMethod(result).map(({ method, customers }) =>
    fill(lifetimeReportLabels.count[language], {
      method: lifetimeMethodLabels[method][language],
      count: groupDigits(String(customers)),
    }),
  );
  const money = spendIs === "profit" ? lifetimeReportLabels.ofProfit : lifetimeReportLabels.ofRevenue;
  return [
    fill(lifetimeReportLabels.counts[language], {
      months: horizonMonths,
      methods: methods.join(lifetimeReportLabels.listed[language]),
    }),
    fill(money[language], { margin: percent(margin), rate: percent(yearlyDiscountRate) }),
    ...(spend?.method === "gammaGamma"
      ? [fill(lifetimeReportLabels.gammaGamma[language], { correlation: (spend.rankCorrelation ?? 0).toFixed(2) })]
      : []),
    ...notes.map((note) => tellLifetimeNote(note, language)),
  ];
}

/** The same as a block of the data report; none where nothing is forecast. */
export function forecastNotesBlock(
  forecast: ForecastInput | undefined,
  settings: LifetimeSettings,
  language: Language,
): readonly LaidRow[] {
  if (forecast === undefined) return [];
  const head = title(lifetimeReportLabels.title[language]);
  return [head, ...forecastNotes(forecast, settings, language).map((said): LaidRow => [text(said)])];
}

/** A share as people write it: at most two digits after the point. */
const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
