import { type OrderField, orderFields, type Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { bestCandidates } from "./column-candidates.ts";
import type { ColumnGuess, DoubtfulField, SeenColumn, UnclearColumn } from "./column-guess.ts";
import type { MappedColumn } from "./column-map.ts";
import { fieldCandidates } from "./field-candidates.ts";
import { namedColumnsFinder } from "./find-named-columns.ts";
import { saysNoColumn } from "./no-column.ts";
import { type RememberedColumn, rememberedFor, trustHeader, withinHeaders } from "./orders-memory.ts";
import { withinRank } from "./rank-header.ts";
import { joinHeaders, type RankedHeaders, rankHeaders } from "./ranked-headers.ts";

/** The order in which fields choose their column: one that is taken is no candidate any more. */
const firstChoosing = ["customerId", "customerEmail", "customerName", "date", "amount"] as const satisfies OrderField[];
const choosingOrder: readonly OrderField[] = [
  ...firstChoosing,
  ...orderFields.filter((field) => !firstChoosing.some((first) => first === field)),
];

/**
 * Finds the header row within the first rows of a tab, and what each column means.
 *
 * The header row is the one from which most can be told, the first of equals. A header that Settings name for a field
 * always means it, and one that they say there is none of has none. Otherwise whole names beat contained words (header-words.ts), and between equally good names the cells
 * below decide. Headers may stand in two rows. What stays in doubt is `unclear` for customer, date and amount, and left out for any other field.
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
  const single = head.map((headers) => rankHeaders(headers));
  const rows = single.map((row, rowIndex) => guessRow(row, head.slice(rowIndex + 1), rowIndex + 1, settings, known));
  // Headers in two rows must tell more than either row alone: a title above the headers is none.
  for (const [rowIndex, lower] of single.entries()) {
    const upper = single[rowIndex - 1];
    const joined = upper && joinHeaders(upper, lower);
    if (joined) rows.push(guessRow(joined, head.slice(rowIndex + 1), rowIndex + 1, settings, known));
  }
  const best = rows.reduce<RowGuess | undefined>((a, b) => (a === undefined || b.told > a.told ? b : a), undefined);
  return best?.guess() ?? noHeaders;
}

const nothingFound: readonly UnclearColumn[] = [
  { kind: "missing", needed: "customer" },
  { kind: "missing", needed: "date" },
  { kind: "missing", needed: "amount" },
];

const noHeaders: ColumnGuess = {
  ...{ kind: "unclear", headerRowNumber: undefined, unclear: nothingFound, seen: [], columns: {}, doubts: [] },
};

interface RowGuess {
  readonly guess: () => ColumnGuess;
  /** How much can be told from the row: mapped rows beat unclear ones, then the number of fields counts, then that of headers. */
  readonly told: number;
}

function guessRow(
  row: RankedHeaders,
  sample: readonly (readonly Cell[])[],
  headerRowNumber: number,
  settings: Pick<Settings, "columns">,
  remembered: readonly RememberedColumn[],
): RowGuess {
  const { headers } = row;
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
  const absent = new Set<OrderField>();
  const columnsNamed = namedColumnsFinder(headers);
  for (const field of orderFields) {
    const header = settings.columns[field];
    if (header === undefined || columns[field] !== undefined) continue;
    const named = columnsNamed(header);
    if (named.length === 1) settle(field, named[0] ?? 0);
    else if (named.length === 0 && saysNoColumn(header)) absent.add(field);
    else unclear.push({ kind: "setting", field, header, candidates: named.map((index) => seenColumn(headers, index)) });
  }
  for (const field of choosingOrder) {
    if (settings.columns[field] !== undefined || columns[field] !== undefined) continue;
    const free = fieldCandidates(row, sample, field).filter(({ columnIndex }) => !taken.has(columnIndex));
    const best = bestCandidates(free);
    const only = best.length === 1 ? best[0] : undefined;
    if (only !== undefined) settle(field, only.columnIndex);
    else if (best.length > 1) {
      // Whoever is asked wants to see all there are: of Total, Total and Net amount the last may be the one.
      const lesser = free.filter((each) => each.rank < withinRank && !best.includes(each));
      const candidates = [...best, ...lesser].map(({ columnIndex }) => seenColumn(headers, columnIndex));
      doubts.push({ field, candidates });
    }
  }
  keyByPhone(columns, doubts);
  const isThere = (field: OrderField) =>
    columns[field] !== undefined || (settings.columns[field] !== undefined && !absent.has(field));
  unclear.push(...unclearNeeds(isThere, doubts));
  const seenCount = headers.filter((header) => !isBlank(header)).length;
  const told = (unclear.length === 0 ? 10_000 : 0) + 100 * Object.keys(columns).length + Math.min(seenCount, 99);
  const guess = (): ColumnGuess => {
    const seen = seenColumns(headers);
    if (unclear.length > 0) return { kind: "unclear", headerRowNumber, unclear, seen, columns, doubts };
    const distrusted = known
      // Where nothing better came of it, as with a phone number for an id, it is what it was.
      .filter(({ field, columnIndex }) => columns[field]?.columnIndex !== columnIndex)
      .filter(({ field, columnIndex }) => trustHeader(headers[columnIndex], field) === "other")
      .map(({ field, columnIndex }) => ({ field, column: seenColumn(headers, columnIndex) }));
    return { kind: "mapped", map: { headerRowNumber, columns }, seen, doubts, distrusted };
  };
  return { guess, told };
}

/** Where nothing but a phone number says who bought, that is the customer's id. */
function keyByPhone(columns: Partial<Record<OrderField, MappedColumn>>, doubts: readonly DoubtfulField[]): void {
  const keys = ["customerId", "customerEmail", "customerName"] as const;
  const { customerPhone } = columns;
  if (customerPhone === undefined) return;
  if (keys.some((key) => columns[key] !== undefined || doubts.some(({ field }) => field === key))) return;
  columns.customerId = customerPhone;
  delete columns.customerPhone;
}

/** What is missing or in doubt of what every orders tab must have. */
function unclearNeeds(
  isThere: (field: OrderField) => boolean,
  doubts: readonly DoubtfulField[],
): readonly UnclearColumn[] {
  const needs = [
    { needed: "customer", fields: ["customerId", "customerEmail", "customerName"], isMet: false },
    { needed: "date", fields: ["date"], isMet: false },
    { needed: "amount", fields: ["amount"], isMet: isThere("unitPrice") && isThere("quantity") },
  ] as const;
  return needs.flatMap<UnclearColumn>(({ needed, fields, isMet }) => {
    // The first that is there or in doubt tells: an id in doubt is not mended by a name, which several customers share.
    for (const field of fields) {
      // A setting whose header was not found has already been named.
      if (isThere(field)) return [];
      const doubt = doubts.find((each) => each.field === field);
      if (doubt !== undefined) return [{ kind: "ambiguous", needed, candidates: doubt.candidates }];
    }
    return isMet ? [] : [{ kind: "missing", needed }];
  });
}

function seenColumns(headers: readonly Cell[]): readonly SeenColumn[] {
  return headers.flatMap((header, columnIndex) => (isBlank(header) ? [] : [seenColumn(headers, columnIndex)]));
}

function seenColumn(headers: readonly Cell[], columnIndex: number): SeenColumn {
  return { columnIndex, letter: columnLetters(columnIndex), header: cellText(headers[columnIndex] ?? "") };
}
