import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { guessColumns } from "../core/orders/guess-columns.ts";
import type { OrderField } from "../core/settings/settings.ts";
import type { Cell } from "../core/values/cell.ts";
import { type Delimiter, detectDelimiter } from "./csv/detect-delimiter.ts";
import { type CsvEncoding, detectEncoding } from "./csv/detect-encoding.ts";
import { typeCells, typedCell } from "./csv/type-cells.ts";
import { FileError } from "./file-error.ts";

/** A CSV file as the cells of one tab. */
export interface CsvTab {
  /** The file's name without its ending. */
  readonly title: string;
  /** Row by row, headers and blank lines included, so that row numbers are those of a spreadsheet. Rows may differ in width. */
  readonly rows: readonly (readonly Cell[])[];
  readonly encoding: CsvEncoding;
  readonly delimiter: Delimiter;
  /** What a person should know of how the file was read, in words: an encoding that was assumed, decimal commas, rows wider than the headers. */
  readonly notes: readonly string[];
}

/** Fields whose values are names of something, even where they are digits. */
const textFields: readonly OrderField[] = [
  "orderId",
  "lineId",
  "creditFor",
  "customerId",
  "customerEmail",
  "customerPhone",
  "customerName",
  "product",
  "category",
  "status",
  "currency",
];

/** How many rows are looked at for the headers. */
const headRows = 20;
const sampleCharacters = 1 << 16;

/**
 * Reads a person's CSV file as a spreadsheet would hold it: ids and names as text, numbers as numbers, ISO days as
 * serial numbers. Delimiter, quotes, byte order mark and encoding are found by looking.
 *
 * The file is streamed; the cells are kept, a million rows of ten in about 800 MB.
 *
 * @throws FileError where the file is missing, empty, unreadable, no text, or ends within quotes
 */
export async function readCsv(file: string): Promise<CsvTab> {
  try {
    const { encoding, assumed } = await detectEncoding(file);
    const delimiter = detectDelimiter(await sampleOf(file, encoding));
    const rows = await readRows(file, encoding, delimiter);
    if (rows.length === 0)
      throw new FileError(`${file} holds only blank lines. Give a CSV file with headers and orders.`);
    const { headerRowNumber, textColumns } = columnsOf(rows.slice(0, headRows));
    const commaColumns = typeCells(rows, headerRowNumber, textColumns);
    const notes = [
      ...encodingNotes(encoding, assumed),
      ...commaNotes(commaColumns.map((columnIndex) => String(rows[headerRowNumber - 1]?.[columnIndex] ?? ""))),
      ...widthNotes(rows, headerRowNumber),
    ];
    return { title: path.parse(file).name, rows, encoding, delimiter, notes };
  } catch (thrown) {
    throw asFileError(file, thrown);
  }
}

async function* textOf(file: string, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function sampleOf(file: string, encoding: CsvEncoding): Promise<string> {
  let sample = "";
  for await (const text of textOf(file, encoding)) {
    sample += text;
    if (sample.length >= sampleCharacters) break;
  }
  return sample.slice(0, sampleCharacters);
}

async function readRows(file: string, encoding: CsvEncoding, delimiter: Delimiter): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  let filledRows = 0;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    // Kept here and dropped there: objects through a stream one by one would cost more than the parsing.
    on_record: (record: string[]) => {
      rows.push(record);
      if (record.some((field) => field !== "")) filledRows = rows.length;
      return null;
    },
  });
  await pipeline(Readable.from(textOf(file, encoding)), parser.resume());
  rows.length = filledRows;
  return rows;
}

/** The header row and the columns of names, by the same guess that reads a spreadsheet; where it fails, by the cells alone. */
function columnsOf(head: readonly (readonly Cell[])[]) {
  const asSheet = head.map((row) => row.map((cell) => (typeof cell === "string" ? typedCell(cell) : cell)));
  const guess = guessColumns(asSheet, { columns: {} });
  if (guess.kind === "unclear") return { headerRowNumber: guess.headerRowNumber ?? 1, textColumns: new Set<number>() };
  const { headerRowNumber, columns } = guess.map;
  const textColumns = textFields.flatMap((field) => columns[field]?.columnIndex ?? []);
  return { headerRowNumber, textColumns: new Set(textColumns) };
}

function encodingNotes(encoding: CsvEncoding, assumed: boolean): readonly string[] {
  if (!assumed) return [];
  return [`The file is not UTF-8 and was read as ${encoding}. Where names look wrong, save it as "CSV UTF-8".`];
}

function commaNotes(headers: readonly string[]): readonly string[] {
  if (headers.length === 0) return [];
  return [`Numbers were read with decimal commas in: ${headers.join(", ")}.`];
}

function widthNotes(rows: readonly (readonly Cell[])[], headerRowNumber: number): readonly string[] {
  const width = rows[headerRowNumber - 1]?.length ?? 0;
  const first = rows.findIndex((row, index) => index >= headerRowNumber && row.length > width);
  if (first < 0) return [];
  const count = rows.filter((row, index) => index >= headerRowNumber && row.length > width).length;
  const where = `Rows with more fields than the headers: ${count}, the first is row ${first + 1}.`;
  return [`${where} Is a field there missing its quotes?`];
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: "does not exist. Check the path.",
  ENOTDIR: "does not exist. Check the path.",
  EISDIR: "is a folder. Give the path of a CSV file in it.",
  EACCES: "may not be read by this user. Check its permissions.",
  EPERM: "may not be read by this user. Check its permissions.",
};

function asFileError(file: string, thrown: unknown): unknown {
  if (thrown instanceof FileError) return thrown;
  if (thrown instanceof CsvError) {
    const what =
      thrown.code === "CSV_QUOTE_NOT_CLOSED"
        ? `ends within quotes that open in row ${Number(thrown.records) + 1}. Close them there.`
        : `is not CSV: ${thrown.message}.`;
    return new FileError(`${file} ${what}`, { cause: thrown });
  }
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  const known = systemErrors[code];
  return known === undefined ? thrown : new FileError(`${file} ${known}`, { cause: thrown });
}
