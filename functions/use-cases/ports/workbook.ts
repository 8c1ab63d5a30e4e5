import type { InsertedColumns } from "../../core/customers/shift-columns.ts";
import type { TeamTable } from "../../core/customers/team-table.ts";
import type { OrdersMemory } from "../../core/orders/orders-memory.ts";
import type { OwnTabId, SheetReport } from "../../core/report/sheet-report.ts";
import type { LackingHeader } from "../../core/settings/tab/lacking-headers.ts";
import type { StatusCell } from "../../core/settings/tab/plan-status.ts";
import type { SettingsTab } from "../../core/settings/tab/settings-tab.ts";
import type { TabWording } from "../../core/settings/tab/tab-language.ts";
import type { Cell, ColumnPage } from "../../core/values/cell.ts";

/** One tab that holds cells. */
export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Set where the tab belongs to the tool or is known to it by its anchor. */
  readonly role: "customers" | "settings" | OwnTabId | undefined;
  /** What an earlier run chose, where it chose this tab for the orders. */
  readonly memory?: OrdersMemory | undefined;
  /** The cells of the first rows, row by row, trailing blanks dropped: enough to find headers. */
  readonly head: readonly (readonly Cell[])[];
}

/** What a spreadsheet looks like before anything is read in full. */
export interface WorkbookShape {
  readonly title: string;
  /** As the service writes it: `en_US`. */
  readonly locale: string;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly tabs: readonly Tab[];
  /** The cells of the Tier Settings tab, row by row from A1; undefined where there is none yet. */
  readonly settings?: readonly (readonly Cell[])[] | undefined;
}

/**
 * What the tool does to the Tier Settings tab: it makes the tab where there is none, adds below what an earlier format lacked, and
 * fills in Status.
 */
export interface SettingsWrite {
  /** The tab as it is made, its Status filled in. */
  readonly create: SettingsTab;
  /**
   * What a tab of an earlier format lacks, its Status filled in; undefined where nothing is missing.
   *
   * @param rowCount how many rows the tab has: the tables come to stand below the last
   */
  readonly append: (cells: readonly (readonly Cell[])[], rowCount: number) => SettingsTab | undefined;
  /** The headers that tables of an earlier format lack. */
  readonly lackingHeaders: (cells: readonly (readonly Cell[])[]) => readonly LackingHeader[];
  /**
   * The tool's own words on the tab, where they stand in another language than that of the settings.
   *
   * @param isMade whether the tool made the tab; of one that people made, only the tables that the tool added are its own
   */
  readonly wording: (cells: readonly (readonly Cell[])[], isMade: boolean) => TabWording | undefined;
  /** What to write into the Status columns, by the cells as they stand when they are written. */
  readonly status: (cells: readonly (readonly Cell[])[]) => readonly StatusCell[];
}

/** A text for one cell of the Tier Settings tab, its place 0-based. */
export interface SettingText {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string;
}

/** What to write into single cells of the Tier Settings tab, by the cells as they stand when they are written. */
export type FillSettings = (cells: readonly (readonly Cell[])[]) => readonly SettingText[];

/** What is written beside a report. */
export interface Beside {
  readonly settings: SettingsWrite;
  /** The choice of the orders tab and its columns, kept for the next run. */
  readonly orders: { readonly sheetId: number; readonly memory: OrdersMemory };
}

/** What a write did. */
export interface WriteOutcome {
  /** Cells whose value was changed or newly filled by this run. */
  readonly cellsWritten: number;
  readonly rowsAdded: number;
  /** Ids of the customers who have no row and get none, because a formula fills the key column; not there where nobody is. */
  readonly withoutRow?: readonly string[];
  /** Things that the team should know about its own tab, in words: duplicate keys, anchors that could not be trusted. */
  readonly notes: readonly string[];
  /** Calls made for the whole run so far, by direction. */
  readonly reads: number;
  readonly writes: number;
}

/** One spreadsheet during one run. Adapters retry what is safe to repeat; what remains is thrown as AppError. */
export interface Workbook {
  /** At most two calls. @throws AppError workbook_not_found, workbook_forbidden, sheet_busy */
  describe(): Promise<WorkbookShape>;
  /**
   * Whole columns of a tab, in pages of rows, from below its row of headers down; usually one call.
   *
   * @throws AppError sheet_changed, at any page or at the end, where the tab changed between two calls: pages given before are void
   */
  readColumns(sheetId: number, columnIndexes: readonly number[], headerRowNumber: number): AsyncIterable<ColumnPage>;
  /** The customers that the team keeps on its Customers tab: as they stand, ids as text. Answered from `describe`. */
  listedCustomers(): readonly { readonly id: string; readonly name: string }[];
  /**
   * The columns that the team keeps on its Customers tab beside keys, names and what the tool wrote, with the keys that they were
   * read with; undefined where there is no such tab. Answered from `describe`, all of them, where the tab is not large; else
   * those whose headers are wanted are read.
   *
   * @throws AppError sheet_changed where the tab changed meanwhile
   */
  customerColumns(isWanted: (header: string) => boolean): Promise<TeamTable | undefined>;
  /**
   * Where writing own columns of these ids will insert those that are not there yet; undefined where all are, or there is no
   * Customers tab. Answered from `describe`.
   */
  columnsToInsert(ids: readonly string[]): InsertedColumns | undefined;
  /** Calls made so far, by direction. */
  calls(): { readonly reads: number; readonly writes: number };
  /** Makes the sheet show the report; cells that already do are not written. @throws AppError protected_range, sheet_full, sheet_busy, sheet_changed */
  write(report: SheetReport, beside?: Beside): Promise<WriteOutcome>;
  /** Writes nothing but the Tier Settings tab: for a run that could not go on. @throws AppError protected_range, sheet_full, sheet_busy, sheet_changed */
  writeSettings(settings: SettingsWrite): Promise<void>;
  /**
   * Writes single cells of the Tier Settings tab, where there is one, and nothing else.
   *
   * @param editor the verified address of who asks for it, in lower case: what is closed to them is not written for them either
   * @throws AppError protected_from_you, protected_range, sheet_busy, sheet_changed
   */
  fillSettings(fill: FillSettings, editor: string): Promise<void>;
}

export interface Workbooks {
  open(spreadsheetId: string, signal: AbortSignal): Workbook;
}
