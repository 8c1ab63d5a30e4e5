import { type OrderField, orderFields } from "../settings/settings.ts";
import { headerName, headerWordsOf, holdsPhrase, withoutBrackets } from "./header-name.ts";
import { headerWords } from "./header-words.ts";

/** The rank of a header that only holds a word of the field: behind every whole name. */
export const withinRank = 100;

const rankByName: ReadonlyMap<OrderField, ReadonlyMap<string, number>> = new Map(
  orderFields.map((field) => {
    const { names } = headerWords[field];
    return [field, new Map(names.flatMap((group, rank) => group.map((name) => [headerName(name), rank] as const)))];
  }),
);

/**
 * How well a header names a field: 0 for its best names, then 1, 2, ...; 100 where it only holds a word of it.
 *
 * @returns undefined where it does not name it
 */
export function rankHeader(header: string, field: OrderField): number | undefined {
  const rankOf = rankByName.get(field);
  const rank = rankOf?.get(headerName(header)) ?? rankOf?.get(headerName(withoutBrackets(header)));
  if (rank !== undefined) return rank;
  const { within, without } = headerWords[field];
  const words = headerWordsOf(header);
  const holds = (phrase: string) => holdsPhrase(words, phrase);
  return within.some(holds) && !without.some(holds) ? withinRank : undefined;
}
