import type { FormulaError, Scalar } from "../cell.ts";

/** A block of cells, by rows. */
export type Block = { readonly rows: readonly (readonly Plain[])[]; readonly single: boolean };

/** What one cell can be in a formula. */
export type Plain = Scalar | FormulaError;

/** What a part of a formula is worth. */
export type FormulaValue = Plain | Block;

export const divideByZero: FormulaError = {
  type: "DIVIDE_BY_ZERO",
  message: "Function DIVIDE parameter 2 cannot be zero.",
};

/** An error of a type, with its words. */
export function formulaError(type: FormulaError["type"], message: string): FormulaError {
  return { type, message };
}

/** Whether a value is an error. */
export function isError(value: FormulaValue): value is FormulaError {
  return typeof value === "object" && "type" in value;
}

/** Whether a value is a block of cells. */
export function isBlock(value: FormulaValue): value is Block {
  return typeof value === "object" && "rows" in value;
}

/** The one cell of a value: a single cell's, else that of the top left corner. */
export function toPlain(value: FormulaValue): Plain {
  return isBlock(value) ? value.rows[0]?.[0] : value;
}

/** A value as a number: empty is 0, TRUE is 1, a text that reads as a number is that. */
export function toNumber(value: FormulaValue): number | FormulaError {
  const plain = toPlain(value);
  if (plain === undefined) return 0;
  if (typeof plain === "number") return plain;
  if (typeof plain === "boolean") return plain ? 1 : 0;
  if (typeof plain !== "string") return plain;
  const number = Number(plain.replaceAll(",", ""));
  if (plain.trim() !== "" && Number.isFinite(number)) return number;
  return formulaError(
    "VALUE",
    `Function expects number values. But '${plain}' is a text and cannot be coerced to a number.`,
  );
}

/** A value as text, as `&` joins it. */
export function toText(value: FormulaValue): string | FormulaError {
  const plain = toPlain(value);
  if (plain === undefined) return "";
  if (typeof plain === "object") return plain;
  return typeof plain === "boolean" ? (plain ? "TRUE" : "FALSE") : String(plain);
}

/** A value as a condition. */
export function toBoolean(value: FormulaValue): boolean | FormulaError {
  const plain = toPlain(value);
  if (plain === undefined) return false;
  if (typeof plain === "boolean") return plain;
  if (typeof plain === "number") return plain !== 0;
  if (typeof plain === "object") return plain;
  if (/^(true|false)$/i.test(plain)) return /^true$/i.test(plain);
  return formulaError(
    "VALUE",
    `Function expects boolean values. But '${plain}' is a text and cannot be coerced to a boolean.`,
  );
}

/** Orders two plain values as the sheet does: numbers before texts before booleans; texts without regard to case. */
export function comparePlain(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => (typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 0);
  const left = a ?? (typeof b === "string" ? "" : 0);
  const right = b ?? (typeof a === "string" ? "" : 0);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}
