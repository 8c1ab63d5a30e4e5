import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { attributeMark, isAttribute } from "../fact.ts";
import { partsOf } from "../scheme-parts.ts";
import type { KnownNames } from "./known-names.ts";
import { schemeOfRow } from "./read-scheme-row.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import { mostProblems } from "./scheme-rows.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { TableRow } from "./table-rows.ts";

/** The schemes that settings can be about. */
export interface SchemeEntries {
  readonly entries: readonly SchemeRowEntry[];
  readonly problems: SettingsProblem[];
  /** Rows of which nobody can tell what scheme they are to be, but that switch none on; by their names as names are matched. */
  readonly drafts: readonly { readonly name: string; readonly problem: SettingsProblem }[];
}

/** Every scheme that settings can be about: those of the schemes table in its order, then the presets that it leaves out. */
export function readEntries(rows: readonly TableRow[], { schemes }: KnownNames): SchemeEntries {
  const presets = schemes.map((known) => {
    const { kind, tiers } = partsOf(known.scheme);
    return { id: known.id, name: known.scheme.title, known, kind, tiers };
  });
  const problems: SettingsProblem[] = [];
  const drafts: { readonly name: string; readonly problem: SettingsProblem }[] = [];
  const entries = new Map<string, SchemeRowEntry>();
  for (const row of rows) {
    if (problems.length >= mostProblems) break;
    const read = schemeOfRow(row, presets);
    if (read === undefined) continue;
    if ("problem" in read) {
      const on = row.cell("on");
      const isOff = on.isBlank || on.value === false;
      if (isOff) drafts.push({ name: matchKey(cellText(row.cell("scheme").value)), problem: read.problem });
      else problems.push(read.problem);
      continue;
    }
    const first = entries.get(read.entry.id)?.row?.cell("scheme").a1;
    const cell = row.cell("scheme");
    if (first === undefined) entries.set(read.entry.id, read.entry);
    else {
      const places = { found: shown(cellText(cell.value)), first };
      problems.push(cell.problem(fault(schemeProblemLabels.schemeTwice, places).fault));
    }
  }
  const others = presets.filter(({ id }) => !entries.has(id)).map((preset) => ({ ...preset, row: undefined }));
  return { entries: [...entries.values(), ...others], problems, drafts };
}

/** The columns that presets look at, by the names that they go by in settings. */
export const columnsOfPresets = ({ schemes }: KnownNames): readonly string[] =>
  schemes.flatMap(({ scheme }) => {
    const { metric, rules, axes, points } = partsOf(scheme);
    const facts = [
      ...(metric === undefined ? [] : [metric]),
      ...rules.flatMap(({ when }) => (when !== "otherwise" && "fact" in when ? [when.fact] : [])),
      ...axes.flatMap((axis) => ("of" in axis ? [] : [axis.metric])),
      ...points.map(({ fact }) => fact),
    ];
    return facts.flatMap((fact) => (isAttribute(fact) ? [fact.slice(attributeMark.length)] : []));
  });
