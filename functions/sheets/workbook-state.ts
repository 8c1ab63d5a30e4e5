import type { Cell } from "../core/values/cell.ts";
import type { WorkbookShape } from "../use-cases/ports.ts";
import type { TabAnchor } from "./anchors.ts";

/** A column that is known by an anchor, and what stands below the header row in it as of the last read. */
export interface AnchoredColumn {
  readonly metadataId: number;
  readonly columnIndex: number;
  readonly cells: readonly Cell[];
}

/** A column of the team's that may have lost, or not yet have, its anchor. */
export interface TeamColumn {
  readonly metadataId: number | undefined;
  readonly columnIndex: number;
  readonly cells: readonly Cell[];
}

/** The Customers tab as of the last read. */
export interface CustomersTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whether the tab itself is anchored. */
  readonly anchored: boolean;
  readonly headerRowIndex: number;
  readonly key: TeamColumn;
  readonly name: TeamColumn | undefined;
  /** The tool's own columns by their id. */
  readonly own: ReadonlyMap<string, AnchoredColumn>;
  /** Rows below the header that hold anything we have read; new rows go below them. */
  readonly usedRows: number;
  /** Where new own columns go: right of the last own column, or of the last used one. */
  readonly nextColumnIndex: number;
}

/** A tab that belongs to the tool whole, as of the last read. */
export interface OwnTabState {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly anchored: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly layout: TabAnchor | undefined;
}

/** Everything that a run knows of the spreadsheet before it writes. */
export interface WorkbookState {
  readonly shape: WorkbookShape;
  readonly customers: CustomersTab | undefined;
  readonly summary: OwnTabState | undefined;
  /** Things the team should know: anchors that could not be trusted, tabs that could not be read as customers. */
  readonly notes: readonly string[];
}
