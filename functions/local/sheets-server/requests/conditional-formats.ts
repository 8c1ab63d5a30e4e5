import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../api-error.ts";
import { describeRule } from "../describe/sheet.ts";
import type { Edit } from "../edit.ts";
import { clipToGrid, requireGrid, resolveGridRange, toGridRange } from "../ranges.ts";
import { pairColours } from "../update-cell-data.ts";
import type { Sheet } from "../workbook.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** The sheet of a rule and the rule as it is kept, its ranges closed. */
function requireRule(edit: Edit, given: Rule | undefined): { sheet: Sheet; rule: Rule } {
  const ranges = given?.ranges ?? [];
  const [first] = ranges;
  if (given === undefined || first === undefined) throw invalidArgument(`${edit.where}No ranges specified.`);
  const sheet = requireGrid(edit.draft, first.sheetId, edit.where);
  if (ranges.some((range) => (range.sheetId ?? 0) !== sheet.sheetId)) {
    throw invalidArgument(`${edit.where}All ranges must be on the same grid.`);
  }
  if ((given.booleanRule === undefined) === (given.gradientRule === undefined)) {
    throw invalidArgument(
      `${edit.where}A conditional format rule must have exactly one of booleanRule and gradientRule.`,
    );
  }
  if (given.booleanRule !== undefined && !given.booleanRule.condition?.type) {
    throw invalidArgument(`${edit.where}A boolean rule must have a condition.`);
  }
  const closed = ranges.map((range) =>
    toGridRange(sheet.sheetId, clipToGrid(resolveGridRange(edit.draft, range, edit.where), edit.where)),
  );
  return { sheet, rule: { ...pairColours(given), ranges: closed } };
}

function requireIndex(edit: Edit, sheet: Sheet, index: number | null | undefined): number {
  const at = index ?? 0;
  if (at >= 0 && at < sheet.conditionalFormats.length) return at;
  throw invalidArgument(`${edit.where}No conditional format on sheet: ${sheet.sheetId} at index: ${at}`);
}

/** `addConditionalFormatRule` */
export const addConditionalFormatRule: RequestHandler<"addConditionalFormatRule"> = (edit, request) => {
  const { sheet, rule } = requireRule(edit, request.rule);
  const at = request.index ?? 0;
  if (at < 0 || at > sheet.conditionalFormats.length) {
    throw invalidArgument(`${edit.where}Cannot add a conditional format rule at index: ${at}`);
  }
  sheet.conditionalFormats.splice(at, 0, rule);
  return noReply;
};

/** `updateConditionalFormatRule`: replaces the rule at an index, or moves it to another. */
export const updateConditionalFormatRule: RequestHandler<"updateConditionalFormatRule"> = (edit, request) => {
  if (request.rule !== undefined) {
    const { sheet, rule } = requireRule(edit, request.rule);
    const at = requireIndex(edit, sheet, request.index);
    const [old] = sheet.conditionalFormats.splice(at, 1, rule);
    return () => ({
      updateConditionalFormatRule: { newRule: describeRule(rule), newIndex: at, oldRule: describeRule(old ?? rule) },
    });
  }
  const sheet = requireGrid(edit.draft, request.sheetId, edit.where);
  const from = requireIndex(edit, sheet, request.index);
  const to = requireIndex(edit, sheet, request.newIndex);
  const moved = sheet.conditionalFormats.splice(from, 1);
  sheet.conditionalFormats.splice(to, 0, ...moved);
  const [rule = {}] = moved;
  return () => ({ updateConditionalFormatRule: { newRule: describeRule(rule), newIndex: to, oldIndex: from } });
};

/** `deleteConditionalFormatRule` */
export const deleteConditionalFormatRule: RequestHandler<"deleteConditionalFormatRule"> = (edit, request) => {
  const sheet = requireGrid(edit.draft, request.sheetId, edit.where);
  const [rule = {}] = sheet.conditionalFormats.splice(requireIndex(edit, sheet, request.index), 1);
  return () => ({ deleteConditionalFormatRule: { rule: describeRule(rule) } });
};
