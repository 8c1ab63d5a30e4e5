import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FileError } from "../../functions/local/file-error.ts";
import { readCsv } from "../../functions/local/read-csv.ts";
import { hasShared, sharedPath } from "../support/shared.ts";

const folder = mkdtempSync(path.join(tmpdir(), "read-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Buffer, name = "orders.csv"): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const rowsOf = async (content: string | Buffer) => (await readCsv(fileOf(content))).rows;

describe("a person's CSV file", () => {
  test("becomes a tab named like the file", async () => {
    const tab = await readCsv(fileOf("Customer ID,Date,Amount\nA,2025-02-28,5.50\n", "Sales 2025.csv"));
    expect(tab).toEqual({
      title: "Sales 2025",
      rows: [
        ["Customer ID", "Date", "Amount"],
        ["A", 45716, 5.5],
      ],
      encoding: "utf-8",
      delimiter: ",",
      notes: [],
    });
  });

  test("keeps ids as they are, whatever they look like", async () => {
    const ids = ["00123", "1E5", "12345678901234567890", "+1", "7592", '=IMPORTXML("http://x")', "🙂"];
    const lines = ids.map((id) => `"${id.replaceAll('"', '""')}",2025-01-01,1`);
    const rows = await rowsOf(`Customer ID,Date,Amount\n${lines.join("\n")}`);
    expect(rows.slice(1).map(([id]) => id)).toEqual(ids);
  });

  test("keeps ids that are plain numbers as text, since the headers call them ids", async () => {
    const rows = await rowsOf("Order ID;Customer ID;Date;Amount\n17;42;2025-01-01;9\n");
    expect(rows[1]).toEqual(["17", "42", 45658, 9]);
  });

  test("may have quotes, delimiters and line breaks within quotes", async () => {
    const rows = await rowsOf('Customer;Date;Amount\r\n"Smith; ""Jo""\r\nLtd";2025-01-01;1\r\n');
    expect(rows[1]).toEqual(['Smith; "Jo"\r\nLtd', 45658, 1]);
  });

  test("may have a lone quote in an unquoted field", async () => {
    const rows = await rowsOf('Customer,Product,Date,Amount\nA,Pipe 5" long,2025-01-01,1\n');
    expect(rows[1]?.[1]).toBe('Pipe 5" long');
  });

  test("may have ragged rows; what has more fields than the headers is told", async () => {
    const { rows, notes } = await readCsv(fileOf("Customer,Date,Amount\nA,2025-01-01\nB,2025-01-01,1,234\n"));
    expect(rows.slice(1)).toEqual([
      ["A", 45658],
      ["B", 45658, 1, 234],
    ]);
    expect(notes).toEqual([
      "Rows with more fields than the headers: 1, the first is row 3. Is a field there missing its quotes?",
    ]);
  });

  test("keeps blank lines, so that row numbers stay true, except at its end", async () => {
    const rows = await rowsOf("Customer,Date,Amount\n\nA,2025-01-01,1\n\n,,\n");
    expect(rows).toEqual([["Customer", "Date", "Amount"], [""], ["A", 45658, 1]]);
  });

  test("may carry a byte order mark, which is no part of the first header", async () => {
    expect((await rowsOf("\uFEFFCustomer,Date,Amount\nA,2025-01-01,1\n"))[0]?.[0]).toBe("Customer");
    const utf16 = Buffer.from("\uFEFF客户\t日期\t金额\n曾惠\t2025-01-01\t1\n", "utf16le");
    expect(await rowsOf(utf16)).toEqual([
      ["客户", "日期", "金额"],
      ["曾惠", 45658, 1],
    ]);
  });

  test("that is not UTF-8 says as what it was read", async () => {
    const tab = await readCsv(fileOf(Buffer.from("Customer,Date,Amount\nM\u00fcller,2025-01-01,1\n", "latin1")));
    expect(tab.rows[1]?.[0]).toBe("Müller");
    expect(tab.notes[0]).toMatch(/read as windows-1252/);
  });

  test("with semicolons and decimal commas says that it read them so", async () => {
    const tab = await readCsv(fileOf("Kunde;Customer;Date;Amount\nx;A;2025-01-01;12,50\ny;B;2025-01-02;1.234,00\n"));
    expect(tab.rows.slice(1).map((row) => row[3])).toEqual([12.5, 1234]);
    expect(tab.notes).toEqual(["Numbers were read with decimal commas in: Amount."]);
  });

  test("without recognizable headers is read by its cells alone", async () => {
    expect(await rowsOf("x,y\n1,007\n2,8\n")).toEqual([
      ["x", "y"],
      [1, "007"],
      [2, "8"],
    ]);
  });

  test.skipIf(!hasShared("data", "superstore-zh"))(
    "of 10,000 Chinese order lines is read whole (needs the shared folder)",
    async () => {
      const { rows, delimiter } = await readCsv(sharedPath("data", "superstore-zh", "orders.csv"));
      expect(rows).toHaveLength(10_001);
      expect(delimiter).toBe(",");
      const amounts = rows.slice(1).map((row) => Number(row[16]));
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(16_117_548.237, 3);
    },
  );
});

describe("a file that cannot be used is one clear message", () => {
  test.each([
    { what: "a missing file", file: () => path.join(folder, "nowhere.csv"), message: /nowhere\.csv does not exist/ },
    { what: "a folder", file: () => folder, message: /is a folder/ },
    { what: "an empty file", file: () => fileOf(""), message: /is empty/ },
    { what: "a file of blank lines", file: () => fileOf("\n \n".replace(" ", "")), message: /holds only blank lines/ },
    { what: "a binary file", file: () => fileOf(Buffer.from([1, 0, 2])), message: /is not a text file/ },
    { what: "an open quote", file: () => fileOf('a,b\n1,2\n3,"4\n5,6\n'), message: /within quotes that open in row 3/ },
  ])("$what", async ({ file, message }) => {
    const read = readCsv(file());
    await expect(read).rejects.toThrow(FileError);
    await expect(read).rejects.toThrow(message);
  });

  test.skipIf(process.getuid?.() === 0)("a file that this user may not read (not for root, who may)", async () => {
    const file = fileOf("a,b\n1,2\n", "secret.csv");
    chmodSync(file, 0);
    await expect(readCsv(file)).rejects.toThrow(/may not be read/);
  });
});
