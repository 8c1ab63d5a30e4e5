import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** What a run counted of the data that came in, for the next run to compare with. Counts and sums only, no customers. */
export interface DataCounts {
  readonly asOf: Day;
  /** Stands for the settings that say which rows count: where it differs, people changed what is counted. */
  readonly settingsHash: string;
  readonly rows: number;
  /** Rows set aside, but for those after the as-of day: they wait for their day. */
  readonly rowsSetAside: number;
  /** Orders of all customers. */
  readonly orders: number;
  readonly money: readonly {
    /** As `CurrencyTotals` names it. */
    readonly currency: string;
    readonly fractionDigits: number;
    readonly in: Money;
    /** Of the rows set aside. */
    readonly setAside: Money;
  }[];
}
