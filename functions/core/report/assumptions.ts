import { assumptionLabels } from "../labels/assumptions.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { orderFieldLabels } from "../labels/order-fields.ts";
import { settingWords } from "../labels/setting-names.ts";
import { settingsTabLabels } from "../labels/settings.ts";
import { amountIncludes } from "../orders/amount-includes.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { ColumnMap } from "../orders/column-map.ts";
import { listColumns, shownHeader } from "../orders/list-columns.ts";
import type { Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import { tellRepeatedTotals } from "./tell-repeated-totals.ts";
import { tellWholeOrders } from "./tell-whole-orders.ts";
import { nameCurrency } from "./totals-block.ts";

/** What assumptions are told from. */
export interface AssumptionsInput {
  readonly ledger: Pick<
    ClosedLedger,
    "totals" | "baseBy" | "nobodies" | "zeroIsCustomer" | "discountRead" | "repeatedTotals" | "wholeOrders"
  >;
  readonly columns: ColumnMap["columns"];
  readonly settings: Pick<Settings, "counts" | "amountsStandFor">;
}

/** What had to be assumed where the sheet does not say, a sentence each: the base currency, what an amount is made of, tax and shipping, refunds, discounts, guests. */
export function assumptionsOf(input: AssumptionsInput, language: Language): readonly string[] {
  const { ledger } = input;
  return [
    ...baseCurrency(ledger, language),
    ...computedAmount(input, language),
    ...tellRepeatedTotals(ledger.repeatedTotals, language),
    ...tellWholeOrders(ledger.wholeOrders, input.settings, language),
    ...extra(input, "tax", language),
    ...extra(input, "shipping", language),
    ...refunded(input, language),
    ...discounts(input, language),
    ...(ledger.nobodies.length === 0
      ? []
      : [fill(assumptionLabels.nobodies[language], { found: ledger.nobodies.map(quoted).join(", ") })]),
    ...(ledger.zeroIsCustomer ? [assumptionLabels.zeroIsCustomer[language]] : []),
  ];
}

/** Which currency money is counted in, where most rows decided it; nothing where Settings do, or there is one only. */
function baseCurrency(
  { totals, baseBy }: Pick<ClosedLedger, "totals" | "baseBy">,
  language: Language,
): readonly string[] {
  const said = currenciesSaid({ totals, baseBy }, language);
  if (said === undefined) return [];
  const where = { setting: settingWords.currency.name[language], tab: settingsTabLabels.tab[language] };
  return [fill(assumptionLabels[said.label][language], { ...said, ...where })];
}

/** The base currency and the others by name, where most rows decided it, and under which label that is told. */
export function currenciesSaid(
  { totals, baseBy }: Pick<ClosedLedger, "totals" | "baseBy">,
  language: Language,
):
  | { readonly label: "baseCurrency" | "unnamedCurrency"; readonly currency: string; readonly others: string }
  | undefined {
  const [base, ...others] = totals;
  if (baseBy !== "mostRows" || base === undefined) return undefined;
  const name = ({ currency }: ClosedLedger["totals"][number]) => nameCurrency(currency, language);
  // Rows that would not count anyhow, such as totals, need no rate.
  const counting = others.filter(({ used, setAside }) => used.rows > 0 || (setAside.otherCurrency?.rows ?? 0) > 0);
  const label = base.currency === "" ? "unnamedCurrency" : "baseCurrency";
  return { label, currency: name(base), others: counting.map(name).join(", ") };
}

/** That amounts are unit price × quantity: some shops call the price of a whole line by the same name. */
function computedAmount({ columns: { amount, unitPrice, quantity } }: AssumptionsInput, language: Language) {
  if (amount !== undefined || unitPrice === undefined || quantity === undefined) return [];
  const named = ({ columnIndex, header }: typeof unitPrice) =>
    listColumns([{ columnIndex, letter: columnLetters(columnIndex), header }]);
  return [
    fill(assumptionLabels.amountIsComputed[language], {
      unitPrice: named(unitPrice),
      quantity: named(quantity),
      tab: settingsTabLabels.tab[language],
    }),
  ];
}

function extra(
  { columns, settings }: AssumptionsInput,
  field: "tax" | "shipping",
  language: Language,
): readonly string[] {
  const column = columns[field];
  if (column === undefined) return [];
  const isHeld = amountIncludes(columns.amount?.header ?? "")[field];
  const counts = settings.counts[field];
  const label = isHeld ? (counts ? "leftInExtra" : "takenOffExtra") : counts ? "addedExtra" : "leftOutExtra";
  return [
    fill(assumptionLabels[label][language], {
      amount: amountNamed(columns, language),
      field: orderFieldLabels[field][language],
      letter: columnLetters(column.columnIndex),
      header: shownHeader(column.header),
    }),
  ];
}

/** What becomes of a column of refunds. */
function refunded({ columns }: AssumptionsInput, language: Language): readonly string[] {
  const column = columns.refunded;
  if (column === undefined) return [];
  const label = amountIncludes(columns.amount?.header ?? "").refunds ? "refundedBefore" : "refundedOff";
  return [
    fill(assumptionLabels[label][language], {
      amount: amountNamed(columns, language),
      letter: columnLetters(column.columnIndex),
      header: shownHeader(column.header),
      tab: settingsTabLabels.tab[language],
    }),
  ];
}

const amountNamed = ({ amount }: ColumnMap["columns"], language: Language) =>
  amount === undefined ? assumptionLabels.computedAmount[language] : shownHeader(amount.header);

function discounts({ ledger: { discountRead }, columns: { discount } }: AssumptionsInput, language: Language) {
  if (discountRead === undefined || discount === undefined) return [];
  const label = { share: "discountShare", percent: "discountPercent", amount: "discountAmount" } as const;
  const values = { letter: columnLetters(discount.columnIndex), header: shownHeader(discount.header) };
  return [fill(assumptionLabels[label[discountRead]][language], values)];
}

const quoted = (found: string) => `"${shownHeader(found)}"`;
