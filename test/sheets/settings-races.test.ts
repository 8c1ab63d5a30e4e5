import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { columnLetters } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { type RefreshedSheet, refreshed } from "../support/refresh-lab.ts";
import { type LabEdit, type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { orders, teamCustomers } from "../support/sheet-scenes.ts";

const english = "Tier Settings";
/** Every so many rows the team keeps a remark of its own in a free column. */
const remarks = { column: "Q", every: 7, rows: 300 } as const;

let lab: SheetLab;
let asked: Workbook;
let sheetId: number;
beforeAll(async () => {
  lab = await startSheetLab();
  const first = refreshed(lab.make(orders, teamCustomers));
  expect((await first.refresh()).error).toBeUndefined();
  const { sheet } = first;
  sheetId = sheet.snapshot().sheets.find(({ title }) => title === english)?.sheetId ?? -1;
  for (let row = 3; row < remarks.rows; row += remarks.every) type(sheet, `${remarks.column}${row}`, `mine ${row}`);
  const language = sheet.rows(english).findIndex((cells) => cells[0] === "Language");
  type(sheet, `${columnLetters(1)}${language + 1}`, "简体中文");
  asked = lab.stored(sheet);
});
afterAll(() => lab.close());

const type = (sheet: WatchedSheet, cell: string, text: string) =>
  sheet.edit({ kind: "editCell", tab: english, cell, text });

const make = (): RefreshedSheet => refreshed(lab.copy(asked));

/** The tab of settings, whatever it is called by then. */
const settingsOf = ({ sheet }: RefreshedSheet): readonly (readonly Cell[])[] => sheet.rows(titleIn(lab.stored(sheet)));
const titleIn = ({ sheets }: Workbook) => sheets.find((each) => each.sheetId === sheetId)?.title ?? "";

type Edit = LabEdit & { readonly kind: "request" };
const inserting = (dimension: "ROWS" | "COLUMNS", startIndex: number): Edit["request"] => {
  return () => ({ insertDimension: { range: { sheetId, dimension, startIndex, endIndex: startIndex + 1 } } });
};
const pasting: Edit["request"] = () => {
  const column = (index: number) => ({ sheetId, startColumnIndex: index, endColumnIndex: index + 1 });
  return { copyPaste: { source: column(16), destination: column(2) } };
};

const during =
  (request: Edit["request"]) =>
  (workbook: Workbook): LabEdit => ({
    kind: "request",
    tab: titleIn(workbook),
    request,
  });

describe("while the tab of settings is put into another language", { timeout: 120_000 }, () => {
  test.each([
    {
      name: "a row",
      status: 2,
      request: inserting("ROWS", 8),
      edited: (rows: readonly (readonly Cell[])[]) => rows.toSpliced(8, 0, []),
    },
    {
      name: "a column",
      status: 3,
      request: inserting("COLUMNS", 1),
      edited: (rows: readonly (readonly Cell[])[]) =>
        rows.map((row) => (row.length > 1 ? row.toSpliced(1, 0, "") : row)),
    },
  ])(
    "$name that people insert before any call moves all cells, and each says what it said in one of the languages",
    async ({ request, edited, status }) => {
      const before = edited(settingsOf(make()));
      const calm = make();
      const { calls } = await calm.refresh();
      const after = edited(settingsOf(calm));
      expect(after[0]?.[0]).toBe("分层设置");
      for (let call = 1; call <= calls; call += 1) {
        const sheet = make();
        const where = `before call ${call} of ${calls}`;
        expect((await sheet.refresh({ call, edits: [during(request)] })).error, where).toBeUndefined();
        const strange = settingsOf(sheet).flatMap((row, rowIndex) =>
          row.filter((cell, at) => at !== status && cell !== before[rowIndex]?.[at] && cell !== after[rowIndex]?.[at]),
        );
        expect(strange, where).toEqual([]);
        expect(sheet.sheet.watch.breaches, where).toEqual([]);
      }
    },
  );

  test("a column that people paste over Status before any call but the last is not written into", async () => {
    const { calls } = await make().refresh();
    for (let call = 1; call < calls; call += 1) {
      const sheet = make();
      await sheet.refresh({ call, edits: [during(pasting)] });
      const pasted = settingsOf(sheet).flatMap((row) => (String(row[2]).startsWith("mine") ? [row[2]] : []));
      expect(pasted, `before call ${call} of ${calls}`).toHaveLength(Math.ceil((remarks.rows - 3) / remarks.every));
    }
  });
});
