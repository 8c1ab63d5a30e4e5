/**
 * A value as it arrives on the other side of `google.script.run`: a copy made of texts, numbers, booleans, null, lists and plain objects.
 *
 * @throws TypeError for anything else, by its place: Google loses some of it without a word
 */
export function plainValue(value: unknown, place = "value"): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((each, at) => plainValue(each, `${place}[${at}]`));
  if (typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]") {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, plainValue(each, `${place}.${name}`)] as const),
    );
  }
  throw new TypeError(`${place} is ${typeof value} and cannot pass between a dialog and the script`);
}
