import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../api-error.ts";
import { describeSheetProperties } from "../describe/sheet-properties.ts";
import type { Edit } from "../edit.ts";
import { maskIncludes, parseUpdateMask } from "../field-mask.ts";
import { renameInFormulas } from "../formula/shift-formulas.ts";
import { checkSize } from "../limits.ts";
import { newSheet } from "../new-workbook.ts";
import { draftOfSheet, type Sheet, sheetById, sheetByTitle } from "../workbook.ts";
import { applyProperties } from "./apply-sheet-properties.ts";
import { copyMetadata } from "./copy-metadata.ts";
import { noReply, type RequestHandler } from "./request.ts";

function requireSheet(edit: Edit, sheetId: number | null | undefined): Sheet {
  const sheet = sheetById(edit.draft, sheetId ?? 0);
  if (sheet === undefined) throw invalidArgument(`${edit.where}No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}

function checkTitle(edit: Edit, title: string, own?: Sheet): void {
  const other = sheetByTitle(edit.draft, title);
  if (other === undefined || other === own) return;
  throw invalidArgument(`${edit.where}A sheet with the name "${title}" already exists. Please enter another name.`);
}

function chooseId(edit: Edit, given: number | null | undefined): number {
  const taken = (id: number) => sheetById(edit.draft, id) !== undefined;
  if (typeof given !== "number") return edit.newId(taken);
  if (given < 0) throw invalidArgument(`${edit.where}sheetId must be non-negative.`);
  if (taken(given)) throw invalidArgument(`${edit.where}Sheet with id ${given} already exists.`);
  return given;
}

function freeTitle(edit: Edit, name: (number: number) => string, from: number): string {
  let number = from;
  while (sheetByTitle(edit.draft, name(number)) !== undefined) number++;
  return name(number);
}

/** `addSheet` */
export const addSheet: RequestHandler<"addSheet"> = (edit, request) => {
  const properties = request.properties ?? {};
  if (properties.sheetType && properties.sheetType !== "GRID") {
    throw invalidArgument(`${edit.where}Cannot add a sheet of type ${properties.sheetType}.`);
  }
  const title = properties.title || freeTitle(edit, (number) => `Sheet${number}`, edit.draft.sheets.length + 1);
  checkTitle(edit, title);
  const size = properties.gridProperties ?? {};
  const sheet = newSheet(chooseId(edit, properties.sheetId), title, size.rowCount ?? 1000, size.columnCount ?? 26);
  applyProperties(edit, sheet, properties, (...names) => present(properties, names));
  edit.draft.sheets.splice(clampIndex(edit, properties.index), 0, sheet);
  checkSize(edit.draft, edit.where);
  return () => ({ addSheet: { properties: describeSheetProperties(sheet, edit.draft.sheets.indexOf(sheet)) } });
};

function present(value: object, names: readonly string[]): boolean {
  let current: unknown = value;
  for (const name of names) {
    if (typeof current !== "object" || current === null) return false;
    current = Reflect.get(current, name);
  }
  return current !== undefined;
}

function clampIndex(edit: Edit, index: number | null | undefined): number {
  const { length } = edit.draft.sheets;
  if (typeof index !== "number") return length;
  if (index < 0 || index > length)
    throw invalidArgument(`${edit.where}index: ${index} is out of bounds. Must be between 0 and ${length}.`);
  return index;
}

/** `updateSheetProperties` */
export const updateSheetProperties: RequestHandler<"updateSheetProperties"> = (edit, request) => {
  const given = request.properties ?? {};
  const mask = parseUpdateMask(request.fields, "SheetProperties", edit.where);
  const sheet = requireSheet(edit, given.sheetId);
  const has = (...names: string[]) => maskIncludes(mask, ...names);
  const before = sheet.title;
  if (has("title") && given.title) checkTitle(edit, given.title, sheet);
  applyProperties(edit, sheet, given, has);
  if (sheet.title !== before) renameInFormulas(edit.draft, before, sheet.title);
  if (sheet.hidden && edit.draft.sheets.every((each) => each.hidden)) {
    throw invalidArgument(`${edit.where}You can't hide all the sheets in a document.`);
  }
  if (mask.has("index")) moveSheet(edit, sheet, given.index);
  return noReply;
};

