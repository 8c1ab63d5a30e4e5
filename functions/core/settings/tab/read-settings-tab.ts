import { fillWords } from "../../labels/fill-words.ts";
import type { Words } from "../../labels/language.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { defaultSettings, type Settings } from "../settings.ts";
import { checkLoyaltyWeights } from "./check-loyalty-weights.ts";
import { findTables } from "./find-tables.ts";
import type { SettingId } from "./general-setting.ts";
import type { KnownNames } from "./known-names.ts";
import { readAliases } from "./read-aliases.ts";
import { readBlacklist } from "./read-blacklist.ts";
import { readGeneral } from "./read-general.ts";
import { readRates } from "./read-rates.ts";
import { readRetired } from "./read-retired.ts";
import { readSchemes } from "./read-schemes.ts";
import type { SchemeCells } from "./scheme-cells.ts";
import { fault, listWords } from "./setting-reading.ts";
import { problemAt, type SettingsProblem } from "./settings-problem.ts";
import { type TableCell, type TableRow, tableRows } from "./table-rows.ts";
import { type TableKind, tableWords } from "./tables.ts";

/** What the Tier Settings tab says, and what is wrong with it. */
export interface SettingsReading {
  /** What could be read; only to be used where there are no problems, except for its language. */
  readonly settings: Settings;
  /** From top to bottom. */
  readonly problems: readonly SettingsProblem[];
  /** What is wrong with schemes that are off: told in Status, and no reason to stop. */
  readonly drafts: readonly SettingsProblem[];
  /** The filled rows of all tables. */
  readonly rows: readonly TableRow[];
  /** The value cell of each setting that has a row in the General table. */
  readonly cells: ReadonlyMap<SettingId, TableCell>;
  /** Where each scheme stands that has a row anywhere. */
  readonly schemes: ReadonlyMap<string, SchemeCells>;
  /** Whether the tab has the table of schemes; one of format 1 has none. */
  readonly hasSchemes: boolean;
  /** The rows of schemes that are on, by `rowKey`, and the id of the scheme. */
  readonly rowsInUse: ReadonlyMap<string, string>;
  /** What is not wrong with rows of schemes that are on, but worth a word, by `rowKey`. */
  readonly advice: ReadonlyMap<string, Words>;
}

/**
 * Reads the Tier Settings tab from its cells, row by row from A1 and unformatted, in whichever language its words are.
 *
 * A setting that is blank or has no row takes the default; a table that was deleted is empty, except for the General table.
 */
export function readSettingsTab(cells: readonly (readonly Cell[])[], known: KnownNames): SettingsReading {
  const { tables, headerless } = findTables(cells);
  const rowsOf = (kind: TableKind) =>
    tables.filter((table) => table.kind === kind).flatMap((table) => tableRows(cells, table));
  const general = readGeneral(rowsOf("general"), defaultSettings, known);
  const { rates, problems: ofRates } = readRates(rowsOf("rates"), general.settings.currency, known);
  const { aliases, problems: ofAliases } = readAliases(rowsOf("aliases"));
  const { blacklist, problems: ofBlacklist } = readBlacklist(rowsOf("blacklist"));
  const hasSchemes = tables.some(({ kind }) => kind === "schemes");
  const read = readSchemes(rowsOf, known);
  const retired = hasSchemes ? undefined : readRetired(general.cells, read.schemes, known);
  const lost = headerless.map(({ kind, rowIndex, columnIndex }) => {
    const found = cells[rowIndex]?.[columnIndex] ?? "";
    const values = { found: cellText(found), headers: headersOf(kind) };
    return problemAt(rowIndex, columnIndex, found, fault(settingProblemLabels.noHeaders, values).fault);
  });
  const hasGeneral = [...tables, ...headerless].some(({ kind }) => kind === "general");
  const gone = hasGeneral
    ? []
    : [problemAt(0, 0, "", fault(settingProblemLabels.noGeneralTable, { headers: headersOf("general") }).fault)];
  const problems = [
    ...gone,
    ...lost,
    ...general.problems,
    ...checkLoyaltyWeights(general),
    ...ofRates,
    ...ofAliases,
    ...ofBlacklist,
    ...read.problems,
    // Which schemes are on stands in the General table there.
    ...(hasSchemes ? [] : read.drafts),
    ...(retired?.problems ?? []),
  ];
  const schemes = retired === undefined ? read.schemes : retired.schemes;
  return {
    settings: { ...general.settings, rates, aliases, blacklist, schemes, movement: read.movement },
    problems: problems.sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex),
    drafts: hasSchemes ? read.drafts : [],
    rows: tables.flatMap((table) => tableRows(cells, table)),
    cells: general.cells,
    schemes: read.cells,
    hasSchemes,
    rowsInUse: read.rowsInUse,
    advice: read.advice,
  };
}

const quotes = { en: '"{word}"', "zh-Hans": "“{word}”", "zh-Hant": "「{word}」" };

const headersOf = (kind: TableKind) =>
  listWords(
    tableWords[kind].headers
      .filter(({ isOptional }) => !isOptional)
      .map(({ words }) => fillWords(quotes, { word: words })),
  );
