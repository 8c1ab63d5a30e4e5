import type { AttributeColumn, CustomerTable } from "../customers/customer-table.ts";
import type { Words } from "../labels/language.ts";
import { type FactKey, isAttribute, unitOfFact } from "../settings/fact.ts";
import type { LadderScheme, Rung } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import { matchKey } from "../values/keys.ts";
import { toCurrency } from "../values/money.ts";
import { factColumn } from "./fact-column.ts";
import { absenceOf } from "./judge.ts";

/** More tiers than these blur what to do; who has a rarer value is in the last one. */
const mostValues = 12;

/**
 * A ladder with a rung for each value that its attribute has: the most frequent first, of equally frequent ones by their text;
 * the ladder's last tier takes the rest. A ladder that names no attribute stays as it is.
 *
 * @throws RangeError where the table lacks the attribute
 */
export function expandValues(scheme: LadderScheme, table: CustomerTable): LadderScheme {
  const { eachValueOf, ...ladder } = scheme;
  const rest = scheme.tiers.at(-1);
  if (eachValueOf === undefined || rest === undefined) return scheme;
  const counted = countValues(eachValueOf, table, scheme.judges === "everyone");
  const values = [...counted.values()].sort(
    (left, right) => right.size - left.size || (left.text < right.text ? -1 : left.text > right.text ? 1 : 0),
  );
  const rungs = values.slice(0, mostValues).map(
    ({ text, name, value }, at): Rung => ({
      id: `value:${matchKey(text)}`,
      name,
      action: rest.action,
      colour: colours[at % colours.length] ?? rest.colour,
      alternatives: [[{ fact: eachValueOf, is: "equals", value }]],
    }),
  );
  return { ...ladder, tiers: [...rungs, { ...rest, alternatives: "otherwise" }] };
}

interface CountedValue {
  /** Of several spellings the first by code units. */
  text: string;
  name: Words;
  readonly value: string | number | boolean;
  size: number;
}

function countValues(fact: FactKey, table: CustomerTable, everyone: boolean): ReadonlyMap<string, CountedValue> {
  const numbers = factColumn(table, fact);
  const attribute = isAttribute(fact) ? table.attributes?.get(fact) : undefined;
  const absent = everyone ? undefined : absenceOf(table, undefined);
  const found = new Map<string, CountedValue>();
  for (let index = 0; index < table.keys.length; index += 1) {
    if (table.blacklisted?.has(index) || absent?.(index) !== undefined) continue;
    const one = valueAt(index, fact, numbers[index] ?? Number.NaN, attribute, table);
    if (one === undefined) continue;
    const key = matchKey(one.text);
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...one, size: 1 });
    else {
      known.size += 1;
      if (one.text < known.text) Object.assign(known, { text: one.text, name: one.name });
    }
  }
  return found;
}

function valueAt(
  index: number,
  fact: FactKey,
  number: number,
  attribute: AttributeColumn | undefined,
  table: CustomerTable,
): Omit<CountedValue, "size"> | undefined {
  if (attribute?.type === "yesNo" || unitOfFact(fact) === "yesNo") {
    return Number.isNaN(number) ? undefined : { text: String(number), name: number > 0 ? yes : no, value: number > 0 };
  }
  if (attribute !== undefined) {
    const text = attribute.type === "day" && !Number.isNaN(number) ? formatDay(number) : (attribute.texts[index] ?? "");
    return text === ""
      ? undefined
      : { text, name: said(text), value: attribute.type === "day" && !Number.isNaN(number) ? number : text };
  }
  if (Number.isNaN(number)) return undefined;
  const value = unitOfFact(fact) === "money" ? toCurrency(number, table.scale) : number;
  const text = unitOfFact(fact) === "day" ? formatDay(number) : String(value);
  return { text, name: said(text), value };
}

const said = (text: string): Words => ({ en: text, "zh-Hans": text, "zh-Hant": text });
const yes: Words = { en: "Yes", "zh-Hans": "是", "zh-Hant": "是" };
const no: Words = { en: "No", "zh-Hans": "否", "zh-Hant": "否" };

/** Backgrounds pale enough for black text; values of an attribute have no better and worse. */
const colours = [
  ...["#cfe2f3", "#d9ead3", "#fff2cc", "#f4cccc", "#d9d2e9", "#fce5cd"],
  ...["#d0e0e3", "#ead1dc", "#e6f4ea", "#fef7e0", "#e8eaed", "#c9daf8"],
] as const;
