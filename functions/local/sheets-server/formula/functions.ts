import type { FormulaError, Scalar } from "../cell.ts";
import { serialOfDay } from "../serial-date.ts";
import {
  comparePlain,
  divideByZero,
  type FormulaValue,
  formulaError,
  isBlock,
  isError,
  type Plain,
  toBoolean,
  toNumber,
  toPlain,
  toText,
} from "./formula-value.ts";

type SheetFunction = (args: readonly FormulaValue[]) => FormulaValue;

const cells = (args: readonly FormulaValue[]): Plain[] =>
  args.flatMap((arg) => (isBlock(arg) ? arg.rows.flat() : [arg]));

const firstError = (values: readonly Plain[]) => values.find((value) => isError(value));

/** Numbers of the arguments: those in blocks only where they are numbers, single ones also where they read as one. */
function numbers(args: readonly FormulaValue[]): readonly number[] | FormulaError {
  const found: number[] = [];
  for (const arg of args) {
    if (isBlock(arg)) {
      for (const value of arg.rows.flat()) {
        if (isError(value)) return value;
        if (typeof value === "number") found.push(value);
      }
    } else if (arg !== undefined) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      found.push(number);
    }
  }
  return found;
}

const overNumbers =
  (fold: (list: readonly number[]) => FormulaValue): SheetFunction =>
  (args) => {
    const list = numbers(args);
    return "length" in list ? fold(list) : list;
  };

const overOne =
  (change: (number: number, ...more: readonly number[]) => FormulaValue): SheetFunction =>
  (args) => {
    const list: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      list.push(number);
    }
    const [first = 0, ...more] = list;
    return change(first, ...more);
  };

const overText =
  (change: (text: string, args: readonly FormulaValue[]) => FormulaValue): SheetFunction =>
  (args) => {
    const text = toText(args[0]);
    return typeof text === "string" ? change(text, args.slice(1)) : text;
  };

const count = (value: FormulaValue, otherwise: number) => {
  const number = value === undefined ? otherwise : toNumber(value);
  return typeof number === "number" ? Math.trunc(number) : otherwise;
};

function roundHalfAway(number: number, places = 0): number {
  const size = Math.abs(number);
  const rounded = Number(`${Math.round(Number(`${size}e${places}`))}e${-places}`);
  return number < 0 ? -rounded : rounded;
}

const allOf =
  (fold: (values: readonly boolean[]) => boolean): SheetFunction =>
  (args) => {
    const values: boolean[] = [];
    for (const value of cells(args)) {
      const truth = toBoolean(value);
      if (typeof truth !== "boolean") return truth;
      values.push(truth);
    }
    return fold(values);
  };

/** Whether a cell meets a criterion such as `>5`, `<>a` or a value. */
function meets(value: Plain, criterion: Scalar): boolean {
  if (isError(value)) return false;
  const match = typeof criterion === "string" ? /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) : null;
  if (match === null) return value !== undefined && comparePlain(value, criterion) === 0;
  const [, operator = "=", text = ""] = match;
  const wanted = text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  const order = comparePlain(value, wanted);
  const sameKind = typeof value === typeof wanted;
  if (operator === "=") return sameKind && order === 0;
  if (operator === "<>") return !(sameKind && order === 0);
  if (!sameKind) return false;
  return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
}

function sumIf(args: readonly FormulaValue[]): FormulaValue {
  const criterion = toPlain(args[1]);
  if (isError(criterion)) return criterion;
  const tested = cells(args.slice(0, 1));
  const summed = args[2] === undefined ? tested : cells(args.slice(2, 3));
  return tested.reduce<number>((sum, value, at) => {
    const amount = summed[at];
    return meets(value, criterion) && typeof amount === "number" ? sum + amount : sum;
  }, 0);
}

function countIf(args: readonly FormulaValue[]): FormulaValue {
  const criterion = toPlain(args[1]);
  if (isError(criterion)) return criterion;
  return cells(args.slice(0, 1)).filter((value) => meets(value, criterion)).length;
}

