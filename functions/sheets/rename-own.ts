import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Language } from "../core/labels/language.ts";
import { settingsTabLabels } from "../core/labels/settings.ts";
import { ownTabTitles } from "../core/report/own-tab-titles.ts";
import type { OwnColumn, SheetReport } from "../core/report/sheet-report.ts";
import { allPresets } from "../core/tiers/presets/all-presets.ts";
import { keepsTitle } from "./anchor-requests.ts";
import { anchorValue, ownRole } from "./anchors.ts";
import { colour } from "./cell-formats.ts";
import { unusedTitle } from "./unused-title.ts";
import type { AnchoredColumn, CustomersTab, WorkbookState } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/**
 * The requests that give the tool's own things their names anew: tabs and columns where the language changed, a scheme's column
 * where the team gave it a title in the settings, and the colours of tiers that are called otherwise now. Whatever people renamed
 * keeps the name that they gave it.
 *
 * @param from the language that they were in; undefined where it did not change
 */
export function renameOwn(state: WorkbookState, report: SheetReport, from: Language | undefined): readonly Request[] {
  const { customers } = state;
  return [
    ...(from === undefined ? [] : renameTabs(state, from, report.language)),
    ...(customers === undefined
      ? []
      : report.customerRows.columns.flatMap((column) => {
          const own = customers.own.get(column.id);
          if (own === undefined) return [];
          return [...renameColumn(customers, own, column, report, from), ...recolour(customers, own, column)];
        })),
  ];
}

function renameTabs(state: WorkbookState, from: Language, to: Language): readonly Request[] {
  const tabs = [
    ...(state.settings === undefined ? [] : [{ ...state.settings, words: settingsTabLabels.tab }]),
    ...[...state.ownTabs].map(([id, tab]) => ({ ...tab, words: ownTabTitles[id] })),
  ];
  const taken = state.shape.tabs.map(({ title }) => title);
  return tabs.flatMap(({ sheetId, title, words }) => {
    if (title !== words[from] || words[from] === words[to]) return [];
    const renamed = unusedTitle(words[to], taken);
    taken.push(renamed);
    return [{ updateSheetProperties: { properties: { sheetId, title: renamed }, fields: "title" } }];
  });
}

/**
 * The header is replaced only where it still says what it said: a column that is moved in this moment keeps its own. The anchor keeps
 * the new title, to know the column again.
 */
function renameColumn(
  { sheetId, headerRowIndex }: CustomersTab,
  own: AnchoredColumn,
  column: OwnColumn,
  report: SheetReport,
  from: Language | undefined,
): readonly Request[] {
  const header = String(own.header);
  const title = column.title[report.language];
  if (header === title || header === "" || !keepsTitle(own.title, header)) return [];
  const former = [...(from === undefined ? [] : [column.title[from]]), ...presetTitles(column, report)];
  if (!former.includes(header)) return [];
  const { metadataId, columnIndex } = own;
  return [
    replaceWord({ sheetId, rowIndex: headerRowIndex, columnIndex }, header, title),
    {
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId } }],
        developerMetadata: { metadataValue: anchorValue(metadataId, ownRole(column.id), title.slice(0, 100)) },
        fields: "metadataValue",
      },
    },
  ];
}

/** A request that puts one word in place of another in one cell; nothing happens where the cell says something else by then. */
export function replaceWord({ sheetId, rowIndex, columnIndex }: Place, find: string, replacement: string): Request {
  const range = {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  };
  return { findReplace: { find, replacement, matchCase: true, matchEntireCell: true, range } };
}

interface Place {
  readonly sheetId: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * What a preset's column (its tier, why, to next, a score) is called where nobody gave the scheme a title; nothing where nobody has.
 */
function presetTitles({ id, title }: OwnColumn, { customerRows, language }: SheetReport): readonly string[] {
  const [, schemeId] = id.split(":");
  const preset = allPresets.find((each) => each.id === schemeId)?.variants[0].title;
  const given = customerRows.columns.find((each) => each.id === `tier:${schemeId}`)?.title[language];
  if (preset === undefined || given === undefined || Object.values(preset).includes(given)) return [];
  return Object.values(preset).map((own) => title[language].replace(given, () => own));
}

/**
 * A tier whose name changed gets its colour under the new one, where the rule of the old one is still there: whoever removed a colour
 * wants none.
 */
function recolour(
  { sheetId, headerRowIndex, rules }: CustomersTab,
  own: AnchoredColumn,
  column: OwnColumn,
): readonly Request[] {
  const colours = column.colours ?? [];
  const { columnIndex } = own;
  const ofColumn = rules.flatMap((rule) => {
    const condition = rule.booleanRule?.condition;
    const isHere = rule.ranges?.some(
      ({ startColumnIndex = 0, endColumnIndex = 0 }) =>
        startColumnIndex === columnIndex && endColumnIndex === columnIndex + 1,
    );
    const value = condition?.type === "TEXT_EQ" ? condition.values?.[0]?.userEnteredValue : undefined;
    return isHere === true && typeof value === "string" ? [{ value, rule }] : [];
  });
  const names = new Set(colours.map(({ value }) => value));
  const orphans = ofColumn.filter(({ value }) => !names.has(value));
  return colours.flatMap(({ value, colour: hex }): readonly Request[] => {
    if (ofColumn.some((each) => each.value === value)) return [];
    const style = colour(hex);
    if (!orphans.some(({ rule }) => isSameColour(rule.booleanRule?.format?.backgroundColorStyle, style))) return [];
    return [
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [
              {
                sheetId,
                startRowIndex: headerRowIndex + 1,
                startColumnIndex: columnIndex,
                endColumnIndex: columnIndex + 1,
              },
            ],
            booleanRule: {
              condition: { type: "TEXT_EQ", values: [{ userEnteredValue: value }] },
              format: { backgroundColorStyle: style },
            },
          },
        },
      },
    ];
  });
}

/** The service gives colours back as single-precision numbers. */
function isSameColour(one: sheets_v4.Schema$ColorStyle | undefined, other: sheets_v4.Schema$ColorStyle): boolean {
  return (["red", "green", "blue"] as const).every(
    (channel) => Math.abs((one?.rgbColor?.[channel] ?? 0) - (other.rgbColor?.[channel] ?? 0)) < 0.003,
  );
}
