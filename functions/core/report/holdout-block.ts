import { fill } from "../labels/fill.ts";
import { holdoutLabels } from "../labels/holdout.ts";
import type { Language } from "../labels/language.ts";
import { excessShare, type HoldoutCheck, type Predicted } from "../lifetime/holdout.ts";
import type { LifetimeResult } from "../lifetime/lifetime-result.ts";
import { tellPredicted } from "../lifetime/tell-holdout.ts";
import { tellLifetimeNote } from "../lifetime/tell-lifetime-note.ts";
import type { Scheme } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import type { MoneyScale } from "../values/money.ts";
import type { ForecastInput } from "./forecast-input.ts";
import { count, header, shareCell, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { tellForecastCheck } from "./tell-forecast-check.ts";

/**
 * "Is the forecast any good?" (TIERS.md 6.11): the last third of the orders as it was predicted from the first two, in one sentence,
 * by number of past purchases, and by tier as of the last day that the prediction saw; or why that cannot be told.
 */
export function holdoutBlock(
  { result, checkedBy }: ForecastInput,
  scale: MoneyScale,
  language: Language,
): readonly LaidRow[] {
  const { holdout } = result;
  const head = title(holdoutLabels.title[language]);
  if (holdout === undefined) return [head, ...whyUnchecked(result, language).map((said) => [text(said)])];
  return [
    head,
    ...tellForecastCheck(result, holdout, scale, language).map((said) => [text(said)]),
    ...table(holdoutLabels.pastPurchases[language], holdout.byPastPurchases, pastPurchases(language), language),
    ...byTier(holdout, checkedBy, language),
  ];
}

/** What keeps the forecast from being checked, in words. */
function whyUnchecked({ notes }: LifetimeResult, language: Language): readonly string[] {
  const said = notes
    .filter(({ kind }) => kind === "fewRepeatBuyers" || kind === "shortHistory" || kind === "notChecked")
    .map((note) => tellLifetimeNote(note, language));
  return said.length > 0 ? said : [holdoutLabels.unchecked[language]];
}

/** Names of the classes of repeats: 0 repeats are one purchase. */
const pastPurchases =
  (language: Language) =>
  (at: number, last: number): string =>
    at < last ? String(at + 1) : fill(holdoutLabels.andMore[language], { count: last + 1 });

function byTier(holdout: HoldoutCheck, checkedBy: Scheme | undefined, language: Language): readonly LaidRow[] {
  if (checkedBy === undefined || holdout.byGroup.length === 0) return [[text(holdoutLabels.noTierThen[language])]];
  const label = fill(holdoutLabels.tierThen[language], {
    scheme: checkedBy.title[language],
    day: formatDay(holdout.splitDay),
  });
  return table(label, holdout.byGroup, (at) => checkedBy.tiers[at]?.name[language] ?? "", language);
}

function table(
  label: string,
  rows: readonly Predicted[],
  nameOf: (at: number, last: number) => string,
  language: Language,
): readonly LaidRow[] {
  return [
    header(
      label,
      holdoutLabels.customers[language],
      holdoutLabels.predicted[language],
      holdoutLabels.actual[language],
      holdoutLabels.off[language],
      holdoutLabels.words[language],
    ),
    ...rows.map((row, at): LaidRow => {
      const off = excessShare(row.predictedOrders, row.actualOrders);
      return [
        text(nameOf(at, rows.length - 1)),
        count(row.customers),
        count(Math.round(row.predictedOrders)),
        count(row.actualOrders),
        shareCell(off),
        ...(row.customers > 0 ? [text(tellPredicted(row, language))] : []),
      ];
    }),
  ];
}
