import { createHash } from "node:crypto";
import path from "node:path";
import { fill } from "../core/labels/fill.ts";
import { guessColumns } from "../core/orders/guess-columns.ts";
import type { Cell } from "../core/values/cell.ts";
import type { Day } from "../core/values/day.ts";
import { dayIn, fallbackTimeZone } from "../use-cases/zoned-time.ts";
import type { DemoOptions } from "./demo-options.ts";
import { exampleWorkbook } from "./example/example-workbook.ts";
import { readCsv } from "./read-csv.ts";
import { readOrderDays } from "./read-order-days.ts";

/** A spreadsheet to start from. */
export interface SourceWorkbook {
  readonly title: string;
  /** As the service writes it: `en_GB`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly tabs: readonly { readonly title: string; readonly rows: readonly (readonly Cell[])[] }[];
}

/** Where the orders come from, and where the state for them lies. */
export interface Source {
  readonly workbook: SourceWorkbook;
  /** The tab of the orders. */
  readonly ordersTitle: string;
  /** Of the local spreadsheet; the same for the same source. */
  readonly spreadsheetId: string;
  readonly folder: string;
  /** 0-based; undefined where the headers do not tell. */
  readonly dateColumnIndex: number | undefined;
  /** The last day with an order that is not after today; undefined where no date can be read. */
  readonly lastOrderDay: Day | undefined;
  /** What a person should know of how a file was read. */
  readonly notes: readonly string[];
}

/** How many rows are looked at for the headers. */
const headRows = 20;

/**
 * The bundled example or a person's file, with a folder of its own in `.local/`.
 *
 * @throws FileError where the file cannot be used
 */
export async function openSource({ file }: Pick<DemoOptions, "file">, stateFolder: string): Promise<Source> {
  const { workbook, ordersTitle, notes } = file === undefined ? example() : await csv(file);
  const identity = file === undefined ? "example" : path.resolve(file);
  const hash = createHash("sha256").update(identity).digest("hex");
  const name = file === undefined ? "example" : `${path.parse(file).name.replace(/[^\w-]+/g, "-")}-${hash.slice(0, 8)}`;
  const folder = path.join(stateFolder, name);
  const rows = workbook.tabs.find(({ title }) => title === ordersTitle)?.rows ?? [];
  const dates = orderDates(workbook, rows, dayIn(new Date(), fallbackTimeZone));
  return {
    workbook,
    ordersTitle,
    spreadsheetId: `local-${hash.slice(0, 32)}`,
    folder,
    dateColumnIndex: dates.dateColumnIndex,
    lastOrderDay: dates.lastOrderDay,
    notes: [...notes, ...dates.notes],
  };
}

function example() {
  return { workbook: exampleWorkbook(), ordersTitle: "Orders", notes: [] };
}

async function csv(file: string) {
  const { title, rows, notes } = await readCsv(file);
  const workbook: SourceWorkbook = { title, locale: "en_US", timeZone: "Etc/UTC", tabs: [{ title, rows }] };
  return { workbook, ordersTitle: title, notes };
}

const laterRows = "{count} {count:row lies|rows lie} after today, first row {row}: {count:it is|they are} set aside.";

/** The date column and the last order day that is not after today: one mistyped year must not move the whole business. */
function orderDates(place: SourceWorkbook, rows: readonly (readonly Cell[])[], today: Day) {
  const head = rows.slice(0, headRows);
  const guess = guessColumns(head, { columns: {} });
  if (guess.kind === "unclear") return { dateColumnIndex: undefined, lastOrderDay: undefined, notes: [] };
  const { map } = guess;
  const dateColumnIndex = map.columns.date?.columnIndex ?? 0;
  const cells = rows.slice(map.headerRowNumber).map((row) => row[dateColumnIndex] ?? "");
  const { lastDay, laterCount, firstLaterIndex } = readOrderDays(place, { map, head, cells }, today);
  const firstLaterRow = 1 + map.headerRowNumber + firstLaterIndex;
  const notes = laterCount === 0 ? [] : [fill(laterRows, { count: laterCount, row: firstLaterRow })];
  return { dateColumnIndex, lastOrderDay: lastDay, notes };
}
