import { fill } from "../../labels/fill.ts";
import type { Language, Words } from "../../labels/language.ts";
import type { FactKey } from "../../settings/fact.ts";
import { nameColumnForFact } from "../../settings/fact-words.ts";
import type { LadderScheme, Rung } from "../../settings/scheme.ts";
import { words } from "./words.ts";

/**
 * A ladder, and what stands in for it in sheets that lack a column which is only one of several ways up a rung ("referrals or
 * satisfaction"): the same without the alternatives that look at it. Fewest absent columns first; where a rung would have no way
 * up left, there is no such variant, and the ladder waits for the column.
 */
export function asColumnsAllow(
  ladder: LadderScheme,
  ...optional: readonly FactKey[]
): readonly [LadderScheme, ...LadderScheme[]] {
  const variants = subsets(optional)
    .filter((absent) => absent.length > 0)
    .sort((one, other) => one.length - other.length)
    .map((absent): LadderScheme => {
      const tiers = ladder.tiers.map((rung) => without(absent, rung));
      return { ...ladder, tiers, note: noteOn(absent) };
    });
  return [ladder, ...variants.filter(({ tiers }) => tiers.every(({ alternatives }) => alternatives.length > 0))];
}

function without(absent: readonly FactKey[], rung: Rung): Rung {
  if (rung.alternatives === "otherwise") return rung;
  const alternatives = rung.alternatives.filter(
    (all) => !all.some((each) => "fact" in each && absent.includes(each.fact)),
  );
  return { ...rung, alternatives };
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, at) => (bits >> at) % 2 === 1));
}

const decidedWithout = words(
  "No column with {columns}: decided by what else there is.",
  "没有包含{columns}的列：按其余条件判断。",
  "沒有包含{columns}的欄：按其餘條件判斷。",
);

function noteOn(absent: readonly FactKey[]): Words {
  const said = (language: Language, separator: string) =>
    fill(decidedWithout[language], {
      columns: absent.map((fact) => nameColumnForFact(fact, language)).join(separator),
    });
  return words(said("en", ", "), said("zh-Hans", "、"), said("zh-Hant", "、"));
}
