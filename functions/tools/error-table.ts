import { errorHints } from "../error-hints.ts";
import { errorCatalogue } from "../errors.ts";

const englishHints: ReadonlyMap<string, string> = new Map(
  Object.entries(errorHints).map(([code, { en }]) => [code, en]),
);
const hintOf = (code: string) => englishHints.get(code) ?? "";

/** The error catalogue as a Markdown table: what the README shows between its markers. */
export function errorTable(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { status, retryable }]) => `| \`${code}\` | ${status} | ${retryable ? "yes" : "no"} | ${hintOf(code)} |`,
  );
  return ["| code | status | try again | what to do |", "|---|---|---|---|", ...rows].join("\n");
}

/** The lines of the README between which the table stands. */
export const errorTableMarkers = { start: "<!-- errors:begin -->", end: "<!-- errors:end -->" } as const;

/**
 * A README with the table between its markers.
 *
 * @throws Error where a marker is missing
 */
export function withErrorTable(readme: string): string {
  const { start, end } = errorTableMarkers;
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md: found no "${start}" before "${end}". Add both lines.`);
  return `${readme.slice(0, before)}${start}\n${errorTable()}\n${readme.slice(after)}`;
}
