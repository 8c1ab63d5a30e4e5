import type { Language } from "../../functions/core/labels/language.ts";
import { defaultSettings, type Settings } from "../../functions/core/settings/settings.ts";
import type { KnownNames } from "../../functions/core/settings/tab/known-names.ts";
import { settingsTab } from "../../functions/core/settings/tab/settings-tab.ts";
import { knownScheme } from "../../functions/core/tiers/known-schemes.ts";
import { allPresets } from "../../functions/core/tiers/presets/all-presets.ts";
import type { Cell } from "../../functions/core/values/cell.ts";

/** The cells of a Tier Settings tab as they are read back. */
export type SettingsCells = readonly (readonly Cell[])[];

/** A small world: three tabs, every preset, two columns of the team's, five currencies, three time zones. */
export const knownNames: KnownNames = {
  tabs: ["Orders", "Returns", "订单"],
  schemes: allPresets.map(knownScheme),
  columns: ["Favourite colour", "Region"],
  currencies: ["EUR", "USD", "CNY", "TWD", "JPY"],
  timeZones: ["Europe/Berlin", "Asia/Shanghai", "America/New_York"],
  isTimeZone: (name) => ["Europe/Berlin", "Asia/Shanghai", "America/New_York", "GMT+07:00"].includes(name),
};

/** The same world with a preset of each kind only: for laws, which look at many tabs. */
export const fewNames: KnownNames = {
  ...knownNames,
  schemes: knownNames.schemes.filter(({ id }) =>
    ["pyramid-4", "abc", "lifecycle", "rfm", "stars-points", "cards"].includes(id),
  ),
};

/** The tab as the tool makes it, for the default settings with these changes. */
export function settingsCells(changes: Partial<Settings> = {}, language: Language = "en"): SettingsCells {
  return settingsTab({ ...defaultSettings, ...changes }, language, knownNames).rows.map((row) =>
    row.map(({ value }) => value),
  );
}

/** The row (0-based) whose first cell is this. @throws RangeError where there is none */
export function rowOf(cells: SettingsCells, firstCell: string): number {
  const rowIndex = cells.findIndex((row) => row[0] === firstCell);
  if (rowIndex === -1) throw new RangeError(`no row begins with ${firstCell}`);
  return rowIndex;
}

/** The same cells with one changed; rows and columns are added as needed. */
export function withCell(cells: SettingsCells, rowIndex: number, columnIndex: number, value: Cell): SettingsCells {
  return Array.from({ length: Math.max(cells.length, rowIndex + 1) }, (_, index) => {
    const row = cells[index] ?? [];
    if (index !== rowIndex) return row;
    return Array.from({ length: Math.max(row.length, columnIndex + 1) }, (_, column) =>
      column === columnIndex ? value : (row[column] ?? ""),
    );
  });
}

/** The same cells with another value beside a setting of the General table. */
export const withSetting = (cells: SettingsCells, name: string, value: Cell): SettingsCells =>
  withCell(cells, rowOf(cells, name), 1, value);

/** The same cells with a row filled in below the headers of a table, in its `nth` row. */
export function withRow(cells: SettingsCells, header: string, row: readonly Cell[], nth = 0): SettingsCells {
  const rowIndex = rowOf(cells, header) + 1 + nth;
  return row.reduce<SettingsCells>((changed, value, column) => withCell(changed, rowIndex, column, value), cells);
}
