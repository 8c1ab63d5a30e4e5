import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters } from "../core/values/a1.ts";
import { colour } from "./cell-formats.ts";
import type { CustomersTab } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;
type Rule = sheets_v4.Schema$ConditionalFormatRule;
type GridRange = sheets_v4.Schema$GridRange;

/** Tells our rule from any of the team's: `N` of a text is 0. */
const tag = 'N("customer-tiers")=0';

/** What must be done for the strike-out rule to hold. */
export interface StrikeOut {
  /** To stand before anything else in the batch that touches rules: indexes are those that were read. */
  readonly removals: readonly Request[];
  readonly additions: readonly Request[];
}

/**
 * Keeps the rule that strikes out own cells in rows whose key is not the one that they were computed for: after a sort that left
 * our columns out, no tier stands unmarked beside another customer. It covers all own columns of the tab and no other, and is
 * made anew where people removed it or where it no longer fits. It begins with the row of headers, which it leaves as they are, so
 * that a row which people insert right below them is covered, too.
 *
 * @param tab as it will stand after the batch; its rules as they were read
 * @param columnsAdded whether the batch inserts own columns, which stretch ranges
 */
export function planStrikeOut(tab: CustomersTab, columnsAdded: boolean): StrikeOut {
  const ours = tab.rules.flatMap((rule, index) => (isStrikeOut(rule) ? [{ rule, index }] : []));
  const [only] = ours;
  if (
    tab.own.get("key") === undefined ||
    (!columnsAdded && ours.length === 1 && only !== undefined && fits(only.rule, tab))
  ) {
    return { removals: [], additions: [] };
  }
  return {
    removals: ours
      .map(({ index }): Request => ({ deleteConditionalFormatRule: { sheetId: tab.sheetId, index } }))
      .reverse(),
    additions: [{ addConditionalFormatRule: { index: 0, rule: strikeOutRule(tab) } }],
  };
}

/** Whether a rule is the tool's strike-out. */
export function isStrikeOut(rule: Rule | undefined): boolean {
  const [value] = rule?.booleanRule?.condition?.values ?? [];
  return compact(value?.userEnteredValue).startsWith(compact(`=AND(${tag},`));
}

const compact = (formula: string | null | undefined) => (formula ?? "").replaceAll(/\s/g, "").toUpperCase();

function formulaOf(tab: CustomersTab): string {
  const row = tab.headerRowIndex + 1;
  const mark = `$${columnLetters(tab.own.get("key")?.columnIndex ?? 0)}`;
  const key = `$${columnLetters(tab.key.columnIndex)}`;
  const [ours, theirs] = [`${mark}${row}`, `${key}${row}`];
  // EXACT compares texts, and the text of a date is how it looks: numbers are the same where they are equal.
  const isSame = `OR(EXACT(${ours},${theirs}),AND(ISNUMBER(${ours}),ISNUMBER(${theirs}),${ours}=${theirs}))`;
  // Where an error stands instead of a key nothing is known to be the same.
  return `=AND(${tag},ROW()>ROW(${mark}$${row}),NOT(IFERROR(${isSame},FALSE)))`;
}

const ownIndexes = (tab: CustomersTab) =>
  [...tab.own.values()].map(({ columnIndex }) => columnIndex).sort((a, b) => a - b);

function strikeOutRule(tab: CustomersTab): Rule {
  const runs: { start: number; end: number }[] = [];
  for (const index of ownIndexes(tab)) {
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return {
    ranges: runs.map(({ start, end }) => ({
      sheetId: tab.sheetId,
      startRowIndex: tab.headerRowIndex,
      startColumnIndex: start,
      endColumnIndex: end,
    })),
    booleanRule: {
      condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formulaOf(tab) }] },
      format: { textFormat: { strikethrough: true, foregroundColorStyle: colour("#999999") } },
    },
  };
}

function fits({ ranges = [], booleanRule }: Rule, tab: CustomersTab): boolean {
  const [value] = booleanRule?.condition?.values ?? [];
  if (compact(value?.userEnteredValue) !== compact(formulaOf(tab))) return false;
  if (booleanRule?.format?.textFormat?.strikethrough !== true) return false;
  const own = new Set(ownIndexes(tab));
  // To the end of the grid: people type below the last row that is used.
  const { rowCount } = tab;
  const covered = new Set<number>();
  for (const range of ranges) {
    if ((range.startRowIndex ?? 0) !== tab.headerRowIndex || (range.endRowIndex ?? rowCount) < rowCount) return false;
    for (const index of columnsOf(range, tab.columnCount)) {
      if (!own.has(index)) return false;
      covered.add(index);
    }
  }
  return covered.size === own.size;
}

function columnsOf({ startColumnIndex, endColumnIndex }: GridRange, columnCount: number): readonly number[] {
  const start = startColumnIndex ?? 0;
  return Array.from({ length: Math.max(0, (endColumnIndex ?? columnCount) - start) }, (_, offset) => start + offset);
}
