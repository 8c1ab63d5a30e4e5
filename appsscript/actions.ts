import { fieldOf } from "./answers/fields.ts";
import { type Forgotten, readForgotten } from "./answers/forgotten.ts";
import { readRun, readStartedRun, type SeenRun, type StartedRun } from "./answers/run.ts";
import { readSetUp, type SetUp, type SetUpChoice } from "./answers/set-up.ts";
import { type Nightly, readNightlyIn, readStatus, type Status } from "./answers/status.ts";
import { type Caller, callAsMember, callWithProof, type Reply } from "./service.ts";

/** Asks for a run; joins the one that is at work, if any. @param applyAnyway go on however much the data jumped since the last run */
export const startRun = (caller: Caller, applyAnyway: boolean): Reply<StartedRun> =>
  callWithProof(caller, "recompute", applyAnyway ? { applyAnyway } : {}, readStartedRun);

/** Asks for a run that only looks who would move with the settings as they stand in the spreadsheet. */
export const startPreview = (caller: Caller): Reply<StartedRun> =>
  callWithProof(caller, "preview", { preview: { edits: [] } }, readStartedRun);

/** Reads how far a run is. */
export const seeRun = (caller: Caller, runId: string): Reply<SeenRun> =>
  callAsMember(caller, { runId }, (body) => readRun(fieldOf(body, "run")));

/** Reads the last runs and the nights; proves edit rights where the last proof is too old. */
export function readTheStatus(caller: Caller): Reply<Status> {
  const reply = callAsMember(caller, {}, readStatus);
  return reply.kind === "refused" && reply.error.code === "not_allowed"
    ? callWithProof(caller, "status", { action: "status" }, readStatus)
    : reply;
}

/** Has the workbook refreshed every night, or not any more. */
export const setNightly = (caller: Caller, on: boolean): Reply<Nightly> =>
  callWithProof(caller, "nightly", { action: "nightly", on }, readNightlyIn);

/** Looks what the spreadsheet holds. @param choice absent: only looks; else keeps it in the settings */
export const setUp = (caller: Caller, choice?: SetUpChoice): Reply<SetUp> =>
  callWithProof(caller, "setUp", { action: "setUp", ...choice }, readSetUp);

/** Has a customer removed from all that is kept of the spreadsheet. */
export const forgetCustomer = (caller: Caller, customer: string): Reply<Forgotten> =>
  callWithProof(caller, "forget", { action: "forget", customer }, readForgotten);
