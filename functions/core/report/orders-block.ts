import type { Language } from "../labels/language.ts";
import { ordersReportLabels } from "../labels/orders-report.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { count, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { moneyCell } from "./totals-block.ts";

/** What the order ids say, what became of the list of returns, and what identical rows are worth. */
export function ordersBlock(
  { orderIds, warnings, setAside, identicalMoney, scale }: OrdersBlockInput,
  language: Language,
): readonly LaidRow[] {
  const line = (label: keyof typeof ordersReportLabels, found: number): LaidRow => [
    text(ordersReportLabels[label][language]),
    count(found),
  ];
  const { all, shared, returned, returnedUnknown, returnedNot } = orderIds;
  const hasReturns = returned + returnedUnknown + returnedNot > 0;
  const identicalUsed = warnings.counts.identicalRow ?? 0;
  const identicalAside = setAside.counts.identicalRow ?? 0;
  return [
    title(ordersReportLabels.title[language]),
    ...(all > 0 ? [line("all", all), line("shared", shared)] : [[text(ordersReportLabels.noIds[language])]]),
    ...(shared > 0 ? [[text(ordersReportLabels.sharedNote[language])]] : []),
    ...(hasReturns
      ? [line("returned", returned), line("returnedUnknown", returnedUnknown), line("returnedNot", returnedNot)]
      : []),
    line("identicalUsed", identicalUsed),
    ...(identicalUsed > 0
      ? [[text(ordersReportLabels.identicalMoney[language]), moneyCell(identicalMoney, scale)]]
      : []),
    ...(identicalAside > 0 ? [line("identicalAside", identicalAside)] : []),
  ];
}

export type OrdersBlockInput = Pick<ClosedLedger, "orderIds" | "warnings" | "setAside" | "identicalMoney" | "scale">;
