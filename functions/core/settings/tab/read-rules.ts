import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { operatorLabels, schemeKindLabels, schemeTableLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { notEnoughData, type SchemeRule } from "../scheme-settings.ts";
import { type ConditionNames, readCondition } from "./read-condition.ts";
import { numberIn } from "./read-number.ts";
import { readTierCell } from "./read-tier-cell.ts";
import { isNotEnoughData, type SchemeEntry, tierWords } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { TableCell, TableRow } from "./table-rows.ts";

/** One rule and the cells that say it. */
export interface ReadRule {
  readonly rule: SchemeRule;
  readonly row: TableRow;
}

/** The rules of one scheme, and what is wrong with them. */
export interface RulesReading {
  readonly rules: readonly ReadRule[];
  readonly problems: readonly SettingsProblem[];
}

/** Reads the rows of rules of one scheme, each by itself. */
export function readRules(rows: readonly TableRow[], entry: SchemeEntry, names: ConditionNames): RulesReading {
  const rules: ReadRule[] = [];
  const problems: SettingsProblem[] = [];
  for (const row of rows) {
    const read = readRule(row, entry, names);
    if ("problem" in read) problems.push(read.problem);
    else rules.push({ rule: read.rule, row });
  }
  return { rules, problems };
}

function readRule(
  row: TableRow,
  entry: SchemeEntry,
  names: ConditionNames,
): { readonly rule: SchemeRule } | { readonly problem: SettingsProblem } {
  const tierCell = row.cell("tier");
  const isLadder = entry.kind === "ladder";
  const isNobody = isLadder && isNotEnoughData(cellText(tierCell.value));
  const tier = isNobody ? { tier: notEnoughData } : readTierCell(tierCell, entry);
  if ("problem" in tier) return tier;
  const alternative = readAlternative(row.cell("alternative"), isLadder);
  if (typeof alternative !== "number") return { problem: alternative };
  const operator = row.cell("operator");
  const read = readCondition({ metric: row.cell("metric"), operator, value: row.cell("value") }, names);
  if ("problem" in read) return read;
  if (read.when === "otherwise" && (!isLadder || isNobody)) {
    const places = { found: shown(cellText(operator.value)), kind: schemeKindLabels[entry.kind] };
    return { problem: operator.problem(fault(schemeProblemLabels.notUsed, places).fault) };
  }
  return { rule: { tier: tier.tier, alternative, when: read.when } };
}

function readAlternative(cell: TableCell, isLadder: boolean): number | SettingsProblem {
  if (cell.isBlank) return 1;
  const number = numberIn(cell.value);
  const found = shown(cellText(cell.value));
  if (!Number.isInteger(number) || number < 1)
    return cell.problem(fault(schemeProblemLabels.alternativeNotANumber, { found }).fault);
  return isLadder || number === 1 ? number : cell.problem(fault(schemeProblemLabels.rulesOfBands, { found }).fault);
}

/**
 * What is wrong with the rules of a ladder as a whole: every tier needs a rule, and exactly one takes everyone else. A single tier
 * without any rule is the one that does.
 *
 * @param place where to say what no rule's cell can
 */
export function ladderProblems(
  rules: readonly ReadRule[],
  entry: SchemeEntry,
  place: TableCell,
): { readonly problems: readonly SettingsProblem[]; readonly rest: string | undefined } {
  const { scheme, table } = { scheme: entry.name, table: schemeTableLabels.rules };
  if (rules.length === 0) {
    return {
      problems: [place.problem(fault(schemeProblemLabels.rulesMissing, { scheme, table }).fault)],
      rest: undefined,
    };
  }
  const others = rules.filter(({ rule }) => rule.when === "otherwise");
  const [first, second] = others;
  if (first !== undefined && second !== undefined) {
    const places = { first: tierWords(first.rule.tier, entry.tiers) };
    const problem = second.row.cell("operator").problem(fault(schemeProblemLabels.otherwiseTwice, places).fault);
    return { problems: [problem], rest: undefined };
  }
  const besides = rules.find(({ rule }) => rule !== first?.rule && rule.tier === first?.rule.tier);
  if (first !== undefined && besides !== undefined) {
    const places = { tier: tierWords(first.rule.tier, entry.tiers), first: first.row.cell("operator").a1 };
    const problem = besides.row.cell("operator").problem(fault(schemeProblemLabels.otherwiseWithRules, places).fault);
    return { problems: [problem], rest: undefined };
  }
  const without = entry.tiers.filter(({ id }) => !rules.some(({ rule }) => rule.tier === id));
  const [bare, ...more] = without;
  if (first === undefined && bare !== undefined && more.length === 0) return { problems: [], rest: bare.id };
  if (bare !== undefined) {
    const places = { found: bare.name, scheme, table };
    return { problems: [place.problem(fault(schemeProblemLabels.tierWithoutRules, places).fault)], rest: undefined };
  }
  if (first !== undefined) return { problems: [], rest: undefined };
  const places = { scheme, operator: operatorLabels.otherwise };
  const last = rules.at(-1)?.row.cell("operator") ?? place;
  return { problems: [last.problem(fault(schemeProblemLabels.otherwiseMissing, places).fault)], rest: undefined };
}

/** Rules as they are kept: tier by tier in the order of testing, alternatives numbered from 1, who takes everyone else last. */
export function inTestingOrder(rules: readonly SchemeRule[]): readonly SchemeRule[] {
  const tiers = [...new Set(rules.map(({ tier }) => tier))];
  const isRest = (tier: string) => rules.some((rule) => rule.tier === tier && rule.when === "otherwise");
  const isNobody = (tier: string) => tier === notEnoughData;
  const ordered = [
    ...tiers.filter(isNobody),
    ...tiers.filter((tier) => !isRest(tier) && !isNobody(tier)),
    ...tiers.filter(isRest),
  ];
  return ordered.flatMap((tier) => {
    const own = rules.filter((rule) => rule.tier === tier);
    const alternatives = [...new Set(own.map(({ alternative }) => alternative))].sort((a, b) => a - b);
    return alternatives.flatMap((alternative, at) =>
      own.filter((rule) => rule.alternative === alternative).map((rule) => ({ ...rule, alternative: at + 1 })),
    );
  });
}
