import type { Words } from "../../labels/language.ts";
import { schemeHeaderLabels, schemeHeaderNotes, schemeTableLabels } from "../../labels/scheme-settings.ts";
import { settingsHeaderLabels, settingsHeaderNotes, settingsTabLabels } from "../../labels/settings.ts";

/** The tables of the Tier Settings tab, in the order in which the tool lays them out. */
export const tableKinds = [
  "general",
  "schemes",
  "moves",
  "rates",
  "aliases",
  "blacklist",
  "rules",
  "axes",
  "grid",
  "points",
  "playbook",
] as const;
export type TableKind = (typeof tableKinds)[number];

const headerLabels = { ...settingsHeaderLabels, ...schemeHeaderLabels } as const;
export type HeaderId = keyof typeof headerLabels;

/** A column of a table. */
export interface TableHeader {
  readonly id: HeaderId;
  readonly words: Words;
  readonly note?: Words;
  /** Whether the table is known without it: people may take the column away. */
  readonly isOptional: boolean;
}

/** A table as it is known: its title, and the headers that make a row its header row. */
export interface TableWords {
  readonly title: Words;
  /** The header that no other table has. */
  readonly mark: HeaderId;
  /** In the order in which the tool lays them out. */
  readonly headers: readonly TableHeader[];
}

const headerNotes: Readonly<Partial<Record<HeaderId, Words>>> = { ...settingsHeaderNotes, ...schemeHeaderNotes };

function table(
  title: Words,
  mark: HeaderId,
  headers: readonly HeaderId[],
  optional: readonly HeaderId[] = [],
): TableWords {
  return {
    title,
    mark,
    headers: headers.map((id) => {
      const note = headerNotes[id];
      const isOptional = optional.includes(id);
      return { id, words: headerLabels[id], isOptional, ...(note === undefined ? {} : { note }) };
    }),
  };
}

/** What a scheme requires before it judges anybody; columns since format 4. */
export const leastHeaders = ["leastCustomers", "leastDays", "leastRepeatBuyers"] as const satisfies HeaderId[];
const schemeOptions: readonly HeaderId[] = [
  ...(["kind", "metric", "cuts", "tierNames", "columnTitle", "why", "toNext", "scores"] as const),
];

/**
 * Titles and headers by table. No table's headers all stand in the header row of another, so that a table is known without its
 * title.
 */
export const tableWords: Readonly<Record<TableKind, TableWords>> = {
  general: table(settingsTabLabels.general, "setting", ["setting", "value"]),
  schemes: table(
    schemeTableLabels.schemes,
    "on",
    ["scheme", "on", ...schemeOptions, ...leastHeaders],
    [...schemeOptions, ...leastHeaders],
  ),
  moves: table(
    schemeTableLabels.moves,
    "falls",
    ["scheme", "falls", "grace", "risesAfter", "margin"],
    ["grace", "risesAfter", "margin"],
  ),
  rates: table(settingsTabLabels.rates, "currency", ["currency", "rate"]),
  aliases: table(settingsTabLabels.aliases, "ordersOf", ["ordersOf", "countFor"]),
  blacklist: table(settingsTabLabels.blacklist, "blacklisted", ["blacklisted"]),
  rules: table(
    schemeTableLabels.rules,
    "operator",
    ["scheme", "tier", "metric", "operator", "value", "alternative"],
    ["alternative"],
  ),
  axes: table(schemeTableLabels.axes, "axis", ["scheme", "axis", "metric", "axisCut", "better"], ["better"]),
  grid: table(schemeTableLabels.grid, "levels", ["scheme", "tier", "levels"]),
  points: table(
    schemeTableLabels.points,
    "how",
    ["scheme", "how", "metric", "step", "points", "maximum"],
    ["step", "maximum"],
  ),
  playbook: table(schemeTableLabels.playbook, "action", ["scheme", "tier", "action", "budgetWeight"], ["budgetWeight"]),
};
