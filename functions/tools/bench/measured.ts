/**
 * Does one thing in a process of its own, and prints what it took as JSON (`Measured`).
 *
 * - `fetch`: asks the Sheets server for the eight columns by the real client and does nothing with what comes: HTTP and JSON.
 * - `read`: the same, and parses every cell of every page into what it means (`parse-cells.ts`); nothing is kept.
 * - `tiers`: a refresh from the Sheets server to customers with metrics and tiers, as the functions do it: the cells profiled,
 *   every problem noted, orders settled.
 * - `report`: that, and all that is kept and written afterwards: likely duplicates, snapshot, the tables of the report.
 * - `cells`: from the same cells in memory to tiers, by the core.
 * - `duckdb`: from the same cells in memory to tiers, by DuckDB.
 *
 * Each is done on a smaller sheet before it is measured, again and again until a pass is no faster than those before it: a process
 * of the functions serves many runs, and what counts is what rows cost, not what it costs an engine to start and to learn which
 * code is worth compiling. With 0 rows to warm up on, it is the first run of its process.
 *
 * Usage: `node functions/tools/bench/measured.ts JOB ROWS WARM_UP_ROWS [SHEETS_URL]`
 */
import process from "node:process";
import { chooseOrdersTab } from "../../core/orders/choose-orders-tab.ts";
import { columnsToRead } from "../../core/orders/columns-to-read.ts";
import { orderFields } from "../../core/settings/settings.ts";
import type { ColumnPage } from "../../core/values/cell.ts";
import { googleWorkbooks } from "../../sheets/google-workbooks.ts";
import { computeTiers } from "../../use-cases/compute-tiers.ts";
import { chosenOrders } from "../../use-cases/orders-unclear.ts";
import type { Workbook } from "../../use-cases/ports/workbook.ts";
import { tierCustomers } from "../../use-cases/tier-customers.ts";
import { benchSettings } from "./bench-settings.ts";
import { type CellsJob, cellsToTiers, foundIn } from "./cells-to-tiers.ts";
import type { Found } from "./found.ts";
import type { Measured } from "./measurement.ts";
import { lastOrderDay, orderColumns, orderHeaders } from "./order-columns.ts";
import { pageOf, pageTexts } from "./order-pages.ts";
import { parserOf } from "./parse-cells.ts";
import { spreadsheetIdFor } from "./spreadsheet-id.ts";

const hardlyFaster = 0.95;
/** So many at least: on a busy machine passes differ by more than they get faster. */
const fewestPasses = 10;
const mostPasses = 20;

const [job = "", rows = "", warmUpRows = "", sheetsUrl = ""] = process.argv.slice(2);

/** Adds up the time of what it is given, and the work of all threads meanwhile. */
class Stopwatch {
  millis = 0;
  processorMillis = 0;

  async time<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const startMs = performance.now();
    const before = process.cpuUsage();
    const result = await work();
    this.millis += performance.now() - startMs;
    const { user, system } = process.cpuUsage(before);
    this.processorMillis += (user + system) / 1000;
    return result;
  }
}

const open = (rowCount: number): Workbook =>
  googleWorkbooks({ rootUrl: `${sheetsUrl}/` }).open(spreadsheetIdFor(rowCount), AbortSignal.timeout(600_000));

const options = { asOf: lastOrderDay, settings: benchSettings, onRead: async () => undefined };

async function tiers(rowCount: number): Promise<Found> {
  const workbook = open(rowCount);
  const { table, results } = await tierCustomers(workbook, await workbook.describe(), options);
  return foundIn(table, results);
}

async function report(rowCount: number): Promise<Found> {
  const workbook = open(rowCount);
  const shape = await workbook.describe();
  const { table, results } = await computeTiers(workbook, shape, {
    ...options,
    earlierSnapshot: async () => undefined,
    comparedSnapshot: async () => undefined,
    history: async () => [],
  });
  return foundIn(table, results);
}

/** The same calls as a refresh makes for its eight columns. */
async function readPages(rowCount: number, onPage: (page: ColumnPage, parsers: ReturnType<typeof parserOf>[]) => void) {
  const workbook = open(rowCount);
  const { tabs } = await workbook.describe();
  const { tab, map } = chosenOrders(chooseOrdersTab(tabs, benchSettings), "en");
  const columnIndexes = columnsToRead(map);
  const fields = columnIndexes.map((index) => orderFields.find((field) => map.columns[field]?.columnIndex === index));
  const parsers = fields.map((field) => parserOf(field ?? "orderId"));
  for await (const page of workbook.readColumns(tab.sheetId, columnIndexes, map.headerRowNumber)) onPage(page, parsers);
  return undefined;
}

const fetchPages = (rowCount: number) => readPages(rowCount, () => undefined);

const readAndParse = (rowCount: number) =>
  readPages(rowCount, ({ columns }, parsers) => {
    for (const [place, parse] of parsers.entries()) columns[place]?.map((cell) => parse(cell));
  });

/** Page by page from memory: making the cells of a page is not part of it. */
async function fromCells(
  start: () => CellsJob | Promise<CellsJob>,
  rowCount: number,
  watch: Stopwatch,
): Promise<Found> {
  const texts = pageTexts(orderColumns(rowCount));
  const cellsJob = await watch.time(start);
  for (const [index, text] of texts.entries()) {
    const page = pageOf(text, index);
    await watch.time(() => cellsJob.add(page));
  }
  return watch.time(() => cellsJob.finish());
}

async function measure(rowCount: number, watch: Stopwatch): Promise<Found | undefined> {
  switch (job) {
    case "fetch":
      return watch.time(() => fetchPages(rowCount));
    case "read":
      return watch.time(() => readAndParse(rowCount));
    case "tiers":
      return watch.time(() => tiers(rowCount));
    case "report":
      return watch.time(() => report(rowCount));
    case "cells":
      return fromCells(() => cellsToTiers(orderHeaders), rowCount, watch);
    case "duckdb": {
      // Loaded only here: the memory of the other jobs is that of the functions, which know no DuckDB.
      const { duckdbTiers } = await import("./duckdb-tiers.ts");
      return fromCells(duckdbTiers, rowCount, watch);
    }
    default:
      throw new RangeError(`"${job}" is none of the jobs`);
  }
}

/** Does the job ten times at least, and until two passes on end are hardly faster than the fastest before them. @returns how many passes it took */
async function warmUp(rowCount: number): Promise<number> {
  let [fastest, passes] = [Number.POSITIVE_INFINITY, 0];
  for (let settled = 0; passes < fewestPasses || (settled < 2 && passes < mostPasses); passes += 1) {
    const pass = new Stopwatch();
    await measure(rowCount, pass);
    settled = pass.processorMillis > hardlyFaster * fastest ? settled + 1 : 0;
    fastest = Math.min(fastest, pass.processorMillis);
  }
  return passes;
}

let warmUpPasses = 0;
if (warmUpRows !== "0") {
  warmUpPasses += await warmUp(Number(warmUpRows));
  // What warming up left is taken away; and since compiled code goes with what it rested on, the job warms up again.
  globalThis.gc?.();
  warmUpPasses += await warmUp(Number(warmUpRows));
}
const watch = new Stopwatch();
const found = await measure(Number(rows), watch);
const measured: Measured = {
  millis: watch.millis,
  processorMillis: watch.processorMillis,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  warmUpPasses,
  found,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
