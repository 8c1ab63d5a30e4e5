import { cellText } from "../../values/cell-text.ts";
import type { Settings } from "../settings.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableRow } from "./table-rows.ts";

/** Reads who is left out of every ranking. A customer who stands twice is left out once. */
export function readBlacklist(rows: readonly TableRow[]): {
  readonly blacklist: Settings["blacklist"];
  readonly problems: readonly SettingsProblem[];
} {
  const cells = rows.map((row) => row.cell("blacklisted"));
  const problems = cells.flatMap((cell) => errorProblem(cell) ?? []);
  const customers = cells.filter((cell) => errorProblem(cell) === undefined).map(({ value }) => cellText(value));
  return { blacklist: [...new Set(customers)], problems };
}
