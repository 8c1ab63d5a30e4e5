import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import { anchorTab } from "./anchor-requests.ts";
import { anchorKeys, anchorValue, fingerprint, fixedAnchorId } from "./anchors.ts";
import { numberFormat } from "./cell-formats.ts";
import { unusedTitle } from "./unused-title.ts";
import type { OwnTabState } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/** Requests of one structural batch, and the tab as it stands once they are applied. */
export interface OwnTabStructure {
  readonly requests: readonly Request[];
  readonly after: OwnTabState;
}

/**
 * What must be made of a tab that is the tool's own before its values can be written: the tab, room for the rows, and the
 * formats of its blocks, which are kept as they are while the layout stays the same.
 */
export function planOwnTabStructure(
  state: OwnTabState | undefined,
  tab: OwnTab,
  report: SheetReport,
  titles: readonly string[],
  newId: () => number,
): OwnTabStructure {
  const rowCount = tab.rows.length;
  const columnCount = tab.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const existing = state ?? newState(newId(), unusedTitle(tab.title[report.language], titles), rowCount, columnCount);
  const layout = layoutOf(tab, report);
  return {
    requests: [
      ...(state === undefined ? [addTab(existing)] : grow(existing, rowCount, columnCount)),
      ...(existing.anchored
        ? []
        : [anchorTab(existing.sheetId, anchorKeys.tab, fixedAnchorId(existing.sheetId, tab.id), tab.id)]),
      ...(existing.layout?.details[0] === layout ? [] : formatBlocks(existing, tab, report, layout)),
    ],
    after: {
      ...existing,
      anchored: true,
      rowCount: Math.max(existing.rowCount, rowCount),
      columnCount: Math.max(existing.columnCount, columnCount),
    },
  };
}

const newState = (sheetId: number, title: string, rowCount: number, columnCount: number): OwnTabState => ({
  sheetId,
  title,
  rowCount,
  columnCount,
  anchored: false,
  rows: [],
  layout: undefined,
});

const addTab = ({ sheetId, title, rowCount, columnCount }: OwnTabState): Request => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
});

function grow(state: OwnTabState, rowCount: number, columnCount: number): readonly Request[] {
  const { sheetId } = state;
  const append = (dimension: "ROWS" | "COLUMNS", length: number): readonly Request[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  return [...append("ROWS", rowCount - state.rowCount), ...append("COLUMNS", columnCount - state.columnCount)];
}

/** The formats of the blocks in one short text, kept in the tab's anchor: equal text, nothing to do. */
function layoutOf(tab: OwnTab, report: SheetReport): string {
  const blocks = tab.blocks.map((block) =>
    [block.startRow, block.endRow, block.startColumn, block.endColumn, block.format].join(":"),
  );
  return fingerprint([report.currencyDigits, ...blocks].join(" ")).toString(16);
}

const layoutRole = "layout";

function formatBlocks(state: OwnTabState, tab: OwnTab, report: SheetReport, layout: string): readonly Request[] {
  const { sheetId } = state;
  const fields = "userEnteredFormat(numberFormat,textFormat)";
  return [
    { repeatCell: { range: { sheetId }, cell: {}, fields } },
    ...tab.blocks.map((block): Request => {
      const range = {
        sheetId,
        startRowIndex: block.startRow,
        endRowIndex: block.endRow,
        startColumnIndex: block.startColumn,
        endColumnIndex: block.endColumn,
      };
      const userEnteredFormat: sheets_v4.Schema$CellFormat =
        block.format === "title"
          ? { textFormat: { bold: true, fontSize: 14 } }
          : block.format === "header"
            ? { textFormat: { bold: true } }
            : { numberFormat: numberFormat(block.format, report.currencyDigits) };
      return { repeatCell: { range, cell: { userEnteredFormat }, fields } };
    }),
    state.layout === undefined
      ? anchorTab(sheetId, anchorKeys.layout, fixedAnchorId(sheetId, layoutRole), layoutRole, layout)
      : {
          updateDeveloperMetadata: {
            dataFilters: [{ developerMetadataLookup: { metadataId: state.layout.metadataId } }],
            developerMetadata: { metadataValue: anchorValue(state.layout.metadataId, layoutRole, layout) },
            fields: "metadataValue",
          },
        },
  ];
}
