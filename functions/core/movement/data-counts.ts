import type { SetAsideReason } from "../orders/problem.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** What a run counted of the data that came in, for the next run to compare with. Counts, sums and hashes, no customers. */
export interface DataCounts {
  readonly asOf: Day;
  /** Stands for the settings that say which rows count: where it differs, people changed what is counted. */
  readonly settingsHash: string;
  readonly rows: number;
  /** Rows set aside, but for those after the as-of day: they wait for their day. */
  readonly rowsSetAside: number;
  /** Orders of all customers in all history, whatever the window. */
  readonly orders: number;
  readonly money: readonly {
    /** As `CurrencyTotals` names it. */
    readonly currency: string;
    readonly fractionDigits: number;
    readonly in: Money;
    /** Of the rows set aside. */
    readonly setAside: Money;
  }[];
  /** The rows set aside by reason, with the first and the last of their cells; older runs have none. */
  readonly reasons?: readonly ReasonCount[];
  /** The amount furthest from 0 that was used, in the base currency; none without rows, and in older runs. */
  readonly largest?: LargestAmount;
  /** The lowest hashes of the orders (survey-orders.ts), ascending; older runs have none. */
  readonly orderSample?: readonly number[];
}

/** How many rows were set aside for a reason, and where. */
export interface ReasonCount {
  readonly reason: SetAsideReason;
  readonly rows: number;
  /** `C17`. */
  readonly firstCell: string;
  readonly lastCell: string;
}

/** An amount, its minus sign aside, and where it stands. */
export interface LargestAmount {
  readonly currency: string;
  readonly fractionDigits: number;
  readonly money: Money;
  /** `C17`. */
  readonly cell: string;
}
