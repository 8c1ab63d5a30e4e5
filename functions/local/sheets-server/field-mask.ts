import { badRequest, invalidArgument } from "./api-error.ts";
import { camelCase, isArray, isObject } from "./json.ts";
import { schema } from "./schema.ts";

/** A parsed field mask: the fields below each name; an empty mask below a name means all of it. `*` stands for every name. */
export type FieldMask = ReadonlyMap<string, FieldMask>;
type Growing = Map<string, Growing>;

/**
 * Parses a mask such as `sheets(properties.title,data/rowData),namedRanges`.
 *
 * @returns undefined where the text is no field mask
 */
export function parseFieldMask(text: string): FieldMask | undefined {
  const tokens = text.match(/[\w*-]+|[.,/()]|\S/g) ?? [];
  let at = 0;
  const root: Growing = new Map();
  const list = (into: Growing, closing: boolean): boolean => {
    for (;;) {
      if (!path(into)) return false;
      const next = tokens[at++];
      if (next === ",") continue;
      return closing ? next === ")" : next === undefined;
    }
  };
  const path = (into: Growing): boolean => {
    const name = tokens[at++];
    if (name === undefined || !/^[\w*-]+$/.test(name)) return false;
    const key = camelCase(name);
    const separator = tokens[at];
    const known = into.get(key);
    if (separator !== "." && separator !== "/" && separator !== "(") {
      into.set(key, new Map());
      return true;
    }
    at++;
    // A field already asked for as a whole stays whole.
    const child: Growing = known !== undefined && known.size === 0 ? new Map() : (known ?? new Map());
    if (known === undefined) into.set(key, child);
    return separator === "(" ? list(child, true) : path(child);
  };
  return list(root, false) ? root : undefined;
}

/** The part of a mask that stands below a name; undefined where the mask leaves the name out. */
export function maskBelow(mask: FieldMask, name: string): FieldMask | undefined {
  const whole = mask.get("*");
  const named = mask.get(name);
  return named ?? whole;
}

/** Whether a mask takes in a field, given by the names that lead to it; a mask that ends above it takes it in. */
export function maskIncludes(mask: FieldMask, ...names: readonly string[]): boolean {
  let current = mask;
  for (const name of names) {
    if (current.size === 0) return true;
    const below = maskBelow(current, name);
    if (below === undefined) return false;
    current = below;
  }
  return true;
}

/** The part of an answer that a mask selects; repeated messages are selected entry by entry. */
export function selectFields(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0) return value;
  if (isArray(value)) return value.map((each) => selectFields(each, mask));
  if (!isObject(value)) return value;
  const selected: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const below = maskBelow(mask, name);
    if (below !== undefined) selected[name] = selectFields(field, below);
  }
  return selected;
}

/** The first path of a mask that the message has no field for. */
export function unknownPath(mask: FieldMask, message: string): string | undefined {
  const fields = schema.messages[message];
  for (const [name, below] of mask) {
    if (name === "*") {
      if (below.size > 0) return `*.${[...below.keys()][0]}`;
      continue;
    }
    const type = fields?.[name];
    if (type === undefined) return name;
    if (below.size === 0) continue;
    const inner = /#(\w+)$/.exec(type)?.[1];
    const unknown =
      inner === undefined ? [...below.keys()][0] : type.startsWith("{}") ? undefined : unknownPath(below, inner);
    if (unknown !== undefined) return `${name}.${unknown}`;
  }
  return undefined;
}

/** The `fields` parameter of a call whose answer is the named message. */
export function parseFieldsParameter(text: string, message: string): FieldMask {
  const mask = parseFieldMask(text);
  if (mask === undefined) throw invalidArgument(`Invalid field selection ${text}`);
  const unknown = unknownPath(mask, message);
  if (unknown === undefined) return mask;
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`;
  throw badRequest([{ field: unknown, description }], "Request contains an invalid argument.");
}

/**
 * The `fields` of an update: which fields of the named message are written.
 *
 * @param where how error messages begin, such as `Invalid requests[0].updateCells: `
 */
export function parseUpdateMask(text: string | null | undefined, message: string, where: string): FieldMask {
  if (text === undefined || text === null || text.trim() === "") {
    throw invalidArgument(`${where}At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`);
  }
  const mask = parseFieldMask(text);
  const unknown = mask === undefined ? text : unknownPath(mask, message);
  if (mask === undefined || unknown !== undefined) throw invalidArgument(`${where}Invalid field: ${unknown}`);
  return mask;
}

/**
 * What an object becomes when the fields of a mask are taken from another: a field of the mask that the other one lacks is cleared.
 *
 * @returns the merged object, undefined where nothing is left
 */
export function mergeMasked<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: FieldMask,
): T | undefined {
  if (mask.size === 0 || (mask.has("*") && mask.size === 1)) return source;
  const merged: T = Object.assign(Object.create(null), target);
  mergeInto(merged, source, mask);
  return Object.keys(merged).length === 0 ? undefined : { ...merged };
}

function mergeInto(target: object, source: object | undefined, mask: FieldMask): void {
  for (const [name, below] of mask) {
    const given: unknown = source === undefined ? undefined : Reflect.get(source, name);
    const current: unknown = Reflect.get(target, name);
    const next =
      below.size === 0 || isArray(given) || isArray(current)
        ? given
        : mergeMasked(isObject(current) ? current : undefined, isObject(given) ? given : undefined, below);
    if (next === undefined) Reflect.deleteProperty(target, name);
    else Reflect.set(target, name, next);
  }
}
