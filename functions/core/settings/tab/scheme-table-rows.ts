import type { Language } from "../../labels/language.ts";
import { betterLabels, fallsLabels, pointsLabels, schemeKindLabels } from "../../labels/scheme-settings.ts";
import { defaultMovementRules } from "../movement-rules.ts";
import type { MinimumData, PointsRow } from "../scheme.ts";
import { decidedParts, type KnownScheme, type SchemeParts, schemeName } from "../scheme-parts.ts";
import { notEnoughData, type SchemeSetting, showsOf } from "../scheme-settings.ts";
import type { Settings } from "../settings.ts";
import { axisCutCell, axisWords } from "./axis-cells.ts";
import { conditionCells, type OtherScheme } from "./condition-cells.ts";
import { cutsCell } from "./cuts-cell.ts";
import { factCell } from "./fact-cells.ts";
import type { KnownNames } from "./known-names.ts";
import { levelsCell } from "./levels-cell.ts";
import { namesCell } from "./read-words.ts";
import { tierWords } from "./scheme-entry.ts";
import { type SettingsCell, textCell } from "./settings-cell.ts";
import type { HeaderId } from "./tables.ts";

/** The tables of schemes, in the order in which the tool lays them out. */
export const schemeTables = ["schemes", "moves", "rules", "axes", "grid", "points", "playbook"] as const;
export type SchemeTable = (typeof schemeTables)[number];

/** A row of a table: its cells by header, and what is said beside it. */
export interface TableRowCells {
  readonly cells: Readonly<Partial<Record<HeaderId, SettingsCell>>>;
  readonly note?: string;
}

/** One scheme that the tab lists: a preset, or one of the team's own. */
interface Listed {
  readonly setting: SchemeSetting;
  readonly known: KnownScheme | undefined;
  readonly parts: SchemeParts;
  readonly name: string;
}

/** The rows of all tables of schemes: every preset with what the team changed, and the team's own schemes. */
export function schemeTableRows(
  settings: Pick<Settings, "schemes" | "movement">,
  language: Language,
  { schemes }: Pick<KnownNames, "schemes">,
): Readonly<Record<SchemeTable, readonly TableRowCells[]>> {
  const listed = listSchemes(settings, schemes, language);
  const schemeOf = (id: string): OtherScheme | undefined => {
    const found = listed.find(({ setting }) => setting.id === id);
    return found && { name: schemeName(found.setting, found.known), tiers: found.parts.tiers };
  };
  return {
    schemes: listed.map((each) => schemeRow(each, settings, language)),
    moves: listed.flatMap((each) => moveRows(each, settings.movement, language)),
    rules: listed.flatMap((each) => ruleRows(each, schemeOf, language)),
    axes: listed.flatMap((each) => axisRows(each, language)),
    grid: listed.flatMap(({ parts, name }) =>
      parts.cells.map(({ levels, tier }) => ({
        cells: {
          scheme: textCell(name),
          tier: textCell(tierWords(tier, parts.tiers)[language]),
          levels: textCell(levelsCell(levels, parts.axes, language)),
        },
      })),
    ),
    points: listed.flatMap(({ parts, name }) => parts.points.map((row) => pointsRow(row, name, language))),
    playbook: listed.flatMap((each) => playRows(each, language)),
  };
}

/** Schemes that settings speak of come first, in their order, unless that is the order of the presets anyway; then the other presets. */
function listSchemes(
  { schemes }: Pick<Settings, "schemes">,
  presets: readonly KnownScheme[],
  language: Language,
): readonly Listed[] {
  const said = schemes ?? presets.filter(({ isDefault }) => isDefault).map(({ id }) => ({ id, isOn: true }));
  const places = said.map(({ id }) => presets.findIndex((preset) => preset.id === id));
  const isInOrder = places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1));
  const rest = presets.filter(({ id }) => !said.some((each) => each.id === id));
  const off = (preset: KnownScheme): SchemeSetting => ({ id: preset.id, isOn: false });
  const settings: readonly SchemeSetting[] = isInOrder
    ? presets.map((preset) => said.find(({ id }) => id === preset.id) ?? off(preset))
    : [...said, ...rest.map(off)];
  return settings.map((setting) => {
    const known = presets.find(({ id }) => id === setting.id);
    return {
      setting,
      known,
      parts: decidedParts(setting, known),
      name: schemeName(setting, known)[language],
    };
  });
}

