import type { Words } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { operatorLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { type Operator, operators } from "../condition.ts";
import { factWords, readFact } from "./fact-cells.ts";
import { readChoice } from "./read-choice.ts";
import { type ConditionCells, type ConditionRead, readFactCondition, unusedCell } from "./read-fact-condition.ts";
import { namesIn } from "./read-words.ts";
import { listTiers, type SchemeEntry, schemeNamed, tierNamed } from "./scheme-entry.ts";
import { fault, listWords, shown } from "./setting-reading.ts";
import { errorProblem } from "./table-rows.ts";

/** What conditions can name. */
export interface ConditionNames {
  readonly columns: readonly string[];
  readonly schemes: readonly SchemeEntry[];
  /** Title of the table in which schemes stand. */
  readonly schemesTable: Words;
}

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
export function readCondition(cells: ConditionCells, names: ConditionNames): ConditionRead {
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
  if (is === "otherwise") return unusedCell([metric, value], is) ?? { when: "otherwise" };
  if (metric.isBlank) {
    const places = { example: factWords("orderDays") };
    return { problem: metric.problem(fault(schemeProblemLabels.ruleWithoutMetric, places).fault) };
  }
  if (is === "inTier") return readInTier(cells, names);
  const fact = readFact(cellText(metric.value), names.columns);
  return "fault" in fact ? { problem: metric.problem(fact.fault) } : readFactCondition(cells, fact.value, is);
}

function readInTier({ metric, value }: ConditionCells, { schemes, schemesTable }: ConditionNames): ConditionRead {
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