/** The new index counts the sheet where it stands before it moves; without an index the sheet goes to the end. */
function moveSheet(edit: Edit, sheet: Sheet, index: number | null | undefined): void {
  const { sheets } = edit.draft;
  const to = clampIndex(edit, index);
  const from = sheets.indexOf(sheet);
  sheets.splice(from, 1);
  sheets.splice(to > from ? to - 1 : to, 0, sheet);
}

/** `deleteSheet` */
export const deleteSheet: RequestHandler<"deleteSheet"> = (edit, request) => {
  const { draft } = edit;
  const sheet = requireSheet(edit, request.sheetId);
  if (draft.sheets.filter((each) => each !== sheet && !each.hidden).length === 0) {
    throw invalidArgument(`${edit.where}You can't remove all the visible sheets in a document.`);
  }
  draft.sheets = draft.sheets.filter((each) => each !== sheet);
  draft.metadata = draft.metadata.filter(
    ({ location }) => !("sheetId" in location && location.sheetId === sheet.sheetId),
  );
  draft.namedRanges = draft.namedRanges.filter((each) => (each.range?.sheetId ?? 0) !== sheet.sheetId);
  for (const other of draft.sheets) {
    other.slicers = other.slicers.filter(({ spec }) => (spec?.dataRange?.sheetId ?? 0) !== sheet.sheetId);
  }
  renameInFormulas(draft, sheet.title, undefined);
  return noReply;
};

/** `duplicateSheet` */
export const duplicateSheet: RequestHandler<"duplicateSheet"> = (edit, request) => {
  const source = requireSheet(edit, request.sourceSheetId);
  const copyName = (number: number) => (number === 1 ? `Copy of ${source.title}` : `Copy of ${source.title} ${number}`);
  const title = request.newSheetName || freeTitle(edit, copyName, 1);
  checkTitle(edit, title);
  const sheet = copySheet(edit, source, chooseId(edit, request.newSheetId), title);
  edit.draft.sheets.splice(clampIndex(edit, request.insertSheetIndex ?? 0), 0, sheet);
  copyMetadata(edit, source.sheetId, sheet.sheetId);
  checkSize(edit.draft, edit.where);
  return () => ({ duplicateSheet: { properties: describeSheetProperties(sheet, edit.draft.sheets.indexOf(sheet)) } });
};

/** A copy of a sheet under another id and title: cells, formats, rules and protection; charts and slicers stay behind. */
export function copySheet(edit: Edit, source: Sheet, sheetId: number, title: string): Sheet {
  const copy = draftOfSheet(source);
  const own = <T extends { range?: sheets_v4.Schema$GridRange }>(holder: T): T =>
    holder.range === undefined ? holder : { ...holder, range: { ...holder.range, sheetId } };
  const newId = () => edit.newId(() => false);
  return {
    ...copy,
    sheetId,
    title,
    hidden: false,
    merges: copy.merges.map((range) => ({ ...range, sheetId })),
    conditionalFormats: copy.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => ({ ...range, sheetId })),
    })),
    protectedRanges: copy.protectedRanges.map((each) => ({ ...own(each), protectedRangeId: newId() })),
    filterViews: copy.filterViews.map((each) => ({ ...own(each), filterViewId: newId() })),
    bandedRanges: copy.bandedRanges.map((each) => ({ ...own(each), bandedRangeId: newId() })),
    basicFilter: copy.basicFilter === undefined ? undefined : own(copy.basicFilter),
    charts: [],
    slicers: [],
    tables: [],
  };
}
