import { z } from "zod";
import { orderFields } from "../core/settings/settings.ts";
import { longestChoice } from "../use-cases/choice-cells.ts";
import type { ForgetRequest } from "../use-cases/forget-customer.ts";
import { type ProvenAction, provenActions } from "../use-cases/ports/access-store.ts";
import type { SettingsEdit } from "../use-cases/ports/run.ts";
import type { RefreshTask } from "../use-cases/ports/task-queue.ts";
import type { RecomputeRequest } from "../use-cases/request-recompute.ts";
import type { SetUpRequest } from "../use-cases/set-up.ts";
import type { NightsRequest } from "../use-cases/switch-nights.ts";
import type { ProvenRequest } from "./proven-door.ts";
import { asOfSchema, runIdSchema, spreadsheetIdSchema } from "./request-fields.schema.ts";

/** A cell of the Tier Settings tab as a preview is to take it. */
const settingsEditsSchema = z.array(
  z.strictObject({
    a1: z.string({ error: "a cell such as C17" }).max(20, { error: "a cell such as C17" }),
    value: z.union([z.string().max(50_000), z.number(), z.boolean()], { error: "a text, a number, true or false" }),
  }),
) satisfies z.ZodType<readonly SettingsEdit[]>;

/** Every `action` that a body can say; without one it is to recompute. */
const actionsError = `one of ${["challenge", ...provenActions.filter((each) => each !== "preview")].join(", ")}`;

/** What proves that the caller may edit the spreadsheet. */
const challengeSchema = z.string({ error: "the challenge that was asked for" }).max(200).exactOptional();

/** The body of `POST /` with `action: "challenge"`: what somebody wants to do. */
export const challengeRequestSchema = z.strictObject({
  action: z.literal("challenge"),
  spreadsheetId: spreadsheetIdSchema,
  for: z.enum(provenActions),
}) satisfies z.ZodType<{ readonly spreadsheetId: string; readonly for: ProvenAction }>;

/** The body of `POST /`: what to recompute. Why is not said by who calls: the night's runs are the scheduler's. */
export const recomputeRequestSchema = z.strictObject({
  action: z.literal("recompute", { error: actionsError }).exactOptional(),
  challenge: challengeSchema,
  spreadsheetId: spreadsheetIdSchema,
  asOf: asOfSchema.exactOptional(),
  applyAnyway: z.boolean().exactOptional(),
  preview: z.strictObject({ edits: settingsEditsSchema.max(200).default([]) }).exactOptional(),
}) satisfies z.ZodType<Omit<RecomputeRequest, "reason"> & Partial<ProvenRequest> & { readonly action?: "recompute" }>;

/** The body of `POST /` with `action: "forget"`: whom to forget. */
export const forgetRequestSchema = z.strictObject({
  action: z.literal("forget"),
  challenge: challengeSchema,
  spreadsheetId: spreadsheetIdSchema,
  customer: z
    .string({ error: "the customer's id, e-mail address or name" })
    .min(1, { error: "the customer's id, e-mail address or name" })
    .max(50_000),
}) satisfies z.ZodType<ForgetRequest & { readonly action: "forget"; readonly challenge?: string }>;

/** The body of `POST /` with `action: "status"`: whose last runs. */
export const statusRequestSchema = z.strictObject({
  action: z.literal("status"),
  challenge: challengeSchema,
  spreadsheetId: spreadsheetIdSchema,
}) satisfies z.ZodType<ProvenRequest>;

/** The body of `POST /` with `action: "nightly"`: whether it is to be refreshed at night. */
export const nightlyRequestSchema = z.strictObject({
  action: z.literal("nightly"),
  challenge: challengeSchema,
  spreadsheetId: spreadsheetIdSchema,
  on: z.boolean({ error: "true or false" }),
}) satisfies z.ZodType<ProvenRequest & NightsRequest>;

const choiceText = z
  .string({ error: "a text" })
  .max(longestChoice, { error: `a text of at most ${longestChoice} characters` });

/** The body of `POST /` with `action: "setUp"`: a spreadsheet to look at, or what somebody confirmed. */
export const setUpRequestSchema = z.strictObject({
  action: z.literal("setUp"),
  challenge: challengeSchema,
  spreadsheetId: spreadsheetIdSchema,
  ordersTab: choiceText.min(1, { error: "the title of a tab" }).exactOptional(),
  columns: z
    .strictObject(Object.fromEntries(orderFields.map((field) => [field, choiceText.exactOptional()])))
    .exactOptional(),
}) satisfies z.ZodType<ProvenRequest & Omit<SetUpRequest, "editor">>;

/** The query of `GET /`: whose last runs, or the progress of one. */
export const progressQuerySchema = z.strictObject({
  spreadsheetId: spreadsheetIdSchema,
  runId: runIdSchema.exactOptional(),
}) satisfies z.ZodType<Pick<RefreshTask, "spreadsheetId"> & Partial<RefreshTask>>;
