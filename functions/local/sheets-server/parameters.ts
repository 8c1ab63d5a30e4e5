import { badRequest, type FieldViolation } from "./api-error.ts";
import { Decoder } from "./decode.ts";
import { camelCase } from "./json.ts";
import { type MethodSchema, schema } from "./schema.ts";

/** The query parameters of a call, checked against the description. */
export type QueryParameters = {
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
};

/** Reads the query of a call to a method; unknown names and wrong values are refused. */
export function readQuery(query: URLSearchParams, method: MethodSchema): QueryParameters {
  const known = { ...schema.commonParams, ...method.queryParams };
  const decoder = new Decoder();
  const unknown: FieldViolation[] = [];
  const values = new Map<string, unknown>();
  for (const key of new Set(query.keys())) {
    const name = key in known ? key : camelCase(key);
    const type = known[name];
    if (type === undefined) {
      const description = `Invalid JSON payload received. Unknown name "${key}": Cannot bind query parameter. Field '${key}' could not be found in request message.`;
      unknown.push({ description });
    } else values.set(name, decoder.parameter(type, name, query.getAll(key)));
  }
  const violations = [...unknown, ...decoder.violations];
  if (violations.length > 0) throw badRequest(violations);
  return {
    text: (name) => {
      const value = values.get(name);
      return typeof value === "string" ? value : undefined;
    },
    texts: (name) => {
      const value = values.get(name);
      return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
    },
    flag: (name) => values.get(name) === true,
  };
}
