import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeKindLabels, schemeTableLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import type { SchemeKindChoice } from "../scheme-settings.ts";
import { type SchemeEntry, schemeNamed } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableRow } from "./table-rows.ts";

/** How many problems one table tells: somebody who pasted a whole list there has heard enough. */
export const mostProblems = 200;

/** The rows of a table by the scheme that each names. */
export interface RowsByScheme {
  readonly rows: ReadonlyMap<string, readonly TableRow[]>;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Parts the rows of a table by the scheme that they name.
 *
 * @param kinds whose rows they can be; undefined: of any
 */
export function rowsByScheme(
  rows: readonly TableRow[],
  entries: readonly SchemeEntry[],
  kinds: readonly SchemeKindChoice[] | undefined,
): RowsByScheme {
  const found = new Map<string, TableRow[]>();
  const problems: SettingsProblem[] = [];
  const known = new Map<string, SchemeEntry | undefined>();
  for (const row of rows) {
    if (problems.length >= mostProblems) break;
    const cell = row.cell("scheme");
    const error = errorProblem(cell);
    if (error !== undefined) {
      problems.push(error);
      continue;
    }
    const text = cellText(cell.value);
    if (!known.has(text)) known.set(text, schemeNamed(text, entries));
    const entry = known.get(text);
    if (cell.isBlank) problems.push(cell.problem(fault(schemeProblemLabels.schemeNotNamed, {}).fault));
    else if (entry === undefined) problems.push(cell.problem(unknownScheme(text, entries)));
    else if (kinds !== undefined && !kinds.includes(entry.kind)) {
      const places = { scheme: entry.name, kind: schemeKindLabels[entry.kind] };
      problems.push(cell.problem(fault(schemeProblemLabels.rowsOfOtherKind, places).fault));
    } else {
      const own = found.get(entry.id);
      if (own === undefined) found.set(entry.id, [row]);
      else own.push(row);
    }
  }
  return { rows: found, problems };
}

function unknownScheme(text: string, entries: readonly SchemeEntry[]) {
  const nearest = nearestName(
    shown(text),
    entries.flatMap(({ name }) => Object.values(name)),
  );
  const places = { found: shown(text), nearest: nearest ?? "", table: schemeTableLabels.schemes };
  return fault(schemeProblemLabels.noSuchScheme, places, nearest).fault;
}
