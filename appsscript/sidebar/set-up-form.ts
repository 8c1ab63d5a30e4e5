import type { SetUp, SetUpChoice, SetUpField } from "../answers/set-up.ts";

/** Stands for *there is no such column*. */
export const noColumn = "-";

/** What was found in the spreadsheet, and what somebody chose of it. */
export interface SetUpForm {
  readonly found: SetUp;
  /** Empty: not chosen yet. */
  readonly ordersTab: string;
  /** The letter of a column by field, `noColumn`, or empty where nobody has chosen yet. */
  readonly letters: Readonly<Record<string, string>>;
  /** Fields that somebody has to choose before it can be confirmed; filled when they try. */
  readonly missing: readonly string[];
}

/** The form as it is first shown: what was guessed is chosen, what could be several columns is not. */
export function newForm(found: SetUp): SetUpForm {
  const letters = found.fields.map((field) => [field.field, guessed(field)] as const);
  return { found, ordersTab: found.ordersTab ?? "", letters: Object.fromEntries(letters), missing: [] };
}

function guessed({ column, required, candidates }: SetUpField): string {
  if (column !== undefined) return column.letter;
  return required || candidates.length > 0 ? "" : noColumn;
}

/** The form with another column for a field. */
export function withColumn(form: SetUpForm, field: string, letter: string): SetUpForm {
  return {
    ...form,
    letters: { ...form.letters, [field]: letter },
    missing: letter === "" ? form.missing : form.missing.filter((each) => each !== field),
  };
}

/** Whether the fields on the screen are of the tab that is chosen. */
export const looksAtChosenTab = ({ found, ordersTab }: SetUpForm): boolean =>
  ordersTab !== "" && ordersTab === found.ordersTab;

/** Fields without a choice, in the order of the screen. */
export const unchosen = ({ found, letters }: SetUpForm): readonly string[] =>
  found.fields.map(({ field }) => field).filter((field) => (letters[field] ?? "") === "");

/** What to keep: a header for each field that has a column, and none for those whose guess was not wanted. */
export function choiceOf({ found, ordersTab, letters }: SetUpForm): SetUpChoice {
  const columns = found.fields.flatMap(({ field, column, candidates }): (readonly [string, string])[] => {
    const letter = letters[field] ?? "";
    const header = found.columns.find((each) => each.letter === letter)?.header ?? column?.header;
    if (letter === noColumn) return column === undefined && candidates.length === 0 ? [] : [[field, ""]];
    return letter === "" || header === undefined ? [] : [[field, header]];
  });
  return { ordersTab, columns: Object.fromEntries(columns) };
}
