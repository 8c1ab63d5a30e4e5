import type { UndefinedReason } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { notJudgedLabels, whyLabels } from "../labels/why.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";
import { nameNeeds } from "../settings/metric-needs.ts";
import type { NotEnough, NotJudgedWhy } from "../tiers/scheme-result.ts";
import { explainConditions } from "./explain-condition.ts";
import type { Wording } from "./wording.ts";

/** Why a customer has no tier: `Not enough data: silence in expected gaps needs 30 customers with at least three order days, there are 12`. */
export function tellNotJudged({ reason, because }: NotJudgedWhy, wording: Wording): string {
  const state = notJudgedLabels[reason][wording.language];
  return because === undefined ? state : tellNotEnough(because, state, wording);
}

/** What is not enough, behind the words for it. @param state what stands before the reason: *Not enough data* */
export function tellNotEnough(because: NotEnough, state: string, wording: Wording): string {
  const { language } = wording;
  switch (because.kind) {
    case "noValue":
      return tellNoValue(because.fact, state, wording);
    case "tooFew":
      return fill(whyLabels[tooFewLabels[because.of]][language], {
        state,
        required: because.required,
        found: because.found,
      });
    case "conditions":
      return fill(whyLabels.byConditions[language], {
        tier: state,
        conditions: explainConditions(because.conditions, wording),
      });
  }
}

const tooFewLabels = {
  customers: "tooFewCustomers",
  historyDays: "tooFewDays",
  repeatBuyers: "tooFewRepeatBuyers",
} as const;

function tellNoValue(fact: FactKey, state: string, { language, table, metrics, nameFact }: Wording): string {
  const metric = nameFact(fact);
  if (isAttribute(fact)) return fill(whyLabels.noValue[language], { state, metric });
  const because = table.undefinedBecause?.get(fact);
  if (because?.kind === "fewCustomers") {
    return fill(whyLabels.fewCustomers[language], { state, metric, needed: because.needed, found: because.found });
  }
  if (because !== undefined) return tellNoModel(because, metric, state, language);
  const needs = nameNeeds(fact, language, metrics);
  return needs === undefined
    ? fill(whyLabels.noValue[language], { state, metric })
    : fill(whyLabels.noValueBecause[language], { state, metric, needs });
}

function tellNoModel(
  { orderDays, repeatBuyers, historyDays }: Extract<UndefinedReason, { kind: "noModel" }>,
  metric: string,
  state: string,
  language: Language,
): string {
  const missing = [
    ...(repeatBuyers === undefined ? [] : [fill(whyLabels.moreRepeatBuyers[language], { ...repeatBuyers })]),
    ...(historyDays === undefined ? [] : [fill(whyLabels.longerHistory[language], { ...historyDays })]),
  ];
  const instead = missing.length === 0 ? whyLabels.anyModel[language] : missing.join(whyLabels.both[language]);
  return fill(whyLabels.noModel[language], { state, metric, days: orderDays, instead });
}
