import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delimiters, detectDelimiter } from "../../../functions/local/csv/detect-delimiter.ts";

const lines = (...texts: readonly string[]) => texts.join("\n");

describe("the delimiter of a CSV file", () => {
  test.each(delimiters)("%j is found in a plain table", (delimiter) => {
    const table = ["Order,Date,Amount", "1,2025-01-01,5", "2,2025-01-02,6"].join("\r\n").replaceAll(",", delimiter);
    expect(detectDelimiter(table)).toBe(delimiter);
  });

  test("semicolons win over the decimal commas of every row", () => {
    expect(detectDelimiter(lines("Datum;Kunde;Betrag", "2025-01-01;K1;12,50", "2025-01-02;K2;9,90"))).toBe(";");
  });

  test("commas within quotes count for nothing", () => {
    const rows = ["Customer\tAmount", '"Smith, John"\t5', '"Doe, ""Jane"", Jr"\t6', '"Line\nbreak, too"\t7'];
    expect(detectDelimiter(lines(...rows))).toBe("\t");
  });

  test("commas win over semicolons in a comment column", () => {
    expect(detectDelimiter(lines("id,name,note", "1,A,red; blue", "2,B,", "3,C,x; y; z"))).toBe(",");
  });

  test("ragged rows and a title above the headers do not mislead", () => {
    const rows = [
      "Orders, exported by Lena",
      "",
      "Id;Date;Name;Amount",
      "1;2025-01-01;A;5",
      "2;2025-01-01;B",
      "3;;C;6",
    ];
    expect(detectDelimiter(lines(...rows))).toBe(";");
  });

  test("a record that the sample cuts off within quotes does not matter", () => {
    expect(detectDelimiter(lines("a|b|c", "1|2|3", '4|5|"and, so, on'))).toBe("|");
  });

  test.each(["", "one\ntwo\nthree", "alone"])("a text of one column %j answers a comma", (text) => {
    expect(detectDelimiter(text)).toBe(",");
  });

  test("whatever stands in quoted fields, a table of three columns or more keeps its delimiter", () => {
    const field = fc.string({ unit: fc.constantFrom(",", ";", "\t", "|", "\n", '"', "a", "é"), maxLength: 8 });
    const table = fc
      .integer({ min: 3, max: 6 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
      );
    fc.assert(
      fc.property(fc.constantFrom(...delimiters), table, (delimiter, rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(delimiter)).join("\n");
        expect(detectDelimiter(`${text}\n`)).toBe(delimiter);
      }),
    );
  });
});
