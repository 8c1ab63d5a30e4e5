import { dataReportLabels } from "../labels/data-report.ts";
import type { Language } from "../labels/language.ts";
import type { ClosedLedger, CurrencyTotals, RowsAndMoney } from "../orders/closed-ledger.ts";
import { unknownCurrency } from "../orders/currency-book.ts";
import { type Money, type MoneyScale, toCurrency } from "../values/money.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";

/** Rows and money that came in, were used and were set aside, a line per currency; what is missing between them must be 0. */
export function totalsBlock(
  { rows, rowsUsed, setAside, totals }: Pick<ClosedLedger, "rows" | "rowsUsed" | "setAside" | "totals">,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof dataReportLabels) => dataReportLabels[label][language];
  return [
    title(say("totals")),
    header(
      say("currency"),
      say("rows"),
      say("rowsUsed"),
      say("rowsSetAside"),
      say("rowsMissing"),
      say("money"),
      say("moneyUsed"),
      say("moneySetAside"),
      say("moneyMissing"),
    ),
    ...totals.map((each) => currencyLine(each, language)),
    [text(say("all")), count(rows), count(rowsUsed), count(setAside.length), count(rows - rowsUsed - setAside.length)],
    [text(say("moneyNote"))],
  ];
}

function currencyLine(totals: CurrencyTotals, language: Language): LaidRow {
  const aside = setAsideOf(totals);
  const money = (value: Money) => moneyCell(value, totals.scale);
  return [
    text(nameCurrency(totals.currency, language)),
    count(totals.in.rows),
    count(totals.used.rows),
    count(aside.rows),
    count(totals.in.rows - totals.used.rows - aside.rows),
    money(totals.in.money),
    money(totals.used.money),
    money(aside.money),
    money(totals.in.money - totals.used.money - aside.money),
  ];
}

/** All that was set aside of a currency. */
export function setAsideOf({ setAside }: Pick<CurrencyTotals, "setAside">): RowsAndMoney {
  return Object.values(setAside).reduce(
    (sum, { rows, money }) => ({ rows: sum.rows + rows, money: sum.money + money }),
    { rows: 0, money: 0 },
  );
}

/** Money with every digit that it has: as money it would show the currency's own digits only. */
export function moneyCell(money: Money, scale: MoneyScale): LaidCell {
  return { value: toCurrency(money, scale), format: "exact" };
}

/** A currency as the report calls it: its code or sign, or that there is none. */
export function nameCurrency(label: string, language: Language): string {
  if (label === "") return dataReportLabels.noCurrency[language];
  return label === unknownCurrency ? dataReportLabels.unknownCurrency[language] : label;
}
