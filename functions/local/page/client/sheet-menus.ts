import { columnLetters } from "../../../core/values/a1.ts";
import type { SheetInfo } from "./book.ts";
import type { Menu } from "./menu-bar.ts";
import type { MenuItem } from "./popup-menu.ts";
import type { Place } from "./sheet-grid.ts";
import { appendRowsRequest, deleteRequest, insertRequest, sortRequest } from "./sheet-requests.ts";
import type { Request } from "./sheets-api.ts";
import { say, words } from "./words.ts";

/** What the menus act on. */
export interface MenusWorld {
  sheet(): SheetInfo | undefined;
  /** Where the keyboard is in the grid. */
  place(): Place;
  change(...requests: readonly Request[]): void;
  clear(place: Place): void;
  rename(sheetId: number): void;
  addTab(): void;
  deleteTab(sheet: SheetInfo): void;
}

/** The menus of any spreadsheet, as far as the page has them. */
export function sheetMenus(world: MenusWorld): readonly Menu[] {
  const items = (make: (sheet: SheetInfo, place: Place) => readonly MenuItem[]) => () => {
    const sheet = world.sheet();
    return sheet === undefined ? [] : make(sheet, world.place());
  };
  return [
    {
      title: say(words.edit),
      items: items((sheet, place) => [
        { caption: say(words.clearCell), act: () => world.clear(place) },
        null,
        ...deleteItems(world, sheet, place),
        null,
        ...tabItems(world, sheet),
      ]),
    },
    {
      title: say(words.insert),
      items: items((sheet, place) => [
        ...insertRowItems(world, sheet, place.rowIndex),
        { caption: say(words.rowsAtEnd), act: () => world.change(appendRowsRequest(sheet, 100)) },
        null,
        ...insertColumnItems(world, sheet, place.columnIndex),
        null,
        { caption: say(words.newTab), act: () => world.addTab() },
      ]),
    },
    { title: say(words.data), items: items((sheet, place) => sortItems(world, sheet, place.columnIndex)) },
  ];
}

/** What a cell, a row number or a column's letter offers. */
export function contextItems(world: MenusWorld, sheet: SheetInfo, at: Partial<Place>): readonly MenuItem[] {
  const { rowIndex, columnIndex } = at;
  const groups: (readonly MenuItem[])[] = [
    ...(columnIndex === undefined ? [] : [sortItems(world, sheet, columnIndex)]),
    ...(rowIndex === undefined ? [] : [insertRowItems(world, sheet, rowIndex)]),
    ...(columnIndex === undefined ? [] : [insertColumnItems(world, sheet, columnIndex)]),
    deleteItems(world, sheet, at),
  ];
  return groups.flatMap((group, index) => (index === 0 ? group : [null, ...group]));
}

/** What a tab offers. */
export const tabItems = (world: MenusWorld, sheet: SheetInfo): readonly MenuItem[] => [
  { caption: say(words.renameTab), act: () => world.rename(sheet.sheetId) },
  { caption: say(words.deleteTab), act: () => world.deleteTab(sheet) },
];

function sortItems({ change }: MenusWorld, sheet: SheetInfo, at: number): readonly MenuItem[] {
  const column = columnLetters(at);
  return [
    { caption: say(words.sortUp, { column }), act: () => change(sortRequest(sheet, at, "ASCENDING")) },
    { caption: say(words.sortDown, { column }), act: () => change(sortRequest(sheet, at, "DESCENDING")) },
  ];
}

const insertRowItems = ({ change }: MenusWorld, sheet: SheetInfo, at: number): readonly MenuItem[] => [
  { caption: say(words.rowAbove), act: () => change(insertRequest(sheet, "ROWS", at, false)) },
  { caption: say(words.rowBelow), act: () => change(insertRequest(sheet, "ROWS", at + 1, true)) },
];

const insertColumnItems = ({ change }: MenusWorld, sheet: SheetInfo, at: number): readonly MenuItem[] => [
  { caption: say(words.columnLeft), act: () => change(insertRequest(sheet, "COLUMNS", at, false)) },
  { caption: say(words.columnRight), act: () => change(insertRequest(sheet, "COLUMNS", at + 1, true)) },
];

function deleteItems({ change }: MenusWorld, sheet: SheetInfo, at: Partial<Place>): readonly MenuItem[] {
  const { rowIndex, columnIndex } = at;
  const row = { caption: say(words.deleteRow, { row: (rowIndex ?? 0) + 1 }) };
  const column = { caption: say(words.deleteColumn, { column: columnLetters(columnIndex ?? 0) }) };
  return [
    ...(rowIndex === undefined ? [] : [{ ...row, act: () => change(deleteRequest(sheet, "ROWS", rowIndex)) }]),
    ...(columnIndex === undefined
      ? []
      : [{ ...column, act: () => change(deleteRequest(sheet, "COLUMNS", columnIndex)) }]),
  ];
}
