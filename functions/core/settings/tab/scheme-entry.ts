import type { Words } from "../../labels/language.ts";
import { notJudgedLabels } from "../../labels/why.ts";
import type { KnownScheme, NamedTier } from "../scheme-parts.ts";
import { notEnoughData, type SchemeKindChoice } from "../scheme-settings.ts";
import { matchKeyOfName, nameKey } from "./name-key.ts";
import { namesCell } from "./read-words.ts";
import type { TableRow } from "./table-rows.ts";

/** A scheme as its rows are read: which it is, and by which names its tiers go. */
export interface SchemeEntry {
  readonly id: string;
  readonly name: Words;
  readonly known: KnownScheme | undefined;
  readonly kind: SchemeKindChoice;
  /** As they are called now, best first. */
  readonly tiers: readonly NamedTier[];
}

/** A scheme and the row of the schemes table that is about it, where there is one. */
export interface SchemeRowEntry extends SchemeEntry {
  readonly row: TableRow | undefined;
}

/** The names by which something can be called, and what it is. */
interface Named<Value> {
  readonly names: readonly string[];
  readonly value: Value;
}

/** The one that a text names: as names are matched, else by its letters and digits alone where only one fits. */
export function findNamed<Value>(text: string, among: readonly Named<Value>[]): Value | undefined {
  const key = matchKeyOfName(text);
  const exact = among.find(({ names }) => names.some((name) => matchKeyOfName(name) === key));
  if (exact !== undefined) return exact.value;
  const loose = nameKey(text);
  if (loose === "") return undefined;
  const alike = among.filter(({ names }) => names.some((name) => nameKey(name) === loose));
  return alike.length === 1 ? alike[0]?.value : undefined;
}

/** The scheme that a cell names, by its title in any language or its id. */
export function schemeNamed<Entry extends Pick<SchemeEntry, "id" | "name">>(
  text: string,
  entries: readonly Entry[],
): Entry | undefined {
  return findNamed(
    text,
    entries.map((value) => ({ names: [...Object.values(value.name), value.id], value })),
  );
}

/** The id of the tier that a cell names: as the tiers are called now, as the preset calls them in any language, or by its id. */
export function tierNamed(text: string, { tiers, known }: Pick<SchemeEntry, "tiers" | "known">): string | undefined {
  const now = tiers.map(({ id, name }) => ({ names: Object.values(name), value: id }));
  const own = (known?.scheme.tiers ?? [])
    .filter(({ id }) => tiers.some((tier) => tier.id === id))
    .map(({ id, name }) => ({ names: [...Object.values(name), id], value: id }));
  const variants = (known?.nameVariants ?? []).flatMap(({ names }) =>
    names.flatMap((name, at) => {
      const id = known?.scheme.tiers[at]?.id;
      return id !== undefined && tiers.some((tier) => tier.id === id)
        ? [{ names: Object.values(name), value: id }]
        : [];
    }),
  );
  const ids = tiers.map(({ id }) => ({ names: [id], value: id }));
  return findNamed(text, now) ?? findNamed(text, own) ?? findNamed(text, variants) ?? findNamed(text, ids);
}

/** Whether a cell says *Not enough data* in place of a tier. */
export function isNotEnoughData(text: string): boolean {
  return (
    text === notEnoughData ||
    Object.values(notJudgedLabels.notEnoughData).some((word) => nameKey(word) === nameKey(text))
  );
}

/** What a tier is called in a cell. */
export function tierWords(id: string, tiers: readonly NamedTier[]): Words {
  if (id === notEnoughData) return notJudgedLabels.notEnoughData;
  return tiers.find((tier) => tier.id === id)?.name ?? { en: id, "zh-Hans": id, "zh-Hant": id };
}

/** The names of tiers as a message lists them. */
export function listTiers(tiers: readonly NamedTier[]): Words {
  const inLanguage = (language: keyof Words) => namesCell(tiers.map(({ name }) => name[language]));
  return { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
}
