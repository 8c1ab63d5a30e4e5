import type { Scalar } from "../cell.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "ref"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** Operators from the weakest to the strongest. */
const levels: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The tree of a formula that begins with `=`; undefined where it cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.slice(1)).filter((token) => token.type !== "space");
  const parser = new Parser(tokens);
  const expression = parser.binary(0);
  return parser.done() ? expression : undefined;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  done(): boolean {
    return this.#at === this.#tokens.length;
  }

  binary(level: number): Expression | undefined {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.binary(level + 1);
    while (left !== undefined && this.#isOperator(...operators)) {
      const operator = this.#next()?.text ?? "";
      const right = this.binary(level + 1);
      if (right === undefined) return undefined;
      left = { kind: "binary", operator, left, right };
    }
    return left;
  }

  #unary(): Expression | undefined {
    if (this.#isOperator("-", "+")) {
      const operator = this.#next()?.text ?? "";
      const of = this.#unary();
      return of === undefined ? undefined : { kind: "unary", operator, of };
    }
    let of = this.#primary();
    while (of !== undefined && this.#isOperator("%")) {
      this.#next();
      of = { kind: "unary", operator: "%", of };
    }
    return of;
  }

  #primary(): Expression | undefined {
    const token = this.#next();
    switch (token?.type) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "text":
        return { kind: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", text: token.text };
      case "ref":
        return { kind: "ref", text: token.text };
      case "name":
        return this.#name(token.text);
      default:
        return token?.text === "(" ? this.#closed() : undefined;
    }
  }

  #closed(): Expression | undefined {
    const inner = this.binary(0);
    return this.#next()?.text === ")" ? inner : undefined;
  }

  #name(name: string): Expression | undefined {
    if (!this.#isOperator("(")) {
      const upper = name.toUpperCase();
      return upper === "TRUE" || upper === "FALSE"
        ? { kind: "literal", value: upper === "TRUE" }
        : { kind: "name", name };
    }
    this.#next();
    const args: Expression[] = [];
    if (this.#isOperator(")")) {
      this.#next();
      return { kind: "call", name: name.toUpperCase(), args };
    }
    for (;;) {
      const arg = this.#isOperator(",", ";", ")") ? { kind: "literal" as const, value: undefined } : this.binary(0);
      if (arg === undefined) return undefined;
      args.push(arg);
      const separator = this.#next()?.text;
      if (separator === ")") return { kind: "call", name: name.toUpperCase(), args };
      if (separator !== "," && separator !== ";") return undefined;
    }
  }

  #isOperator(...texts: readonly string[]): boolean {
    const token = this.#tokens[this.#at];
    return token?.type === "operator" && texts.includes(token.text);
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }
}
