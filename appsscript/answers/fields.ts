/** A field of what may be an object; undefined where it is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** A text of an object; empty where it has none. */
export function textOf(value: unknown, name: string): string {
  return optionalText(value, name) ?? "";
}

/** A text of an object, or undefined where it has none. */
export function optionalText(value: unknown, name: string): string | undefined {
  const found = fieldOf(value, name);
  return typeof found === "string" ? found : undefined;
}

/** A number of an object; 0 where it has none. */
export function numberOf(value: unknown, name: string): number {
  return optionalNumber(value, name) ?? 0;
}

/** A number of an object, or undefined where it has none. */
export function optionalNumber(value: unknown, name: string): number | undefined {
  const found = fieldOf(value, name);
  return typeof found === "number" ? found : undefined;
}

/** A list of an object; empty where it has none. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

/** The texts of a list of an object. */
export function textsOf(value: unknown, name: string): readonly string[] {
  return listOf(value, name).filter((each) => typeof each === "string");
}

/** The numbers of an object of an object, by name. */
export function countsOf(value: unknown, name: string): Readonly<Record<string, number>> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(Object(fieldOf(value, name)));
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, number] => typeof entry[1] === "number"),
  );
}

/** All of a list, read; undefined where one of them cannot be. */
export function readAll<T>(list: readonly unknown[], read: (each: unknown) => T | undefined): readonly T[] | undefined {
  const all: T[] = [];
  for (const each of list) {
    const value = read(each);
    if (value === undefined) return undefined;
    all.push(value);
  }
  return all;
}
