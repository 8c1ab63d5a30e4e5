import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { headerName, withoutBrackets } from "../values/header-name.ts";
import type { SeenColumn } from "./column-guess.ts";
import type { ColumnMap } from "./column-map.ts";

/** How headers call the money given back of an order that stands in the order's own row. */
const refundHeaders: readonly string[] = [
  ...["refunded amount", "amount refunded", "refund amount", "order refund amount", "total refunded", "refunded total"],
  ...["refund total", "total refund", "refunded", "refund", "refunds"],
  ...["退款金额", "已退款金额", "退款额", "退款總額", "退款金額", "已退款金額"],
  ...["返金額", "返金金額", "払戻金額"],
  ...["erstatteter betrag", "erstattungsbetrag", "rückerstattungsbetrag", "rückerstatteter betrag", "rückerstattung"],
  ...["montant remboursé", "montant du remboursement", "total remboursé", "remboursement"],
  ...["importe reembolsado", "importe del reembolso", "monto reembolsado", "total reembolsado", "reembolso"],
  ...["valor reembolsado", "valor do reembolso", "valor estornado", "total reembolsado"],
];
const refundNames = new Set(refundHeaders.map(headerName));
const isRefundName = (header: string) => refundNames.has(headerName(withoutBrackets(header)));
const longestHeader = 200;

/**
 * Columns beside the orders that hold, by their headers, what was given back of each: they count for nothing, and a team has to know,
 * since its revenue is too high by them.
 *
 * @param head the cells of the tab's first rows, row by row from row 1
 */
export function unusedRefunds(
  head: readonly (readonly Cell[])[],
  { headerRowNumber, columns }: ColumnMap,
): readonly SeenColumn[] {
  const used = new Set(Object.values(columns).map(({ columnIndex }) => columnIndex));
  return (head[headerRowNumber - 1] ?? []).flatMap((cell, columnIndex) => {
    const header = cellText(cell);
    if (used.has(columnIndex) || header.length > longestHeader || !isRefundName(header)) return [];
    return [{ columnIndex, letter: columnLetters(columnIndex), header }];
  });
}
