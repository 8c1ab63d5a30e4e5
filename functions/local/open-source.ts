import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { guessColumns } from "../core/orders/guess-columns.ts";
import { readDay } from "../core/orders/read-day.ts";
import type { Cell } from "../core/values/cell.ts";
import type { Day } from "../core/values/day.ts";
import type { DemoOptions } from "./demo-options.ts";
import { type ExampleWorkbook, exampleWorkbook } from "./example/example-workbook.ts";
import { readCsv } from "./read-csv.ts";

/** Where the orders come from, and where the state for them lies. */
export interface Source {
  readonly workbook: ExampleWorkbook;
  /** The tab of the orders. */
  readonly ordersTitle: string;
  /** Of the local spreadsheet; the same for the same source. */
  readonly spreadsheetId: string;
  readonly folder: string;
  /** 0-based; undefined where the headers do not tell. */
  readonly dateColumnIndex: number | undefined;
  /** The last day with an order; undefined where no date can be read. */
  readonly lastOrderDay: Day | undefined;
  /** What a person should know of how a file was read. */
  readonly notes: readonly string[];
}

/** How many rows are looked at for the headers. */
const headRows = 20;

/**
 * The bundled example or a person's file, with a folder of its own in `.local/`. `--fresh` empties that folder first.
 *
 * @throws FileError where the file cannot be used
 */
export async function openSource(
  { file, fresh }: Pick<DemoOptions, "file" | "fresh">,
  stateFolder: string,
): Promise<Source> {
  const { workbook, ordersTitle, notes } = file === undefined ? example() : await csv(file);
  const identity = file === undefined ? "example" : path.resolve(file);
  const hash = createHash("sha256").update(identity).digest("hex");
  const name = file === undefined ? "example" : `${path.parse(file).name.replace(/[^\w-]+/g, "-")}-${hash.slice(0, 8)}`;
  const folder = path.join(stateFolder, name);
  if (fresh) await rm(folder, { recursive: true, force: true });
  const rows = workbook.tabs.find(({ title }) => title === ordersTitle)?.rows ?? [];
  return {
    workbook,
    ordersTitle,
    spreadsheetId: `local-${hash.slice(0, 32)}`,
    folder,
    ...orderDates(rows),
    notes,
  };
}

function example() {
  return { workbook: exampleWorkbook(), ordersTitle: "Orders", notes: [] };
}

async function csv(file: string) {
  const { title, rows, notes } = await readCsv(file);
  const workbook: ExampleWorkbook = { title, locale: "en_US", timeZone: "Etc/UTC", tabs: [{ title, rows }] };
  return { workbook, ordersTitle: title, notes };
}

function orderDates(rows: readonly (readonly Cell[])[]): Pick<Source, "dateColumnIndex" | "lastOrderDay"> {
  const guess = guessColumns(rows.slice(0, headRows), { columns: {} });
  const dateColumnIndex = guess.kind === "mapped" ? guess.map.columns.date?.columnIndex : undefined;
  let lastOrderDay: Day | undefined;
  if (guess.kind === "mapped" && dateColumnIndex !== undefined) {
    for (const row of rows.slice(guess.map.headerRowNumber)) {
      const day = readDay(row[dateColumnIndex] ?? "");
      if (day !== undefined && (lastOrderDay === undefined || day > lastOrderDay)) lastOrderDay = day;
    }
  }
  return { dateColumnIndex, lastOrderDay };
}
