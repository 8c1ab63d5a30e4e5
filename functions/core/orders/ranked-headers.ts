import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { type FieldRanks, fieldRanks, withinRank } from "./rank-header.ts";

/** A column whose header names a field, and how well. */
export interface RankedColumn {
  readonly columnIndex: number;
  readonly rank: number;
}

/** A row of headers, each looked up once. */
export interface RankedHeaders {
  readonly headers: readonly Cell[];
  readonly ranks: readonly FieldRanks[];
  readonly columnsByField: ReadonlyMap<OrderField, readonly RankedColumn[]>;
}

const noRanks: FieldRanks = new Map();

export function rankHeaders(headers: readonly Cell[]): RankedHeaders {
  const ranks = headers.map((header) => (typeof header === "string" && header !== "" ? fieldRanks(header) : noRanks));
  const columnsByField = new Map<OrderField, RankedColumn[]>();
  for (const [columnIndex, fields] of ranks.entries()) {
    for (const [field, rank] of fields) {
      const columns = columnsByField.get(field);
      if (columns === undefined) columnsByField.set(field, [{ columnIndex, rank }]);
      else columns.push({ columnIndex, rank });
    }
  }
  return { headers, ranks, columnsByField };
}

/**
 * Headers that stand in two rows: the upper one reaches over the blank cells to its right, as merged cells do. `Customer`
 * above `ID` reads as `Customer ID` where that is the name of a field, else the lower header stands alone; where there is
 * none, the upper one does.
 *
 * @returns undefined where either row names nothing
 */
export function joinHeaders(upper: RankedHeaders, lower: RankedHeaders): RankedHeaders | undefined {
  if (upper.columnsByField.size === 0 || lower.columnsByField.size === 0) return undefined;
  let above = "";
  const joined = lower.headers.map((header, columnIndex): Cell => {
    const own = upper.headers[columnIndex];
    if (own !== undefined && !isBlank(own)) above = typeof own === "string" ? own : "";
    if (isBlank(header)) return isBlank(own) ? "" : (own ?? "");
    if (above === "" || typeof header !== "string") return header;
    const both = `${above.trim()} ${header.trim()}`;
    return isName(both) ? both : header;
  });
  return rankHeaders([...joined, ...upper.headers.slice(joined.length)]);
}

const isName = (header: string) => [...fieldRanks(header).values()].some((rank) => rank < withinRank);
