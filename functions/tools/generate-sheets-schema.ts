/**
 * Makes the compact schema of the Sheets API (names, types and enums, without prose) from Google's own description.
 *
 * Usage: `node functions/tools/generate-sheets-schema.ts path/to/sheets.v4.json`
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { CompactSchema, FieldType, MethodSchema } from "../local/sheets-server/schema.ts";

type Property = {
  readonly $ref?: string | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly items?: Property | undefined;
  readonly additionalProperties?: Property | undefined;
};
type Parameter = Property & { readonly location?: string | undefined; readonly repeated?: boolean | undefined };

const propertyShape = {
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
};
const propertySchema: z.ZodType<Property> = z.lazy(() =>
  z.object({ ...propertyShape, items: propertySchema.optional(), additionalProperties: propertySchema.optional() }),
);
const parameterSchema = z.object({
  ...propertyShape,
  location: z.string().optional(),
  repeated: z.boolean().optional(),
});
const methodSchema = z.object({
  id: z.string(),
  httpMethod: z.string(),
  path: z.string(),
  parameters: z.record(z.string(), parameterSchema).default({}),
  request: z.object({ $ref: z.string() }).optional(),
  response: z.object({ $ref: z.string() }),
});
type Resource = {
  readonly methods?: Readonly<Record<string, z.infer<typeof methodSchema>>> | undefined;
  readonly resources?: Readonly<Record<string, Resource>> | undefined;
};
const resourceSchema: z.ZodType<Resource> = z.lazy(() =>
  z.object({
    methods: z.record(z.string(), methodSchema).optional(),
    resources: z.record(z.string(), resourceSchema).optional(),
  }),
);
const discoverySchema = z.object({
  revision: z.string(),
  parameters: z.record(z.string(), parameterSchema),
  resources: z.record(z.string(), resourceSchema),
  schemas: z.record(z.string(), z.object({ properties: z.record(z.string(), propertySchema).default({}) })),
});

/** Google's description of a REST service, in discovery form, as a compact schema. */
export function compactDiscovery(discovery: unknown): CompactSchema {
  const source = discoverySchema.parse(discovery);
  const enums: string[][] = [];
  const enumIndex = (values: readonly string[]) => {
    const found = enums.findIndex((known) => known.join() === values.join());
    return found >= 0 ? found : enums.push([...values]) - 1;
  };
  const typeOf = (property: Property): FieldType => {
    if (property.$ref !== undefined) return `#${property.$ref}`;
    if (property.type === "array") {
      return property.items?.type === "array" ? "[]list" : `[]${typeOf(property.items ?? {})}`;
    }
    if (property.additionalProperties !== undefined) return `{}${typeOf(property.additionalProperties)}`;
    if (property.enum !== undefined) return `enum:${enumIndex(property.enum)}`;
    if (property.format === "google-fieldmask") return "mask";
    if (property.format === "google-datetime") return "time";
    if (property.type === "integer" || property.type === "number") return property.format ?? "double";
    return property.format === "int64" ? "int64" : (property.type ?? "any");
  };
  const paramType = (parameter: Parameter) => (parameter.repeated === true ? "[]" : "") + typeOf(parameter);
  const methods: Record<string, MethodSchema> = {};
  const visit = (resource: Resource) => {
    for (const method of Object.values(resource.methods ?? {})) {
      const params = Object.entries(method.parameters);
      const at = (location: string) =>
        Object.fromEntries(params.filter(([, p]) => p.location === location).map(([name, p]) => [name, paramType(p)]));
      methods[method.id.replace(/^sheets\./, "")] = {
        verb: method.httpMethod,
        path: `/${method.path}`,
        pathParams: at("path"),
        queryParams: at("query"),
        ...(method.request === undefined ? {} : { body: method.request.$ref }),
        response: method.response.$ref,
      };
    }
    for (const child of Object.values(resource.resources ?? {})) visit(child);
  };
  visit({ resources: source.resources });
  const messages = Object.fromEntries(
    Object.entries(source.schemas).map(([name, message]) => [
      name,
      Object.fromEntries(Object.entries(message.properties).map(([field, property]) => [field, typeOf(property)])),
    ]),
  );
  const commonParams = Object.fromEntries(Object.entries(source.parameters).map(([name, p]) => [name, paramType(p)]));
  return { revision: source.revision, commonParams, methods, enums, messages };
}

/** One message, method or enum a line, so that a new revision reads as a short difference. */
export function printCompactSchema(compact: CompactSchema): string {
  const lines = (value: object) =>
    Object.entries(value)
      .map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
      .join(",\n");
  return `{
  "revision": ${JSON.stringify(compact.revision)},
  "commonParams": ${JSON.stringify(compact.commonParams)},
  "methods": {\n${lines(compact.methods)}\n  },
  "enums": [\n${compact.enums.map((values) => `    ${JSON.stringify(values)}`).join(",\n")}\n  ],
  "messages": {\n${lines(compact.messages)}\n  }
}\n`;
}

if (import.meta.main) {
  const [source] = process.argv.slice(2);
  if (source === undefined) throw new Error("Usage: node functions/tools/generate-sheets-schema.ts sheets.v4.json");
  const target = path.join(import.meta.dirname, "../local/sheets-server/sheets-schema.generated.json");
  writeFileSync(target, printCompactSchema(compactDiscovery(JSON.parse(readFileSync(source, "utf8")))));
}
