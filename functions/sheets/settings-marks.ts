import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SettingText } from "../use-cases/ports/workbook.ts";
import { columnPlace, createAnchor, removeAnchor, rowPlace } from "./anchor-requests.ts";
import { anchorKeys } from "./anchors.ts";
import type { Wanted } from "./read-ranges.ts";

type Request = sheets_v4.Schema$Request;
type Place = Pick<SettingText, "rowIndex" | "columnIndex">;

/** A row or a column that is marked while cells of it are filled in. */
export interface SettingsMark {
  readonly metadataId: number;
  readonly dimension: "ROWS" | "COLUMNS";
  readonly index: number;
}

/** A mark for every row and column that holds one of these cells. @param newId gives a fresh positive id */
export function marksFor(cells: readonly Place[], newId: () => number): readonly SettingsMark[] {
  const each = (dimension: SettingsMark["dimension"], indexes: readonly number[]) =>
    [...new Set(indexes)].map((index) => ({ metadataId: newId(), dimension, index }));
  return [
    ...each(
      "ROWS",
      cells.map(({ rowIndex }) => rowIndex),
    ),
    ...each(
      "COLUMNS",
      cells.map(({ columnIndex }) => columnIndex),
    ),
  ];
}

/** Whether marks stand at the rows and columns of these cells. */
export function areMarked(cells: readonly Place[], marks: readonly SettingsMark[]): boolean {
  const stands = (wanted: SettingsMark["dimension"], at: number) =>
    marks.some(({ dimension, index }) => dimension === wanted && index === at);
  return cells.every(({ rowIndex, columnIndex }) => stands("ROWS", rowIndex) && stands("COLUMNS", columnIndex));
}

/** Where to look for a mark. */
export const whereIs = ({ metadataId }: SettingsMark): Wanted => ({ metadataId });

/** Takes all marks away, also those of a filling in that died. */
export const removeMarks: Request = {
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: anchorKeys.filling } } },
};

/** Makes the marks in place of all others. */
export const makeMarks = (sheetId: number, marks: readonly SettingsMark[]): readonly Request[] => [
  removeMarks,
  ...marks.map((mark) => makeMark(sheetId, mark)),
];

/**
 * Requests that go through only where every mark stands where it was seen (decision 8): each is removed there and made again, which
 * is refused where it stands elsewhere, since its id is taken then. A mark that is gone with its row or column would be made anew:
 * so one is made for a moment in the last row and in the last column, which is refused where there are fewer.
 *
 * @param size of the tab as the marks were seen
 */
export function onlyWhere(
  sheetId: number,
  marks: readonly SettingsMark[],
  size: { readonly rowCount: number; readonly columnCount: number },
  newId: () => number,
): readonly Request[] {
  const last: readonly SettingsMark[] = [
    { metadataId: newId(), dimension: "ROWS", index: size.rowCount - 1 },
    { metadataId: newId(), dimension: "COLUMNS", index: size.columnCount - 1 },
  ];
  return [
    ...marks.flatMap((mark) => [removeAt(sheetId, mark), makeMark(sheetId, mark)]),
    ...last.flatMap((mark) => [makeMark(sheetId, mark), removeAnchor(mark.metadataId)]),
  ];
}

const placeOf = (sheetId: number, { dimension, index }: SettingsMark) =>
  dimension === "ROWS" ? rowPlace(sheetId, index) : columnPlace(sheetId, index);

const makeMark = (sheetId: number, mark: SettingsMark): Request =>
  createAnchor(mark.metadataId, anchorKeys.filling, "", placeOf(sheetId, mark));

const removeAt = (sheetId: number, mark: SettingsMark): Request => ({
  deleteDeveloperMetadata: {
    dataFilter: {
      developerMetadataLookup: {
        metadataId: mark.metadataId,
        metadataLocation: placeOf(sheetId, mark),
        locationMatchingStrategy: "EXACT_LOCATION",
      },
    },
  },
});
