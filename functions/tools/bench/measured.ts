/**
 * Does one thing once in a process of its own, and prints what it took as JSON (`Measured`).
 *
 * Usage: `node functions/tools/bench/measured.ts refresh|read|cells|duckdb ROWS [SHEETS_URL]`
 */

import { chooseOrdersTab } from "../../core/orders/choose-orders-tab.ts";
import { columnsToRead } from "../../core/orders/columns-to-read.ts";
import { defaultSettings } from "../../core/settings/settings.ts";
import { googleWorkbooks } from "../../sheets/google-workbooks.ts";
import { computeTiers } from "../../use-cases/compute-tiers.ts";
import { chosenOrders } from "../../use-cases/orders-unclear.ts";
import type { Workbook, WorkbookShape } from "../../use-cases/ports/workbook.ts";
import { type CellsJob, cellsToTiers, foundIn } from "./cells-to-tiers.ts";
import type { Found } from "./found.ts";
import type { Measured } from "./measurement.ts";
import { lastOrderDay, orderColumns, orderHeaders } from "./order-columns.ts";
import { pageOf, pageTexts } from "./order-pages.ts";
import { spreadsheetIdFor } from "./spreadsheet-id.ts";

const [job = "", rows = "", sheetsUrl = ""] = process.argv.slice(2);
const rowCount = Number(rows);

async function refresh(): Promise<Found> {
  const workbook = open();
  const { table, results } = await computeTiers(workbook, await workbook.describe(), {
    asOf: lastOrderDay,
    settings: defaultSettings,
    earlierSnapshot: async () => undefined,
    onRead: async () => undefined,
  });
  return foundIn(table, results);
}

/** The same calls for the same columns, and nothing done with what comes. */
async function read(): Promise<undefined> {
  const workbook = open();
  const { tab, map } = ordersOf(await workbook.describe());
  for await (const _ of workbook.readColumns(tab.sheetId, columnsToRead(map), map.headerRowNumber));
}

const open = (): Workbook =>
  googleWorkbooks({ rootUrl: `${sheetsUrl}/` }).open(spreadsheetIdFor(rowCount), AbortSignal.timeout(600_000));

const ordersOf = ({ tabs }: WorkbookShape) => chosenOrders(chooseOrdersTab(tabs, defaultSettings));

/** Adds up the time of what it is given. */
class Stopwatch {
  millis = 0;

  async time<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const startMs = performance.now();
    const result = await work();
    this.millis += performance.now() - startMs;
    return result;
  }
}

/** Page by page from memory: making the cells of a page is not part of it. */
async function fromCells(start: () => CellsJob | Promise<CellsJob>, watch: Stopwatch): Promise<Found> {
  const texts = pageTexts(orderColumns(rowCount));
  globalThis.gc?.();
  const job = await watch.time(start);
  for (const [index, text] of texts.entries()) {
    const page = pageOf(text, index);
    await watch.time(() => job.add(page));
  }
  return watch.time(() => job.finish());
}

function measure(): Promise<Found | undefined> {
  switch (job) {
    case "refresh":
      return watch.time(refresh);
    case "read":
      return watch.time(read);
    case "cells":
      return fromCells(() => cellsToTiers(orderHeaders), watch);
    case "duckdb":
      return measureDuckdb();
    default:
      throw new RangeError(`"${job}" is none of refresh, read, cells, duckdb`);
  }
}

/** Loaded only here: the memory of the other jobs is that of the functions, which know no DuckDB. */
async function measureDuckdb(): Promise<Found> {
  const { duckdbTiers } = await import("./duckdb-tiers.ts");
  return fromCells(duckdbTiers, watch);
}

const watch = new Stopwatch();
const found = await measure();
const measured: Measured = {
  millis: watch.millis,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  found,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
