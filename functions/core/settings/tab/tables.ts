import type { Words } from "../../labels/language.ts";
import { settingsHeaderLabels, settingsHeaderNotes, settingsTabLabels } from "../../labels/settings.ts";

/** The tables of the Tier Settings tab, in the order in which the tool lays them out. */
export const tableKinds = ["general", "rates", "aliases", "blacklist"] as const;
export type TableKind = (typeof tableKinds)[number];
export type HeaderId = keyof typeof settingsHeaderLabels;

/** A table as it is known: its title, and the headers that make a row its header row. */
export interface TableWords {
  readonly title: Words;
  readonly headers: readonly { readonly id: HeaderId; readonly words: Words; readonly note?: Words }[];
}

const header = (id: HeaderId) => ({ id, words: settingsHeaderLabels[id] });
const notedHeader = (id: HeaderId & keyof typeof settingsHeaderNotes) => ({
  ...header(id),
  note: settingsHeaderNotes[id],
});

/** Titles and headers by table. No two tables have a header in common, so that a table is known without its title. */
export const tableWords: Readonly<Record<TableKind, TableWords>> = {
  general: { title: settingsTabLabels.general, headers: [header("setting"), header("value")] },
  rates: { title: settingsTabLabels.rates, headers: [header("currency"), notedHeader("rate")] },
  aliases: { title: settingsTabLabels.aliases, headers: [notedHeader("ordersOf"), notedHeader("countFor")] },
  blacklist: { title: settingsTabLabels.blacklist, headers: [notedHeader("blacklisted")] },
};
