import type { FactKey } from "../settings/fact.ts";

/** Facts of how long a customer has been silent: an order sets them back, and nothing else does. */
export const silenceFacts: ReadonlySet<FactKey> = new Set<FactKey>(["daysSinceLast", "rhythm", "active"]);
