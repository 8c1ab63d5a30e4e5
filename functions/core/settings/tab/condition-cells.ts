import type { Language } from "../../labels/language.ts";
import { operatorLabels } from "../../labels/scheme-settings.ts";
import type { Condition } from "../condition.ts";
import type { NamedTier } from "../scheme-parts.ts";
import { factCell, factType } from "./fact-cells.ts";
import { namesCell } from "./read-words.ts";
import { tierWords } from "./scheme-entry.ts";
import type { SettingsCell } from "./settings-cell.ts";

/** Another scheme that a condition names. */
export interface OtherScheme {
  readonly name: Readonly<Record<Language, string>>;
  readonly tiers: readonly NamedTier[];
}

/** The cells of a condition: what it looks at, the operator, the value. */
export function conditionCells(
  when: Condition | "otherwise",
  schemeOf: (id: string) => OtherScheme | undefined,
  language: Language,
): { readonly metric: string; readonly operator: string; readonly value: SettingsCell } {
  if (when === "otherwise") return { metric: "", operator: operatorLabels.otherwise[language], value: { value: "" } };
  const operator = operatorLabels[when.is][language];
  if (when.is === "inTier") {
    const other = schemeOf(when.scheme);
    const tiers = when.tiers.map((id) => tierWords(id, other?.tiers ?? [])[language]);
    return {
      metric: other?.name[language] ?? when.scheme,
      operator,
      value: { value: namesCell(tiers), input: "text" },
    };
  }
  return { metric: factCell(when.fact, language), operator, value: valueCell(when) };
}

function valueCell(when: Exclude<Condition, { readonly is: "inTier" }>): SettingsCell {
  switch (when.is) {
    case "yes":
      return { value: "" };
    case "inTop":
    case "inBottom":
      return { value: when.share, input: "share" };
    case "oneOf":
      return { value: when.values.join(", "), input: "text" };
    default: {
      const { value } = when;
      if (typeof value === "string") return { value, input: "text" };
      const type = factType(when.fact);
      if (typeof value === "boolean") return { value };
      return type === "share" || type === "day" ? { value, input: type } : { value };
    }
  }
}
