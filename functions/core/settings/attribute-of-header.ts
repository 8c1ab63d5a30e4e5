import { headerName, withoutBrackets } from "../values/header-name.ts";
import { matchKey } from "../values/keys.ts";
import { chinese } from "./attribute-headers/chinese.ts";
import { english } from "./attribute-headers/english.ts";
import { french } from "./attribute-headers/french.ts";
import { german } from "./attribute-headers/german.ts";
import { japanese } from "./attribute-headers/japanese.ts";
import { portuguese } from "./attribute-headers/portuguese.ts";
import { spanish } from "./attribute-headers/spanish.ts";
import { type AttributeId, attributeIds, attributeKey } from "./attributes.ts";
import { type AttributeKey, attributeMark } from "./fact.ts";

/** Every language that headers of attributes are understood in; a further one is a file more. */
export const attributeHeaders = { english, chinese, japanese, german, french, spanish, portuguese } as const;

/**
 * The attribute that a column of this header holds, or that a rule means which names it so: a known one by any of its names, with or
 * without a bracket at the end (`Satisfaction (1-5)`), any other by its header as keys are compared.
 *
 * @returns undefined for a blank header
 */
export function attributeOfHeader(header: string): AttributeKey | undefined {
  const own = matchKey(header);
  if (own === "") return undefined;
  const id = idByName.get(headerName(header)) ?? idByName.get(headerName(withoutBrackets(header)));
  return id === undefined ? `${attributeMark}${own}` : attributeKey(id);
}

const idByName: ReadonlyMap<string, AttributeId> = new Map(
  Object.values(attributeHeaders).flatMap((headers) =>
    attributeIds.flatMap((id) => [id, ...headers[id].split(", ")].map((name) => [headerName(name), id] as const)),
  ),
);
