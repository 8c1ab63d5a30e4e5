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
import type { Workbook, WorkbookShape } from "../../use-cases/ports.ts";
import { cellsToTiers, pagesOf } from "./cells-to-tiers.ts";
import { duckdbTiers, foundByDuckdb } from "./duckdb-tiers.ts";
import type { Found } from "./found.ts";
import type { Measured } from "./measurement.ts";
import { lastOrderDay, orderColumns } from "./order-columns.ts";
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
  return {
    customers: table.keys.length,
    revenue: table.metrics.get("revenue")?.reduce((sum, value) => sum + value, 0) ?? 0,
    tierSizes: Object.fromEntries(results.map(({ scheme, tiers }) => [scheme.id, tiers.map(({ size }) => size)])),
  };
}

/** The same calls for the same columns, and nothing done with what comes. */
async function read(): Promise<void> {
  const workbook = open();
  const { tab, map } = ordersOf(await workbook.describe());
  for await (const _ of workbook.readColumns(tab.sheetId, columnsToRead(map), map.headerRowNumber));
}

const open = (): Workbook =>
  googleWorkbooks({ rootUrl: `${sheetsUrl}/` }).open(spreadsheetIdFor(rowCount), AbortSignal.timeout(600_000));

const ordersOf = ({ tabs }: WorkbookShape) => chosenOrders(chooseOrdersTab(tabs, defaultSettings));

/** Times some work on a heap at rest: what was made before is not collected within it. */
async function timed<Result>(work: () => Result | Promise<Result>) {
  globalThis.gc?.();
  const startMs = performance.now();
  const result = await work();
  return { result, millis: performance.now() - startMs };
}

async function measure(): Promise<Pick<Measured, "millis" | "found">> {
  switch (job) {
    case "refresh": {
      const { result, millis } = await timed(refresh);
      return { millis, found: result };
    }
    case "read": {
      const { millis } = await timed(read);
      return { millis, found: undefined };
    }
    case "cells": {
      const cells = orderColumns(rowCount);
      const pages = pagesOf(cells);
      const head = [cells.columns.map((column) => column[0] ?? "")];
      const { result, millis } = await timed(() => cellsToTiers(head, pages));
      return { millis, found: result };
    }
    case "duckdb": {
      const pages = pagesOf(orderColumns(rowCount));
      const { result, millis } = await timed(() => duckdbTiers(pages));
      return { millis, found: await foundByDuckdb(result) };
    }
    default:
      throw new RangeError(`"${job}" is none of refresh, read, cells, duckdb`);
  }
}

const measured = await measure();
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${JSON.stringify({ ...measured, peakBytes })}\n`);
