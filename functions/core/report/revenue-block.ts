import type { CustomerTable } from "../customers/customer-table.ts";
import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { revenueLabels } from "../labels/orders-report.ts";
import type { ClosedLedger, CurrencyTotals } from "../orders/closed-ledger.ts";
import type { Money, MoneyScale } from "../values/money.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";
import { moneyCell, nameCurrency, setAsideOf } from "./totals-block.ts";

/**
 * The way from the money in the rows to the revenue on the Tier Summary, a line per currency: what was set aside, what the rest is
 * worth in the base currency, what came back whole; then what lies outside the window. Every sum meets the next to the last digit.
 */
export function revenueBlock(
  { totals, scale }: Pick<ClosedLedger, "totals" | "scale">,
  table: Pick<CustomerTable, "metrics" | "blacklisted">,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof revenueLabels) => revenueLabels[label][language];
  const currency = totals[0]?.currency ?? "";
  const worth = currency === "" ? say("worthUnnamed") : fill(revenueLabels.worth[language], { currency });
  const all = totals.map(countedOf).reduce(plus, { worth: 0, returned: 0 });
  const onCustomers = all.worth - all.returned;
  const revenue = revenueOf(table);
  const base = (money: Money) => moneyCell(money, scale);
  const sum = (label: string, money: Money): LaidRow => [text(label), ...blanks(7 - 1), base(money)];
  return [
    title(say("title")),
    header(
      dataReportLabels.currency[language],
      ...[say("inRows"), say("setAside"), say("used"), say("rate"), worth, say("returned"), say("onCustomers")],
    ),
    ...totals.map((each) => currencyLine(each, scale, language)),
    [text(dataReportLabels.all[language]), ...blanks(4), base(all.worth), base(all.returned), base(onCustomers)],
    ...(onCustomers === revenue.all ? [] : [sum(say("beforeWindow"), revenue.all - onCustomers)]),
    sum(say("revenue"), revenue.all),
    ...(revenue.leftOut === undefined ? [] : [sum(say("leftOut"), revenue.leftOut)]),
  ];
}

/** What a currency's used rows come to in the base; nothing where it has no rate. */
const countedOf = ({ rate, worth, returned }: CurrencyTotals) =>
  rate === undefined ? { worth: 0, returned: 0 } : { worth, returned };

const plus = (a: { worth: Money; returned: Money }, b: { worth: Money; returned: Money }) => ({
  worth: a.worth + b.worth,
  returned: a.returned + b.returned,
});

const blanks = (count: number): readonly LaidCell[] => Array.from({ length: count }, () => ({ value: "" }));

function currencyLine(totals: CurrencyTotals, base: MoneyScale, language: Language): LaidRow {
  const { currency, scale, rate, used } = totals;
  const { worth, returned } = countedOf(totals);
  return [
    text(nameCurrency(currency, language)),
    moneyCell(totals.in.money, scale),
    moneyCell(setAsideOf(totals).money, scale),
    moneyCell(used.money, scale),
    rate === undefined ? text(revenueLabels.noRate[language]) : { value: rate },
    moneyCell(worth, base),
    moneyCell(returned, base),
    moneyCell(worth - returned, base),
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
