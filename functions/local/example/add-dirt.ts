import type { Cell } from "../../core/values/cell.ts";
import { formatDay } from "../../core/values/day.ts";
import type { Random } from "./random.ts";

type Row = readonly Cell[];
interface Spoiling {
  readonly what: string;
  readonly rows: number;
  /** Rewrites a sound row in place; a new row is put below it where `adds` is set. */
  readonly adds: boolean;
  /** Which rows it befalls; undefined: any. */
  readonly wants?: (row: Row) => boolean;
  readonly spoil: (row: Row, index: number) => Row;
}

/** Positions in a row of the example. */
const at = { orderId: 0, date: 1, customerId: 2, customer: 3, product: 4, quantity: 6, amount: 7, cost: 8, status: 9 };

const changed = (row: Row, position: number, cell: Cell): Row => row.with(position, cell);
const oneOf = (cells: readonly Cell[], index: number): Cell => cells[index % cells.length] ?? "";

/**
 * What goes wrong in sheets that people keep by hand. What makes a row unusable comes in rows of its own, so that the
 * sound ones stay whole. There is no order in the future: the example's day is its last order day.
 */
const spoilings: readonly Spoiling[] = [
  {
    what: "unreadable date",
    rows: 3,
    adds: true,
    spoil: (row, index) => changed(newOrder(row), at.date, oneOf(["31.02.2025", "next week", "2025-13-01"], index)),
  },
  {
    what: "unreadable amount",
    rows: 2,
    adds: true,
    spoil: (row, index) => changed(newOrder(row), at.amount, oneOf(["tbc", "see invoice"], index)),
  },
  {
    what: "error cell",
    rows: 2,
    adds: true,
    spoil: (row, index) => changed(newOrder(row), at.amount, oneOf(["#N/A", "#REF!"], index)),
  },
  {
    what: "blank customer",
    rows: 4,
    adds: true,
    spoil: (row) => changed(changed(newOrder(row), at.customerId, ""), at.customer, ""),
  },
  {
    what: "cancelled order",
    rows: 18,
    adds: true,
    spoil: (row, index) => changed(newOrder(row), at.status, oneOf(["Cancelled", "cancelled", "Canceled"], index)),
  },
  {
    what: "test order",
    rows: 3,
    adds: true,
    spoil: (row) => changed(changed(newOrder(row), at.customer, "Test Customer"), at.status, "Test"),
  },
  { what: "identical line", rows: 2, adds: true, spoil: (row) => row },
  {
    what: "amount as text",
    rows: 4,
    adds: false,
    wants: (row) => Number(row[at.amount]) >= 500,
    spoil: (row) => changed(row, at.amount, grouped(row[at.amount])),
  },
  {
    what: "large amount as text",
    rows: 2,
    adds: false,
    wants: (row) => Number(row[at.amount]) >= 1000,
    spoil: (row) => changed(row, at.amount, grouped(row[at.amount])),
  },
  { what: "date as text", rows: 5, adds: false, spoil: (row) => changed(row, at.date, isoText(row[at.date])) },
  {
    what: "id in another spelling",
    rows: 9,
    adds: false,
    spoil: (row, index) => changed(row, at.customerId, respelled(String(row[at.customerId]), index)),
  },
];

/** The rows with what goes wrong in real sheets, and a row of totals at the end. */
export function addDirt(rows: readonly Row[], random: Random): readonly Row[] {
  const spoiled = new Map<number, Spoiling & { readonly index: number }>();
  for (const spoiling of spoilings) {
    for (let index = 0; index < spoiling.rows; index += 1) {
      spoiled.set(freePlace(rows, new Set(spoiled.keys()), spoiling, random), { ...spoiling, index });
    }
  }
  const dirty = rows.flatMap((row, place) => {
    const found = spoiled.get(place);
    if (found === undefined) return [row];
    const next = found.spoil(row, found.index);
    return found.adds ? [row, next] : [next];
  });
  return [...dirty, totals(dirty)];
}

/** The place of a row that is still as it was, is wanted, and is no return: what comes back must match what was sold. */
function freePlace(rows: readonly Row[], taken: ReadonlySet<number>, { wants }: Spoiling, random: Random): number {
  const free = rows.flatMap((row, place) =>
    row[at.status] === "Completed" && !taken.has(place) && (wants === undefined || wants(row)) ? [place] : [],
  );
  return random.pick(free);
}

/** A row entered by hand beside the shop's numbering. */
const newOrder = (row: Row): Row => changed(row, at.orderId, `${String(row[at.orderId])}-B`);

/** `1234.5` as people type it: `1,234.50`. */
function grouped(amount: Cell | undefined): string {
  const [whole = "0", fraction = "00"] = Number(amount).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

const isoText = (day: Cell | undefined): string => formatDay(Number(day));

/** One id as different hands write it; all of them mean the same customer. */
function respelled(id: string, index: number): string {
  const fullWidth = [...id].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join("");
  return String(oneOf([id.toLowerCase(), ` ${id} `, fullWidth], index));
}

/** What a spreadsheet's SUM shows below the columns: text counts nothing. */
function totals(rows: readonly Row[]): Row {
  const sum = (position: number) =>
    Math.round(rows.reduce((total, row) => total + (typeof row[position] === "number" ? row[position] : 0), 0) * 100) /
    100;
  return ["Total", "", "", "", "", "", sum(at.quantity), sum(at.amount), sum(at.cost), ""];
}
