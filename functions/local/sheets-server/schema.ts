import { readFileSync } from "node:fs";

/**
 * The type of one field, in a compact notation: `string`, `int32`, `int64`, `double`, `float`, `boolean`, `any`, `list` (a list of any
 * values), `mask` (a field mask), `time`, `#Name` (a message), `enum:3` (an entry of {@link CompactSchema.enums}), with `[]` in front for
 * a repeated field and `{}` in front for a map from strings.
 */
export type FieldType = string;

/** One REST method of the service. */
export type MethodSchema = {
  readonly verb: string;
  /** The path with `{parameters}`, from the root. */
  readonly path: string;
  readonly pathParams: Readonly<Record<string, FieldType>>;
  readonly queryParams: Readonly<Record<string, FieldType>>;
  /** The message of the request body, where there is one. */
  readonly body?: string;
  readonly response: string;
};

/** What `sheets-schema.generated.json` holds: names, types and enums of the real service, without prose. */
export type CompactSchema = {
  readonly revision: string;
  /** Query parameters that every method takes. */
  readonly commonParams: Readonly<Record<string, FieldType>>;
  readonly methods: Readonly<Record<string, MethodSchema>>;
  readonly enums: readonly (readonly string[])[];
  readonly messages: Readonly<Record<string, Readonly<Record<string, FieldType>>>>;
};

/** The compact schema, made by `functions/tools/generate-sheets-schema.ts`. */
export const schema: CompactSchema = JSON.parse(
  readFileSync(new URL("./sheets-schema.generated.json", import.meta.url), "utf8"),
);
