import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { moneyScale } from "../values/money.ts";
import { rankHeader } from "./rank-header.ts";
import { readAmount } from "./read-amount.ts";
import { readDay } from "./read-day.ts";

/** A column that may hold a field: how well its header names it, and whether the cells below look like it. */
export interface Candidate {
  readonly columnIndex: number;
  readonly rank: number;
  readonly fits: boolean;
}

/** The columns of a header row whose names mean a field. `sample` are the rows below it. */
export function columnCandidates(
  headers: readonly Cell[],
  sample: readonly (readonly Cell[])[],
  field: OrderField,
): readonly Candidate[] {
  return headers.flatMap((header, columnIndex) => {
    const rank = typeof header === "string" ? rankHeader(header, field) : undefined;
    if (rank === undefined) return [];
    const cells = sample.map((row) => row[columnIndex] ?? "").filter((cell) => !isBlank(cell));
    return [{ columnIndex, rank, fits: looksLike(field, cells) }];
  });
}

/** The best candidates: of the best rank and, where several share it, those that fit if any does. One is a choice, several are a doubt. */
export function bestCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = Math.min(...candidates.map(({ rank }) => rank));
  const ofBestRank = candidates.filter(({ rank }) => rank === best);
  const fitting = ofBestRank.filter(({ fits }) => fits);
  return fitting.length > 0 ? fitting : ofBestRank;
}

const anyScale = moneyScale(undefined);

/** Whether most of the cells that are filled can be read as the field. */
function looksLike(field: OrderField, cells: readonly Cell[]): boolean {
  const share = (fits: (cell: Cell) => boolean) => cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
  switch (field) {
    case "date":
      return share((cell) => readDay(cell) !== undefined);
    case "amount":
    case "cost":
    case "profit":
    case "quantity":
      return share((cell) => readAmount(cell, anyScale) !== undefined);
    case "customerName":
      // Shopify calls its order numbers Name: #1001.
      return share((cell) => typeof cell === "string" && !/^#?\d+$/.test(cell.trim()));
    default:
      return cells.length > 0;
  }
}
