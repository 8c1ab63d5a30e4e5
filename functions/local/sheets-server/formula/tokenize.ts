/** A piece of a formula. A `ref` is a cell or a range, with its sheet where one is named. */
export type Token = {
  readonly type: "text" | "number" | "ref" | "name" | "error" | "operator" | "space";
  readonly text: string;
};

const corner = String.raw`(?:\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}|\$?\d+)`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const prefix = String.raw`(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)`;

const patterns: readonly (readonly [Token["type"], RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y],
  ["ref", new RegExp(`${prefix}?${corner}:${corner}(?![\\w(.])|${prefix}?${cell}(?![\\w(.])`, "y")],
  ["number", /\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+/y],
  ["name", /[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*/y],
  ["operator", /<>|<=|>=|[-+*/^&=<>%(),;:{}\\!]|./sy],
];

/** Cuts a formula, without its leading `=`, into pieces that join to the same text. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    for (const [type, pattern] of patterns) {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined || text === "") continue;
      tokens.push({ type, text });
      at += text.length;
      break;
    }
  }
  return tokens;
}
