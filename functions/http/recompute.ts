import type { HttpFunction } from "@google-cloud/functions-framework";
import { type ForgetStore, forgetCustomer } from "../use-cases/forget-customer.ts";
import { getProgress } from "../use-cases/get-progress.ts";
import { challengeKey } from "../use-cases/ports/challenge-place.ts";
import type { Log } from "../use-cases/ports/log.ts";
import type { Store } from "../use-cases/ports/store.ts";
import { type RequestRecomputeDeps, requestRecompute } from "../use-cases/request-recompute.ts";
import type { Access } from "./access.ts";
import type { Answer } from "./answer.ts";
import { checkRequest } from "./check-request.ts";
import { type Call, endpoint } from "./endpoint.ts";
import type { Person } from "./identify.ts";
import { readJsonBody } from "./read-json-body.ts";
import {
  challengeRequestSchema,
  forgetRequestSchema,
  progressQuerySchema,
  recomputeRequestSchema,
} from "./recompute.schema.ts";
import { runView } from "./run-view.ts";

export type RecomputeDeps = RequestRecomputeDeps & {
  readonly store: Pick<Store, "run"> & ForgetStore;
  readonly access: Access;
  readonly log: Log;
};

/**
 * The function that the menu calls. Every call says who makes it, in its `Authorization` header; every other call of `POST` proves that
 * they may edit the spreadsheet.
 *
 * - `POST / {action: "challenge", spreadsheetId, for}`: 200 `{challenge, metadataKey, expireAt}`. Whoever writes that into the
 *   spreadsheet's developer metadata may do once what it is `for`: recompute, preview or forget.
 * - `POST / {spreadsheetId, challenge, asOf?, reason?, applyAnyway?, preview?}`: 202 with the run that was created or joined: its fields and `joined`.
 * - `POST / {action: "forget", spreadsheetId, challenge, customer}`: 200 with how many snapshots and runs the customer was removed from.
 * - `GET /?spreadsheetId=..&runId=..`: 200 `{run}`, or 404 unknown_run; for who proved within 30 days that they may edit the spreadsheet.
 */
export function recomputeFunction(deps: RecomputeDeps): HttpFunction {
  const { access } = deps;
  return endpoint(
    "recompute",
    {
      POST: async (call) => {
        const person = await access.person(call);
        const body = readJsonBody(call.request);
        const action = actionOf(body);
        if (action === "challenge") return challenge(call, person, body);
        return action === "forget" ? forget(call, person, body) : recompute(call, person, body);
      },
      GET: async (call) => {
        const { request, about, note } = call;
        const person = await access.person(call);
        const wanted = checkRequest(progressQuerySchema, { ...request.query });
        about(wanted.spreadsheetId, wanted.runId);
        await access.membership(call, person, wanted.spreadsheetId);
        const run = await getProgress(wanted, deps);
        note({ state: run.state });
        return { status: 200, body: { run: runView(run) } };
      },
    },
    deps,
  );

  async function challenge(call: Call, person: Person, body: unknown): Promise<Answer> {
    const { spreadsheetId, for: action } = checkRequest(challengeRequestSchema, body);
    call.about(spreadsheetId);
    call.note({ action: "challenge", for: action });
    const { value, expireAt } = await access.challenge(call, person, { spreadsheetId, action });
    return { status: 200, body: { challenge: value, metadataKey: challengeKey, expireAt: expireAt.toISOString() } };
  }

  async function recompute(call: Call, person: Person, body: unknown): Promise<Answer> {
    const { action: _, challenge: proof, ...wanted } = checkRequest(recomputeRequestSchema, body);
    const { spreadsheetId } = wanted;
    const action = wanted.preview === undefined ? "recompute" : "preview";
    call.about(spreadsheetId);
    call.note({ action });
    await access.proof(call, person, { spreadsheetId, action }, proof);
    const { run, joined } = await requestRecompute(wanted, deps);
    call.about(spreadsheetId, run.runId);
    call.note({ joined, state: run.state });
    return { status: 202, body: { ...runView(run), joined } };
  }

  async function forget(call: Call, person: Person, body: unknown): Promise<Answer> {
    const { challenge: proof, ...wanted } = checkRequest(forgetRequestSchema, body);
    const { spreadsheetId } = wanted;
    call.about(spreadsheetId);
    call.note({ action: "forget" });
    await access.proof(call, person, { spreadsheetId, action: "forget" }, proof);
    const forgotten = await forgetCustomer(wanted, deps);
    call.note({ ...forgotten });
    return { status: 200, body: forgotten };
  }
}

const actionOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "action" in body ? body.action : undefined;
