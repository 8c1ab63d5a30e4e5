import type { HttpFunction } from "@google-cloud/functions-framework";
import { type ForgetRequest, type ForgetStore, forgetCustomer } from "../use-cases/forget-customer.ts";
import { getProgress } from "../use-cases/get-progress.ts";
import type { Log } from "../use-cases/ports/log.ts";
import type { Store } from "../use-cases/ports/store.ts";
import { type RequestRecomputeDeps, requestRecompute } from "../use-cases/request-recompute.ts";
import type { Answer } from "./answer.ts";
import { checkRequest } from "./check-request.ts";
import { type Call, endpoint } from "./endpoint.ts";
import { readJsonBody } from "./read-json-body.ts";
import { forgetRequestSchema, progressQuerySchema, recomputeRequestSchema } from "./recompute.schema.ts";
import { runView } from "./run-view.ts";

export type RecomputeDeps = RequestRecomputeDeps & {
  readonly store: Pick<Store, "run"> & ForgetStore;
  readonly log: Log;
};

/**
 * The function that the menu calls.
 *
 * - `POST / {spreadsheetId, asOf?, reason?, applyAnyway?, preview?}`: 202 with the run that was created or joined: its fields and `joined`.
 * - `POST / {action: "forget", spreadsheetId, customer}`: 200 with how many snapshots and runs the customer was removed from.
 * - `GET /?spreadsheetId=..&runId=..`: 200 `{run}`, or 404 unknown_run.
 */
export function recomputeFunction(deps: RecomputeDeps): HttpFunction {
  return endpoint(
    "recompute",
    {
      POST: async ({ request, about, note }) => {
        const body = readJsonBody(request);
        if (isForget(body)) return forget(checkRequest(forgetRequestSchema, body), about, note);
        const { action: _, ...wanted } = checkRequest(recomputeRequestSchema, body);
        about(wanted.spreadsheetId);
        const { run, joined } = await requestRecompute(wanted, deps);
        about(wanted.spreadsheetId, run.runId);
        note({ joined, state: run.state });
        return { status: 202, body: { ...runView(run), joined } };
      },
      GET: async ({ request, about, note }) => {
        const wanted = checkRequest(progressQuerySchema, { ...request.query });
        about(wanted.spreadsheetId, wanted.runId);
        const run = await getProgress(wanted, deps);
        note({ state: run.state });
        return { status: 200, body: { run: runView(run) } };
      },
    },
    deps,
  );

  async function forget(wanted: ForgetRequest, about: Call["about"], note: Call["note"]): Promise<Answer> {
    about(wanted.spreadsheetId);
    const forgotten = await forgetCustomer(wanted, deps);
    note({ action: "forget", ...forgotten });
    return { status: 200, body: forgotten };
  }
}

const isForget = (body: unknown) =>
  typeof body === "object" && body !== null && "action" in body && body.action === "forget";
