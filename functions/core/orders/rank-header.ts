import type { OrderField } from "../settings/settings.ts";
import { type HeaderParts, headerName, headerParts, isSpaceless, withoutBrackets } from "../values/header-name.ts";
import { headerWords } from "./header-words.ts";

/** The rank of a header that only holds a word of the field: behind every whole name. */
export const withinRank = 100;
/** A longer text is no header. */
const longestHeader = 200;

/** The fields that a header can mean, with how well it names each: 0 for the field's best names, then 1, 2, ..., `withinRank`. */
export type FieldRanks = ReadonlyMap<OrderField, number>;

const noRanks: FieldRanks = new Map();

const ranksByName = new Map<string, Map<OrderField, number>>();
for (const [field, { names }] of headerWords) {
  for (const [rank, group] of names.entries()) {
    for (const name of group) {
      const ranks = ranksByName.get(headerName(name)) ?? new Map<OrderField, number>();
      if (!ranks.has(field)) ranks.set(field, rank);
      ranksByName.set(headerName(name), ranks);
    }
  }
}

/** A phrase that speaks for a field within a longer header, or against it. */
interface Phrase {
  readonly field: OrderField;
  readonly speaksFor: boolean;
  readonly words: readonly string[];
}

/** Phrases by their first word, or by their first two letters where the script has no spaces: found without trying each. */
const phrasesByStart = new Map<string, Phrase[]>();
for (const [field, { within, without }] of headerWords) {
  for (const phrase of within) addPhrase(field, phrase, true);
  for (const phrase of without) addPhrase(field, phrase, false);
}

function addPhrase(field: OrderField, phrase: string, speaksFor: boolean): void {
  const words = isSpaceless(phrase) ? [headerName(phrase)] : headerParts(phrase).words;
  const [first = ""] = words;
  const start = isSpaceless(phrase) ? first.slice(0, 2) : first;
  phrasesByStart.set(start, [...(phrasesByStart.get(start) ?? []), { field, speaksFor, words }]);
}

/**
 * What a header can mean. Whole names also hold without a bracket behind them; a header that is no name means the fields
 * of which it holds a word, unless it holds one that speaks against them.
 */
export function fieldRanks(header: string): FieldRanks {
  if (header.length > longestHeader) return noRanks;
  const parts = headerParts(header);
  const known = ranksByName.get(parts.name);
  const bare = withoutBrackets(header);
  const bareKnown = bare === header ? undefined : ranksByName.get(headerName(bare));
  const held = heldFields(parts);
  if (known === undefined && bareKnown === undefined && held.length === 0) return noRanks;
  const ranks = new Map<OrderField, number>(held.map((field) => [field, withinRank]));
  for (const [field, rank] of bareKnown ?? []) ranks.set(field, rank);
  for (const [field, rank] of known ?? []) ranks.set(field, rank);
  // What was given back is never what was paid.
  if (ranks.has("refunded")) ranks.delete("amount");
  return ranks;
}

/** How well a header names a field; undefined where it does not. */
export function rankHeader(header: string, field: OrderField): number | undefined {
  return fieldRanks(header).get(field);
}

function heldFields({ name, words }: HeaderParts): readonly OrderField[] {
  const found: Phrase[] = [];
  for (let index = 0; index < words.length; index += 1) {
    for (const phrase of phrasesByStart.get(words[index] ?? "") ?? none) {
      if (phrase.words.every((word, offset) => words[index + offset] === word)) found.push(phrase);
    }
  }
  for (let index = 0; index < name.length; index += 1) {
    if (name.charCodeAt(index) < firstSpaceless) continue;
    for (const length of [1, 2]) {
      for (const phrase of phrasesByStart.get(name.slice(index, index + length)) ?? none) {
        if (name.startsWith(phrase.words[0] ?? "", index)) found.push(phrase);
      }
    }
  }
  if (found.length === 0) return none;
  const against = new Set(found.filter(({ speaksFor }) => !speaksFor).map(({ field }) => field));
  return found.filter(({ field, speaksFor }) => speaksFor && !against.has(field)).map(({ field }) => field);
}

const none: readonly never[] = [];
/** Where the characters of scripts without spaces begin (CJK radicals). */
const firstSpaceless = 0x2e80;
