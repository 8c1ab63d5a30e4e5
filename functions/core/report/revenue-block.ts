import type { CustomerTable } from "../customers/customer-table.ts";
import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { revenueLabels } from "../labels/orders-report.ts";
import type { ClosedLedger, CurrencyTotals } from "../orders/closed-ledger.ts";
import type { Worth } from "../orders/currency-book.ts";
import type { Money, MoneyScale } from "../values/money.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import { moneyCell, nameCurrency, setAsideOf } from "./totals-block.ts";

/**
 * The way from the money in the rows to the revenue on the Tier Summary, a line per currency: what was set aside, what the rest is
 * worth in the base currency, what came back whole or in part; then what lies outside the window. Every sum meets the next to the last digit.
 */
export function revenueBlock(
  { totals, scale }: Pick<ClosedLedger, "totals" | "scale">,
  table: Pick<CustomerTable, "metrics" | "blacklisted">,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof revenueLabels) => revenueLabels[label][language];
  const currency = totals[0]?.currency ?? "";
  const worth = currency === "" ? say("worthUnnamed") : fill(revenueLabels.worth[language], { currency });
  const all = totals.map(countedOf).reduce(plus, nothing);
  const onCustomers = left(all);
  const revenue = revenueOf(table);
  const base = (money: Money) => moneyCell(money, scale);
  const parts = partsOf(all);
  const sum = (label: string, money: Money): LaidRow => [text(label), ...blanks(5 + parts.length), base(money)];
  return [
    title(say("title")),
    header(
      dataReportLabels.currency[language],
      ...[say("inRows"), say("setAside"), say("used"), say("rate"), worth, ...parts.map(say), say("onCustomers")],
    ),
    ...totals.map((each) => currencyLine(each, parts, scale, language)),
    [
      text(dataReportLabels.all[language]),
      ...blanks(4),
      ...[all.worth, ...parts.map((part) => all[part]), onCustomers].map(base),
    ],
    ...(onCustomers === revenue.all ? [] : [sum(say("beforeWindow"), revenue.all - onCustomers)]),
    sum(say("revenue"), revenue.all),
    ...(revenue.leftOut === undefined ? [] : [sum(say("leftOut"), revenue.leftOut)]),
  ];
}

/** What a currency's used rows come to in the base; nothing where it has no rate. */
const countedOf = ({ rate, worth, returned, refunded }: CurrencyTotals): Worth =>
  rate === undefined ? nothing : { worth, returned, refunded };

const nothing: Worth = { worth: 0, returned: 0, refunded: 0 };

const plus = (a: Worth, b: Worth): Worth => ({
  worth: a.worth + b.worth,
  returned: a.returned + b.returned,
  refunded: a.refunded + b.refunded,
});

/** What is taken off; refunds of parts only where there are any. */
const partsOf = ({ refunded }: Worth) =>
  refunded === 0 ? (["returned"] as const) : (["returned", "refunded"] as const);

/** What customers paid and kept. */
const left = ({ worth, returned, refunded }: Worth) => worth - returned - refunded;

const blanks = (count: number): readonly LaidCell[] => Array.from({ length: count }, () => ({ value: "" }));

function currencyLine(
  totals: CurrencyTotals,
  parts: ReturnType<typeof partsOf>,
  base: MoneyScale,
  language: Language,
): LaidRow {
  const { currency, scale, rate, used } = totals;
  const counted = countedOf(totals);
  return [
    text(nameCurrency(currency, language)),
    moneyCell(totals.in.money, scale),
    moneyCell(setAsideOf(totals).money, scale),
    moneyCell(used.money, scale),
    rate === undefined ? text(revenueLabels.noRate[language]) : { value: rate },
    ...[counted.worth, ...parts.map((part) => counted[part]), left(counted)].map((money) => moneyCell(money, base)),
  ];
}

/** The revenue of all customers, and of those whom the blacklist leaves out of every ranking. */
function revenueOf({ metrics, blacklisted }: Pick<CustomerTable, "metrics" | "blacklisted">) {
  let all = 0;
  let leftOut = 0;
  for (const [index, value] of (metrics.get("revenue") ?? new Float64Array(0)).entries()) {
    if (Number.isNaN(value)) continue;
    all += value;
    if (blacklisted?.has(index)) leftOut += value;
  }
  return { all, leftOut: blacklisted !== undefined && blacklisted.size > 0 ? leftOut : undefined };
}