function verticalLookup(args: readonly FormulaValue[]): FormulaValue {
  const wanted = toPlain(args[0]);
  const block = args[1];
  if (isError(wanted)) return wanted;
  if (block === undefined || !isBlock(block)) return formulaError("VALUE", "VLOOKUP expects a range.");
  const column = count(args[2], 1) - 1;
  const found = block.rows.find(([key]) => !isError(key) && key !== undefined && comparePlain(key, wanted) === 0);
  return found === undefined
    ? formulaError("N_A", `Did not find value '${wanted}' in VLOOKUP evaluation.`)
    : found[column];
}

function date(year: number, month = 1, day = 1): FormulaValue {
  const months = year * 12 + month - 1;
  const first = serialOfDay(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  return first === undefined ? formulaError("NUM", "Function DATE has a value out of range.") : first + day - 1;
}

/** The functions that are evaluated; arguments are evaluated before. IF, IFERROR and the like are seen to by the evaluator. */
export const functions: Readonly<Record<string, SheetFunction>> = {
  SUM: overNumbers((list) => list.reduce((sum, each) => sum + each, 0)),
  PRODUCT: overNumbers((list) => list.reduce((product, each) => product * each, 1)),
  AVERAGE: overNumbers((list) =>
    list.length === 0 ? divideByZero : list.reduce((sum, each) => sum + each, 0) / list.length,
  ),
  MIN: overNumbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.min(a, b)))),
  MAX: overNumbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.max(a, b)))),
  COUNT: (args) => cells(args).filter((value) => typeof value === "number").length,
  COUNTA: (args) => cells(args).filter((value) => value !== undefined).length,
  COUNTIF: countIf,
  SUMIF: sumIf,
  VLOOKUP: verticalLookup,
  ABS: overOne(Math.abs),
  INT: overOne(Math.floor),
  SQRT: overOne((number) =>
    number < 0
      ? formulaError("NUM", `Function SQRT parameter 1 value is negative. It should be greater than or equal to zero.`)
      : Math.sqrt(number),
  ),
  POWER: overOne((base, exponent = 1) => base ** exponent),
  MOD: overOne((number, by = 0) => (by === 0 ? divideByZero : number - by * Math.floor(number / by))),
  ROUND: overOne((number, places) => roundHalfAway(number, places)),
  PI: () => Math.PI,
  DATE: overOne(date),
  AND: allOf((values) => values.every(Boolean)),
  OR: allOf((values) => values.some(Boolean)),
  NOT: (args) => {
    const truth = toBoolean(args[0]);
    return typeof truth === "boolean" ? !truth : truth;
  },
  CONCATENATE: (args) => {
    const values = cells(args);
    return firstError(values) ?? values.map((value) => toText(value)).join("");
  },
  EXACT: (args) => {
    const [a, b] = [toText(args[0]), toText(args[1])];
    return isError(a) ? a : isError(b) ? b : a === b;
  },
  ISNUMBER: (args) => typeof toPlain(args[0]) === "number",
  N: (args) => {
    const value = toPlain(args[0]);
    return typeof value === "number" || isError(value) ? value : value === true ? 1 : 0;
  },
  LEN: overText((text) => text.length),
  UPPER: overText((text) => text.toUpperCase()),
  LOWER: overText((text) => text.toLowerCase()),
  TRIM: overText((text) => text.trim().replace(/ +/g, " ")),
  LEFT: overText((text, [length]) => text.slice(0, count(length, 1))),
  RIGHT: overText((text, [length]) => (count(length, 1) === 0 ? "" : text.slice(-count(length, 1)))),
  MID: overText((text, [start, length]) => text.slice(count(start, 1) - 1, count(start, 1) - 1 + count(length, 0))),
  HYPERLINK: (args) => args[1] ?? args[0],
};
