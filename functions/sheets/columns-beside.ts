import type { TeamTable } from "../core/customers/team-table.ts";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { cellText } from "../core/values/cell-text.ts";
import { AppError } from "../errors.ts";
import { ownIdOf } from "./anchors.ts";
import type { TabOutline } from "./outline-tabs.ts";
import type { ReadRanges, Wanted } from "./read-ranges.ts";
import type { CustomersTab } from "./workbook-state.ts";

/** A tab with more cells beside the anchored columns is not read along: half a second for an answer that few runs need. */
const mostCells = 400_000;

/** The runs of columns on the Customers tab that carry no anchor: the team's own. None where they are too large to be read along. */
export function spansBeside({ sheetId, rowCount, columnCount, columns }: TabOutline): readonly Wanted[] {
  const anchored = new Set(columns.map(({ columnIndex }) => columnIndex));
  if (isLarge(rowCount, columnCount - anchored.size)) return [];
  const spans: { sheetId: number; startColumnIndex: number; endColumnIndex: number }[] = [];
  for (let index = 0; index < columnCount; index += 1) {
    if (anchored.has(index)) continue;
    const last = spans.at(-1);
    if (last?.endColumnIndex === index) last.endColumnIndex = index + 1;
    else spans.push({ sheetId, startColumnIndex: index, endColumnIndex: index + 1 });
  }
  return spans.map((gridRange) => ({ gridRange }));
}

const isLarge = (rowCount: number, columnCount: number) => rowCount * columnCount > mostCells;

/**
 * The team's columns on the Customers tab beside the keys that were read with them; undefined where they were too large to be.
 *
 * @param whole what to read where the whole tab was read
 * @throws AppError sheet_changed where a column stands that was not read: it was moved between two calls
 */
export function columnsBeside(
  outline: TabOutline,
  customers: CustomersTab,
  ranges: ReadRanges,
  whole: Wanted,
): TeamTable | undefined {
  const all = ranges.of(whole);
  const spans = spansBeside(outline);
  const anchoredCount = outline.columns.length;
  if (all === undefined && spans.length === 0 && isLarge(outline.rowCount, outline.columnCount - anchoredCount))
    return undefined;
  const anchored = outline.columns.flatMap(({ metadataId, role }) => {
    const range = ranges.of({ metadataId });
    return range === undefined ? [] : [{ ...range, isOwn: ownIdOf(role) !== undefined }];
  });
  // Copies of the tool's columns carry copies of their anchors.
  const taken = new Set([
    ...takenColumns(customers),
    ...anchored.flatMap(({ isOwn, columnIndex }) => (isOwn ? [columnIndex] : [])),
  ]);
  const read = all === undefined ? [...spans.flatMap((span) => ranges.of(span) ?? []), ...anchored] : [all];
  const { headerRowIndex } = customers;
  const columns = read.flatMap(({ rows, columnIndex: first }) =>
    (rows[headerRowIndex] ?? []).flatMap((header, offset) => {
      const columnIndex = first + offset;
      if (taken.has(columnIndex) || cellText(header).trim() === "") return [];
      const cells = rows.slice(headerRowIndex + 1).map((row) => row[offset] ?? "");
      return [{ columnIndex, header: cellText(header), cells }];
    }),
  );
  const seen = new Set([...taken, ...columns.map(({ columnIndex }) => columnIndex)]);
  if (customers.headers.some((header, index) => cellText(header).trim() !== "" && !seen.has(index)))
    throw new AppError("sheet_changed", fillWords(sheetErrorLabels.columnsMovedWhileRead, { tab: customers.title }));
  return { title: customers.title, firstRowNumber: headerRowIndex + 2, ids: customers.key.cells, columns };
}

/** Where the keys, the names and the tool's own columns stand. */
export function takenColumns({ key, name, own }: CustomersTab): ReadonlySet<number> {
  return new Set([key, ...(name === undefined ? [] : [name]), ...own.values()].map(({ columnIndex }) => columnIndex));
}
