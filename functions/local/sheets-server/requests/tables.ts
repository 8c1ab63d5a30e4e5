import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { clipToGrid, closeSpan, describeRange, intersect, resolveGridRange, spanOf, toGridRange } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Table = sheets_v4.Schema$Table;

function allTables(edit: Edit): readonly Table[] {
  return edit.draft.sheets.flatMap((sheet) => sheet.tables);
}

/** A table as it is kept: its range closed, its name its own, and a name for each of its columns. */
function checked(edit: Edit, given: Table, own?: Table): { sheet: Sheet; table: Table } {
  const target = resolveGridRange(edit.draft, given.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  const { sheet } = target;
  const overlaps = sheet.tables.some(
    (each) => each !== own && intersect(closeSpan(sheet, spanOf(each.range ?? {})), area) !== undefined,
  );
  if (overlaps) throw invalidRequest(edit, "A table cannot overlap another table.");
  const others = allTables(edit).filter((each) => each !== own);
  let name = given.name || "";
  for (let number = 1; name === ""; number++) {
    if (!others.some((each) => each.name === `Table${number}`)) name = `Table${number}`;
  }
  if (others.some((each) => each.name === name)) throw invalidRequest(edit, `A table named "${name}" already exists.`);
  const columnProperties: sheets_v4.Schema$TableColumnProperties[] = [];
  for (let columnIndex = 0; columnIndex < area.endColumn - area.startColumn; columnIndex++) {
    const own = given.columnProperties?.find((each) => (each.columnIndex ?? 0) === columnIndex);
    const header = sheet.grid.value(area.startRow, area.startColumn + columnIndex);
    const columnName = own?.columnName ?? (header === undefined ? `Column ${columnIndex + 1}` : String(header));
    sheet.grid.setValue(area.startRow, area.startColumn + columnIndex, columnName);
    columnProperties.push({ ...own, columnIndex, columnName });
  }
  return { sheet, table: { ...given, name, range: toGridRange(sheet.sheetId, area), columnProperties } };
}

function find(edit: Edit, tableId: string | null | undefined): { sheet: Sheet; table: Table } {
  for (const sheet of edit.draft.sheets) {
    const table = sheet.tables.find((each) => each.tableId === tableId);
    if (table !== undefined) return { sheet, table };
  }
  throw invalidRequest(edit, `No table with id: ${tableId ?? ""}`);
}

/** `addTable` */
export const addTable: RequestHandler<"addTable"> = (edit, request) => {
  const given = request.table ?? {};
  const taken = (id: number | string) => allTables(edit).some((each) => each.tableId === String(id));
  if (given.tableId && taken(given.tableId)) {
    throw invalidRequest(edit, `A table with id ${given.tableId} already exists.`);
  }
  const { sheet, table } = checked(edit, given);
  const added: Table = { ...table, tableId: given.tableId || String(edit.newId(taken)) };
  sheet.tables.push(added);
  const { range } = added;
  return () => ({ addTable: { table: range === undefined ? added : { ...added, range: describeRange(range) } } });
};

/** `updateTable` */
export const updateTable: RequestHandler<"updateTable"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "Table", edit.where);
  const { sheet, table } = find(edit, request.table?.tableId);
  const merged = mergeMasked(table, request.table, mask) ?? {};
  const updated: Table = {
    ...checked(edit, merged, table).table,
    ...(table.tableId ? { tableId: table.tableId } : {}),
  };
  sheet.tables = sheet.tables.map((each) => (each === table ? updated : each));
  return noReply;
};

/** `deleteTable`: the table goes with its cells. */
export const deleteTable: RequestHandler<"deleteTable"> = (edit, request) => {
  const { sheet, table } = find(edit, request.tableId);
  const area = closeSpan(sheet, spanOf(table.range ?? {}));
  for (let column = area.startColumn; column < area.endColumn; column++) {
    for (let row = area.startRow; row < Math.min(area.endRow, sheet.grid.columnEnd(column)); row++) {
      sheet.grid.setContent(row, column, { value: undefined, extras: undefined });
    }
  }
  sheet.tables = sheet.tables.filter((each) => each !== table);
  return noReply;
};
