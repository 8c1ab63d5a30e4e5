import type { LineParts } from "./line-layout.ts";
import { LineStore } from "./line-store.ts";

/** What a row leaves blank that another line of its order may say; a sum of these. */
export const lacking = { customer: 1, date: 2, amount: 4, currency: 8, status: 16 } as const;

/**
 * Rows that may be further lines of an order: they bear its id and leave blank what stands in another line of it, which may
 * come before them or after. And why lines of orders were set aside: their further lines are, too.
 */
export class HeldLines {
  readonly store: LineStore;
  /** Of each line of the store what it lacks. */
  readonly lacks: number[] = [];
  /** Of each line that was set aside with an amount the two lanes of its order id, the place of its reason, and its currency. */
  readonly fates: number[] = [];

  constructor(parts: LineParts) {
    this.store = new LineStore(parts);
  }
}
