import { fillWords } from "../core/labels/fill-words.ts";
import { type Language, languageOfLocale } from "../core/labels/language.ts";
import { schemeProblemLabels } from "../core/labels/scheme-problems.ts";
import { chooseOrdersTab } from "../core/orders/choose-orders-tab.ts";
import { chooseReturnsTab } from "../core/orders/choose-returns-tab.ts";
import type { TabChoice } from "../core/orders/column-guess.ts";
import { type UnclearOrders, unclearReturns, unclearSettings } from "../core/orders/unclear-settings.ts";
import type { SchemeSetting } from "../core/settings/scheme-settings.ts";
import { defaultSettings, type Settings } from "../core/settings/settings.ts";
import type { KnownNames } from "../core/settings/tab/known-names.ts";
import { lackingHeaders } from "../core/settings/tab/lacking-headers.ts";
import { type LearnedOfSettings, planStatus, type SettingsInUse } from "../core/settings/tab/plan-status.ts";
import { readSettingsTab, type SettingsReading } from "../core/settings/tab/read-settings-tab.ts";
import { schemesLookedAt } from "../core/settings/tab/scheme-problems.ts";
import type { SettingsProblem } from "../core/settings/tab/settings-problem.ts";
import { belowRows, cellsOf, lackingTables, settingsTab, withStatus } from "../core/settings/tab/settings-tab.ts";
import { tabInLanguage } from "../core/settings/tab/tab-language.ts";
import { settingsFaults } from "../core/tiers/settings-faults.ts";
import type { Cell } from "../core/values/cell.ts";
import { knownNames } from "./known-names.ts";
import type { SettingsWrite, Tab, WorkbookShape } from "./ports/workbook.ts";

type Cells = readonly (readonly Cell[])[];

/** What a workbook's settings come to, before any order is read. */
export interface DecidedSettings {
  readonly settings: Settings;
  readonly language: Language;
  /** Title of the Tier Settings tab, as it is or as it is made. */
  readonly title: string;
  /** What is wrong in the tab: the run cannot go on. */
  readonly problems: readonly SettingsProblem[];
  /** What is to be filled in there so that the orders can be found. */
  readonly asked: readonly SettingsProblem[];
  readonly orders: TabChoice<Tab>;
  /** What the tab is to show of all this. */
  readonly write: SettingsWrite;
  /** The same, with what the orders say of it once they were read. */
  writeWith(learned: LearnedOfSettings): SettingsWrite;
}

/**
 * Reads the Tier Settings tab and finds the orders by it. A workbook without the tab has the default settings, and gets the tab.
 */
export function decideSettings(shape: WorkbookShape): DecidedSettings {
  const known = knownNames(shape);
  const byLocale = languageOfLocale(shape.locale);
  const fresh = settingsTab(defaultSettings, byLocale, known);
  const reading = readChecked(shape.settings ?? cellsOf(fresh), known);
  const { settings } = reading;
  const language = settings.language ?? byLocale;
  const orders = chooseOrdersTab(shape.tabs, settings);
  // Where settings are wrong the choice may be, too: nothing is said about it.
  const isReadable = reading.problems.length === 0;
  const returns = chooseReturnsTab(shape.tabs, settings);
  const unclearIn = (valueCells: SettingsReading["cells"]): UnclearOrders => {
    if (!isReadable) return { wrong: [], asked: [] };
    const { wrong, asked } = unclearSettings(orders, valueCells);
    return { wrong: [...wrong, ...unclearReturns(returns, valueCells, settings.returnsColumn)], asked };
  };
  const unclear = unclearIn(reading.cells);
  const inUse: SettingsInUse | undefined =
    isReadable && orders.kind === "chosen" ? { ordersTab: orders.tab.title, columns: orders.map.columns } : undefined;
  const statusWith = (learned: LearnedOfSettings | undefined) => (cells: Cells) => {
    const again = readChecked(cells, known);
    const { problems, drafts, cells: valueCells } = again;
    const { wrong, asked } = unclearIn(valueCells);
    const used = inUse && { ...inUse, learned };
    return planStatus(
      cells,
      { ...again, problems: [...problems, ...drafts.map(waiting), ...wrong, ...asked] },
      used,
      language,
    );
  };
  const writeWith = (learned: LearnedOfSettings | undefined): SettingsWrite => {
    const status = statusWith(learned);
    const append: SettingsWrite["append"] = (cells, rowCount) => {
      const tables = lackingTables(cells, readSettingsTab(cells, known), language, known);
      if (tables === undefined) return undefined;
      const planned = status(belowRows(cells, rowCount, cellsOf(tables)));
      return withStatus(
        tables,
        planned.flatMap((cell) => (cell.rowIndex < rowCount ? [] : [{ ...cell, rowIndex: cell.rowIndex - rowCount }])),
      );
    };
    const wording: SettingsWrite["wording"] = (cells, isMade) =>
      isReadable ? tabInLanguage(cells, settings, known, language, isMade) : undefined;
    return {
      // Half of the work, for tabs that are not there yet: done where it is asked for.
      get create() {
        return withStatus(fresh, status(cellsOf(fresh)));
      },
      lackingHeaders: (cells) => lackingHeaders(cells, language),
      ...{ append, status, wording },
    };
  };
  return {
    settings,
    language,
    title: shape.tabs.find(({ role }) => role === "settings")?.title ?? fresh.title,
    problems: [...reading.problems, ...unclear.wrong],
    asked: unclear.asked,
    orders,
    write: writeWith(undefined),
    writeWith,
  };
}

/** What the tab says, and what is wrong with its cells, or else with its schemes as a whole. */
function readChecked(cells: Cells, known: KnownNames): SettingsReading {
  const reading = readSettingsTab(cells, known);
  if (reading.problems.length > 0) return reading;
  const schemes = reading.settings.schemes ?? [];
  const isLookedAt = new Set(schemes.filter(({ isOn }) => isOn).flatMap(schemesLookedAt));
  const counts = ({ id, isOn }: SchemeSetting) => isOn || isLookedAt.has(id);
  // Of one that is half made as a whole nothing more can be said.
  const isBare = (setting: SchemeSetting) => setting.own !== undefined && Object.keys(setting).length <= 3;
  const off = schemes.filter((setting) => !counts(setting) && !isBare(setting));
  return {
    ...reading,
    problems: settingsFaults(schemes.filter(counts), reading.schemes),
    drafts: [...reading.drafts, ...settingsFaults(off, reading.schemes)],
  };
}

/** The same problem of a scheme that is off. */
const waiting = (problem: SettingsProblem): SettingsProblem => ({
  ...problem,
  message: fillWords(schemeProblemLabels.whileOff, { problem: problem.message }),
});
