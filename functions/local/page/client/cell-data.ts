/** A colour as the Sheets API gives it: parts from 0 to 1, each 0 where it is absent. */
export interface Rgb {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

/** How a cell is shown, conditional formats included. */
export interface CellFormat {
  readonly backgroundColor?: Rgb;
  readonly horizontalAlignment?: string;
  readonly wrapStrategy?: string;
  readonly numberFormat?: { readonly type?: string };
  readonly textFormat?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly foregroundColor?: Rgb;
  };
}

/** A cell as the Sheets API gives it, as far as the page reads it. */
export interface CellData {
  readonly formattedValue?: string;
  readonly userEnteredValue?: {
    readonly numberValue?: number;
    readonly stringValue?: string;
    readonly boolValue?: boolean;
    readonly formulaValue?: string;
  };
  readonly effectiveFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: {
    readonly condition?: {
      readonly type?: string;
      readonly values?: readonly { readonly userEnteredValue?: string }[];
    };
  };
}

/** One row of a tab. */
export interface GridRow {
  /** 0-based, in the tab. */
  readonly rowIndex: number;
  readonly cells: readonly CellData[];
}

/** What the page asks the API of each cell. */
export const cellFields =
  "formattedValue,userEnteredValue,note,dataValidation.condition," +
  "effectiveFormat(backgroundColor,horizontalAlignment,wrapStrategy,numberFormat.type," +
  "textFormat(bold,italic,underline,strikethrough,foregroundColor))";

/** Whether a cell is shown as a box to tick. */
export const isCheckbox = ({ dataValidation, userEnteredValue }: CellData): boolean =>
  dataValidation?.condition?.type === "BOOLEAN" &&
  (userEnteredValue === undefined || userEnteredValue.boolValue !== undefined);

/** The cells whose texts may be chosen in a cell, as a formula names them without its sign: `A71:A127`. */
export function choiceRange({ dataValidation }: CellData): string | undefined {
  const condition = dataValidation?.condition;
  const [range] = condition?.type === "ONE_OF_RANGE" ? (condition.values ?? []) : [];
  return range?.userEnteredValue?.replace(/^=/, "");
}

/** What may be chosen in a cell by a list of its own; empty where there is none. */
export function choicesOf({ dataValidation }: CellData): readonly string[] {
  const condition = dataValidation?.condition;
  if (condition?.type !== "ONE_OF_LIST") return [];
  return (condition.values ?? []).flatMap(({ userEnteredValue }) => userEnteredValue ?? []);
}

/** What a cell is edited as: its formula, or what somebody would type to get it. */
export function editText({ userEnteredValue, formattedValue = "", effectiveFormat }: CellData): string {
  if (userEnteredValue === undefined) return "";
  const { formulaValue, numberValue, stringValue } = userEnteredValue;
  if (formulaValue !== undefined) return formulaValue;
  if (stringValue !== undefined) return looksTyped(stringValue) ? `'${stringValue}` : stringValue;
  const type = effectiveFormat?.numberFormat?.type ?? "";
  const isShownAsTyped = ["DATE", "TIME", "DATE_TIME", "PERCENT"].includes(type);
  return numberValue === undefined || isShownAsTyped ? formattedValue : String(numberValue);
}

/** Whether a text would become something else if it were typed again: a number, a day, true or false, a formula. */
const looksTyped = (text: string) =>
  /^['=+]|^[-(]?[\d.,\s]*\d[\d.,\s]*(?:e[-+]?\d+)?%?\)?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^(true|false)$/i.test(text);
