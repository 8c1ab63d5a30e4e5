import { errorCatalogue } from "../errors.ts";

/** The error catalogue as a Markdown table: what the README shows between its markers. */
export function errorTable(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { status, retryable, hint }]) => `| \`${code}\` | ${status} | ${retryable ? "yes" : "no"} | ${hint} |`,
  );
  return ["| code | status | try again | what to do |", "|---|---|---|---|", ...rows].join("\n");
}

/** The lines of the README between which the table stands. */
export const errorTableMarkers = { start: "<!-- errors:start -->", end: "<!-- errors:end -->" } as const;
