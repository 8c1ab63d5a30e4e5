import type { Settings } from "../settings/settings.ts";
import { matchKey } from "../values/keys.ts";
import type { CustomerIndex } from "./customer-index.ts";

/**
 * The keys in the aliases and the blacklist that no row of the orders names: probably slips of the pen. To be asked before aliases are
 * followed, which makes a customer of every target.
 */
export function unmatchedKeys(
  customers: Pick<CustomerIndex, "has">,
  { aliases, blacklist }: Pick<Settings, "aliases" | "blacklist">,
): readonly string[] {
  const named = [...aliases.flatMap(({ from, to }) => [from, to]), ...blacklist].map(matchKey);
  return [...new Set(named)].filter((key) => key !== "" && !customers.has(key));
}
