import { describe, expect, test } from "vitest";
import { type CellData, choicesOf, editText, isCheckbox } from "../../../../functions/local/page/client/cell-data.ts";
import { cellLook } from "../../../../functions/local/page/client/cell-look.ts";
import { readable } from "../../../../functions/local/page/client/colours.ts";
import { displayWidths } from "../../../../functions/local/page/client/display-widths.ts";
import { pastedRows } from "../../../../functions/local/page/client/pasted-rows.ts";

describe("what a cell is edited as", () => {
  const shown = (type: string, numberValue: number, formattedValue: string): CellData => ({
    ...{ userEnteredValue: { numberValue }, formattedValue, effectiveFormat: { numberFormat: { type } } },
  });
  test.each<readonly [string, CellData, string]>([
    ["nothing", {}, ""],
    ["a formula, not its value", { userEnteredValue: { formulaValue: "=A1" }, formattedValue: "5" }, "=A1"],
    ["a number in full", shown("NUMBER", 1234.567, "1,234.57"), "1234.567"],
    ["a day as it is shown", shown("DATE", 46_203, "2026-06-30"), "2026-06-30"],
    ["a share as it is shown", shown("PERCENT", 0.2, "20%"), "20%"],
    ["true", { userEnteredValue: { boolValue: true }, formattedValue: "TRUE" }, "TRUE"],
    ["a text", { userEnteredValue: { stringValue: "Fern & Fig" } }, "Fern & Fig"],
    ["a list of cuts", { userEnteredValue: { stringValue: "5%, 20%, ≤ 0" } }, "5%, 20%, ≤ 0"],
    ["a text that would be a number", { userEnteredValue: { stringValue: "00123" } }, "'00123"],
    ["a text that would be a day", { userEnteredValue: { stringValue: "1/2/2026" } }, "'1/2/2026"],
    ["a text that would be a formula", { userEnteredValue: { stringValue: "=IMPORTXML(1)" } }, "'=IMPORTXML(1)"],
  ])("%s", (_, cell, text) => {
    expect(editText(cell)).toBe(text);
  });
});

test("a box to tick is one only where it holds a truth or nothing", () => {
  const dataValidation = { condition: { type: "BOOLEAN" } };
  expect(isCheckbox({ dataValidation })).toBe(true);
  expect(isCheckbox({ dataValidation, userEnteredValue: { boolValue: false } })).toBe(true);
  expect(isCheckbox({ dataValidation, userEnteredValue: { stringValue: "yes" } })).toBe(false);
});

test("a drop-down offers its list", () => {
  const values = [{ userEnteredValue: "Use" }, { userEnteredValue: "Leave out" }];
  expect(choicesOf({ dataValidation: { condition: { type: "ONE_OF_LIST", values } } })).toEqual(["Use", "Leave out"]);
});

test("white ground and black text follow the page; colours stay, and can be read", () => {
  const black = { textFormat: { foregroundColor: {} }, backgroundColor: { red: 1, green: 1, blue: 1 } };
  expect(cellLook({ effectiveFormat: black }, true)).toMatchObject({ backgroundColor: "", color: "" });
  const gold = { red: 1, green: 0.9, blue: 0.6 };
  expect(cellLook({ effectiveFormat: { ...black, backgroundColor: gold } }, true)).toMatchObject({
    backgroundColor: "rgb(255 230 153)",
    color: "rgb(0 0 0)",
  });
  expect(readable([0.6, 0.6, 0.6], [1, 1, 1])).not.toEqual([0.6, 0.6, 0.6]);
  expect(readable([0.2, 0.2, 0.2], [1, 1, 1])).toEqual([0.2, 0.2, 0.2]);
});

test.each([
  ["a", [["a"]]],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"two\nlines"\t"say ""hi"""', [["two\nlines", 'say "hi"']]],
  ["a\t\t", [["a", "", ""]]],
])("%j is pasted as %j", (text, rows) => {
  expect(pastedRows(text)).toEqual(rows);
});

test("columns are as wide as their texts ask for, unless somebody set them", () => {
  const info = {
    sheetId: 0,
    title: "t",
    rowCount: 2,
    columnCount: 3,
    frozenRows: 0,
    frozenColumns: 0,
    isHidden: false,
  };
  const rows = [{ rowIndex: 0, cells: [{ formattedValue: "A long name of a customer" }, { formattedValue: "1" }] }];
  const [long = 0, short = 0, set = 0] = displayWidths({ ...info, widths: [100, 100, 55] }, rows);
  expect(long).toBeGreaterThan(180);
  expect(short).toBeLessThan(80);
  expect(set).toBe(55);
});
