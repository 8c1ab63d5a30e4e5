import type { Cell } from "../values/cell.ts";
import type { OwnTab } from "./sheet-report.ts";

export type BlockFormat = OwnTab["blocks"][number]["format"];

/** A cell and how it reads; no format: as the spreadsheet shows such a value by itself. */
export interface LaidCell {
  readonly value: Cell;
  readonly format?: BlockFormat;
}

/** A row of a tab; an empty one is a blank line. */
export type LaidRow = readonly LaidCell[];

type Block = OwnTab["blocks"][number];

/** Rows with their formats as an own tab: cells apart, formats gathered into as few blocks as follow from runs down and then across. */
export function layOutTab(rows: readonly LaidRow[]): Pick<OwnTab, "rows" | "blocks"> {
  const columnCount = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const blocks: Block[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    for (const run of runsDown(rows, column)) {
      const neighbour = blocks.findIndex((block) => block.endColumn === column && sameRows(block, run));
      if (neighbour === -1) blocks.push(run);
      else blocks[neighbour] = { ...run, startColumn: blocks[neighbour]?.startColumn ?? column };
    }
  }
  return { rows: rows.map((row) => row.map(({ value }) => value)), blocks };
}

const sameRows = (left: Block, right: Block) =>
  left.startRow === right.startRow && left.endRow === right.endRow && left.format === right.format;

function runsDown(rows: readonly LaidRow[], column: number): readonly Block[] {
  const runs: Block[] = [];
  rows.forEach((row, rowIndex) => {
    const format = row[column]?.format;
    if (format === undefined) return;
    const before = runs.at(-1);
    const extended = { startColumn: column, endColumn: column + 1, endRow: rowIndex + 1, format };
    if (before?.endRow === rowIndex && before.format === format) runs[runs.length - 1] = { ...before, ...extended };
    else runs.push({ ...extended, startRow: rowIndex });
  });
  return runs;
}
