import { rangeOf } from "./range.ts";
import type { RestSheet, SheetsRest } from "./sheets-rest.ts";
import { strict } from "./strict.ts";
import type { ScriptUi, Selection } from "./world.ts";

/** What a script kept for later and the spreadsheet has not seen yet. */
export interface Unflushed {
  add(write: () => void): void;
  flush(): void;
}

/** A list of writes that are done at once when they are flushed. */
export function unflushed(): Unflushed {
  let writes: readonly (() => void)[] = [];
  return {
    add: (write) => {
      writes = [...writes, write];
    },
    flush: () => {
      const due = writes;
      writes = [];
      for (const write of due) write();
    },
  };
}

/** The spreadsheet that the script belongs to, with its tabs and what is selected. */
export function spreadsheetService(spreadsheetId: string, rest: SheetsRest, ui: ScriptUi, later: Unflushed): object {
  const wrap = (sheet: RestSheet): object => {
    const select = (a1: string) => ui.select({ sheetId: sheet.sheetId, a1 });
    const wrapped: object = strict("Sheet", {
      getName: () => sheet.title,
      getSheetId: () => sheet.sheetId,
      getRange: (a1: unknown) => rangeOf(sheet, a1, select, wrapped),
      activate: () => {
        select("A1");
        return wrapped;
      },
    });
    return wrapped;
  };
  const active = (): { readonly sheet: RestSheet; readonly a1: string } => {
    const sheets = rest.sheets();
    const selected: Selection | undefined = ui.selected();
    const sheet = sheets.find((each) => each.sheetId === selected?.sheetId) ?? sheets[0];
    if (sheet === undefined) throw new Error("The spreadsheet has no tab.");
    return { sheet, a1: sheet.sheetId === selected?.sheetId ? selected.a1 : "A1" };
  };
  const spreadsheet: object = strict("Spreadsheet", {
    getId: () => spreadsheetId,
    getName: () => rest.properties().title,
    getSpreadsheetLocale: () => rest.properties().locale,
    getSpreadsheetTimeZone: () => rest.properties().timeZone,
    getSheets: () => rest.sheets().map(wrap),
    getSheetByName: (title: unknown) => {
      const found = rest.sheets().find((sheet) => sheet.title === title);
      return found === undefined ? null : wrap(found);
    },
    getActiveSheet: () => wrap(active().sheet),
    getActiveRange: () => {
      const { sheet, a1 } = active();
      return rangeOf(sheet, a1, (selected) => ui.select({ sheetId: sheet.sheetId, a1: selected }), wrap(sheet));
    },
    addDeveloperMetadata: (key: unknown, value: unknown, visibility: unknown) => {
      if (typeof key !== "string" || typeof value !== "string" || visibility !== "DOCUMENT") {
        throw new TypeError(`addDeveloperMetadata(${typeof key}, ${typeof value}, ${visibility}) is not stood in for`);
      }
      later.add(() => rest.addMetadata(key, value, visibility));
      return spreadsheet;
    },
    createDeveloperMetadataFinder: () => metadataFinder(rest, wrap),
    toast: (text: unknown, title: unknown, seconds: unknown) => {
      if (typeof text !== "string" || typeof title !== "string" || typeof seconds !== "number") {
        throw new TypeError(`toast(${typeof text}, ${typeof title}, ${typeof seconds}) does not match the signature`);
      }
      ui.toast({ text, title, seconds });
    },
  });
  return spreadsheet;
}

function metadataFinder(rest: SheetsRest, wrap: (sheet: RestSheet) => object): object {
  const finderOf = (key: string | undefined): object =>
    strict("DeveloperMetadataFinder", {
      withKey: (wanted: unknown) => finderOf(String(wanted)),
      find: () => {
        if (key === undefined) throw new Error("DeveloperMetadataFinder.find without a key is not stood in for");
        const sheets = rest.sheets();
        return rest.metadata(key).map(({ id, value, sheetId }) => {
          const sheet = sheets.find((each) => each.sheetId === sheetId);
          return strict("DeveloperMetadata", {
            getId: () => id,
            getKey: () => key,
            getValue: () => value,
            getLocation: () =>
              strict("DeveloperMetadataLocation", { getSheet: () => (sheet === undefined ? null : wrap(sheet)) }),
          });
        });
      },
    });
  return finderOf(undefined);
}
