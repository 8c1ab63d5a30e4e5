import { createHash } from "node:crypto";

/**
 * Sixteen hex digits that stand for the settings behind a snapshot: equal for equal values, whatever the order of their keys.
 *
 * The start of the SHA-256 of the value as JSON with sorted keys and without spaces. A field that is undefined counts as
 * absent.
 *
 * @param settings plain data: objects, arrays, text, finite numbers, true, false, null
 * @throws TypeError for anything else: a Date, Map, function, NaN, or undefined in a list would not be told apart from something else
 */
export function settingsHash(settings: unknown): string {
  return createHash("sha256").update(canonicalJson(settings)).digest("hex").slice(0, 16);
}

function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => canonicalJson(entry)).join(",")}]`;
  if (!isPlainObject(value)) throw new TypeError(`${String(value)} has no place in settings: it is not plain data`);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    // By code unit, not by locale: the same everywhere.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(",")}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
