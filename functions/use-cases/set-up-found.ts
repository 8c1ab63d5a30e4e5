import { fill } from "../core/labels/fill.ts";
import type { Language, Words } from "../core/labels/language.ts";
import { orderFieldLabels } from "../core/labels/order-fields.ts";
import { setUpLabels } from "../core/labels/set-up.ts";
import type { ColumnGuess, SeenColumn } from "../core/orders/column-guess.ts";
import type { ColumnMap } from "../core/orders/column-map.ts";
import { type OrderField, orderFields } from "../core/settings/settings.ts";
import { generalSettings } from "../core/settings/tab/general-settings.ts";
import { cellOfTab, columnLetters } from "../core/values/a1.ts";
import { type ChoiceCells, longestChoice } from "./choice-cells.ts";
import { columnSamples } from "./column-samples.ts";
import type { DecidedSettings } from "./decide-settings.ts";
import { ordersGuess } from "./orders-guess.ts";
import type { Tab, WorkbookShape } from "./ports/workbook.ts";
import { settingsError } from "./refuse-settings.ts";
import { shownText } from "./shown-text.ts";

/** A column of the orders tab as a person finds it. */
export interface FoundColumn {
  readonly header: string;
  readonly letter: string;
}

/** A column with up to three of the values below its header. */
export interface SampledColumn extends FoundColumn {
  readonly samples: readonly string[];
}

/** What a field of an order is read from. */
export interface FoundField extends Partial<SampledColumn> {
  readonly field: OrderField;
  /** In the language of the spreadsheet, as on the Tier Settings tab. */
  readonly label: string;
  /** Whether nothing can be computed without it, as far as the other columns go. */
  readonly required: boolean;
  /** Columns that could equally well be it: two or more, for somebody to choose from; else none. */
  readonly candidates: readonly FoundColumn[];
}

/** What stands in the way of a first run. */
export interface FoundProblem {
  readonly message: string;
  /** The cell to mend: `'Tier Settings'!D7`. */
  readonly a1?: string;
}

/** A spreadsheet as it is set up, for somebody to confirm. */
export interface SetUpFound {
  readonly spreadsheet: { readonly title: string; readonly locale: string; readonly timeZone: string };
  /** With whom the spreadsheet is shared as Editor. */
  readonly account: string;
  readonly language: Language;
  /** The tabs that can hold orders, with how many rows they have. */
  readonly ordersTabs: readonly { readonly title: string; readonly rows: number }[];
  /** The one that does, or comes nearest; absent where that cannot be told. */
  readonly ordersTab?: string;
  readonly headerRowNumber?: number;
  readonly fields: readonly FoundField[];
  /** All columns of the orders tab, at most 200. */
  readonly columns: readonly SampledColumn[];
  readonly settingsTab: { readonly title: string; readonly made: boolean };
  /** Empty: ready. */
  readonly problems: readonly FoundProblem[];
}

const mostColumns = 200;

const mostProblems = 20;

/** @param lacking settings that have no row on the Tier Settings tab to be written into */
export function setUpFound(
  shape: WorkbookShape,
  decided: DecidedSettings,
  context: { readonly account: string; readonly made: boolean; readonly lacking: ChoiceCells["lacking"] },
): SetUpFound {
  const { title, locale, timeZone, tabs } = shape;
  const { language } = decided;
  const { account, made, lacking } = context;
  const found = ordersGuess(decided, shape);
  const headerRowNumber = found && headerRowOf(found.guess);
  return {
    spreadsheet: { title, locale, timeZone },
    ...{ account, language },
    ordersTabs: tabs.filter(canHoldOrders).map((tab) => ({ title: tab.title, rows: tab.rowCount })),
    ...(found && { ordersTab: found.tab.title }),
    ...(headerRowNumber !== undefined && { headerRowNumber }),
    ...columnsFound(found, headerRowNumber ?? 0, language),
    settingsTab: { title: decided.title, made },
    problems: [...problemsOf(decided), ...lackingRows(lacking, decided)],
  };
}

const headerRowOf = (guess: ColumnGuess) =>
  guess.kind === "mapped" ? guess.map.headerRowNumber : guess.headerRowNumber;

const canHoldOrders = ({ role, head }: Tab) =>
  role === undefined && head.some((row) => row.some((cell) => cell !== ""));

const fieldWords: Readonly<Record<OrderField, Words>> = orderFieldLabels;

function columnsFound(
  found: { readonly tab: Tab; readonly guess: ColumnGuess } | undefined,
  headerRowNumber: number,
  language: Language,
): Pick<SetUpFound, "fields" | "columns"> {
  const guess = found?.guess;
  const columns: ColumnMap["columns"] = (guess?.kind === "mapped" ? guess.map.columns : guess?.columns) ?? {};
  const rows = found?.tab.head.slice(headerRowNumber) ?? [];
  const samplesOf = (columnIndex: number) =>
    columnSamples(rows, columnIndex, columns.date?.columnIndex === columnIndex);
  return {
    fields: orderFields.map((field) => {
      const column = columns[field];
      return {
        field,
        label: fieldWords[field][language],
        required: isRequired(field, columns),
        ...(column && {
          header: headerText(column.header),
          letter: columnLetters(column.columnIndex),
          samples: samplesOf(column.columnIndex),
        }),
        candidates: candidatesOf(field, guess).map(asFound),
      };
    }),
    columns: (guess?.seen ?? [])
      .slice(0, mostColumns)
      .map((column) => ({ ...asFound(column), samples: samplesOf(column.columnIndex) })),
  };
}

const asFound = ({ header, letter }: SeenColumn): FoundColumn => ({ header: headerText(header), letter });

/** A header as it can be given back for a choice; of one that no setting holds only the beginning. */
const headerText = (header: string) => (header.length <= longestChoice ? header : shownText(header));

/** A customer is known by an id, else an e-mail address, else a name; an amount can come from price and quantity. */
function isRequired(field: OrderField, columns: ColumnMap["columns"]): boolean {
  if (field === "customerId") return columns.customerEmail === undefined && columns.customerName === undefined;
  if (field === "amount") return columns.unitPrice === undefined || columns.quantity === undefined;
  return field === "date";
}

function candidatesOf(field: OrderField, guess: ColumnGuess | undefined): readonly SeenColumn[] {
  const asked = guess?.kind === "unclear" ? guess.unclear : [];
  const named = asked.find((each) => each.kind === "setting" && each.field === field);
  if (named?.kind === "setting") return named.candidates;
  return guess?.doubts.find((doubt) => doubt.field === field)?.candidates ?? [];
}

/** What keeps a run from going on, at the cells where it is to be mended. */
function problemsOf(decided: DecidedSettings): readonly FoundProblem[] {
  const { problems, asked, title, language } = decided;
  const error = settingsError(decided);
  if (error === undefined) return [];
  const marked = problems.length > 0 ? problems : asked;
  if (marked.length === 0) return [{ message: error.message }];
  return marked
    .slice(0, mostProblems)
    .map(({ a1, message }) => ({ message: message[language], a1: cellOfTab(title, a1) }));
}

function lackingRows(lacking: ChoiceCells["lacking"], { title, language }: DecidedSettings): readonly FoundProblem[] {
  return lacking.map(({ id, value }) => {
    const setting = generalSettings.find((each) => each.id === id)?.name[language] ?? id;
    return { message: fill(setUpLabels.noRow[language], { tab: title, setting, value: shownText(value) }) };
  });
}
