import { summarizeCustomers } from "../core/customers/summarize-customers.ts";
import type { DataCounts, LargestAmount, ReasonCount } from "../core/movement/data-counts.ts";
import { findSuddenChanges } from "../core/movement/find-sudden-changes.ts";
import { type OrdersSurvey, surveyOrders } from "../core/movement/survey-orders.ts";
import { type SetAsideReason, setAsideReasons } from "../core/orders/problem.ts";
import { tellSuddenChanges } from "../core/report/tell-sudden-changes.ts";
import type { Settings } from "../core/settings/settings.ts";
import { a1 } from "../core/values/a1.ts";
import type { Computed } from "./compute-tiers.ts";
import type { Attention, Run } from "./ports/run.ts";
import { settingsHash } from "./settings-hash.ts";

/** The end of a run asks again what its guard asked before. */
const counted = new WeakMap<Counted["ledger"], DataCounts>();

/** What this run counted of its data. */
export function countData(computed: Counted): DataCounts {
  const known = counted.get(computed.ledger);
  if (known !== undefined) return known;
  const counts = count(computed);
  counted.set(computed.ledger, counts);
  return counts;
}

function count(computed: Counted): DataCounts {
  const { ledger, settings } = computed;
  const survey = surveyOrders(ledger);
  const largest = largestAmount(computed, survey);
  return {
    asOf: ledger.asOf,
    settingsHash: settingsHash(whichRowsCount(settings)),
    rows: ledger.rows,
    rowsSetAside: ledger.setAside.length - (ledger.setAside.counts.afterAsOf ?? 0),
    orders: ordersOf(computed),
    money: ledger.totals.map(({ currency, scale, in: all, setAside }) => ({
      currency,
      fractionDigits: scale.fractionDigits,
      in: all.money,
      setAside: Object.entries(setAside).reduce(
        (sum, [reason, { money }]) => sum + (reason === "afterAsOf" ? 0 : money),
        0,
      ),
    })),
    reasons: reasonsOf(ledger),
    ...(largest && { largest }),
    orderSample: survey.sample,
  };
}

type Counted = Pick<Computed, "ledger" | "table" | "settings" | "orders">;

/** Of all history: what leaves a window as time goes by, all of it on the first day of a calendar year, did not vanish. */
function ordersOf({ ledger, table, settings }: Counted): number {
  const { metrics } = settings.window.kind === "all" ? table : summarizeCustomers(ledger, { wanted: [] });
  return metrics.get("orders")?.reduce((sum, orders) => sum + orders, 0) ?? 0;
}

/** How many rows were set aside for each reason, and where the first and the last of them stand. */
function reasonsOf({ setAside }: Counted["ledger"]): readonly ReasonCount[] {
  const counts = new Map<string, { reason: SetAsideReason; rows: number; firstCell: string; lastCell: string }>();
  for (const { reason, a1 } of setAside) {
    const known = counts.get(reason);
    if (known !== undefined) {
      known.rows += 1;
      known.lastCell = a1;
    } else if (isSetAsideReason(reason) && reason !== "afterAsOf") {
      counts.set(reason, { reason, rows: 1, firstCell: a1, lastCell: a1 });
    }
  }
  return [...counts.values()];
}

const isSetAsideReason = (reason: string): reason is SetAsideReason => setAsideReasons.some((each) => each === reason);

/** The amount furthest from 0 that was used, in the base currency, and its cell. */
function largestAmount(
  { ledger, orders }: Counted,
  { largest }: Pick<OrdersSurvey, "largest">,
): LargestAmount | undefined {
  const { amount, unitPrice } = orders.map.columns;
  const column = amount ?? unitPrice;
  if (largest === undefined || column === undefined) return undefined;
  return {
    currency: ledger.totals[0]?.currency ?? "",
    fractionDigits: ledger.scale.fractionDigits,
    money: largest.money,
    cell: a1(column.columnIndex, largest.rowNumber),
  };
}

/**
 * Whether a run must not go on before somebody has looked: rows set aside, their money or vanished orders jumped since the last
 * run that was done.
 *
 * @returns what jumped, in data and words; undefined where nothing did, or people said that it is to be applied anyway
 */
export function suddenChange(
  { before, applyAnyway }: Pick<Run, "before" | "applyAnyway">,
  computed: Counted & Pick<Computed, "language" | "ordersTab">,
): Attention | undefined {
  if (applyAnyway === true) return undefined;
  const changes = findSuddenChanges(before, countData(computed), computed.settings.suddenChange);
  return changes.length === 0
    ? undefined
    : { changes, message: tellSuddenChanges(changes, computed.ordersTab, computed.language) };
}

/** The settings that say which rows count, and as what. */
function whichRowsCount(settings: Settings): unknown {
  const { ordersTab, columns, timeZone, window, currency, rates, returnsTab, returnsColumn, statuses } = settings;
  const { counts, amountsStandFor, identicalRows, aliases, blacklist } = settings;
  return {
    ...{ ordersTab, columns, timeZone, window, currency, rates, returnsTab, returnsColumn, statuses },
    ...{ counts, identicalRows, aliases, blacklist },
    // Left out where it says what earlier runs, which did not know it, did.
    ...(amountsStandFor === "row" ? {} : { amountsStandFor }),
  };
}
