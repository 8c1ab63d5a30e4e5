import type { Day } from "../values/day.ts";
import type { Money, MoneyScale } from "../values/money.ts";
import type { MappedColumn } from "./column-map.ts";
import type { BaseBy } from "./currency-book.ts";
import type { KeyField } from "./customer-index.ts";
import type { LineStore } from "./line-store.ts";
import type { RowProblem, SetAsideReason, WarningReason } from "./problem.ts";
import type { DiscountKind } from "./read-discount.ts";
import type { StatusSeen } from "./statuses-seen.ts";
import type { TextFinding } from "./text-finding.ts";

/** Rows and their money. */
export interface RowsAndMoney {
  readonly rows: number;
  readonly money: Money;
}

/** What came in of one currency and where it went: `in` = `used` + all of `setAside`, rows and money alike. */
export interface CurrencyTotals {
  /** ISO 4217, or the label that stands in the sheet where it names no currency for certain (`$`); "" for none. */
  readonly currency: string;
  readonly scale: MoneyScale;
  /** What one unit is worth in the base currency: 1 for the base itself, undefined where there is no rate. */
  readonly rate: number | undefined;
  readonly in: RowsAndMoney;
  /** Amounts as they stand (tax and shipping by Settings), negative ones included. */
  readonly used: RowsAndMoney;
  /** Money where the amount was readable. */
  readonly setAside: Readonly<Partial<Record<SetAsideReason, RowsAndMoney>>>;
  /** `used.money` in the base currency, each amount converted alone: the revenue of all customers is the sum of `worth - returned - refunded`. */
  readonly worth: Money;
  /** Of `worth`: lines that came back whole, by their status or by the returns tab. */
  readonly returned: Money;
  /** Of `worth`: what was given back of other lines, by a column of its own. */
  readonly refunded: Money;
}

/** Rows with a problem, kept in a few bytes each; iterating makes each `RowProblem` when it is asked for, by row number. */
export interface ProblemList<Reason extends SetAsideReason | WarningReason> extends Iterable<RowProblem> {
  readonly length: number;
  readonly counts: Readonly<Partial<Record<Reason, number>>>;
}

/** What stands beside customers: each contact with the customers (indexes, ascending) in whose rows it stands. */
export type Contacts = readonly { readonly contact: string; readonly customers: readonly number[] }[];

/** What the order ids of the used rows say. */
export interface OrderIds {
  /** How many differ, credit notes apart; those that came back by the returns tab; those that stand under several customers. */
  readonly all: number;
  readonly returned: number;
  readonly shared: number;
  /** Ids of the returns tab that no used row has. */
  readonly returnedUnknown: number;
  /** Ids of the returns tab beside which it does not say yes: they are left in. */
  readonly returnedNot: number;
}

/** Amounts that look like totals of orders, each repeated in all rows of its order. */
export interface RepeatedTotals {
  readonly column: MappedColumn;
  /** How many orders of several rows have the same amount in each row, and how many were looked at: all of a small tab, a sample of a large one. */
  readonly orders: number;
  readonly of: number;
  /** The first cells of the first of them. */
  readonly cells: readonly string[];
}

/** What became of amounts that stand for whole orders. */
export interface WholeOrders {
  /** Orders with one amount in several rows, and how many of these rows count for nothing, since another one has it. */
  readonly orders: number;
  readonly rows: number;
  /** Orders whose amounts differ, so that each counts, and the first cells of the first of them. */
  readonly differing: number;
  readonly cells: readonly string[];
}

/**
 * The used lines, grouped by customer.
 *
 * The lines of customer i (sorted by key) are `lineIndexes[starts[i]]` up to but not including `starts[i + 1]`, by row number; further lines
 * of orders, which take customer or amount from another, come after the others.
 */
export interface GroupedLines {
  readonly store: LineStore;
  readonly starts: Uint32Array;
  readonly lineIndexes: Uint32Array;
}

/** All order rows, read: customers with their lines, and what became of every row. */
export interface ClosedLedger {
  readonly asOf: Day;
  /** Of the base currency. */
  readonly scale: MoneyScale;
  /** Rows that are not blank in all columns read: used + set aside. */
  readonly rows: number;
  readonly rowsUsed: number;
  readonly setAside: ProblemList<SetAsideReason>;
  readonly warnings: ProblemList<WarningReason>;
  /** How columns were read whose texts could be read in more than one way. */
  readonly texts: readonly TextFinding[];
  /** Money of the used rows beyond the first of each set of identical ones, in the base currency. */
  readonly identicalMoney: Money;
  readonly orderIds: OrderIds;
  /** undefined where amounts are those of rows, as far as can be seen. */
  readonly repeatedTotals: RepeatedTotals | undefined;
  /** undefined where amounts stand for rows. */
  readonly wholeOrders: WholeOrders | undefined;
  /** What the status column says, most rows first; none without one. */
  readonly statuses: readonly StatusSeen[];
  /** The base currency first, then the others by label. */
  readonly totals: readonly CurrencyTotals[];
  /** Which optional metrics there is something for: columns that were read, or flat costs to serve. */
  readonly supplies: {
    readonly cost: boolean;
    readonly costToServe: boolean;
    readonly profit: boolean;
    readonly products: boolean;
    readonly categories: boolean;
    readonly units: boolean;
    readonly discounts: boolean;
  };
  /** The column that tells customers apart before all others. */
  readonly keyField: KeyField;
  /** How the base currency was chosen: by Settings, because it is the only one, or because most rows have it. */
  readonly baseBy: BaseBy;
  /** How discounts were read where amounts are made of prices; undefined where no discount was needed. */
  readonly discountRead: DiscountKind | undefined;
  /** Whether the id 0 stands in the orders and is taken for a customer. */
  readonly zeroIsCustomer: boolean;
  /** Keys of the aliases and the blacklist that no row names. */
  readonly unmatched: readonly string[];
  /** What stood for nobody in the columns of customers: `Guest`, `0`, `n/a`; the first few. */
  readonly nobodies: readonly string[];
  /** Customers with at least one used line, sorted by key (code units). */
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** E-mail addresses and phone numbers, as they are compared; only where columns hold them. */
  readonly emails: Contacts;
  readonly phones: Contacts;
  /** Keys of customers who are left out of every ranking, whether they have orders or not. */
  readonly blacklist: ReadonlySet<string>;
  /** Flat costs to serve, in the scale. */
  readonly costs: { readonly perOrder: Money; readonly perReturn: Money };
  /** The key under which a key counts: after aliases, and for an e-mail address the customer beside whom it stands alone. */
  readonly keyFor: (key: string) => string;
  readonly lines: GroupedLines;
}
