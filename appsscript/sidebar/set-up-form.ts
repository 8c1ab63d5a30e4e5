import type { Column, SetUp, SetUpChoice, SetUpField } from "../answers/set-up.ts";

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

/** What can stand for a field that is needed: the columns of one of these lists. */
const instead: Readonly<Record<string, readonly (readonly string[])[]>> = {
  customerId: [["customerEmail"], ["customerName"]],
  amount: [["unitPrice", "quantity"]],
};

/** Fields that somebody still has to choose, in the order of the screen: what could be several columns, and what is needed. */
export function unchosen({ found, letters }: SetUpForm): readonly string[] {
  const hasColumn = (field: string) => !["", noColumn].includes(letters[field] ?? "");
  const canDoWithout = (field: string) => (instead[field] ?? []).some((fields) => fields.every(hasColumn));
  return found.fields.flatMap(({ field, required, candidates }) => {
    if (hasColumn(field)) return [];
    if (candidates.length > 0 && (letters[field] ?? "") === "") return [field];
    return required && !canDoWithout(field) ? [field] : [];
  });
}

/** What to keep: a header for each field that has a column, and none for those whose guess was not wanted. */
export function choiceOf({ found, ordersTab, letters }: SetUpForm): SetUpChoice {
  const columns = found.fields.flatMap(({ field, column, candidates }): (readonly [string, string])[] => {
    const letter = letters[field] ?? "";
    if (letter === "") return [];
    if (letter === noColumn) return column === undefined && candidates.length === 0 ? [] : [[field, ""]];
    const chosen = found.columns.find((each) => each.letter === letter) ?? column;
    return chosen === undefined ? [] : [[field, nameOf(chosen, found.columns)]];
  });
  return { ordersTab, columns: Object.fromEntries(columns) };
}

/** How the settings name a column: by its header; with its letter where others are called the same, by that alone where it is called nothing. */
function nameOf({ header, letter }: Column, columns: readonly Column[]): string {
  const plain = (text: string) => text.trim().toLowerCase();
  // A header that was too long for a setting comes shortened, and would be found nowhere.
  if (plain(header) === "" || header.endsWith("…")) return letter;
  return columns.filter((each) => plain(each.header) === plain(header)).length > 1
    ? `${letter}: ${header.trim()}`
    : header;
}
