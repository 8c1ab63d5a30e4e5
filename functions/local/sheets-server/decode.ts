import type { FieldViolation } from "./api-error.ts";
import { enumTypeName } from "./enum-names.ts";
import { camelCase, isArray, isObject, snakeCase } from "./json.ts";
import { type FieldType, schema } from "./schema.ts";

type Place = { readonly message: string; readonly field: string; readonly path: string };

const scalarNames: Readonly<Record<string, string>> = {
  string: "TYPE_STRING",
  int32: "TYPE_INT32",
  int64: "TYPE_INT64",
  double: "TYPE_DOUBLE",
  float: "TYPE_FLOAT",
  boolean: "TYPE_BOOL",
  list: "type.googleapis.com/google.protobuf.ListValue",
  mask: "type.googleapis.com/google.protobuf.FieldMask",
  time: "type.googleapis.com/google.protobuf.Timestamp",
};

/**
 * Messages whose fields are not told apart from their default: zero, false and the empty text are as good as absent, and no answer
 * has them. Formats of cells, properties of sheets and indexes of ranges do tell.
 */
const plainMessages: ReadonlySet<string> = new Set([
  "BooleanRule",
  "Color",
  "ConditionalFormatRule",
  "DataValidationRule",
  "Editors",
  "FilterView",
  "ProtectedRange",
]);

const isDefault = (value: unknown) => value === 0 || value === false || value === "";

const join = (path: string, field: string) => (path === "" ? field : `${path}.${field}`);

/**
 * Reads JSON as a message of the service the way the real one does: names in camel or snake case, numbers also as strings, nulls as
 * absent. Everything wrong is collected in words, and the value read so far is returned.
 */
export class Decoder {
  readonly violations: FieldViolation[] = [];

  /** A JSON object as the named message; `path` is where it stands, empty for the root. */
  message(name: string, value: unknown, path: string): Record<string, unknown> {
    const decoded: Record<string, unknown> = {};
    const fields = schema.messages[name];
    if (fields === undefined || !isObject(value)) {
      this.#invalid(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value);
      return decoded;
    }
    for (const [key, given] of Object.entries(value)) {
      const field = key in fields ? key : camelCase(key);
      const type = fields[field];
      if (type === undefined) this.#unknownName(key, path, "Cannot find field.");
      else if (given !== null) {
        const read = this.#field(type, given, { message: name, field, path: join(path, snakeCase(field)) });
        if (!(plainMessages.has(name) && isDefault(read))) decoded[field] = read;
      }
    }
    return decoded;
  }

  /** One query or path parameter, given as texts; `path` is its name in snake case. */
  parameter(type: FieldType, name: string, texts: readonly string[]): unknown {
    const place = { message: "", field: name, path: snakeCase(name) };
    if (type.startsWith("[]")) return texts.map((text) => this.#single(type.slice(2), text, place));
    return this.#single(type, texts.at(-1) ?? "", place);
  }

  #field(type: FieldType, value: unknown, place: Place): unknown {
    if (type.startsWith("{}")) {
      if (!isObject(value)) return this.#invalid(place.path, "TYPE_MESSAGE", value);
      const item = type.slice(2);
      const entry = (key: string) => ({ ...place, path: `${place.path}[${key}]` });
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, this.#single(item, each, entry(key))]),
      );
    }
    if (!type.startsWith("[]")) {
      if (!isArray(value) || type === "any" || type === "list") return this.#single(type, value, place);
      const at = place.path.lastIndexOf(".");
      this.#unknownName(
        place.field,
        at < 0 ? "" : place.path.slice(0, at),
        "Proto field is not repeating, cannot start list.",
      );
      return undefined;
    }
    const item = type.slice(2);
    if (!isArray(value)) return [this.#single(item, value, place)];
    return value.map((each, index) => this.#single(item, each, { ...place, path: `${place.path}[${index}]` }));
  }

  #single(type: FieldType, value: unknown, place: Place): unknown {
    if (type.startsWith("#")) return this.message(type.slice(1), value, place.path);
    if (type.startsWith("enum:")) {
      const index = Number(type.slice(5));
      if (typeof value === "string" && schema.enums[index]?.includes(value)) return value;
      return this.#invalid(place.path, enumTypeName(place.message, place.field, index), value);
    }
    const decoded = decodeScalar(type, value);
    return decoded === undefined ? this.#invalid(place.path, scalarNames[type] ?? type, value) : decoded;
  }

  #invalid(path: string, typeName: string, value: unknown): undefined {
    const text = JSON.stringify(value);
    this.violations.push({ field: path, description: `Invalid value at '${path}' (${typeName}), ${text}` });
  }

  #unknownName(name: string, path: string, reason: string): void {
    const where = path === "" ? "" : ` at '${path}'`;
    const description = `Invalid JSON payload received. Unknown name "${name}"${where}: ${reason}`;
    this.violations.push(path === "" ? { description } : { field: path, description });
  }
}

function decodeScalar(type: FieldType, value: unknown): unknown {
  switch (type) {
    case "any":
      return value;
    case "list":
      return isArray(value) ? value : undefined;
    case "boolean":
      if (typeof value === "boolean") return value;
      if (value === "true" || value === "True" || value === "1") return true;
      return value === "false" || value === "False" || value === "0" ? false : undefined;
    case "int32":
    case "int64":
      return decodeNumber(value, type === "int32" ? 2 ** 31 : 2 ** 63, true);
    case "double":
    case "float":
      return decodeNumber(value, Number.MAX_VALUE, false);
    default:
      return typeof value === "string" ? value : undefined;
  }
}

function decodeNumber(value: unknown, limit: number, whole: boolean): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || Math.abs(number) > limit) return undefined;
  return whole && !Number.isInteger(number) ? undefined : number;
}
