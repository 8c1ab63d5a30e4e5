import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeKindLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { isSameData } from "../../values/same-data.ts";
import { matchTiers, partsOf } from "../scheme-parts.ts";
import {
  type Cuts,
  defaultShows,
  ownSchemeId,
  type SchemeKindChoice,
  type SchemeSetting,
  type SchemeShows,
  schemeKindChoices,
  type TierSetting,
} from "../scheme-settings.ts";
import { isShareKind, readCuts } from "./cuts-cell.ts";
import { factType, factWords, readFact } from "./fact-cells.ts";
import type { KnownNames } from "./known-names.ts";
import { nameKey } from "./name-key.ts";
import { notRanked } from "./not-ranked.ts";
import { readChoice, readYesNo } from "./read-choice.ts";
import { namesIn } from "./read-words.ts";
import { type SchemeEntry, schemeNamed } from "./scheme-entry.ts";
import { fault, sameWords, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

/** A scheme and the row of the schemes table that is about it, where there is one. */
export interface SchemeRowEntry extends SchemeEntry {
  readonly row: TableRow | undefined;
}

const boxes = ["on", "why", "toNext", "scores"] as const;
const texts = ["kind", "metric", "cuts", "tierNames", "columnTitle"] as const;
const kinds = schemeKindChoices.map((value) => ({ value, words: schemeKindLabels[value] }));

/** Whether a row holds nothing but a name and boxes that nobody ticked: a heading or a note of the team's. */
const isNote = (row: TableRow) =>
  texts.every((header) => row.cell(header).isBlank) && boxes.every((header) => row.cell(header).value !== true);

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
  const read = errorProblem(cell) === undefined ? readChoice(cell.value, kinds) : undefined;
  if (read === undefined)
    return { problem: errorProblem(cell) ?? cell.problem(fault(schemeProblemLabels.schemeNotNamed, {}).fault) };
  return "fault" in read ? { problem: cell.problem(read.fault) } : { kind: read.value };
}

/** At most so many tiers: many blur what to do for whom; ladders and grids may name more. */
const mostTiers = (kind: SchemeKindChoice) => (kind === "ladder" || kind === "grid" ? 20 : 8);

/** How the tiers of a scheme are called, as its row says. */
export interface TiersReading {
  readonly tiers: readonly TierSetting[] | undefined;
  readonly nameVariant: string | undefined;
  readonly problems: readonly SettingsProblem[];
}

/**
 * The tiers of a scheme.
 *
 * @param inRows names that its rules or grid rows use, for an own scheme that lists none
 */
export function readTiers(entry: SchemeRowEntry, inRows: readonly string[]): TiersReading {
  const cell = entry.row?.cell("tierNames");
  const none = { tiers: undefined, nameVariant: undefined, problems: [] };
  if (cell === undefined) return none;
  const error = errorProblem(cell);
  if (error !== undefined) return { ...none, problems: [error] };
  const { known, kind } = entry;
  const listed = namesIn(cell.value);
  const names = listed.length > 0 ? listed : known === undefined ? inRows : [];
  if (names.length === 0) {
    if (known !== undefined || kind === "values") return none;
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tiersMissing, {}).fault)] };
  }
  const twice = names.find((name, at) => names.findIndex((other) => matchKey(other) === matchKey(name)) < at);
  if (twice !== undefined) {
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tierTwice, { found: shown(twice) }).fault)] };
  }
  if (names.length < 2 && kind !== "values")
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tiersMissing, {}).fault)] };
  if (names.length > Math.max(mostTiers(kind), known?.scheme.tiers.length ?? 0)) {
    const places = { found: String(names.length), most: String(mostTiers(kind)) };
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tooManyTiers, places).fault)] };
  }
  if (known === undefined) return { ...none, tiers: names.map((name) => ({ id: matchKey(name), name })) };
  const variant = known.nameVariants.find(
    (each) => each.names.length === names.length && each.names.every((name, at) => isAlike(names[at] ?? "", name)),
  );
  if (variant !== undefined) return { ...none, nameVariant: variant.id };
  const tiers = matchTiers(names, known.scheme.tiers, matchKey);
  const asPreset = known.scheme.tiers.map(({ id }): TierSetting => ({ id, name: undefined }));
  return isSameData(tiers, asPreset) ? none : { ...none, tiers };
}

