import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { type Candidate, cellsBelow, columnCandidates } from "./column-candidates.ts";
import { looksLikeCodes } from "./looks-like.ts";
import { withinRank } from "./rank-header.ts";
import type { RankedHeaders } from "./ranked-headers.ts";

/** The rank of plain words such as `Customer`, which head ids as well as names. */
const plainCustomerRank = 2;

/**
 * The candidates of a field, without those that the other columns of the row make out to be something else:
 *
 * - `Customer` beside an e-mail column is a name, unless its cells are codes or another column is the name;
 * - `Price` beside a quantity is the price of one.
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
  if (field === "amount" && candidates.some(({ columnIndex }) => isPrice(row, columnIndex)) && has("quantity")) {
    return candidates.filter(({ columnIndex }) => !isPrice(row, columnIndex));
  }
  return candidates;
}

const isPrice = ({ ranks }: RankedHeaders, columnIndex: number) =>
  (ranks[columnIndex]?.get("unitPrice") ?? withinRank) < withinRank;
