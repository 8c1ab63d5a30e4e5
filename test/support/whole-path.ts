import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatDay } from "../../functions/core/values/day.ts";
import type { RunView } from "../../functions/http/run-view.ts";
import { fillWorkbook } from "../../functions/local/fill-workbook.ts";
import { followRun } from "../../functions/local/follow-run.ts";
import { openSource, type Source } from "../../functions/local/open-source.ts";
import { type Stack, startStack } from "../../functions/local/start-stack.ts";

/** One tier of a scheme as a run leaves it (money in currency units). */
export interface TierFigures {
  readonly id: string;
  readonly customers: number;
  readonly revenue: number;
  readonly shareOfRevenue: number;
  readonly profit: number | null;
  readonly shareOfProfit: number | null;
}

/** The parts of a run's JSON that the tests look at. */
export interface WholeResult {
  readonly rows: { readonly all: number; readonly used: number; readonly setAside: number };
  readonly schemes: readonly {
    readonly id: string;
    readonly tiers: readonly TierFigures[];
    readonly total: TierFigures;
  }[];
  readonly concentration: {
    readonly topFifth: { readonly revenue: ConcentrationShare; readonly profit: ConcentrationShare | null };
    readonly topTenth: { readonly revenue: ConcentrationShare; readonly profit: ConcentrationShare | null };
    readonly giniOfRevenue: number;
    readonly losses: { readonly customers: number; readonly profit: number } | null;
  };
  readonly lifetime: {
    readonly holdout: {
      readonly total: { readonly words: string };
      readonly byTierThen: { readonly tiers: readonly { readonly words: string }[] } | null;
    } | null;
  } | null;
  readonly warnings: readonly { readonly reason: string }[];
  readonly setAside: readonly { readonly row: number; readonly reason: string }[];
  readonly customers: readonly {
    readonly id: string;
    readonly metrics: Readonly<Record<string, number | string>>;
    readonly tiers: Readonly<Record<string, { readonly tierId: string | null; readonly why: string }>>;
  }[];
}

interface ConcentrationShare {
  readonly customers: number;
  readonly share: number;
}

/** A whole installation on this machine over one file, from its CSV to the sheet. */
export interface WholePath {
  readonly source: Source;
  readonly stack: Stack;
  /** Recomputes over HTTP and waits for the end. */
  recompute(): Promise<{ readonly run: RunView; readonly result: WholeResult }>;
  close(): Promise<void>;
}

/** Starts the functions, the queue, the store and the Sheets server for a CSV text or the path of a file. */
export async function startWholePath(orders: { readonly csv: string } | { readonly file: string }): Promise<WholePath> {
  const folder = await mkdtemp(path.join(tmpdir(), "whole-path-"));
  const file = "file" in orders ? orders.file : path.join(folder, "orders.csv");
  if ("csv" in orders) await writeFile(file, orders.csv);
  const source = await openSource({ file }, folder);
  const stack = await startStack(source.folder);
  await fillWorkbook(stack.sheets, source);
  const asOf = formatDay(source.lastOrderDay ?? 0);
  return {
    source,
    stack,
    recompute: async () => {
      const run = await followRun(stack.caller, { spreadsheetId: source.spreadsheetId, asOf }, () => undefined);
      return { run, result: JSON.parse(await readFile(stack.resultFile(run.runId), "utf8")) };
    },
    close: async () => {
      await stack.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
