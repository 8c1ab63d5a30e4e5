import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { type Candidate, cellsBelow, columnCandidates } from "./column-candidates.ts";
import { looksLikeCodes } from "./looks-like.ts";
import { saysNoRefund } from "./no-refund.ts";
import { withinRank } from "./rank-header.ts";
import type { RankedHeaders } from "./ranked-headers.ts";

/** The rank of plain words such as `Customer`, which head ids as well as names. */
const plainCustomerRank = 2;

/**
 * The candidates of a field, without those that the other columns of the row make out to be something else:
 *
 * - `Customer` beside an e-mail column is a name, unless its cells are codes or another column is the name;
 * - `Price` beside a quantity is the price of one.
 * - `Name` above `#1001` is an order number, as Shopify writes it: on every line of an order, while its `Id` stands on the first.
 * - `Refunded` above nothing but 0 and 1 says whether, not how much.
 */
export function fieldCandidates(
  row: RankedHeaders,
  sample: readonly (readonly Cell[])[],
  field: OrderField,
): readonly Candidate[] {
  const candidates = columnCandidates(row, sample, field);
  const has = (other: OrderField) => columnCandidates(row, sample, other).length > 0;
  if (field === "customerId") {
    const arePlain = candidates.length > 0 && candidates.every(({ rank }) => rank === plainCustomerRank);
    const hasOwnName = row.columnsByField.get("customerName")?.some(({ rank }) => rank === 0) ?? false;
    if (!arePlain || hasOwnName || !has("customerEmail")) return candidates;
    return candidates.filter(({ columnIndex }) => looksLikeCodes(cellsBelow(sample, columnIndex)));
  }
  if (field === "customerName") {
    const numbers = new Set(shopifyNames(row, sample).map(({ columnIndex }) => columnIndex));
    return candidates.filter(({ columnIndex }) => !numbers.has(columnIndex));
  }
  if (field === "orderId") return [...candidates, ...shopifyNames(row, sample)];
  if (field === "refunded") {
    return candidates.filter(({ columnIndex }) => {
      const cells = cellsBelow(sample, columnIndex);
      return !isFlag(cells) && !(cells.length > 0 && cells.every(saysNoRefund));
    });
  }
  if (field === "amount" && candidates.some(({ columnIndex }) => isPrice(row, columnIndex)) && has("quantity")) {
    return candidates.filter(({ columnIndex }) => !isPrice(row, columnIndex));
  }
  return candidates;
}

/** Better than a plain `Id` (or `Order`), not as good as an `Order ID`. */
const shopifyRank = 0.5;

function shopifyNames({ headers }: RankedHeaders, sample: readonly (readonly Cell[])[]): readonly Candidate[] {
  return headers.flatMap<Candidate>((header, columnIndex) => {
    if (typeof header !== "string" || header.trim().toLowerCase() !== "name") return [];
    const cells = cellsBelow(sample, columnIndex);
    const areNumbers = cells.length > 0 && cells.every((cell) => /^#\S*\d\S*$/.test(cellText(cell).trim()));
    return areNumbers ? [{ columnIndex, rank: shopifyRank, fits: true }] : [];
  });
}

const isFlag = (cells: readonly Cell[]) =>
  cells.some((cell) => cellText(cell) === "1") && cells.every((cell) => ["0", "1"].includes(cellText(cell)));

const isPrice = ({ ranks }: RankedHeaders, columnIndex: number) =>
  (ranks[columnIndex]?.get("unitPrice") ?? withinRank) < withinRank;
