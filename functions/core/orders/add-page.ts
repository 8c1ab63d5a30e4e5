import type { OrderField } from "../settings/settings.ts";
import type { ColumnPage } from "../values/cell.ts";
import {
  costShift,
  costToServeShift,
  noDay,
  noted,
  notedCredit,
  profitShift,
  refundedShift,
  rowsPerBlock,
  shippingShift,
  statusCode,
  taxShift,
} from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { unknownCurrencyIndex } from "./currency-book.ts";
import { fillLine } from "./fill-line.ts";
import { InexactSums, type SummedField } from "./inexact-sums.ts";
import type { WarningReason } from "./problem.ts";
import type { ColumnProfiles } from "./profile-columns.ts";
import { readBlock } from "./read-block.ts";
import { setAsideRow } from "./set-aside-row.ts";
import { useLine, weighLine } from "./use-line.ts";

const summedFields: readonly SummedField[] = ["amount", "cost", "profit", "costToServe"];

/**
 * Adds a page of rows: its columns are those of `columnsToRead(map)`, in that order.
 *
 * Nothing of the page is kept but ids and names of customers not seen before, and found values of problems.
 *
 * @param profiles of the same columns, to which the rows are added, too: while they are at hand that takes half the time
 * @throws RangeError where the page has another number of columns
 * @throws InexactSums where the sums of all amounts can no longer be exact
 */
export function addPage(ledger: Ledger, page: ColumnPage, profiles?: ColumnProfiles): void {
  if (page.columns.length !== ledger.columnCount) {
    throw new RangeError(`a page has ${page.columns.length} columns instead of ${ledger.columnCount}`);
  }
  const linesBefore = ledger.lines.length;
  for (let offset = 0; offset < page.rowCount; offset += rowsPerBlock) {
    const count = Math.min(rowsPerBlock, page.rowCount - offset);
    readBlock(ledger, page, offset, count);
    settleBlock(ledger, page, offset, count);
    profiles?.add(page, offset, count);
  }
  ledger.texts.sawAmounts(ledger.lines.length - linesBefore);
  refuseInexact(ledger, page.firstRowNumber + page.rowCount - 1);
}

/** @throws InexactSums where absolute amounts add up to more than whole numbers hold */
function refuseInexact({ currencies }: Ledger, lastRowNumber: number): void {
  for (const account of currencies.accounts) {
    for (const field of summedFields) {
      if (account[`${field}Magnitude`] <= Number.MAX_SAFE_INTEGER) continue;
      const limit = Number.MAX_SAFE_INTEGER / account.factor;
      throw new InexactSums({ what: "column", field, currency: account.label, lastRowNumber, limit });
    }
  }
}

function settleBlock(ledger: Ledger, page: ColumnPage, offset: number, count: number): void {
  const { block, asOf } = ledger;
  for (let i = 0; i < count; i += 1) {
    const day = block.days[i] ?? noDay;
    const isFine =
      (block.customers[i] ?? -1) >= 0 &&
      day !== noDay &&
      day <= asOf &&
      !Number.isNaN(block.amounts[i]) &&
      (block.statuses[i] ?? 0) < statusCode.cancelled &&
      block.errors[i] === 0 &&
      block.currencies[i] !== unknownCurrencyIndex;
    if (isFine) use(ledger, page.firstRowNumber + offset + i, i);
    else if (setAsideRow(ledger, page, offset, i) !== "held") continue;
    if (block.notes[i] !== 0 || block.statuses[i] === statusCode.partlyReturned) warn(ledger, page, offset, i);
  }
}

function use(ledger: Ledger, rowNumber: number, i: number): void {
  const { block, lines } = ledger;
  const line = fillLine(ledger, i);
  const index = lines.add(line, block.customers[i] ?? 0, rowNumber, block.rows[2 * i] ?? 0, block.rows[2 * i + 1] ?? 0);
  lines.origins.setLineId(index, block.lineIds[2 * i] ?? 0, block.lineIds[2 * i + 1] ?? 0);
  weighLine(useLine(ledger, line, index), line);
}

function warn({ block, map, places, warnings }: Ledger, page: ColumnPage, offset: number, i: number): void {
  const notes = block.notes[i] ?? 0;
  const rowNumber = page.firstRowNumber + offset + i;
  const warnOf = (reason: WarningReason, field: OrderField) =>
    warnings.add(
      rowNumber,
      reason,
      map.columns[field]?.columnIndex ?? 0,
      page.columns[places[field] ?? 0]?.[offset + i] ?? "",
    );
  if ((notes & notedCredit) !== 0) warnOf("creditWithoutMinus", "amount");
  // Where a column says how much came back, nothing is left to be said.
  if (block.statuses[i] === statusCode.partlyReturned && !((block.refunded[i] ?? 0) > 0)) {
    warnOf("partlyReturned", "status");
  }
  for (const [field, shift] of moneyFields) {
    const bits = (notes >> shift) & 7;
    if (bits === 0) continue;
    for (const [bit, reason] of reasonByNote) if ((bits & bit) !== 0) warnOf(reason, field);
  }
}

const moneyFields = [
  ["amount", 0],
  ["cost", costShift],
  ["profit", profitShift],
  ["tax", taxShift],
  ["shipping", shippingShift],
  ["costToServe", costToServeShift],
  ["refunded", refundedShift],
] as const;

const reasonByNote: readonly (readonly [number, WarningReason])[] = [
  [noted.rounded, "amountRounded"],
  [noted.asText, "numberAsText"],
  [noted.unreadable, "unreadableOptional"],
];
