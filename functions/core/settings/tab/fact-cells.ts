import type { Language, Words } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { matchKey } from "../../values/keys.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { attributeOfHeader } from "../attribute-of-header.ts";
import { attributeIdOf, attributeIds, attributeKey, knownAttributes, nameAttribute } from "../attributes.ts";
import { type AttributeKey, type FactKey, isAttribute, unitOfFact } from "../fact.ts";
import { type MetricKey, type MetricName, metricUnits, mostWindowMonths, windowedMetricNames } from "../metric.ts";
import { nameMetric } from "../metric-words.ts";
import { nameKey } from "./name-key.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

/** What a fact is called in a cell. */
export function factCell(fact: FactKey, language: Language): string {
  return isAttribute(fact) ? nameAttribute(fact)[language] : nameMetric(fact, language);
}

/** The same in every language. */
export function factWords(fact: FactKey): Words {
  return {
    en: factCell(fact, "en"),
    "zh-Hans": factCell(fact, "zh-Hans"),
    "zh-Hant": factCell(fact, "zh-Hant"),
  };
}

const languages = ["en", "zh-Hans", "zh-Hant"] as const;
const metricNames = Object.keys(metricUnits).filter((name): name is MetricName => name in metricUnits);

/** What the drop-down offers: every metric, those with windows over 12 months too, and every column that the tool knows by its header. */
export const offeredFacts: readonly FactKey[] = [
  ...metricNames,
  ...windowedMetricNames.map((name): MetricKey => `${name}@12m`),
  ...attributeIds.map(attributeKey),
];

const metricByName: ReadonlyMap<string, MetricKey> = new Map(
  metricNames.flatMap((name) =>
    [name, ...languages.map((language) => nameMetric(name, language))].map((word) => [nameKey(word), name] as const),
  ),
);
const attributeByName: ReadonlyMap<string, AttributeKey> = new Map(
  attributeIds.flatMap((id) =>
    Object.values(knownAttributes[id].name).map((word) => [nameKey(word), attributeKey(id)] as const),
  ),
);
/** What stands before and after the months: `revenue in the last 12 months`, and where it is one. */
const windowPhrases = windowedMetricNames.flatMap((name) =>
  languages.flatMap((language) =>
    [1, 7].map((months) => {
      const [before = "", after = ""] = nameKey(nameMetric(`${name}@${months}m`, language)).split(String(months));
      return { name, before, after };
    }),
  ),
);

/** The metric of a name in any language, with its window where it has one; undefined for anything else. */
function metricNamed(text: string): MetricKey | undefined {
  const key = nameKey(text);
  const plain = metricByName.get(key);
  if (plain !== undefined) return plain;
  for (const { name, before, after } of windowPhrases) {
    if (!key.startsWith(before) || !key.endsWith(after)) continue;
    const months = key.slice(before.length, key.length - after.length);
    if (/^[1-9]\d{0,3}$/.test(months) && Number(months) <= mostWindowMonths) return `${name}@${Number(months)}m`;
  }
  return undefined;
}

/**
 * What a cell names: a metric, a column that the tool knows by its header, or any other column of the team's.
 *
 * @param columns headers of the team's columns, and keys of attributes that presets look at
 */
export function readFact(text: string, columns: readonly string[]): SettingReading<FactKey> {
  const metric = metricNamed(text);
  if (metric !== undefined) return { value: metric };
  const known = attributeByName.get(nameKey(text));
  if (known !== undefined) return { value: known };
  const attribute = attributeOfHeader(text);
  const key = matchKey(text);
  if (
    attribute !== undefined &&
    (attributeIdOf(attribute) !== undefined || columns.some((each) => matchKey(each) === key))
  )
    return { value: attribute };
  const names = [...offeredFacts.flatMap((fact) => Object.values(factWords(fact))), ...columns];
  const nearest = nearestName(shown(text), names);
  return fault(schemeProblemLabels.noSuchMetric, { found: shown(text), nearest: nearest ?? "" }, nearest);
}

/** What a fact's values are, as far as it is known: `any` for a column that the tool does not know. */
export type FactType = "number" | "share" | "yesNo" | "day" | "text" | "any";

/** What a fact is compared with. */
export function factType(fact: FactKey): FactType {
  if (isAttribute(fact)) {
    const id = attributeIdOf(fact);
    if (id === undefined) return "any";
    const attribute = knownAttributes[id];
    return "scale" in attribute ? "share" : attribute.type;
  }
  const unit = unitOfFact(fact);
  if (unit === "share" || unit === "yesNo" || unit === "day") return unit;
  return "number";
}