const isAlike = (text: string, words: SchemeEntry["name"]) =>
  Object.values(words).some((word) => nameKey(word) === nameKey(text));

/** What the row of a scheme says beside its tiers. */
export interface RowReading {
  readonly said: Pick<SchemeSetting, "isOn" | "metric" | "cuts" | "columnTitle" | "shows">;
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
    if (error !== undefined || "fault" in read) {
      problems.push(error ?? cell.problem("fault" in read ? read.fault : { message: entry.name }));
      return undefined;
    }
    return read.value;
  });
  const metric = readMetric(entry, row.cell("metric"), known, problems);
  const cuts = readCutsOf(entry, row.cell("cuts"), problems);
  const titleCell = row.cell("columnTitle");
  const titleError = errorProblem(titleCell);
  if (titleError !== undefined) problems.push(titleError);
  const columnTitle = titleCell.isBlank ? undefined : cellText(titleCell.value).trim();
  const shows = showsSaid({ why, toNext, scores }, entry);
  return {
    said: {
      isOn: isOn === true,
      ...(metric === undefined ? {} : { metric }),
      ...(cuts === undefined ? {} : { cuts }),
      ...(columnTitle === undefined ? {} : { columnTitle }),
      ...(shows === undefined ? {} : { shows }),
    },
    problems,
  };
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

const withMetric: readonly SchemeKindChoice[] = [
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "values",
];
const withCuts: readonly SchemeKindChoice[] = ["shareOfCustomers", "shareOfValue", "bands", "points"];

function readMetric(entry: SchemeEntry, cell: TableCell, { columns }: KnownNames, problems: SettingsProblem[]) {
  const error = errorProblem(cell);
  if (error !== undefined) {
    problems.push(error);
    return undefined;
  }
  const kind = schemeKindLabels[entry.kind];
  const found = shown(cellText(cell.value));
  if (!withMetric.includes(entry.kind)) {
    if (!cell.isBlank) problems.push(cell.problem(fault(schemeProblemLabels.notUsed, { found, kind }).fault));
    return undefined;
  }
  const example = factWords(entry.kind === "values" ? "attribute:channel" : "revenue");
  if (cell.isBlank) {
    if (entry.known === undefined)
      problems.push(cell.problem(fault(schemeProblemLabels.metricMissing, { kind, example }).fault));
    return undefined;
  }
  const fact = readFact(cellText(cell.value), columns);
  if ("fault" in fact) {
    problems.push(cell.problem(fact.fault));
    return undefined;
  }
  if (entry.kind === "values") {
    if (!fact.value.startsWith("attribute:"))
      problems.push(cell.problem(fault(schemeProblemLabels.valuesNeedColumn, { found, example }).fault));
  } else if (["text", "yesNo"].includes(factType(fact.value))) problems.push(cell.problem(notRanked(fact.value)));
  const preset = entry.known === undefined ? undefined : partsOf(entry.known.scheme).metric;
  return fact.value === preset ? undefined : fact.value;
}

function readCutsOf(entry: SchemeEntry, cell: TableCell, problems: SettingsProblem[]): Cuts | undefined {
  const error = errorProblem(cell);
  if (error !== undefined) {
    problems.push(error);
    return undefined;
  }
  const { kind, tiers, known } = entry;
  if (!withCuts.includes(kind)) {
    const places = { found: shown(cellText(cell.value)), kind: schemeKindLabels[kind] };
    if (!cell.isBlank) problems.push(cell.problem(fault(schemeProblemLabels.notUsed, places).fault));
    return undefined;
  }
  const preset = known === undefined ? undefined : partsOf(known.scheme);
  if (cell.isBlank && preset !== undefined && preset.tiers.length === tiers.length) return undefined;
  if (tiers.length < 2) return undefined;
  if (cell.isBlank) {
    const [label, wanted] = isShareKind(kind)
      ? [schemeProblemLabels.sharesForTiers, tiers.length]
      : [schemeProblemLabels.cutsForTiers, tiers.length - 1];
    const places = { tiers: String(tiers.length), wanted: String(wanted), found: "0" };
    problems.push(cell.problem(fault(label, places).fault));
    return undefined;
  }
  const cuts = readCuts(cell.value, kind, tiers.length);
  if ("fault" in cuts) {
    problems.push(cell.problem(cuts.fault));
    return undefined;
  }
  return isSameData(cuts.value, preset?.cuts) ? undefined : cuts.value;
}
