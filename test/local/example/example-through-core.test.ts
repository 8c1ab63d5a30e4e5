import { expect, test } from "vitest";
import { addPage } from "../../../functions/core/orders/add-page.ts";
import { columnsToRead } from "../../../functions/core/orders/columns-to-read.ts";
import { createLedger } from "../../../functions/core/orders/create-ledger.ts";
import { finishLedger } from "../../../functions/core/orders/finish-ledger.ts";
import { guessColumns } from "../../../functions/core/orders/guess-columns.ts";
import { parseIsoDay } from "../../../functions/core/values/day.ts";
import { exampleOrders } from "../../../functions/local/example/example-orders.ts";

test("the example's orders are read as anybody's: all its dirt is set aside or warned about, and nothing else", () => {
  const rows = exampleOrders();
  const guess = guessColumns(rows.slice(0, 20), { columns: {} });
  if (guess.kind !== "mapped") throw new Error(JSON.stringify(guess));
  expect(guess.doubts).toEqual([]);
  const { map } = guess;
  const asOf = parseIsoDay("2026-06-30") ?? 0;
  const ledger = createLedger({ map, settings: { currency: undefined }, asOf });
  const columns = columnsToRead(map).map((index) => rows.slice(1).map((row) => row[index] ?? ""));
  addPage(ledger, { firstRowNumber: 2, rowCount: rows.length - 1, columns });
  const closed = finishLedger(ledger);
  expect(closed.keys).toHaveLength(400);
  expect(closed.setAside.counts).toEqual({
    cancelled: 18,
    errorCell: 2,
    noCustomer: 4,
    test: 3,
    totalsRow: 1,
    unreadableAmount: 2,
    unreadableDate: 3,
  });
  expect(closed.warnings.counts).toEqual({ identicalRow: 2, numberAsText: 6 });
});
