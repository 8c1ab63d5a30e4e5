import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "../../functions/local/read-csv.ts";

const folder = mkdtempSync(path.join(tmpdir(), "read-csv-long-"));
afterAll(() => rmSync(folder, { recursive: true }));

function* millionRows() {
  yield "Order ID,Date,Customer ID,Customer,Product,Category,Quantity,Amount,Cost,Status\n";
  for (let row = 1; row <= 1_000_000; row += 1) {
    yield `HT-${row},2025-02-28,C${row % 90_000},"Name, of ${row % 90_000}",Product ${row % 500},Tea,${row % 9},${row / 100},1.25,Completed\n`;
  }
}

test("a file of a million rows is read", async () => {
  const file = path.join(folder, "orders.csv");
  await pipeline(Readable.from(millionRows()), createWriteStream(file));
  const { rows } = await readCsv(file);
  expect(rows).toHaveLength(1_000_001);
  expect(rows[1_000_000]?.slice(0, 4)).toEqual(["HT-1000000", 45716, "C10000", "Name, of 10000"]);
  expect(rows[1_000_000]?.[7]).toBe(10_000);
});
