import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { typeCells, typedCell } from "../../../functions/local/csv/type-cells.ts";

/** One column of texts below a header, as it reads after typing. */
function column(texts: readonly string[], textColumns: readonly number[] = []): readonly Cell[] {
  const rows: Cell[][] = [["Header"], ...texts.map((text) => [text])];
  typeCells(rows, 1, new Set(textColumns));
  return rows.slice(1).flat();
}

describe("one text as a cell", () => {
  test.each([
    ["0", 0],
    ["-0.00", 0],
    ["12", 12],
    ["-60.70400000000001", -60.70400000000001],
    [" 129.696 ", 129.696],
    ["123456789012345", 123456789012345],
    ["2025-02-28", 45716],
    ["2025-02-28 18:00", 45716.75],
    ["2025-02-28T06:00:00", 45716.25],
  ])("%j is a number or a day", (text, cell) => {
    expect(typedCell(text)).toBe(cell);
  });

  test.each([
    ...["", "1E5", "+1", "00123", "1,234.50", "12,50", "1.", ".5", "-", "0x10", "١٢", "１２"],
    ...["2025-02-31", "2025-13-01", "31.12.2025", "2025-02-28T06:00:00Z", "2025-02-28 24:00", "1234567890123456"],
    ...['=IMPORTXML("http://x")', "NaN", "Infinity", "#N/A", " words "],
  ])("%j stays the text that it is", (text) => {
    expect(typedCell(text)).toBe(text);
  });

  test("a text that became a number says the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const cell = typedCell(String(number));
        expect(Number(cell)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe("a column of a CSV file", () => {
  test("of numbers becomes numbers, its gaps stay blank", () => {
    expect(column(["5", "", "6.5"])).toEqual([5, "", 6.5]);
  });

  test("with one leading zero stays text whole: it holds ids", () => {
    expect(column(["00123", "45678"])).toEqual(["00123", "45678"]);
  });

  test("with digits that no number keeps stays text whole", () => {
    expect(column(["12345678901234567", "5"])).toEqual(["12345678901234567", "5"]);
  });

  test("of amounts with long fractions is no column of ids", () => {
    expect(column(["25.439999999999998", "0.5"])).toEqual([25.439999999999998, 0.5]);
  });

  test("that is known to hold ids stays text", () => {
    expect(column(["7592", "2025-01-01"], [0])).toEqual(["7592", "2025-01-01"]);
  });

  test.each([
    { texts: ["12,50", "9", "1.234,5", "-0,75", ""], cells: [12.5, 9, 1234.5, -0.75, ""] },
    { texts: ["1.234", "5,5", "tbc"], cells: [1234, 5.5, "tbc"] },
  ])("of numbers that only a decimal comma explains becomes numbers: $texts", ({ texts, cells }) => {
    expect(column(texts)).toEqual(cells);
  });

  test.each([
    { what: "groups of thousands may be meant", texts: ["1,234", "2,500"] },
    { what: "some have a decimal point", texts: ["12,50", "1,234.50"] },
    { what: "they are days", texts: ["31.12.2025", "1.2.2025"] },
  ])("keeps its commas where $what", ({ texts }) => {
    expect(column(texts)).toEqual(texts);
  });

  test("tells where it read decimal commas", () => {
    const rows: Cell[][] = [
      ["Id", "Betrag", "Menge"],
      ["1,5", "12,50", "2"],
    ];
    expect(typeCells(rows, 1, new Set([0]))).toEqual([1]);
  });

  test("keeps its header as it is", () => {
    const rows: Cell[][] = [["2024"], ["5"]];
    typeCells(rows, 1, new Set());
    expect(rows).toEqual([["2024"], [5]]);
  });
});
