import { fill } from "../../labels/fill.ts";
import type { Language } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { settingWarningLabels } from "../../labels/setting-warnings.ts";
import { settingsStatusLabels } from "../../labels/settings.ts";
import { columnLetters } from "../../values/a1.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import type { OrderField } from "../settings.ts";
import { findTables } from "./find-tables.ts";
import type { SettingId } from "./general-setting.ts";
import { retiredSettings } from "./general-settings.ts";
import { settingNamed } from "./read-general.ts";
import type { SettingsReading } from "./read-settings-tab.ts";
import { schemeTables } from "./scheme-table-rows.ts";
import { shown } from "./setting-reading.ts";
import { rowKey, type TableRow } from "./table-rows.ts";

/** What a run uses where settings leave it to be found. */
export interface SettingsInUse {
  readonly ordersTab: string;
  readonly columns: Readonly<
    Partial<Record<OrderField, { readonly columnIndex: number; readonly header: string } | undefined>>
  >;
  /** What the orders say of settings, once they were read. */
  readonly learned?: LearnedOfSettings | undefined;
}

/** What is known of settings only when the orders were read: nothing wrong, but worth a look. */
export interface LearnedOfSettings {
  /** The keys in aliases and blacklist that nobody has (values/keys.ts). */
  readonly unknownKeys: ReadonlySet<string>;
  /** By what customers are known, as the team calls it. */
  readonly keyColumn: string;
  /** What is used where a blank cell of the General table leaves something open. */
  readonly instead: ReadonlyMap<SettingId, string>;
  /** What schemes that are on wait for, by their id. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** A cell of the tool's own on the Tier Settings tab; indexes are 0-based. */
export interface StatusCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string;
}

/**
 * What to write into the Status columns: only cells that do not say it yet.
 *
 * A row with problems shows them, a filled one OK, the rows of the orders tab and its columns what is in use; all others are
 * cleared.
 *
 * @param inUse undefined where the run did not get so far: those rows keep what they say
 */
export function planStatus(
  cells: readonly (readonly Cell[])[],
  { problems, rows, ...reading }: Pick<SettingsReading, "problems" | "rows" | "hasSchemes" | "rowsInUse" | "advice">,
  inUse: SettingsInUse | undefined,
  language: Language,
): readonly StatusCell[] {
  const rowByIndex = new Map(rows.map((row) => [`${row.table.kind} ${row.rowIndex}`, row]));
  const problemsByRow = Map.groupBy(problems, ({ rowIndex }) => rowIndex);
  return findTables(cells).tables.flatMap(({ kind, statusColumnIndex, headerRowIndex, endRowIndex, columns }) => {
    if (statusColumnIndex === undefined) return [];
    const own = new Set(columns.values());
    const planned: StatusCell[] = [];
    for (let rowIndex = headerRowIndex + 1; rowIndex < endRowIndex; rowIndex += 1) {
      const faults = (problemsByRow.get(rowIndex) ?? []).filter((each) => own.has(each.columnIndex));
      const row = rowByIndex.get(`${kind} ${rowIndex}`);
      const value =
        faults.length > 0
          ? faults.map(({ message }) => message[language]).join(" ")
          : statusOf(row, reading, inUse, language);
      const current = cells[rowIndex]?.[statusColumnIndex] ?? "";
      if (value !== undefined && value !== current) planned.push({ rowIndex, columnIndex: statusColumnIndex, value });
    }
    return planned;
  });
}

/** What a row without problems shows; undefined where it stays as it is. */
function statusOf(
  row: TableRow | undefined,
  { hasSchemes, rowsInUse, advice }: Pick<SettingsReading, "hasSchemes" | "rowsInUse" | "advice">,
  inUse: SettingsInUse | undefined,
  language: Language,
): string | undefined {
  if (row === undefined) return "";
  const { ok } = settingsStatusLabels;
  if (isSchemeTable(row.table.kind)) {
    const waits = inUse?.learned?.waiting.get(rowsInUse.get(rowKey(row)) ?? "");
    if (row.table.kind === "schemes" && waits !== undefined) return waits;
    return rowsInUse.has(rowKey(row)) ? (advice.get(rowKey(row)) ?? ok)[language] : "";
  }
  if (row.table.kind !== "general") return warningOf(row, inUse?.learned, language) ?? ok[language];
  const id = settingNamed(row.cell("setting"))?.id;
  if (id === undefined) return "";
  if (hasSchemes && retiredSettings.some((retired) => retired.id === id))
    return fill(schemeProblemLabels.retired[language], { table: schemeTableLabels.schemes[language] });
  const isFound = id === "ordersTab" || id.startsWith("column.");
  if (!isFound) return row.cell("value").isBlank ? (inUse?.learned?.instead.get(id) ?? "") : ok[language];
  return inUse && foundStatus(id, inUse, language);
}

const isSchemeTable = (kind: string): boolean => schemeTables.some((table) => table === kind);

/** What a row of aliases or the blacklist shows that names somebody whom the orders do not know. */
function warningOf(row: TableRow, learned: LearnedOfSettings | undefined, language: Language): string | undefined {
  if (learned === undefined) return undefined;
  const textOf = (header: "ordersOf" | "countFor" | "blacklisted") => cellText(row.cell(header).value);
  const isUnknown = (text: string) => learned.unknownKeys.has(matchKey(text));
  const column = learned.keyColumn;
  const { nobodyCalledSo, nobodyToCountFor } = settingWarningLabels;
  switch (row.table.kind) {
    case "aliases":
      if (isUnknown(textOf("ordersOf"))) return fill(nobodyCalledSo[language], { column });
      return isUnknown(textOf("countFor"))
        ? fill(nobodyToCountFor[language], { found: shown(textOf("countFor")), column })
        : undefined;
    case "blacklist":
      return isUnknown(textOf("blacklisted")) ? fill(nobodyCalledSo[language], { column }) : undefined;
    default:
      return undefined;
  }
}

function foundStatus(id: SettingId, { ordersTab, columns }: SettingsInUse, language: Language): string {
  if (id === "ordersTab") return fill(settingsStatusLabels.tab[language], { title: ordersTab });
  const column = Object.entries(columns).find(([field]) => id === `column.${field}`)?.[1];
  if (column === undefined) return "";
  const { columnIndex, header } = column;
  return fill(settingsStatusLabels.column[language], { letter: columnLetters(columnIndex), header });
}
