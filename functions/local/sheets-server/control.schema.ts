import { z } from "zod";
import type { FaultRule } from "./faults.ts";
import type { PersonEdit } from "./person.ts";

const tab = z.string();
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const moment = z.enum(["before", "after"]);

/** A person's edit as it comes in. */
export const personEditSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sortRows"), tab, column: z.string(), descending: z.boolean().exactOptional() }),
  z.strictObject({
    kind: z.literal("sortRange"),
    tab,
    range: z.string(),
    column: z.string(),
    descending: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal("insertColumn"), tab, before: z.string() }),
  z.strictObject({ kind: z.literal("deleteColumn"), tab, column: z.string() }),
  z.strictObject({ kind: z.literal("cutPasteColumn"), tab, from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal("copyColumn"), tab, from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal("moveColumn"), tab, from: z.string(), before: z.string() }),
  z.strictObject({ kind: z.literal("renameTab"), tab, title: z.string() }),
  z.strictObject({ kind: z.literal("moveTab"), tab, index: z.int() }),
  z.strictObject({ kind: z.literal("deleteRow"), tab, rowNumber: z.int() }),
  z.strictObject({ kind: z.literal("editCell"), tab, cell: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal("typeBelow"), tab, rows: z.array(z.array(scalar)) }),
]) satisfies z.ZodType<PersonEdit>;

const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("error"),
    status: z.union([z.literal(429), z.literal(500), z.literal(503)]),
    when: moment,
  }),
  z.strictObject({ kind: z.literal("drop"), when: moment }),
  z.strictObject({ kind: z.literal("slow"), delayMs: z.number(), when: moment }),
  z.strictObject({ kind: z.literal("edit"), edit: personEditSchema, when: moment }),
]);

/** A rule for faults as it comes in. */
export const faultRuleSchema = z.strictObject({
  fault: faultSchema,
  method: z.string().exactOptional(),
  requestKind: z.string().exactOptional(),
  callKind: z.enum(["read", "write"]).exactOptional(),
  callNumber: z.int().exactOptional(),
  rate: z.number().exactOptional(),
  times: z.int().exactOptional(),
}) satisfies z.ZodType<FaultRule>;

/** The bodies of the local paths. */
export const controlBodies = {
  spreadsheet: z.strictObject({ spreadsheetId: z.string(), title: z.string().default("Untitled spreadsheet") }),
  faults: z.strictObject({ rules: z.array(faultRuleSchema) }),
  edit: z.strictObject({ spreadsheetId: z.string(), edit: personEditSchema }),
  quotas: z.strictObject({ perUser: z.int(), perProject: z.int() }),
  versions: z.strictObject({ lagMs: z.number() }),
  role: z.strictObject({
    spreadsheetId: z.string(),
    email: z.string(),
    role: z.enum(["owner", "editor", "viewer", "none"]),
  }),
};
