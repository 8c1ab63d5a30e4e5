import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeKindLabels, schemeTableLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import type { SchemeKindChoice } from "../scheme-settings.ts";
import { type SchemeEntry, schemeNamed } from "./scheme-entry.ts";
import { fault, type SettingFault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableRow } from "./table-rows.ts";

/** How many problems one table tells: somebody who pasted a whole list there has heard enough. */
export const mostProblems = 200;

/** The rows of a table by the scheme that each names. */
export interface RowsByScheme {
  readonly rows: ReadonlyMap<string, readonly TableRow[]>;
  /** With the scheme that a row is of, where that is known, and else what it names. */
  readonly problems: readonly RowProblem[];
}

interface RowProblem {
  readonly problem: SettingsProblem;
  readonly id: string | undefined;
  readonly name: string;
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
  const problems: RowProblem[] = [];
  const known = new Map<string, SchemeEntry | undefined>();
  for (const row of rows) {
    if (problems.length >= mostProblems) break;
    const cell = row.cell("scheme");
    const error = errorProblem(cell);
    if (error !== undefined) {
      problems.push({ problem: error, id: undefined, name: "" });
      continue;
    }
    const text = cellText(cell.value);
    const tell = (found: SettingFault, id?: string) => problems.push({ problem: cell.problem(found), id, name: text });
    if (!known.has(text)) known.set(text, schemeNamed(text, entries));
    const entry = known.get(text);
    if (cell.isBlank) tell(fault(schemeProblemLabels.schemeNotNamed, {}).fault);
    else if (entry === undefined) tell(unknownScheme(text, entries));
    else if (kinds !== undefined && !kinds.includes(entry.kind)) {
      const places = { scheme: entry.name, kind: schemeKindLabels[entry.kind] };
      tell(fault(schemeProblemLabels.rowsOfOtherKind, places).fault, entry.id);
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
