import { type OrderField, orderFields, type Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { bestCandidates, columnCandidates } from "./column-candidates.ts";
import type { ColumnGuess, DoubtfulField, SeenColumn, UnclearColumn } from "./column-guess.ts";
import type { MappedColumn } from "./column-map.ts";
import { headerName } from "./header-name.ts";
import { type RememberedColumn, rememberedFor, trustHeader, withinHeaders } from "./orders-memory.ts";

/** The order in which fields choose their column: one that is taken is no candidate any more. */
const choosingOrder = [
  "customerId",
  "customerName",
  "date",
  "amount",
  ...orderFields.filter((field) => !["customerId", "customerName", "date", "amount"].includes(field)),
] as const satisfies readonly OrderField[];

/**
 * Finds the header row within the first rows of a tab, and what each column means.
 *
 * The header row is the one from which most can be told, the first of equals. A header that Settings name for a field
 * always means it. Otherwise whole names beat contained words (header-words.ts), and between equally good names the cells
 * below decide. What stays in doubt is `unclear` for customer, date and amount, and left out for any other field.
 *
 * A column that an earlier run chose keeps its meaning wherever it was moved and whatever it was renamed to, unless its header
 * has become that of another field.
 *
 * @param head the cells of the first rows, row by row from row 1
 * @param remembered what an earlier run chose
 */
export function guessColumns(
  head: readonly (readonly Cell[])[],
  settings: Pick<Settings, "columns">,
  remembered: readonly RememberedColumn[] = [],
): ColumnGuess {
  const known = rememberedFor(remembered, settings);
  const rows = head.map((headers, rowIndex) =>
    guessRow(headers, head.slice(rowIndex + 1), rowIndex + 1, settings, known),
  );
  const best = rows.reduce<RowGuess | undefined>((a, b) => (a === undefined || b.told > a.told ? b : a), undefined);
  return best?.guess ?? { kind: "unclear", headerRowNumber: undefined, unclear: nothingFound, seen: [] };
}

const nothingFound: readonly UnclearColumn[] = [
  { kind: "missing", needed: "customer" },
  { kind: "missing", needed: "date" },
  { kind: "missing", needed: "amount" },
];

interface RowGuess {
  readonly guess: ColumnGuess;
  /** How much can be told from the row: mapped rows beat unclear ones, then the number of fields counts, then that of headers. */
  readonly told: number;
}

function guessRow(
  headers: readonly Cell[],
  sample: readonly (readonly Cell[])[],
  headerRowNumber: number,
  settings: Pick<Settings, "columns">,
  remembered: readonly RememberedColumn[],
): RowGuess {
  const seen = headers.flatMap((header, columnIndex) => (isBlank(header) ? [] : [seenColumn(headers, columnIndex)]));
  const columns: Partial<Record<OrderField, MappedColumn>> = {};
  const unclear: UnclearColumn[] = [];
  const doubts: DoubtfulField[] = [];
  const taken = new Set<number>();
  const settle = (field: OrderField, columnIndex: number) => {
    columns[field] = { columnIndex, header: cellText(headers[columnIndex] ?? "") };
    taken.add(columnIndex);
  };

  const known = remembered.map((column) => withinHeaders(column, headers));
  const trusted = known.filter(({ field, columnIndex }) => trustHeader(headers[columnIndex], field) === "trusted");
  for (const { field, columnIndex } of trusted) {
    if (columns[field] === undefined && !taken.has(columnIndex)) settle(field, columnIndex);
  }
  for (const field of orderFields) {
    const header = settings.columns[field];
    if (header === undefined || columns[field] !== undefined) continue;
    const named = columnsNamed(headers, header);
    if (named.length === 1) settle(field, named[0] ?? 0);
    else unclear.push({ kind: "setting", field, header, candidates: named.map((index) => seenColumn(headers, index)) });
  }
  for (const field of choosingOrder) {
    if (settings.columns[field] !== undefined || columns[field] !== undefined) continue;
    const free = columnCandidates(headers, sample, field).filter(({ columnIndex }) => !taken.has(columnIndex));
    const best = bestCandidates(free);
    const only = best.length === 1 ? best[0] : undefined;
    if (only !== undefined) settle(field, only.columnIndex);
    else if (best.length > 1) {
      doubts.push({ field, candidates: best.map(({ columnIndex }) => seenColumn(headers, columnIndex)) });
    }
  }
  unclear.push(...unclearNeeds(columns, doubts, settings));
  const told = (unclear.length === 0 ? 10_000 : 0) + 100 * Object.keys(columns).length + Math.min(seen.length, 99);
  if (unclear.length > 0) return { guess: { kind: "unclear", headerRowNumber, unclear, seen }, told };
  const distrusted = known
    .filter(({ field, columnIndex }) => trustHeader(headers[columnIndex], field) === "other")
    .map(({ field, columnIndex }) => ({ field, column: seenColumn(headers, columnIndex) }));
  return { guess: { kind: "mapped", map: { headerRowNumber, columns }, doubts, distrusted }, told };
}

/** What is missing or in doubt of what every orders tab must have. */
function unclearNeeds(
  columns: Readonly<Partial<Record<OrderField, MappedColumn>>>,
  doubts: readonly DoubtfulField[],
  settings: Pick<Settings, "columns">,
): readonly UnclearColumn[] {
  const needs = [
    { needed: "customer", fields: ["customerId", "customerName"] },
    { needed: "date", fields: ["date"] },
    { needed: "amount", fields: ["amount"] },
  ] as const;
  return needs.flatMap<UnclearColumn>(({ needed, fields }) => {
    const [first] = fields;
    // A setting whose header was not found has already been named.
    if (settings.columns[first] !== undefined) return [];
    // An id in doubt is not mended by a name: names are shared by several customers.
    const doubt = doubts.find(({ field }) => field === first);
    if (doubt !== undefined) return [{ kind: "ambiguous", needed, candidates: doubt.candidates }];
    if (fields.some((field) => columns[field] !== undefined || settings.columns[field] !== undefined)) return [];
    const later = doubts.find(({ field }) => fields.some((one) => one === field));
    return [later ? { kind: "ambiguous", needed, candidates: later.candidates } : { kind: "missing", needed }];
  });
}

/** The columns that bear a header; exactly as written where one does, else by name. */
function columnsNamed(headers: readonly Cell[], wanted: string): readonly number[] {
  const indexes = [...headers.keys()];
  const exact = indexes.filter((index) => cellText(headers[index] ?? "").trim() === wanted.trim());
  if (exact.length > 0) return exact;
  const name = headerName(wanted);
  return name === "" ? [] : indexes.filter((index) => headerName(cellText(headers[index] ?? "")) === name);
}

function seenColumn(headers: readonly Cell[], columnIndex: number): SeenColumn {
  return { columnIndex, letter: columnLetters(columnIndex), header: cellText(headers[columnIndex] ?? "") };
}
