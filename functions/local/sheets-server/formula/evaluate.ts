import { type FormulaError, type Scalar, withExtras } from "../cell.ts";
import { closeSpan, resolveA1 } from "../ranges.ts";
import { type Sheet, sheetByTitle, type Workbook } from "../workbook.ts";
import {
  comparePlain,
  divideByZero,
  type FormulaValue,
  formulaError,
  isError,
  type Plain,
  toBoolean,
  toNumber,
  toPlain,
  toText,
} from "./formula-value.ts";
import { functions } from "./functions.ts";
import { type Expression, parseFormula } from "./parse-formula.ts";
import { parseReference, referenceTitle } from "./reference.ts";

/** Recalculates every formula of a workbook. A function that is not known ends in `#NAME?`. */
export function recalculate(draft: Workbook): void {
  const evaluator = new Evaluator(draft);
  for (const sheet of draft.sheets) {
    const results: { row: number; column: number; result: Plain }[] = [];
    sheet.grid.eachFormula((row, column) => {
      results.push({ row, column, result: evaluator.cell(sheet, row, column) });
    });
    for (const { row, column, result } of results) {
      const extras = sheet.grid.extras(row, column);
      const error = isError(result) ? result : undefined;
      if (extras?.error?.message !== error?.message || extras?.error?.type !== error?.type) {
        sheet.grid.setExtras(row, column, withExtras(extras, { error }));
      }
      sheet.grid.setValue(row, column, isError(result) ? undefined : (result ?? 0));
    }
  }
}

/** What a formula is worth in a cell, as conditional formats ask. @returns an error where it cannot be read */
export function evaluateFormula(workbook: Workbook, formula: string, at: At): Plain {
  return new Evaluator(workbook).formula(formula, at);
}

/** The cell that a formula stands in, 0-based. */
type At = { readonly sheet: Sheet; readonly row: number; readonly column: number };

class Evaluator {
  readonly #workbook: Workbook;
  readonly #known = new Map<string, Plain>();
  readonly #pending = new Set<string>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  cell(sheet: Sheet, row: number, column: number): Plain {
    const formula = sheet.grid.extras(row, column)?.formula;
    if (formula === undefined) return sheet.grid.value(row, column);
    const key = `${sheet.sheetId}/${row}/${column}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (this.#pending.has(key)) {
      return formulaError(
        "REF",
        "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
      );
    }
    this.#pending.add(key);
    const value = this.formula(formula, { sheet, row, column });
    this.#known.set(key, value);
    return value;
  }

  formula(formula: string, at: At): Plain {
    const tree = parseFormula(formula);
    return tree === undefined ? formulaError("ERROR", "Formula parse error.") : toPlain(this.#evaluate(tree, at));
  }

  #evaluate(tree: Expression, at: At): FormulaValue {
    switch (tree.kind) {
      case "literal":
        return tree.value;
      case "error":
        return formulaError(tree.text === "#N/A" ? "N_A" : "REF", "Reference does not exist.");
      case "name":
        return this.#range(tree.name, at.sheet) ?? formulaError("NAME", `Unknown range name: '${tree.name}'.`);
      case "ref":
        return this.#reference(tree.text, at.sheet);
      case "unary":
        return this.#unary(tree.operator, this.#evaluate(tree.of, at));
      case "binary":
        return binary(tree.operator, toPlain(this.#evaluate(tree.left, at)), toPlain(this.#evaluate(tree.right, at)));
      case "call":
        return this.#call(tree.name, tree.args, at);
    }
  }

  #call(name: string, args: readonly Expression[], at: At): FormulaValue {
    const part = (index: number) => {
      const tree = args[index];
      return tree === undefined ? undefined : this.#evaluate(tree, at);
    };
    if (name === "IF") {
      const truth = toBoolean(part(0));
      if (typeof truth !== "boolean") return truth;
      return truth ? part(1) : args.length > 2 ? part(2) : false;
    }
    if (name === "IFERROR") {
      const value = toPlain(part(0));
      return isError(value) ? part(1) : value;
    }
    if (name === "ISBLANK") return toPlain(part(0)) === undefined;
    if (name === "ROW") return rowOf(args[0], at);
    const apply = functions[name];
    if (apply === undefined) return formulaError("NAME", `Unknown function: '${name}'.`);
    return apply(args.map((arg) => this.#evaluate(arg, at)));
  }

  #unary(operator: string, value: FormulaValue): FormulaValue {
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    return operator === "-" ? -number : operator === "%" ? number / 100 : number;
  }

  #reference(text: string, sheet: Sheet): FormulaValue {
    const reference = parseReference(text);
    const title = reference === undefined ? undefined : referenceTitle(reference);
    const target = title === undefined ? sheet : sheetByTitle(this.#workbook, title);
    const missing = formulaError("REF", "Reference does not exist.");
    if (reference === undefined || target === undefined) return missing;
    const { from, to } = reference;
    return this.#block(target, {
      startRow: from.row ?? 0,
      startColumn: from.column ?? 0,
      endRow: (to === undefined ? from.row : to.row) ?? target.grid.rowCount - 1,
      endColumn: (to === undefined ? from.column : to.column) ?? target.grid.columnCount - 1,
      single: to === undefined,
    });
  }

  #range(name: string, sheet: Sheet): FormulaValue {
    const named = this.#workbook.namedRanges.some((each) => each.name?.toLowerCase() === name.toLowerCase());
    if (!named) return undefined;
    const target = resolveA1(this.#workbook, name);
    const area = closeSpan(target.sheet, target.span);
    return this.#block(target.sheet ?? sheet, {
      ...area,
      endRow: area.endRow - 1,
      endColumn: area.endColumn - 1,
      single: false,
    });
  }

  #block(
    sheet: Sheet,
    area: { startRow: number; startColumn: number; endRow: number; endColumn: number; single: boolean },
  ): FormulaValue {
    if (area.endRow >= sheet.grid.rowCount || area.endColumn >= sheet.grid.columnCount) {
      return formulaError("REF", "Reference does not exist.");
    }
    const rows: Plain[][] = [];
    for (let row = area.startRow; row <= area.endRow; row++) {
      const cells: Plain[] = [];
      for (let column = area.startColumn; column <= area.endColumn; column++) cells.push(this.cell(sheet, row, column));
      rows.push(cells);
    }
    return { rows, single: area.single };
  }
}

/** `ROW`: of what it names, else of the cell that it stands in. */
function rowOf(named: Expression | undefined, { row }: At): Plain {
  if (named === undefined) return row + 1;
  const reference = named.kind === "ref" ? parseReference(named.text) : undefined;
  return reference === undefined ? formulaError("N_A", "Argument must be a range.") : (reference.from.row ?? 0) + 1;
}

function binary(operator: string, left: Plain, right: Plain): Scalar | FormulaError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") {
    const [a, b] = [toText(left), toText(right)];
    return typeof a === "string" && typeof b === "string" ? a + b : "";
  }
  const order = comparePlain(left, right);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, a: number | FormulaError, b: number | FormulaError): number | FormulaError {
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  if (operator === "/") return b === 0 ? divideByZero : a / b;
  return operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : a ** b;
}
