import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";

/** A plain value as a cell keeps it; dates are serial numbers; undefined is an empty cell. */
export type Scalar = string | number | boolean | undefined;

export type CellFormat = sheets_v4.Schema$CellFormat;
export type NumberFormat = sheets_v4.Schema$NumberFormat;

/** The kinds of error a formula can end in, as `ErrorValue.type` names them. */
export type FormulaErrorType =
  | "ERROR"
  | "NULL_VALUE"
  | "DIVIDE_BY_ZERO"
  | "VALUE"
  | "REF"
  | "NAME"
  | "NUM"
  | "N_A"
  | "LOADING";

/** An error in place of a formula's value. */
export type FormulaError = { readonly type: FormulaErrorType; readonly message: string };

/** What a cell has beside its value. Never changed in place, so that many cells share one object. */
export type CellExtras = {
  readonly formula?: string;
  readonly error?: FormulaError;
  /** The format that was entered, not the default. */
  readonly format?: CellFormat;
  /** The number format a formula's value takes from what it reads. */
  readonly inferredNumberFormat?: NumberFormat;
  readonly note?: string;
  readonly validation?: sheets_v4.Schema$DataValidationRule;
  readonly runs?: readonly sheets_v4.Schema$TextFormatRun[];
  /** A pivot table anchored here, as it was given: its results are not computed. */
  readonly pivotTable?: sheets_v4.Schema$PivotTable;
};

/** A copy of `extras` with some parts replaced or, where undefined is given, removed; undefined where nothing is left. */
export function withExtras(
  extras: CellExtras | undefined,
  change: { readonly [K in keyof CellExtras]?: CellExtras[K] | undefined },
): CellExtras | undefined {
  const next = { ...extras, ...change };
  const { formula, error, format, inferredNumberFormat, note, validation, runs, pivotTable } = next;
  const kept: CellExtras = {
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
    ...(format === undefined ? {} : { format }),
    ...(inferredNumberFormat === undefined ? {} : { inferredNumberFormat }),
    ...(note === undefined ? {} : { note }),
    ...(validation === undefined ? {} : { validation }),
    ...(runs === undefined ? {} : { runs }),
    ...(pivotTable === undefined ? {} : { pivotTable }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Wraps a change of extras so that cells which shared one object before share one after it. */
export function sharing(
  change: (extras: CellExtras | undefined) => CellExtras | undefined,
): (extras: CellExtras | undefined) => CellExtras | undefined {
  const known = new Map<CellExtras | undefined, CellExtras | undefined>();
  return (extras) => {
    if (known.has(extras)) return known.get(extras);
    const next = change(extras);
    known.set(extras, next);
    return next;
  };
}

/** The symbol a cell shows for an error. */
export function errorText(error: FormulaError): string {
  const texts: Readonly<Record<FormulaErrorType, string>> = {
    ERROR: "#ERROR!",
    NULL_VALUE: "#NULL!",
    DIVIDE_BY_ZERO: "#DIV/0!",
    VALUE: "#VALUE!",
    REF: "#REF!",
    NAME: "#NAME?",
    NUM: "#NUM!",
    N_A: "#N/A",
    LOADING: "Loading...",
  };
  return texts[error.type];
}
