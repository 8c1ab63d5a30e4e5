import { describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import { readCustomerTables } from "../../functions/use-cases/read-customer-tables.ts";

const settings = { attributesTab: "CRM" };
const moved = new AppError("sheet_changed", "Columns were moved.");

/** A spreadsheet whose tab of customers is moved about for the first reads: with every look its columns stand elsewhere. */
function workbookMoving(times: number) {
  let looks = 0;
  let reads = 0;
  const head = (): readonly Cell[] => (looks % 2 === 0 ? ["Customer ID", "Stage"] : ["Stage", "Customer ID"]);
  const cells: Readonly<Record<string, Cell>> = { "Customer ID": "ann", Stage: "won" };
  const shape = () => ({
    title: "Shop",
    locale: "en_GB",
    timeZone: "Europe/Berlin",
    tabs: [{ sheetId: 1, title: "CRM", rowCount: 2, columnCount: 2, role: undefined, head: [head()] }],
  });
  const workbook = {
    customerColumns: async () => undefined,
    describe: async () => {
      looks += 1;
      return shape();
    },
    async *readColumns(_sheetId: number, columnIndexes: readonly number[]) {
      reads += 1;
      if (reads <= times) throw moved;
      yield {
        firstRowNumber: 2,
        rowCount: 1,
        columns: columnIndexes.map((index) => [cells[String(head()[index])] ?? ""]),
      };
    },
  };
  return { workbook, shape: shape() };
}

const read = ({ workbook, shape }: ReturnType<typeof workbookMoving>) =>
  readCustomerTables(workbook, shape, settings, (header) => header === "Stage", "en");

describe("a second tab that changes while it is read", () => {
  test("is read again, its columns looked for anew", async () => {
    expect(await read(workbookMoving(1))).toEqual([
      { title: "CRM", firstRowNumber: 2, ids: ["ann"], columns: [{ columnIndex: 0, header: "Stage", cells: ["won"] }] },
    ]);
  });

  test("all the while ends the run", async () => {
    await expect(read(workbookMoving(3))).rejects.toBe(moved);
  });
});

test("where no column is wanted no tab is read", async () => {
  const { workbook, shape } = workbookMoving(9);
  expect(await readCustomerTables(workbook, shape, settings, () => false, "en")).toEqual([]);
});
