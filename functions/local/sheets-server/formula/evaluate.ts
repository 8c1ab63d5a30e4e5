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
    const tree = parseFormula(formula);
    const value =
      tree === undefined ? formulaError("ERROR", "Formula parse error.") : toPlain(this.#evaluate(tree, sheet));
    this.#known.set(key, value);
    return value;
  }

  #evaluate(tree: Expression, sheet: Sheet): FormulaValue {
    switch (tree.kind) {
      case "literal":
        return tree.value;
      case "error":
        return formulaError(tree.text === "#N/A" ? "N_A" : "REF", "Reference does not exist.");
      case "name":
        return this.#range(tree.name, sheet) ?? formulaError("NAME", `Unknown range name: '${tree.name}'.`);
      case "ref":
        return this.#reference(tree.text, sheet);
      case "unary":
        return this.#unary(tree.operator, this.#evaluate(tree.of, sheet));
      case "binary":
        return binary(
          tree.operator,
          toPlain(this.#evaluate(tree.left, sheet)),
          toPlain(this.#evaluate(tree.right, sheet)),
        );
      case "call":
        return this.#call(tree.name, tree.args, sheet);
    }
  }

  #call(name: string, args: readonly Expression[], sheet: Sheet): FormulaValue {
    const part = (at: number) => {
      const tree = args[at];
      return tree === undefined ? undefined : this.#evaluate(tree, sheet);
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
    const apply = functions[name];
    if (apply === undefined) return formulaError("NAME", `Unknown function: '${name}'.`);
    return apply(args.map((arg) => this.#evaluate(arg, sheet)));
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
