import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { SettingsWrite } from "../use-cases/ports/workbook.ts";
import { readRanges } from "./read-ranges.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import { statusValues } from "./status-values.ts";
import type { SettingsTabState } from "./workbook-state.ts";
import type { CellsBeside } from "./write-cells.ts";
import type { ColumnValues, TabValues, WrittenValues } from "./write-values.ts";

/** The Tier Settings tab as it is to be marked. */
export interface SettingsToMark {
  readonly tab: SettingsTabState;
  readonly settings: SettingsWrite;
  /** Whether a batch has changed its cells since they were read. */
  readonly isChanged: boolean;
}

/** Whether there is something to write into Status, or may be. */
export function isToMark({ tab, settings, isChanged }: SettingsToMark): boolean {
  const { columns, tabs } = statusValues(tab, settings);
  return isChanged || columns.length + tabs.length > 0;
}

/**
 * Reads the Tier Settings tab once more, right before a batch that puts drop-downs and notes where its cells stand: people may have
 * moved them since they were read, which is minutes ago.
 *
 * @throws AppError sheet_changed where any cell is not as it was read
 */
export async function checkSettings(calls: SheetsCalls, { sheetId, title, rows }: SettingsTabState): Promise<void> {
  const whole = { gridRange: { sheetId } };
  const now = (await readRanges(calls, [whole])).of(whole)?.rows ?? [];
  if (textOf(now) === textOf(rows)) return;
  throw new AppError("sheet_changed", fillWords(sheetErrorLabels.changedSinceRead, { tab: title }));
}

const textOf = (rows: readonly (readonly Cell[])[]) => JSON.stringify(rows);

/**
 * What to write in order to look at the Tier Settings tab and at its Status column: nothing, which gives back what stands there. A refresh
 * may spend no further read.
 */
export function settingsLook({ tab }: SettingsToMark): {
  readonly columns: readonly ColumnValues[];
  readonly tabs: readonly TabValues[];
} {
  const { sheetId, status } = tab;
  return {
    columns: status === undefined ? [] : [{ metadataId: status.metadataId, cells: [] }],
    tabs: [{ sheetId, rows: [[null]] }],
  };
}

/** The Status cells for the tab as it stands by then. */
export function statusByThen({ tab, settings }: SettingsToMark, looked: WrittenValues): CellsBeside {
  const { status } = tab;
  const columnIndex = status && looked.columnIndex(status.metadataId);
  return statusValues(
    {
      ...tab,
      rows: looked.tab(tab.sheetId) ?? tab.rows,
      status: status === undefined || columnIndex === undefined ? undefined : { ...status, columnIndex },
    },
    settings,
  );
}
