import { languageOfLocale } from "../core/labels/language.ts";
import { settingValueLabels } from "../core/labels/setting-values.ts";
import { chooseOrdersTab } from "../core/orders/choose-orders-tab.ts";
import { type OrderField, orderFields } from "../core/settings/settings.ts";
import type { SettingId } from "../core/settings/tab/general-setting.ts";
import { readSettingsTab, type SettingsReading } from "../core/settings/tab/read-settings-tab.ts";
import { cellNamed } from "../core/values/a1.ts";
import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { knownNames } from "./known-names.ts";
import { ordersGuess } from "./orders-guess.ts";
import type { SettingText, WorkbookShape } from "./ports/workbook.ts";

/** The most characters of a header or a title that a choice can name. */
export const longestChoice = 1000;

/** Where the orders are, as somebody confirms it. */
export interface OrdersChoice {
  /** The title of their tab. */
  readonly ordersTab?: string;
  /** The header of each field, or a letter with it where headers are equal (`C: Total`); "": it has no column. */
  readonly columns?: Readonly<Partial<Record<OrderField, string>>>;
}

/** What is to be written so that the Tier Settings tab says a choice. */
export interface ChoiceCells {
  /** The value cells of the General table that say something else. */
  readonly cells: readonly SettingText[];
  /** Settings that have no row there, with what they were to say. */
  readonly lacking: readonly { readonly id: SettingId; readonly value: string }[];
}

/**
 * The cells of the General table that a choice fills in. A field that is to have no column is left blank where none would be found, and
 * says so in a word where one would.
 *
 * @param cells the Tier Settings tab as it stands
 */
export function choiceCells(
  shape: WorkbookShape,
  cells: readonly (readonly Cell[])[],
  choice: OrdersChoice,
): ChoiceCells {
  const known = knownNames(shape);
  const { cells: valueCells } = readSettingsTab(cells, known);
  const plain = planned(valueCells, choice);
  const { settings } = readSettingsTab(withTexts(cells, plain.cells), known);
  const told = ordersGuess({ settings, orders: chooseOrdersTab(shape.tabs, settings) }, shape)?.guess;
  const columns = told?.kind === "mapped" ? told.map.columns : told?.columns;
  const isTold = (field: OrderField) =>
    columns?.[field] !== undefined || (told?.doubts.some((doubt) => doubt.field === field) ?? false);
  const none = settingValueLabels.noColumn[settings.language ?? languageOfLocale(shape.locale)];
  const said = orderFields.flatMap((field) => {
    const header = choice.columns?.[field];
    return header === undefined ? [] : [[field, header === "" && isTold(field) ? none : header] as const];
  });
  return planned(valueCells, { ...choice, columns: Object.fromEntries(said) });
}

function planned(valueCells: SettingsReading["cells"], { ordersTab, columns = {} }: OrdersChoice): ChoiceCells {
  const wanted: readonly (readonly [SettingId, string | undefined])[] = [
    ["ordersTab", ordersTab],
    ...orderFields.map((field) => [`column.${field}`, columns[field]] as const),
  ];
  const texts: SettingText[] = [];
  const lacking: ChoiceCells["lacking"][number][] = [];
  for (const [id, value] of wanted) {
    if (value === undefined) continue;
    const cell = valueCells.get(id);
    const place = cell && cellNamed(cell.a1);
    if (cell !== undefined && place !== undefined) {
      if (cellText(cell.value) !== value) texts.push({ ...place, value });
    } else if (value !== "") lacking.push({ id, value });
  }
  return { cells: texts, lacking };
}

/** Cells with other texts in some of them. */
function withTexts(cells: readonly (readonly Cell[])[], texts: readonly SettingText[]): readonly (readonly Cell[])[] {
  const rows = cells.map((row) => [...row]);
  for (const { rowIndex, columnIndex, value } of texts) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    while (row.length <= columnIndex) row.push("");
    row[columnIndex] = value;
  }
  return rows;
}
