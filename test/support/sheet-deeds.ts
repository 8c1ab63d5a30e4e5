import fc from "fast-check";
import { columnLetters } from "../../functions/core/values/a1.ts";
import type { Sheet, Workbook } from "../../functions/local/sheets-server/workbook.ts";
import type { LabEdit, SheetDeed } from "./sheet-lab.ts";
import { customersSheet, viewOf } from "./sheet-watch.ts";

/** A Customers tab as people see it when they are about to do something. */
interface Scene {
  readonly sheet: Sheet;
  readonly tab: string;
  readonly headerRow: number;
  readonly key: number;
  /** Columns of the team's other than its keys. */
  readonly team: readonly number[];
  readonly own: ReadonlyMap<string, number>;
  readonly rowEnd: number;
}

function sceneOf(workbook: Workbook): Scene | undefined {
  const sheet = customersSheet(workbook) ?? workbook.sheets.find(({ title }) => title === "Customers");
  const view = sheet && viewOf(workbook, sheet);
  if (sheet === undefined || view === undefined) return undefined;
  const all = Array.from({ length: sheet.grid.columnCount }, (_, column) => column);
  let rowEnd = view.headerRow + 1;
  for (const column of all) rowEnd = Math.max(rowEnd, sheet.grid.columnValueEnd(column));
  const team = all.filter((column) => !view.ownIndexes.has(column) && column !== view.key);
  return { sheet, tab: sheet.title, headerRow: view.headerRow, key: view.key, team, own: view.own, rowEnd };
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

const columns = (sheetId: number, start: number, end = start + 1) => ({
  sheetId,
  dimension: "COLUMNS",
  startIndex: start,
  endIndex: end,
});

const rows = (sheetId: number, start: number) => ({
  sheetId,
  dimension: "ROWS",
  startIndex: start,
  endIndex: start + 1,
});

const request = (tab: string, make: (LabEdit & { kind: "request" })["request"]): LabEdit => ({
  kind: "request",
  tab,
  request: make,
});

/** Sorts the rows of some columns that stand together. */
function sort(
  { tab, headerRow, rowEnd }: Scene,
  start: number,
  end: number,
  by: number,
  descending: boolean,
): LabEdit | undefined {
  if (rowEnd - headerRow < 3) return undefined;
  return request(tab, (sheetId) => ({
    sortRange: {
      range: {
        sheetId,
        startRowIndex: headerRow + 1,
        endRowIndex: rowEnd,
        startColumnIndex: start,
        endColumnIndex: end,
      },
      sortSpecs: [{ dimensionIndex: by, sortOrder: descending ? "DESCENDING" : "ASCENDING" }],
    },
  }));
}

/** The columns around the keys that are not ours: the range of a filter that leaves ours out. */
function aroundKeys({ sheet, key, own }: Scene): readonly [number, number] {
  const ours = new Set(own.values());
  let start = key;
  let end = key + 1;
  while (start > 0 && !ours.has(start - 1)) start -= 1;
  while (end < sheet.grid.columnCount && !ours.has(end)) end += 1;
  return [start, end];
}

/**
 * Whatever people may do to the Customers tab, aimed at where its columns then stand. Not in it: removing the keys, and writing
 * into or sorting a part of the tool's own columns, with which they would themselves put a tier beside another customer.
 */
export const deeds: fc.Arbitrary<{ readonly deed: SheetDeed }> = fc
  .record({
    kind: fc.constantFrom(
      "sort all",
      "sort the team's",
      "insert column",
      "delete a team column",
      "delete an own column",
      "move column",
      "cut and paste the keys",
      "cut and paste a team column",
      "cut and paste an own column",
      "copy a column",
      "insert row",
      "delete row",
      "type below",
      "add rows at the end",
      "change a key",
      "change a cell",
      "rename an own column",
      "rename tab",
      "duplicate tab",
      "delete tab",
      "delete summary",
    ),
    a: fc.nat({ max: 20 }),
    b: fc.nat({ max: 20 }),
    descending: fc.boolean(),
  })
  .map(({ kind, a, b, descending }) => ({
    [fc.toStringMethod]: () => `${kind} ${a} ${b}${descending ? " down" : ""}`,
    deed: (workbook: Workbook): LabEdit | undefined => {
      const scene = sceneOf(workbook);
      if (scene === undefined) return undefined;
      const { sheet, tab, headerRow, key, team, own, rowEnd } = scene;
      const { columnCount } = sheet.grid;
      const letters = (column: number | undefined) => (column === undefined ? undefined : columnLetters(column));
      const freeColumn = columnLetters(columnCount);
      const row = headerRow + 1 + (a % Math.max(1, rowEnd - headerRow - 1));
      const cutPaste = (column: number | undefined): LabEdit | undefined => {
        const from = letters(column);
        return from === undefined ? undefined : { kind: "cutPasteColumn", tab, from, to: freeColumn };
      };
      const remove = (column: number | undefined): LabEdit | undefined => {
        const at = letters(column);
        return at === undefined ? undefined : { kind: "deleteColumn", tab, column: at };
      };
      switch (kind) {
        case "sort all":
          return sort(scene, 0, columnCount, a % columnCount, descending);
        case "sort the team's": {
          const [start, end] = aroundKeys(scene);
          return sort(scene, start, end, start + (a % (end - start)), descending);
        }
        case "insert column":
          return { kind: "insertColumn", tab, before: columnLetters(a % columnCount) };
        case "delete a team column":
          return remove(pick(team, a));
        case "delete an own column":
          return remove(pick([...own.values()], a));
        case "move column":
          return request(tab, (sheetId) => {
            const from = a % columnCount;
            const to = b % (columnCount + 1);
            return { moveDimension: { source: columns(sheetId, from), destinationIndex: to === from + 1 ? from : to } };
          });
        case "cut and paste the keys":
          return cutPaste(key);
        case "cut and paste a team column":
          return cutPaste(pick(team, a));
        case "cut and paste an own column":
          return cutPaste(pick([...own.values()], a));
        case "copy a column": {
          const from = letters(pick([...team, ...own.values()], a));
          return from === undefined ? undefined : { kind: "copyColumn", tab, from, to: freeColumn };
        }
        case "insert row":
          return request(tab, (sheetId) => ({ insertDimension: { range: rows(sheetId, a % sheet.grid.rowCount) } }));
        case "delete row":
          return rowEnd - headerRow < 3 ? undefined : { kind: "deleteRow", tab, rowNumber: row + 1 };
        case "add rows at the end":
          return request(tab, (sheetId) => ({ appendDimension: { sheetId, dimension: "ROWS", length: 1 + (a % 3) } }));
        case "type below": {
          // Nobody can type below the last row: more rows are a deed of their own.
          if (rowEnd >= sheet.grid.rowCount) return undefined;
          const cells = Array.from({ length: key + 1 }, (_, column) => (column === key ? `typed-${a}-${b}` : ""));
          return { kind: "typeBelow", tab, rows: [cells] };
        }
        case "change a key":
          return { kind: "editCell", tab, cell: `${columnLetters(key)}${row + 1}`, text: `other-${a}-${b}` };
        case "change a cell": {
          const at = letters(pick(team, b));
          return at === undefined ? undefined : { kind: "editCell", tab, cell: `${at}${row + 1}`, text: `note ${a}` };
        }
        case "rename an own column": {
          const at = letters(pick([...own.values()], a));
          return at === undefined
            ? undefined
            : { kind: "editCell", tab, cell: `${at}${headerRow + 1}`, text: `Our own ${"x".repeat(b % 5)}` };
        }
        case "rename tab":
          return workbook.sheets.some(({ title }) => title === `People ${a}`)
            ? undefined
            : { kind: "renameTab", tab, title: `People ${a}` };
        case "duplicate tab":
          return request(tab, (sheetId) => ({ duplicateSheet: { sourceSheetId: sheetId } }));
        case "delete tab":
          return b % 4 === 0 ? request(tab, (sheetId) => ({ deleteSheet: { sheetId } })) : undefined;
        case "delete summary":
          return request("Tier Summary", (sheetId) => ({ deleteSheet: { sheetId } }));
      }
    },
  }));
