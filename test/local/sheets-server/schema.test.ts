import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compactDiscovery, printCompactSchema } from "../../../functions/tools/generate-sheets-schema.ts";
import { hasShared, readShared } from "../../support/shared.ts";

const committed = new URL("../../../functions/local/sheets-server/sheets-schema.generated.json", import.meta.url);

test.skipIf(!hasShared("discovery", "sheets.v4.json"))(
  "the committed schema is what the tool makes of Google's description",
  () => {
    const made = printCompactSchema(compactDiscovery(JSON.parse(readShared("discovery", "sheets.v4.json"))));
    expect(made).toBe(readFileSync(committed, "utf8"));
  },
);

test("names, types, enums and maps are kept, and prose is left out", () => {
  const compact = compactDiscovery({
    revision: "1",
    parameters: { fields: { type: "string", location: "query" } },
    resources: {},
    schemas: {
      Sheet: {
        properties: {
          title: { type: "string", description: "Prose." },
          cells: { type: "array", items: { type: "array", items: { type: "any" } } },
          kind: { type: "string", enum: ["A", "B"] },
          rows: { type: "array", items: { $ref: "Row" } },
          criteria: { type: "object", additionalProperties: { $ref: "Row" } },
          count: { type: "integer", format: "int32" },
        },
      },
    },
  });
  expect(compact.messages).toEqual({
    Sheet: { title: "string", cells: "[]list", kind: "enum:0", rows: "[]#Row", criteria: "{}#Row", count: "int32" },
  });
  expect(compact.enums).toEqual([["A", "B"]]);
  expect(printCompactSchema(compact)).not.toContain("Prose");
});
