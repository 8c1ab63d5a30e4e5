import { expect, test } from "vitest";
import {
  offsetFormula,
  renameInFormula,
  shiftFormula,
} from "../../../functions/local/sheets-server/formula/rewrite-formula.ts";
import { dimension, setUp } from "./make.ts";

const values = [
  [1, "a", "=A1+A2"],
  [2, "b", "x"],
  [3, "a", true],
];

const evaluated: readonly (readonly [string, unknown])[] = [
  ["= 1 / 1024", 0.0009765625],
  ["=3/2", 1.5],
  ["=2^3*2+1", 17],
  ["=-2^2", 4],
  ["=50%*4", 2],
  ['="a"&1&TRUE', "a1TRUE"],
  ["=SUM(A1:A3)", 6],
  ["=sum(A:A)", 6],
  ["=AVERAGE(A1:A3)+MAX(A1:A3)", 5],
  ['=IF(A1>1,"big","small")', "small"],
  ['=COUNTIF(B1:B3,"a")', 2],
  ['=SUMIF(B1:B3,"a",A1:A3)', 4],
  ['=VLOOKUP("b",B1:C3,2)', "x"],
  ["=ROUND(2.345,2)", 2.35],
  ["=DATE(2020,1,1)", 43831],
  ['=UPPER(LEFT("hello",2))', "HE"],
  ["=A1=1", true],
  ["=1/0", "#DIV/0!"],
  ['=IFERROR(1/0,"none")', "none"],
  ["=ISNUMBER(A1)", true],
  ["=ISNUMBER(B1)", false],
  ['=1+"x"', "#VALUE!"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=ZZ9999", "#REF!"],
  ["=1+", "#ERROR!"],
  ["=E1", "#REF!"],
  ["=Sheet1!A2*10", 20],
];

test.each(evaluated)("%s is %o, and is kept as it was typed", async (formula, value) => {
  const { read, write } = await setUp(values);
  await write("E1", [[formula]], "USER_ENTERED");
  expect(await read("E1", "UNFORMATTED_VALUE")).toEqual([[value]]);
  expect(await read("E1", "FORMULA")).toEqual([[formula]]);
});

test("a formula follows the cells it reads", async () => {
  const { batch, read, write } = await setUp([[1], [2]]);
  await write("C1", [["=SUM(A1:A2)", "=C1*2"]], "USER_ENTERED");
  expect(await read("C1:D1")).toEqual([["3", "6"]]);
  await write("A1", [[10]]);
  expect(await read("C1:D1")).toEqual([["12", "24"]]);
  await batch(
    { insertDimension: { range: dimension("ROWS", 1) } },
    { insertDimension: { range: dimension("COLUMNS", 0) } },
  );
  expect(await read("D1:E1", "FORMULA")).toEqual([["=SUM(B1:B3)", "=D1*2"]]);
  await batch({ deleteDimension: { range: dimension("COLUMNS", 1) } });
  expect(await read("C1:D1", "FORMULA")).toEqual([["=SUM(#REF!)", "=C1*2"]]);
});

test("references are rewritten and all else is kept", () => {
  expect(offsetFormula('=A1+$A$1+A$1+$A1+"A1"+SUM(B2:C3)', 1, 1)).toBe('=B2+$A$1+B$1+$A2+"A1"+SUM(C3:D4)');
  expect(offsetFormula("=A1", -1, 0)).toBe("=#REF!");
  const shift = { kind: "insert", at: 0, count: 2 } as const;
  expect(shiftFormula("=A1+'My tab'!A1+LOG10(A2)", "Sheet1", "Sheet1", "ROWS", shift)).toBe(
    "=A3+'My tab'!A1+LOG10(A4)",
  );
  expect(shiftFormula("=A1+'My tab'!A:B", "Sheet1", "My tab", "COLUMNS", shift)).toBe("=A1+'My tab'!C:D");
  expect(renameInFormula("=Old!A1+A1", "Old", "It's new")).toBe("='It''s new'!A1+A1");
});
