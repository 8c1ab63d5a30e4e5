import type { Day } from "../values/day.ts";
import type { Money, MoneyScale } from "../values/money.ts";
import type { LineStore } from "./line-store.ts";
import type { RowProblem, SetAsideReason, WarningReason } from "./problem.ts";

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
  readonly in: RowsAndMoney;
  /** Amounts as they stand, negative ones included. */
  readonly used: RowsAndMoney;
  /** Of `used`: positive amounts whose status says returned. The revenue of all customers is `used.money - returned`. */
  readonly returned: Money;
  /** Money where the amount was readable. */
  readonly setAside: Readonly<Partial<Record<SetAsideReason, RowsAndMoney>>>;
}

/** Rows with a problem, kept in a few bytes each; iterating makes each `RowProblem` when it is asked for, by row number. */
export interface ProblemList<Reason extends SetAsideReason | WarningReason> extends Iterable<RowProblem> {
  readonly length: number;
  readonly counts: Readonly<Partial<Record<Reason, number>>>;
}

/**
 * The used lines of the base currency, grouped by customer.
 *
 * The lines of customer i (sorted by key) are `lineIndexes[starts[i]]` up to but not including `starts[i + 1]`, by row number.
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
  /** Money of the rows beyond the first of each set of identical ones (they are used). */
  readonly identicalMoney: Money;
  /** The base currency first, then the others by label. */
  readonly totals: readonly CurrencyTotals[];
  /** Which optional metrics the columns supply. */
  readonly supplies: { readonly cost: boolean; readonly profit: boolean; readonly products: boolean };
  /** Customers with at least one used line, sorted by key (code units). */
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly lines: GroupedLines;
}
