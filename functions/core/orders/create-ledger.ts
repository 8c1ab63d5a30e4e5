import { defaultSettings, type OrderField, orderFields, type Settings } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import type { Day } from "../values/day.ts";
import { type AmountIncludes, amountIncludes, signOfExtra } from "./amount-includes.ts";
import { type Block, createBlock } from "./block.ts";
import type { ColumnMap } from "./column-map.ts";
import { columnsToRead } from "./columns-to-read.ts";
import { ContactBook } from "./contact-book.ts";
import { emailKey, phoneKey } from "./contact-keys.ts";
import { CurrencyBook } from "./currency-book.ts";
import { CustomerIndex, type KeyField, keyFields } from "./customer-index.ts";
import { headerCurrency } from "./header-currency.ts";
import { HeldLines } from "./held-lines.ts";
import type { LineParts } from "./line-layout.ts";
import { LineStore } from "./line-store.ts";
import { emptyLine, type OrderLine } from "./order-line.ts";
import { type SetAsideReason, setAsideReasons, type WarningReason, warningReasons } from "./problem.ts";
import { ProblemLog } from "./problem-log.ts";
import { utcDayAt } from "./read-day.ts";
import { statusReader } from "./read-status.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import type { StatusCount } from "./statuses-seen.ts";
import { type Place, type TextFormats, usualFormats } from "./text-formats.ts";
import { TextReader } from "./text-reader.ts";

/** The settings that decide what orders are; what is left out has its default. */
export type LedgerSettings = Partial<
  Pick<
    Settings,
    | "currency"
    | "rates"
    | "costs"
    | "statuses"
    | "counts"
    | "amountsStandFor"
    | "identicalRows"
    | "aliases"
    | "blacklist"
  >
>;

export interface LedgerOptions {
  readonly map: ColumnMap;
  readonly settings: LedgerSettings;
  /** Orders after it are set aside. */
  readonly asOf: Day;
  /** The spreadsheet's locale and the business's zone; by default those of `en_US` and UTC. */
  readonly place?: Place;
  /** How texts are read that can be read in more than one way; by default as the locale has it. */
  readonly formats?: TextFormats;
}

const usualPlace: Place = { locale: "en_US", dayAt: utcDayAt };

/**
 * Orders under way: pages go in (`addPage`), a closed ledger comes out (`finishLedger`).
 *
 * Holds 40 to 96 bytes a used row (line-store.ts), a few a row with a problem, and the customers; never a row's cells.
 */
export interface Ledger {
  readonly map: ColumnMap;
  readonly asOf: Day;
  readonly settings: Required<LedgerSettings>;
  /** The columns that tell customers apart, best first: of each row the first that names anybody decides. */
  readonly keyFields: readonly KeyField[];
  /** The first of them. */
  readonly keyField: KeyField;
  /** Where a field stands in a page's columns. */
  readonly places: Readonly<Partial<Record<OrderField, number>>>;
  readonly columnCount: number;
  /** What a line of these orders can say. */
  readonly parts: LineParts;
  /** Whether tax and shipping are added to the amount (1), taken off it (-1) or left alone (0). */
  readonly extras: {
    readonly tax: -1 | 0 | 1;
    readonly shipping: -1 | 0 | 1;
    /** Whether what a column says was given back is taken off. */
    readonly refunded: boolean;
  };
  /** What the amounts hold already, as their header tells. */
  readonly includes: AmountIncludes;
  readonly customers: CustomerIndex;
  readonly emails: ContactBook;
  readonly phones: ContactBook;
  readonly currencies: CurrencyBook;
  readonly lines: LineStore;
  /** Rows of which only the end tells whether they are further lines of an order. */
  readonly held: HeldLines;
  /** Indexes of the lines that give money back. */
  readonly refunds: number[];
  /** Indexes of the lines of which a column says that money was given back. */
  readonly refunded: number[];
  readonly setAside: ProblemLog<SetAsideReason>;
  readonly warnings: ProblemLog<WarningReason>;
  /** What was read of a block of rows; used again for each. */
  readonly block: Block;
  readonly line: OrderLine;
  /** Reads dates and numbers, and knows at the end whether it read them in the right formats. */
  readonly texts: TextReader;
  /** Products and categories stand again and again: each is hashed once. */
  readonly products: RepeatedKeys;
  readonly categories: RepeatedKeys;
  /** Cells of statuses likewise, with what each means and how many rows have it. */
  readonly statusByCell: Map<Cell, StatusCount>;
  readonly statusCodeOf: (cell: Cell) => number;
}

/** The currency of amounts that name none themselves: what the others name, or the header. Beside a column of currencies nothing is said. */
function unnamedCurrency({ columns }: ColumnMap, { amountCurrency }: TextFormats): string | undefined {
  if (columns.currency !== undefined) return undefined;
  return amountCurrency ?? headerCurrency((columns.amount ?? columns.unitPrice)?.header ?? "");
}

/** Begins a ledger. @throws RangeError where the map lacks a customer, date or amount column, and what could make an amount */
export function createLedger({ map, settings, asOf, place = usualPlace, formats }: LedgerOptions): Ledger {
  const keys = keyFields.filter((field) => map.columns[field] !== undefined);
  const [keyField] = keys;
  if (keyField === undefined) throw new RangeError("the column map has no column that tells customers apart");
  const isComputed = map.columns.unitPrice !== undefined && map.columns.quantity !== undefined;
  for (const field of isComputed ? (["date"] as const) : (["date", "amount"] as const)) {
    if (map.columns[field] === undefined) throw new RangeError(`the column map has no ${field} column`);
  }
  const chosen = { ...defaultSettings, ...settings };
  const includes = amountIncludes(map.columns.amount?.header ?? "");
  const columns = columnsToRead(map);
  const reading = formats ?? usualFormats(place.locale);
  const customers = new CustomerIndex(reading.zeroIsCustomer);
  const places: Partial<Record<OrderField, number>> = {};
  for (const field of orderFields) {
    const at = columns.indexOf(map.columns[field]?.columnIndex ?? -1);
    if (at >= 0) places[field] = at;
  }
  const parts: LineParts = {
    cost: places.cost !== undefined,
    profit: places.profit !== undefined,
    costToServe: places.costToServe !== undefined,
    refunded: places.refunded !== undefined,
    units: places.quantity !== undefined,
    products: places.product !== undefined,
    categories: places.category !== undefined,
    lineIds: places.lineId !== undefined,
  };
  return {
    map,
    asOf,
    settings: chosen,
    keyFields: keys,
    keyField,
    places,
    columnCount: columns.length,
    parts,
    extras: {
      tax: signOfExtra(chosen.counts.tax, includes.tax),
      shipping: signOfExtra(chosen.counts.shipping, includes.shipping),
      refunded: places.refunded !== undefined && !includes.refunds,
    },
    includes,
    customers,
    emails: new ContactBook(emailKey),
    phones: new ContactBook(phoneKey),
    currencies: new CurrencyBook(chosen.currency, chosen.rates, unnamedCurrency(map, reading)),
    lines: new LineStore(parts),
    held: new HeldLines(parts),
    refunds: [],
    refunded: [],
    setAside: new ProblemLog(setAsideReasons),
    warnings: new ProblemLog(warningReasons),
    block: createBlock(),
    line: emptyLine(),
    // With an address or a name beside it, that says who the id 0 is.
    texts: new TextReader(place, reading, map.columns, () => keys.length === 1 && customers.idsRunFromZero),
    products: new RepeatedKeys(),
    categories: new RepeatedKeys(),
    statusByCell: new Map(),
    statusCodeOf: statusReader(chosen.statuses),
  };
}
