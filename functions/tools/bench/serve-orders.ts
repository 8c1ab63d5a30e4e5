/**
 * Runs the local Sheets server with one spreadsheet of orders per row count, in a process of its own, until its parent is gone.
 * Prints its address once it is ready.
 *
 * Usage: `node functions/tools/bench/serve-orders.ts ROWS ...`
 */
import { exitWithParent } from "../../local/exit-with-parent.ts";
import { startSheetsServer } from "../../local/sheets-server/server.ts";
import { orderColumns } from "./order-columns.ts";
import { spreadsheetIdFor } from "./spreadsheet-id.ts";

exitWithParent();
const server = await startSheetsServer();
for (const rowCount of process.argv.slice(2).map(Number)) {
  const { columns } = orderColumns(rowCount);
  const rows = Array.from({ length: rowCount + 1 }, (_, row) => columns.map((column) => column[row] ?? ""));
  server.service.importValues(spreadsheetIdFor(rowCount), "Orders", rows);
}
process.stdout.write(`${server.url}\n`);
