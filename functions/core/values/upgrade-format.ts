/** A stored shape as it was found: an object that says its format. */
export type StoredShape = Readonly<Record<string, unknown>>;

/** What turns each older format into the next: the step under 1 makes format 2 of format 1. A step need not set `format`. */
export type FormatSteps = Readonly<Record<number, (older: StoredShape) => StoredShape>>;

/** What became of a stored shape. */
export type FormatReading =
  | { readonly state: "current"; readonly value: StoredShape }
  | { readonly state: "newer"; readonly format: number }
  | { readonly state: "unreadable" };

/**
 * A stored shape brought to the current format, step by step.
 *
 * @param stored what was read; its field `format` is a whole number from 1
 * @param current the format that this version writes
 * @returns `newer` where a later version wrote it; `unreadable` where it says no format, or one that no step starts from
 */
export function upgradeFormat(stored: unknown, current: number, steps: FormatSteps): FormatReading {
  if (!isShape(stored)) return { state: "unreadable" };
  const format = stored.format;
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1) return { state: "unreadable" };
  if (format > current) return { state: "newer", format };
  let value = stored;
  for (let from = format; from < current; from += 1) {
    const step = steps[from];
    if (step === undefined) return { state: "unreadable" };
    value = { ...step(value), format: from + 1 };
  }
  return { state: "current", value };
}

function isShape(value: unknown): value is StoredShape {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
