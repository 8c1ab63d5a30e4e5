import type { AttributeColumn, CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { conditionLabels, whyLabels } from "../labels/why.ts";
import { attributeIdOf } from "../settings/attributes.ts";
import { type AttributeKey, type FactKey, isAttribute, unitOfFact } from "../settings/fact.ts";
import { tellFact } from "../settings/fact-words.ts";
import { defaultMetricSettings, type MetricSettings } from "../settings/metric-settings.ts";
import type { Scheme } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import type { MoneyScale } from "../values/money.ts";
import { formatMetric, isShare, toTold } from "./format-metric.ts";

/** What whys are told with: a language, and how facts and other schemes are called. */
export interface Wording {
  readonly language: Language;
  readonly scale: MoneyScale;
  readonly table: Pick<CustomerTable, "undefinedBecause" | "everOrdered">;
  readonly metrics: Pick<MetricSettings, "trend">;
  /** As metrics are called; an attribute that the tool does not know as the team wrote its header. */
  nameFact(fact: FactKey): string;
  /** A value of a fact, in its own unit, as people write it. */
  formatFact(value: number, fact: FactKey, round?: "up" | "down"): string;
  /** How much of a fact is missing, rounded up; between days it is a number of days, between shares of percentage points. */
  formatMissing(amount: number, fact: FactKey): string;
  /** Another scheme's title; its id where it is not there. */
  nameScheme(id: string): string;
  /** A tier of another scheme. */
  nameTier(schemeId: string, tierId: string): string;
}

/** The words for a table's facts and for schemes that name one another. @param schemes as evaluated */
export function wordingOf(
  table: Pick<CustomerTable, "scale" | "attributes" | "undefinedBecause" | "everOrdered">,
  schemes: readonly Scheme[],
  language: Language,
  metrics: Pick<MetricSettings, "trend"> = defaultMetricSettings,
): Wording {
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const columnOf = (fact: FactKey) => (isAttribute(fact) ? table.attributes?.get(fact) : undefined);
  const formatFact: Wording["formatFact"] = (value, fact, round) => {
    const told = round === undefined ? value : toTold(value, fact, table.scale, round);
    return isAttribute(fact)
      ? formatAttribute(told, fact, columnOf(fact)?.type, language)
      : formatMetric(told, fact, table.scale, language);
  };
  return {
    language,
    scale: table.scale,
    table,
    metrics,
    formatFact,
    formatMissing(amount, fact) {
      if (unitOfFact(fact) === "day" || columnOf(fact)?.type === "day") {
        return fill(whyLabels.days[language], { days: twoDigits(amount) });
      }
      if (!isShare(fact)) return formatFact(amount, fact, "up");
      const points = twoDigits(toTold(amount, fact, table.scale, "up") * 100);
      return fill(whyLabels.percentPoints[language], { points });
    },
    nameFact(fact) {
      const isKnown = !isAttribute(fact) || attributeIdOf(fact) !== undefined;
      return isKnown ? tellFact(fact, language) : (columnOf(fact)?.header ?? tellFact(fact, language));
    },
    nameScheme: (id) => byId.get(id)?.title[language] ?? id,
    nameTier: (schemeId, tierId) => byId.get(schemeId)?.tiers.find(({ id }) => id === tierId)?.name[language] ?? tierId,
  };
}

function formatAttribute(
  value: number,
  fact: AttributeKey,
  type: AttributeColumn["type"] | undefined,
  language: Language,
): string {
  if (type === "day") return formatDay(value);
  if (type === "yesNo") return (value > 0 ? conditionLabels.yesValue : conditionLabels.no)[language];
  // A year is read as it is written: 1985, not 1,985.
  if (attributeIdOf(fact) === "birthYear") return String(value);
  return isShare(fact) ? `${twoDigits(value * 100)}%` : twoDigits(value);
}

/** Two digits after the point at most: nothing in a sentence is read beyond them. */
const twoDigits = (value: number) => groupDigits(String(Math.round(value * 100) / 100));