function schemeRow(
  { setting, known, parts, name }: Listed,
  settings: Pick<Settings, "schemes">,
  language: Language,
): TableRowCells {
  const shows = showsOf(settings, known?.scheme ?? setting);
  return {
    cells: {
      scheme: textCell(name),
      on: { value: setting.isOn },
      kind: { value: schemeKindLabels[parts.kind][language] },
      metric: { value: parts.metric === undefined ? "" : factCell(parts.metric, language) },
      cuts: textCell(parts.cuts === undefined ? "" : cutsCell(parts.cuts, parts.kind, parts.metric)),
      tierNames: textCell(namesCell(parts.tiers.map((tier) => tier.name[language]))),
      columnTitle: textCell(setting.columnTitle ?? ""),
      why: { value: shows.why },
      toNext: { value: shows.toNext },
      scores: { value: shows.scores },
      ...leastCells({ ...known?.scheme.requires, ...setting.requires }),
    },
    ...(known === undefined ? {} : { note: known.about[language] }),
  };
}

const leastCells = ({ customers, historyDays, repeatBuyers }: MinimumData) => ({
  leastCustomers: { value: customers ?? "" },
  leastDays: { value: historyDays ?? "" },
  leastRepeatBuyers: { value: repeatBuyers ?? "" },
});

/** A row for each scheme that is on, and for each that moves by rules of its own. */
function moveRows(
  { setting, name }: Listed,
  movement: Settings["movement"],
  language: Language,
): readonly TableRowCells[] {
  const rules = movement[setting.id] ?? (setting.isOn ? defaultMovementRules : undefined);
  if (rules === undefined) return [];
  const { downgrade, upgradeEvaluations, margin } = rules;
  const grace = "days" in downgrade ? downgrade.days : "evaluations" in downgrade ? downgrade.evaluations : "";
  return [
    {
      cells: {
        scheme: textCell(name),
        falls: { value: fallsLabels[downgrade.kind][language] },
        grace: { value: grace },
        risesAfter: { value: upgradeEvaluations },
        margin: { value: margin },
      },
    },
  ];
}

function ruleRows(
  { parts, name }: Listed,
  schemeOf: (id: string) => OtherScheme | undefined,
  language: Language,
): readonly TableRowCells[] {
  return parts.rules.map(({ tier, alternative, when }) => {
    const hasAlternatives = parts.rules.some((rule) => rule.tier === tier && rule.alternative > 1);
    const { metric, operator, value } = conditionCells(when, schemeOf, language);
    return {
      cells: {
        scheme: textCell(name),
        tier: textCell(tierWords(tier, tier === notEnoughData ? [] : parts.tiers)[language]),
        metric: { value: metric },
        operator: { value: operator },
        value,
        alternative: { value: hasAlternatives ? alternative : "" },
      },
    };
  });
}

function axisRows({ parts, name }: Listed, language: Language): readonly TableRowCells[] {
  return parts.axes.map((axis) => ({
    cells: {
      scheme: textCell(name),
      axis: textCell(axisWords(axis)[language]),
      metric: { value: "of" in axis ? "" : factCell(axis.metric, language) },
      axisCut: textCell(axisCutCell(axis, parts.axes, language)),
      better: { value: "of" in axis ? "" : betterLabels[axis.better][language] },
    },
  }));
}

function pointsRow(row: PointsRow, name: string, language: Language): TableRowCells {
  return {
    cells: {
      scheme: textCell(name),
      how: { value: pointsLabels[row.by][language] },
      metric: { value: factCell(row.fact, language) },
      step: { value: row.by === "step" ? row.step : "" },
      points: { value: "weight" in row ? row.weight : row.points },
      maximum: { value: row.by === "step" ? (row.maximum ?? "") : "" },
    },
  };
}

function playRows({ setting, known, parts, name }: Listed, language: Language): readonly TableRowCells[] {
  return parts.tiers.map(({ id, name: tierName }) => {
    const said = setting.playbook?.find(({ tier }) => tier === id);
    const preset = known?.scheme.tiers.find((tier) => tier.id === id);
    return {
      cells: {
        scheme: textCell(name),
        tier: textCell(tierName[language]),
        action: textCell(said?.action ?? preset?.action[language] ?? ""),
        budgetWeight: { value: said?.budgetWeight ?? preset?.budgetWeight ?? "" },
      },
    };
  });
}
