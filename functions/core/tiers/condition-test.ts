import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";

/** Values that a customer is supposed to have in place of their own, in the facts' units: what would be if. */
export type Supposed = ReadonlyMap<FactKey, number>;

/** A condition made ready for a table: limits in the fact's unit and ranks turned into values once, so that each customer costs a comparison. */
export interface ConditionTest {
  readonly condition: Condition;
  holds(index: number, supposed?: Supposed): boolean;
  /** The value at which the condition begins to hold for a customer, all others as they are; undefined where no number makes it hold. */
  entryOf(index: number): number | undefined;
  /** The nearest value at which it no longer holds, where its end can be told by one value. */
  exitOf(index: number): number | undefined;
  /** What holds where this one does not, of those who have a value; absent where no one condition says it. */
  opposite?(): ConditionTest;
}

/** The conditions of some operators. */
export type ConditionOf<Operator extends Condition["is"]> = Extract<Condition, { is: Operator }>;
