/** The pieces of a number format pattern: literals, runs of one letter, brackets, and single signs. */
export const tokens = (pattern: string): readonly string[] =>
  pattern.match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|y+|m+|d+|h+|s+|E[+-]0+|[^"]/gis) ?? [];

/** The text a token stands for where it is a literal: quoted, escaped, a colour (nothing) or a currency in brackets. */
export function literal(token: string): string | undefined {
  if (token.length > 1 && token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  if (token.startsWith("_")) return " ";
  if (token.startsWith("*")) return "";
  if (token.startsWith("[$")) return token.slice(2, -1).split("-")[0] ?? "";
  return token.startsWith("[") ? "" : undefined;
}
