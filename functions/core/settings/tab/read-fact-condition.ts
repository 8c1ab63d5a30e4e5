import type { Words } from "../../labels/language.ts";
import { factTypeLabels, schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { operatorLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { type Condition, comparisons, type Operator } from "../condition.ts";
import type { FactKey } from "../fact.ts";
import { type FactType, factType, factWords } from "./fact-cells.ts";
import { listedNumber } from "./number-list.ts";
import { readYesNo } from "./read-choice.ts";
import { readDaySetting } from "./read-day-setting.ts";
import { readShare } from "./read-number.ts";
import { wordsIn } from "./read-words.ts";
import { fault, listWords, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { TableCell } from "./table-rows.ts";

/** The three cells that make a condition. */
export interface ConditionCells {
  readonly metric: TableCell;
  readonly operator: TableCell;
  readonly value: TableCell;
}

/** What came of a condition. */
export type ConditionRead = { readonly when: Condition | "otherwise" } | { readonly problem: SettingsProblem };

/** Says of the first of these cells that is filled that it has no meaning beside the operator. */
export function unusedCell(cells: readonly TableCell[], is: Operator | "otherwise"): ConditionRead | undefined {
  const filled = cells.find((cell) => !cell.isBlank);
  if (filled === undefined) return undefined;
  const places = { found: shown(cellText(filled.value)), operator: operatorLabels[is] };
  return { problem: filled.problem(fault(schemeProblemLabels.valueNotUsed, places).fault) };
}

/** Which operators a type takes. */
export function operatorsFor(type: FactType): readonly Exclude<Operator, "inTier">[] {
  switch (type) {
    case "number":
    case "share":
      return [...comparisons, "equals", "oneOf", "inTop", "inBottom"];
    case "day":
      return [...comparisons, "equals"];
    case "yesNo":
      return ["yes", "equals"];
    case "text":
      return ["equals", "oneOf"];
    case "any":
      return [...comparisons, "equals", "oneOf", "yes", "inTop", "inBottom"];
  }
}

const typeWords: Readonly<Record<FactType, Words>> = {
  ...factTypeLabels,
  share: factTypeLabels.number,
  any: factTypeLabels.text,
};

/** Reads a condition on a fact: whether the operator suits it, and the value that it is compared with. */
export function readFactCondition(
  cells: ConditionCells,
  fact: FactKey,
  is: Exclude<Operator, "inTier">,
): ConditionRead {
  const { operator, value } = cells;
  const type = factType(fact);
  const fitting = operatorsFor(type);
  if (!fitting.includes(is)) {
    const places = {
      found: operatorLabels[is],
      metric: factWords(fact),
      type: typeWords[type],
      allowed: listWords(fitting.map((each) => operatorLabels[each])),
    };
    return { problem: operator.problem(fault(schemeProblemLabels.operatorNotFor, places).fault) };
  }
  if (is === "yes") {
    const isYes = value.isBlank || value.value === true;
    return isYes ? { when: { fact, is } } : (unusedCell([value], is) ?? { when: { fact, is } });
  }
  if (value.isBlank) {
    const places = { metric: factWords(fact), operator: operatorLabels[is], example: exampleOf(type, is) };
    return { problem: value.problem(fault(schemeProblemLabels.valueMissing, places).fault) };
  }
  switch (is) {
    case "inTop":
    case "inBottom": {
      const share = readShare(value.value);
      return "fault" in share ? { problem: value.problem(share.fault) } : { when: { fact, is, share: share.value } };
    }
    case "equals":
      return readEquals(cells, fact, type);
    case "oneOf":
      return readOneOf(cells, fact, type);
    default: {
      const number = numberOf(cells, fact, type);
      return "problem" in number ? number : { when: { fact, is, value: number.number } };
    }
  }
}

const exampleOf = (type: FactType, is: Operator): string =>
  is === "inTop" || is === "inBottom" || type === "share" ? "20%" : type === "day" ? "2025-02-28" : "3";

type NumberRead = { readonly number: number } | { readonly problem: SettingsProblem };

function numberOf({ value }: ConditionCells, fact: FactKey, type: FactType): NumberRead {
  if (type === "day") {
    const day = readDaySetting(value.value);
    return "fault" in day ? { problem: value.problem(day.fault) } : { number: day.value };
  }
  const number = plainNumber(value);
  if (Number.isFinite(number)) return { number };
  const places = {
    found: shown(cellText(value.value)),
    metric: factWords(fact),
    example: exampleOf(type, "atLeast"),
  };
  return { problem: value.problem(fault(schemeProblemLabels.valueNotANumber, places).fault) };
}

const plainNumber = ({ value }: TableCell): number => {
  if (typeof value === "number") return value;
  return typeof value === "boolean" ? Number.NaN : listedNumber(value.normalize("NFKC").trim());
};

function readEquals(cells: ConditionCells, fact: FactKey, type: FactType): ConditionRead {
  const { value } = cells;
  const is = "equals";
  if (type === "yesNo") {
    const yesNo = readYesNo(value.value);
    return "fault" in yesNo ? { problem: value.problem(yesNo.fault) } : { when: { fact, is, value: yesNo.value } };
  }
  if (type === "text") return { when: { fact, is, value: cellText(value.value) } };
  if (type === "any") return { when: { fact, is, value: value.value } };
  const number = numberOf(cells, fact, type);
  return "problem" in number ? number : { when: { fact, is, value: number.number } };
}

function readOneOf({ value }: ConditionCells, fact: FactKey, type: FactType): ConditionRead {
  const entries = wordsIn(value.value);
  const numbers = entries.map(listedNumber);
  const is = "oneOf";
  if (type === "text") return { when: { fact, is, values: unique(entries) } };
  const wrong = entries.find((_, at) => Number.isNaN(numbers[at]));
  if (wrong === undefined) return { when: { fact, is, values: [...new Set(numbers)] } };
  if (type === "any") {
    return {
      when: {
        fact,
        is,
        values: entries.map((entry, at) => (Number.isNaN(numbers[at]) ? entry : (numbers[at] ?? entry))),
      },
    };
  }
  const places = { found: shown(wrong), metric: factWords(fact), example: "1, 2, 3" };
  return { problem: value.problem(fault(schemeProblemLabels.valueNotANumber, places).fault) };
}

/** The first of those that are matched alike. */
const unique = (entries: readonly string[]): readonly string[] =>
  entries.filter((entry, at) => entries.findIndex((other) => matchKey(other) === matchKey(entry)) === at);
