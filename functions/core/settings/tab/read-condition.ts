import type { Words } from "../../labels/language.ts";
import { factTypeLabels, schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { operatorLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { type Condition, comparisons, type Operator, operators } from "../condition.ts";
import type { FactKey } from "../fact.ts";
import { type FactType, factType, factWords, readFact } from "./fact-cells.ts";
import { listedNumber } from "./number-list.ts";
import { readChoice, readYesNo } from "./read-choice.ts";
import { readDaySetting } from "./read-day-setting.ts";
import { readShare } from "./read-number.ts";
import { namesIn, wordsIn } from "./read-words.ts";
import { listTiers, type SchemeEntry, schemeNamed, tierNamed } from "./scheme-entry.ts";
import { fault, listWords, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell } from "./table-rows.ts";

/** The three cells that make a condition. */
export interface ConditionCells {
  readonly metric: TableCell;
  readonly operator: TableCell;
  readonly value: TableCell;
}

/** What conditions can name. */
export interface ConditionNames {
  readonly columns: readonly string[];
  readonly schemes: readonly SchemeEntry[];
  /** Title of the table in which schemes stand. */
  readonly schemesTable: Words;
}

type Read = { readonly when: Condition | "otherwise" } | { readonly problem: SettingsProblem };

const choices = [...operators, "otherwise" as const].map((value) => ({ value, words: operatorLabels[value] }));
const symbols: Readonly<Record<string, Operator>> = {
  "≥": "atLeast",
  ">=": "atLeast",
  "≤": "atMost",
  "<=": "atMost",
  ">": "moreThan",
  "<": "lessThan",
  "=": "equals",
};

/** Reads a condition; the first thing that is wrong with it is said at its cell. */
export function readCondition(cells: ConditionCells, names: ConditionNames): Read {
  const { metric, operator, value } = cells;
  const error = [metric, operator, value].flatMap((cell) => errorProblem(cell) ?? [])[0];
  if (error !== undefined) return { problem: error };
  if (operator.isBlank) {
    const allowed = listWords(choices.map(({ words }) => words));
    return { problem: operator.problem(fault(schemeProblemLabels.operatorMissing, { allowed }).fault) };
  }
  const symbol = symbols[cellText(operator.value).normalize("NFKC").trim()];
  const read = symbol === undefined ? readChoice(operator.value, choices) : { value: symbol };
  if ("fault" in read) return { problem: operator.problem(read.fault) };
  const { value: is } = read;
  if (is === "otherwise") return unused([metric, value], is) ?? { when: "otherwise" };
  if (metric.isBlank) {
    const places = { example: factWords("orderDays") };
    return { problem: metric.problem(fault(schemeProblemLabels.ruleWithoutMetric, places).fault) };
  }
  if (is === "inTier") return readInTier(cells, names);
  const fact = readFact(cellText(metric.value), names.columns);
  return "fault" in fact ? { problem: metric.problem(fact.fault) } : readFactCondition(cells, fact.value, is);
}

function unused(cells: readonly TableCell[], is: Operator | "otherwise"): Read | undefined {
  const filled = cells.find((cell) => !cell.isBlank);
  if (filled === undefined) return undefined;
  const places = { found: shown(cellText(filled.value)), operator: operatorLabels[is] };
  return { problem: filled.problem(fault(schemeProblemLabels.valueNotUsed, places).fault) };
}

function readInTier({ metric, value }: ConditionCells, { schemes, schemesTable }: ConditionNames): Read {
  const text = cellText(metric.value);
  const scheme = schemeNamed(text, schemes);
  if (scheme === undefined) {
    const nearest = nearestName(
      shown(text),
      schemes.flatMap(({ name }) => Object.values(name)),
    );
    const places = { found: shown(text), nearest: nearest ?? "", table: schemesTable };
    return { problem: metric.problem(fault(schemeProblemLabels.noSuchScheme, places, nearest).fault) };
  }
  const allowed = listTiers(scheme.tiers);
  if (value.isBlank) {
    const places = { scheme: scheme.name, allowed };
    return { problem: value.problem(fault(schemeProblemLabels.tierNotNamed, places).fault) };
  }
  const tiers: string[] = [];
  for (const word of namesIn(value.value)) {
    const tier = tierNamed(word, scheme);
    if (tier === undefined) {
      const nearest = nearestName(
        shown(word),
        scheme.tiers.flatMap(({ name }) => Object.values(name)),
      );
      const places = { found: shown(word), scheme: scheme.name, allowed };
      return { problem: value.problem(fault(schemeProblemLabels.noSuchTier, places, nearest).fault) };
    }
    tiers.push(tier);
  }
  return { when: { scheme: scheme.id, is: "inTier", tiers } };
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

function readFactCondition(cells: ConditionCells, fact: FactKey, is: Exclude<Operator, "inTier">): Read {
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
    return isYes ? { when: { fact, is } } : (unused([value], is) ?? { when: { fact, is } });
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

function readEquals(cells: ConditionCells, fact: FactKey, type: FactType): Read {
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

function readOneOf({ value }: ConditionCells, fact: FactKey, type: FactType): Read {
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
