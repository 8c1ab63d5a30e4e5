import { fieldOf, listOf, numberOf, optionalNumber, optionalText, textOf, textsOf } from "./fields.ts";

/** A column by its header and its letter. */
export interface Column {
  readonly header: string;
  readonly letter: string;
}

/** A field of the orders, and the column that was guessed for it. */
export interface SetUpField {
  readonly field: string;
  /** In the language of the spreadsheet. */
  readonly label: string;
  readonly required: boolean;
  /** Absent where no column was found, or more than one. */
  readonly column?: Column;
  /** Two or more: somebody has to say which. */
  readonly candidates: readonly Column[];
}

/** Something that still stands in the way. */
export interface SetUpProblem {
  readonly message: string;
  /** With the tab: `'Tier Settings'!D7`. */
  readonly a1?: string;
}

/** What the functions found in the spreadsheet, or what now holds. */
export interface SetUp {
  readonly title: string;
  /** The tool's account, with which the spreadsheet is shared. */
  readonly account: string;
  readonly ordersTabs: readonly { readonly title: string; readonly rows: number }[];
  readonly ordersTab?: string;
  readonly headerRowNumber?: number;
  readonly fields: readonly SetUpField[];
  /** All columns of the orders tab. */
  readonly columns: readonly (Column & { readonly samples: readonly string[] })[];
  readonly settingsTab: { readonly title: string; readonly made: boolean };
  /** Empty: ready. */
  readonly problems: readonly SetUpProblem[];
  /** Nothing is recomputed at night where the functions are. */
  readonly unattended?: true;
}

/** What somebody chose: a tab, and headers by field; an empty one means that the field has no column. */
export interface SetUpChoice {
  readonly ordersTab: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** The answer to a set-up, or undefined where it is not one of ours. */
export function readSetUp(body: unknown): SetUp | undefined {
  const account = optionalText(body, "account");
  if (account === undefined || !Array.isArray(fieldOf(body, "fields"))) return undefined;
  const ordersTab = optionalText(body, "ordersTab");
  const headerRowNumber = optionalNumber(body, "headerRowNumber");
  const settingsTab = fieldOf(body, "settingsTab");
  return {
    title: textOf(fieldOf(body, "spreadsheet"), "title"),
    account,
    ordersTabs: listOf(body, "ordersTabs").map((tab) => ({ title: textOf(tab, "title"), rows: numberOf(tab, "rows") })),
    ...(ordersTab !== undefined && { ordersTab }),
    ...(headerRowNumber !== undefined && { headerRowNumber }),
    fields: listOf(body, "fields").map(readField),
    columns: listOf(body, "columns").map((column) => ({ ...readColumn(column), samples: textsOf(column, "samples") })),
    settingsTab: { title: textOf(settingsTab, "title"), made: fieldOf(settingsTab, "made") === true },
    problems: listOf(body, "problems").map((problem) => {
      const a1 = optionalText(problem, "a1");
      return { message: textOf(problem, "message"), ...(a1 !== undefined && { a1 }) };
    }),
    ...(fieldOf(body, "unattended") === true && { unattended: true }),
  };
}

function readField(field: unknown): SetUpField {
  const letter = optionalText(field, "letter");
  return {
    field: textOf(field, "field"),
    label: textOf(field, "label"),
    required: fieldOf(field, "required") === true,
    ...(letter !== undefined && { column: readColumn(field) }),
    candidates: listOf(field, "candidates").map(readColumn),
  };
}

const readColumn = (column: unknown): Column => ({
  header: textOf(column, "header"),
  letter: textOf(column, "letter"),
});
