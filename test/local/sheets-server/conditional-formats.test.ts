import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expect, test } from "vitest";
import { range, type Setup, setUp } from "./make.ts";

const red = { red: 1, green: 0, blue: 0 };
const values = [
  [10, "Gold", 45_000],
  [20, "gold rush", 45_001],
  [30, "Iron", "text"],
  [null, "", true],
];

const rule = (
  condition: sheets_v4.Schema$BooleanCondition,
  columnIndex: number,
  format: sheets_v4.Schema$CellFormat,
) => ({
  addConditionalFormatRule: {
    index: 0,
    rule: { ranges: [range(0, 4, columnIndex, columnIndex + 1)], booleanRule: { condition, format } },
  },
});

const wanted = (...texts: readonly string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));

async function formats({ client, spreadsheetId }: Setup, cells: string) {
  const fields = "sheets.data.rowData.values.effectiveFormat(backgroundColor,textFormat(bold,strikethrough))";
  const { data } = await client.spreadsheets.get({ spreadsheetId, ranges: [cells], fields });
  return (data.sheets?.[0]?.data?.[0]?.rowData ?? []).map((row) => row.values?.[0]?.effectiveFormat);
}

const day = {
  repeatCell: {
    range: range(0, 4, 2, 3),
    cell: { userEnteredFormat: { numberFormat: { type: "DATE" } } },
    fields: "userEnteredFormat",
  },
};

/** Condition, its values, the column that it looks at, and the rows (from 1) where it holds. */
const cases: readonly (readonly [string, readonly string[], string, readonly number[]])[] = [
  ["NUMBER_GREATER", ["10"], "A", [2, 3]],
  ["NUMBER_GREATER_THAN_EQ", ["10"], "A", [1, 2, 3]],
  ["NUMBER_LESS", ["20"], "A", [1]],
  ["NUMBER_LESS_THAN_EQ", ["=A$2"], "A", [1, 2]],
  ["NUMBER_EQ", ["20"], "A", [2]],
  ["NUMBER_NOT_EQ", ["20"], "A", [1, 3]],
  ["NUMBER_BETWEEN", ["20", "30"], "A", [2, 3]],
  ["NUMBER_NOT_BETWEEN", ["20", "30"], "A", [1]],
  ["NUMBER_EQ", ["0"], "A", []],
  ["TEXT_EQ", ["GOLD"], "B", [1]],
  ["TEXT_EQ", ["10"], "A", [1]],
  ["TEXT_CONTAINS", ["old"], "B", [1, 2]],
  ["TEXT_NOT_CONTAINS", ["old"], "B", [3]],
  ["TEXT_STARTS_WITH", ["gold"], "B", [1, 2]],
  ["TEXT_ENDS_WITH", ["n"], "B", [3]],
  ["BLANK", [], "A", []],
  ["NOT_BLANK", [], "A", [1, 2, 3]],
  ["DATE_EQ", ["2023-03-15"], "C", [1]],
  ["DATE_AFTER", ["2023-03-15"], "C", [2]],
  ["DATE_ON_OR_BEFORE", ["2023-03-16"], "C", [1, 2]],
  ["DATE_EQ", ["1900-01-09"], "A", []],
  ["CUSTOM_FORMULA", ["=A1>15"], "A", [2, 3]],
  ["CUSTOM_FORMULA", ["=$A1>15"], "B", [2, 3]],
  ["CUSTOM_FORMULA", ["=ROW()=ROW(A$2)"], "A", [2]],
  ["CUSTOM_FORMULA", ['=EXACT(B1,"Gold")'], "B", [1]],
  ["CUSTOM_FORMULA", ['=AND(N("tag")=0,ROW()>ROW($A$1),NOT(EXACT($A1,"20")))'], "A", [3]],
  ["CUSTOM_FORMULA", ["=A1/0"], "A", []],
  ["CUSTOM_FORMULA", ["=NOSUCH(A1)"], "A", []],
];

test.each(cases)("%s %j holds in column %s for rows %j", async (type, texts, letter, rows) => {
  const setup = await setUp(values);
  const columnIndex = "ABC".indexOf(letter);
  await setup.batch(day, rule({ type, values: wanted(...texts) }, columnIndex, { backgroundColor: red }));
  const found = await formats(setup, `Sheet1!${letter}1:${letter}4`);
  const coloured = found.flatMap((format, at) => (format?.backgroundColor?.green === undefined ? [at + 1] : []));
  expect(coloured.filter((row) => found[row - 1] !== undefined)).toEqual(rows);
});

test("what an earlier rule sets, a later one leaves, and each adds its own", async () => {
  const setup = await setUp(values);
  const condition = { type: "NOT_BLANK" };
  const blue = { red: 0, green: 0, blue: 1 };
  await setup.batch(rule(condition, 0, { backgroundColor: blue, textFormat: { bold: true } }));
  await setup.batch(rule(condition, 0, { backgroundColor: red, textFormat: { strikethrough: true } }));
  expect((await formats(setup, "Sheet1!A1"))[0]).toEqual({
    backgroundColor: { red: 1 },
    textFormat: { bold: true, strikethrough: true },
  });
});

test("a rule reaches no further than its ranges", async () => {
  const setup = await setUp(values);
  await setup.batch(rule({ type: "NOT_BLANK" }, 0, { textFormat: { bold: true } }));
  expect((await formats(setup, "Sheet1!B1"))[0]?.textFormat?.bold).toBeFalsy();
});
