import { sameWords } from "../../labels/same-words.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeKindLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { nearestName } from "../../values/nearest-name.ts";
import {
  defaultShows,
  ownSchemeId,
  type SchemeKindChoice,
  type SchemeSetting,
  type SchemeShows,
  schemeKindChoices,
} from "../scheme-settings.ts";
import type { KnownNames } from "./known-names.ts";
import { readChoice, readYesNo } from "./read-choice.ts";
import { readCutsOf, readMetric } from "./read-metric-and-cuts.ts";
import { readCountOrNone } from "./read-number.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import { type SchemeEntry, schemeNamed } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";
import { leastHeaders } from "./tables.ts";

const boxes = ["on", "why", "toNext", "scores"] as const;
const texts = ["kind", "metric", "cuts", "tierNames", "columnTitle", ...leastHeaders] as const;
const kinds = schemeKindChoices.map((value) => ({ value, words: schemeKindLabels[value] }));

/** Whether a row holds nothing but a name and boxes that nobody ticked, a heading or a note of the team's; or no name and no tick at On. */
function isNote(row: TableRow): boolean {
  const isTicked = (header: (typeof boxes)[number]) => row.cell(header).value === true;
  if (!texts.every((header) => row.cell(header).isBlank)) return false;
  return row.cell("scheme").isBlank ? !isTicked("on") : !boxes.some(isTicked);
}

/** Tells which scheme a row of the schemes table is about; nothing for a note. Tier names are not looked at yet. */
export function schemeOfRow(
  row: TableRow,
  presets: readonly Omit<SchemeRowEntry, "row">[],
): { readonly entry: SchemeRowEntry } | { readonly problem: SettingsProblem } | undefined {
  const name = row.cell("scheme");
  const error = errorProblem(name);
  if (error !== undefined) return { problem: error };
  const text = cellText(name.value).trim();
  const preset = name.isBlank ? undefined : schemeNamed(text, presets);
  if (preset !== undefined) return { entry: { ...preset, row } };
  if (isNote(row)) return undefined;
  if (name.isBlank) return { problem: name.problem(fault(schemeProblemLabels.schemeNotNamed, {}).fault) };
  const kindCell = row.cell("kind");
  if (kindCell.isBlank) {
    const nearest = nearestName(
      shown(text),
      presets.flatMap((each) => Object.values(each.name)),
    );
    const places = { found: shown(text), nearest: nearest ?? "" };
    return { problem: name.problem(fault(schemeProblemLabels.schemeWithoutKind, places, nearest).fault) };
  }
  const kind = readKind(kindCell);
  if ("problem" in kind) return kind;
  const id = ownSchemeId(matchKey(text));
  return { entry: { id, name: sameWords(text), known: undefined, kind: kind.kind, tiers: [], row } };
}

function readKind(cell: TableCell): { readonly kind: SchemeKindChoice } | { readonly problem: SettingsProblem } {
  const error = errorProblem(cell);
  if (error !== undefined) return { problem: error };
  const read = readChoice(cell.value, kinds);
  return "fault" in read ? { problem: cell.problem(read.fault) } : { kind: read.value };
}

/** What the row of a scheme says beside its tiers. */
export interface RowReading {
  readonly said: Pick<SchemeSetting, "isOn" | "metric" | "cuts" | "columnTitle" | "shows" | "requires">;
  readonly problems: readonly SettingsProblem[];
}

/** Reads the row of a scheme, its tiers being known. */
export function readSchemeRow(entry: SchemeRowEntry, known: KnownNames): RowReading {
  const { row } = entry;
  if (row === undefined) return { said: { isOn: false }, problems: [] };
  const problems: SettingsProblem[] = [];
  const kindCell = row.cell("kind");
  if (entry.known !== undefined && !kindCell.isBlank) {
    const kind = readKind(kindCell);
    if ("problem" in kind) problems.push(kind.problem);
    else if (kind.kind !== entry.kind) {
      const places = { found: shown(cellText(kindCell.value)), kind: schemeKindLabels[entry.kind] };
      problems.push(kindCell.problem(fault(schemeProblemLabels.presetKeepsKind, places).fault));
    }
  }
  const [isOn, why, toNext, scores] = boxes.map((header) => {
    const cell = row.cell(header);
    if (cell.isBlank) return undefined;
    const error = errorProblem(cell);
    const read = readYesNo(cell.value);
    if (error !== undefined) problems.push(error);
    else if ("fault" in read) problems.push(cell.problem(read.fault));
    if (error !== undefined || "fault" in read) return undefined;
    return read.value;
  });
  const metric = readMetric(entry, row.cell("metric"), known, problems);
  const cuts = readCutsOf(entry, row.cell("cuts"), problems);
  const titleCell = row.cell("columnTitle");
  const titleError = errorProblem(titleCell);
  if (titleError !== undefined) problems.push(titleError);
  const columnTitle = titleCell.isBlank ? undefined : cellText(titleCell.value).trim();
  const requires = readRequires(entry, row, problems);
  const shows = showsSaid({ why, toNext, scores }, entry);
  return {
    said: {
      isOn: isOn === true,
      ...(metric === undefined ? {} : { metric }),
      ...(cuts === undefined ? {} : { cuts }),
      ...(columnTitle === undefined ? {} : { columnTitle }),
      ...(shows === undefined ? {} : { shows }),
      ...(requires === undefined ? {} : { requires }),
    },
    problems,
  };
}

const leastOf = [
  ["leastCustomers", "customers", 100],
  ["leastDays", "historyDays", 180],
  ["leastRepeatBuyers", "repeatBuyers", 30],
] as const;

/** What the scheme is to require, where that is not what its preset does anyway. */
function readRequires(
  { known }: SchemeRowEntry,
  row: TableRow,
  problems: SettingsProblem[],
): SchemeSetting["requires"] {
  const usual = known?.scheme.requires;
  const said = leastOf.flatMap(([header, what, example]) => {
    const cell = row.cell(header);
    if (cell.isBlank) return [];
    const error = errorProblem(cell);
    const read = readCountOrNone(cell.value, example);
    if (error !== undefined) problems.push(error);
    else if ("fault" in read) problems.push(cell.problem(read.fault));
    if (error !== undefined || "fault" in read || read.value === (usual?.[what] ?? 0)) return [];
    return [[what, read.value] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function showsSaid(
  said: Readonly<Record<keyof SchemeShows, boolean | undefined>>,
  entry: SchemeEntry,
): Partial<SchemeShows> | undefined {
  const defaults = defaultShows(entry.known?.scheme.kind === "grid" ? entry.known.scheme : undefined);
  const differing = (["why", "toNext", "scores"] as const).flatMap((show) => {
    const value = said[show];
    return value === undefined || value === defaults[show] ? [] : [[show, value] as const];
  });
  return differing.length === 0 ? undefined : Object.fromEntries(differing);
}
