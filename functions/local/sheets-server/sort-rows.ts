import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "./a1.ts";
import type { Scalar } from "./cell.ts";
import { withExtras } from "./cell.ts";
import { offsetFormula } from "./formula/rewrite-formula.ts";
import type { CellContent } from "./grid.ts";
import type { Sheet } from "./workbook.ts";

const rank = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Orders two filled cells: numbers before texts before booleans; texts as a dictionary would. */
function compare(a: Scalar, b: Scalar): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "base" });
  return Number(a) - Number(b);
}

/**
 * Sorts the rows of an area by one or more columns, given by their index in the sheet. Empty cells go last in either order, equal rows
 * keep their order, and relative references in formulas move with their row.
 */
export function sortRows(sheet: Sheet, area: Area, specs: readonly sheets_v4.Schema$SortSpec[]): void {
  const { grid } = sheet;
  const rows: { row: number; keys: readonly Scalar[] }[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    rows.push({ row, keys: specs.map((spec) => grid.value(row, spec.dimensionIndex ?? 0)) });
  }
  rows.sort((a, b) => {
    for (const [at, spec] of specs.entries()) {
      const [x, y] = [a.keys[at], b.keys[at]];
      if (x === undefined && y === undefined) continue;
      if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
      const order = compare(x, y) * (spec.sortOrder === "DESCENDING" ? -1 : 1);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  reorderRows(
    sheet,
    area,
    rows.map(({ row }) => row),
  );
}

/** Puts the rows of an area into another order: at each place, the row that `order` names. */
export function reorderRows({ grid }: Sheet, area: Area, order: readonly number[]): void {
  for (let column = area.startColumn; column < area.endColumn; column++) {
    const contents = order.map((row) => grid.content(row, column));
    contents.forEach((content, down) => {
      const row = area.startRow + down;
      grid.setContent(row, column, moveDown(content, row - (order[down] ?? row)));
    });
  }
}

function moveDown(content: CellContent, rows: number): CellContent {
  const formula = content.extras?.formula;
  if (formula === undefined || rows === 0) return content;
  return { ...content, extras: withExtras(content.extras, { formula: offsetFormula(formula, rows, 0) }) };
}
