import type { OrderField } from "../settings/settings.ts";

/** How headers call one field. A name is written as people write it; case, accents, spaces and punctuation do not count. */
export interface FieldWords {
  /** Whole headers, best first: a name of an earlier group beats one of a later group, those of one group are equally good. */
  readonly names: readonly (readonly string[])[];
  /** Words that speak for the field where they stand within a longer header; weaker than any whole name. */
  readonly within: readonly string[];
  /** Words that speak against it within a longer header. */
  readonly without: readonly string[];
}

/** The headers of one language; fields that it leaves out have no words of their own in it. */
export type HeaderWords = Readonly<Partial<Record<OrderField, FieldWords>>>;

/**
 * Words of one field as they are written down in the files of languages.
 *
 * @param names groups parted by `|`, names of one group by commas
 */
export function fieldWords(names: string, within = "", without = ""): FieldWords {
  return { names: names.split("|").map(listed), within: listed(within), without: listed(without) };
}

const listed = (words: string) =>
  words
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
