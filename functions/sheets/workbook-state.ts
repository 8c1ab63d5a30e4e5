import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { TeamTable } from "../core/customers/team-table.ts";
import type { Words } from "../core/labels/language.ts";
import type { OwnTabId } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import type { WorkbookShape } from "../use-cases/ports/workbook.ts";
import type { Anchor, ColumnAnchor } from "./anchors.ts";
import type { TabOutline } from "./outline-tabs.ts";

/** A column of the Customers tab that the tool knows, and what stands in it as of the last read. */
export interface KnownColumn {
  /** Undefined where it has no anchor yet. */
  readonly metadataId: number | undefined;
  /** The anchor's value as it is kept. */
  readonly value: string | undefined;
  /** The title that the anchor keeps. */
  readonly title: string | undefined;
  /** Whether the anchor stands where it was made; a copied one is made anew. */
  readonly original: boolean;
  readonly columnIndex: number;
  /** The cell in the row of headers. */
  readonly header: Cell;
  /** The cells below it. */
  readonly cells: readonly Cell[];
}

/** A column that is known by an anchor. */
export type AnchoredColumn = KnownColumn & { readonly metadataId: number };

/** The anchor of the Customers tab itself. */
export interface CustomersAnchor {
  readonly metadataId: number;
  readonly value: string;
  /** Counts our structural batches. */
  readonly revision: number;
  /** How many rows the last of them added, below and with the row that is anchored as `added`. */
  readonly addedRows: number;
}

/** An anchored column of the team's that is not where its anchor stands any more. */
export interface LeftBehind {
  readonly metadataId: number;
  readonly role: string;
  readonly columnIndex: number;
  /** Rows that the tool added last and that hold nothing of the team's but, perhaps, an id and a name. */
  readonly bareRows: readonly number[];
  /** What stands there, from row 1. */
  readonly cells: readonly Cell[];
}

/** The Customers tab as of the last read. */
export interface CustomersTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly anchor: CustomersAnchor | undefined;
  readonly headerRowIndex: number;
  readonly headerAnchored: boolean;
  /** The row of headers, by column. */
  readonly headers: readonly Cell[];
  readonly key: KnownColumn;
  readonly name: KnownColumn | undefined;
  /** Columns that are anchored as the tool's own, by their id. Whether they still are is for the writer to judge. */
  readonly own: ReadonlyMap<string, AnchoredColumn>;
  /** Anchors that are to go: copies, and those of columns that stand elsewhere now. */
  readonly staleAnchors: readonly number[];
  readonly leftBehind: readonly LeftBehind[];
  /** Keys of customers in rows above the headers, which a sort took along. */
  readonly keysAbove: readonly Cell[];
  /** Rows below the header that hold anything we have read; new rows go below them. */
  readonly usedRows: number;
  /** Where new own columns go. */
  readonly nextColumnIndex: number;
  /** Conditional formats in their order. */
  readonly rules: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
}

/** A tab that belongs to the tool whole, as of the last read. */
export interface OwnTabState {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly anchored: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly layout: Anchor | undefined;
}

/** The Tier Settings tab as of the last read. */
export interface SettingsTabState {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Of its layout; undefined where no anchor says so. */
  readonly format: number | undefined;
  /** Whether the tool made the tab, and not people; of format 1 that is not known, and most were made. */
  readonly isMade: boolean;
  /** Undefined where people made the tab, or a spreadsheet was restored without its anchors. */
  readonly anchor: Anchor | undefined;
  /** All its cells, row by row from A1. */
  readonly rows: readonly (readonly Cell[])[];
  /** The anchored Status column; undefined where people made the tab, or deleted the column. */
  readonly status: ColumnAnchor | undefined;
}

/** Everything that a run knows of the spreadsheet before it writes. */
export interface WorkbookState {
  readonly shape: WorkbookShape;
  readonly customers: CustomersTab | undefined;
  /** The team's columns on the Customers tab; undefined where there is no such tab, or they were too large to be read along. */
  readonly beside: TeamTable | undefined;
  readonly ownTabs: ReadonlyMap<OwnTabId, OwnTabState>;
  readonly settings: SettingsTabState | undefined;
  /** The tabs with what is anchored where. */
  readonly outlines: readonly TabOutline[];
  /** Anchors of tabs that turned out not to be what they are anchored as. */
  readonly staleAnchors: readonly number[];
  /** Things the team should know: anchors that could not be trusted, tabs that could not be read as customers. */
  readonly notes: readonly Words[];
}
