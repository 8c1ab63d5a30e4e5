import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { settingsTabFormat } from "../core/settings/tab/settings-tab.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { madeMark, statusRole } from "./create-settings-tab.ts";
import type { TabOutline } from "./outline-tabs.ts";
import type { SettingsTabState } from "./workbook-state.ts";

/** The Tier Settings tab as it was read. @throws AppError newer_format where a later version of the tool laid it out */
export function settingsOf(tab: TabOutline, rows: readonly (readonly Cell[])[]): SettingsTabState {
  const { sheetId, title, rowCount, columnCount, anchor, columns } = tab;
  const kept = anchor?.details[0];
  const format = typeof kept === "number" ? kept : undefined;
  if (format !== undefined && format > settingsTabFormat) {
    throw new AppError(
      "newer_format",
      fillWords(sheetErrorLabels.newerSettings, { tab: title, format, known: settingsTabFormat }),
    );
  }
  const marks = columns.filter(({ role }) => role === statusRole);
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    format,
    isMade: format === 1 || anchor?.details[1] === madeMark,
    anchor,
    rows,
    status: marks.find(({ original }) => original) ?? marks[0],
  };
}
