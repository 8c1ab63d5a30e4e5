import type { HttpFunction } from "@google-cloud/functions-framework";
import { type ForgetStore, forgetCustomer } from "../use-cases/forget-customer.ts";
import { getProgress } from "../use-cases/get-progress.ts";
import { getStatus } from "../use-cases/get-status.ts";
import { challengeKey } from "../use-cases/ports/challenge-place.ts";
import type { Log } from "../use-cases/ports/log.ts";
import type { Store } from "../use-cases/ports/store.ts";
import { type RequestRecomputeDeps, requestRecompute } from "../use-cases/request-recompute.ts";
import { type SetUpDeps, setUp } from "../use-cases/set-up.ts";
import { type SwitchNightsDeps, switchNights } from "../use-cases/switch-nights.ts";
import type { Access } from "./access.ts";
import type { Answer } from "./answer.ts";
import { checkRequest } from "./check-request.ts";
import { type Call, endpoint } from "./endpoint.ts";
import type { Person } from "./identify.ts";
import { type Door, provenDoor } from "./proven-door.ts";
import { readJsonBody } from "./read-json-body.ts";
import {
  challengeRequestSchema,
  forgetRequestSchema,
  nightlyRequestSchema,
  progressQuerySchema,
  recomputeRequestSchema,
  setUpRequestSchema,
  statusRequestSchema,
} from "./recompute.schema.ts";
import { runView } from "./run-view.ts";
import { type NightCaller, nightlyView, statusView, unattended } from "./status-view.ts";

export type RecomputeDeps = RequestRecomputeDeps &
  SwitchNightsDeps &
  SetUpDeps &
  NightCaller & {
    readonly store: Pick<Store, "run" | "registration"> & ForgetStore;
    readonly access: Access;
    readonly log: Log;
  };

/**
 * The function that the menu calls. Every call says who makes it, in its `Authorization` header; every other call of `POST` proves that
 * they may edit the spreadsheet.
 *
 * - `POST / {action: "challenge", spreadsheetId, for}`: 200 `{challenge, metadataKey, expireAt}`. Whoever writes that into the
 *   spreadsheet's developer metadata may do once what it is `for`: recompute, preview, forget, status, nightly or setUp.
 * - `POST / {spreadsheetId, challenge, asOf?, applyAnyway?, preview?}`: 202 with the run that was created or joined: its fields and `joined`.
 * - `POST / {action: "forget", spreadsheetId, challenge, customer}`: 200 with how many snapshots and runs the customer was removed from.
 * - `POST / {action: "status", spreadsheetId, challenge}`: 200 `{runs, nightly}`: the last runs, and whether it is refreshed at night.
 * - `POST / {action: "nightly", spreadsheetId, challenge, on}`: 200 `{nightly}`: switches the nightly refresh on or off; it stays so.
 * - `POST / {action: "setUp", spreadsheetId, challenge, ordersTab?, columns?}`: 200 with what stands for the orders and their columns, and
 *   what is still in the way; with a tab or columns as they are from now on.
 * - `GET /?spreadsheetId=..`: the status as above, for who proved within 30 days that they may edit the spreadsheet.
 * - `GET /?spreadsheetId=..&runId=..`: 200 `{run}`, or 404 unknown_run; for the same.
 */
export function recomputeFunction(deps: RecomputeDeps): HttpFunction {
  const { access } = deps;
  const recompute = provenDoor(
    access,
    recomputeRequestSchema,
    ({ preview }) => (preview === undefined ? "recompute" : "preview"),
    async ({ action: _, challenge: __, ...wanted }, { about, note }) => {
      const { run, joined } = await requestRecompute({ ...wanted, reason: "menu" }, deps);
      about(wanted.spreadsheetId, run.runId);
      note({ joined, state: run.state });
      return { status: 202, body: { ...runView(run), joined } };
    },
  );
  const doors: ReadonlyMap<unknown, Door> = new Map<unknown, Door>([
    ["challenge", challenge],
    [
      "forget",
      provenDoor(access, forgetRequestSchema, "forget", async (wanted, { note }) => {
        const forgotten = await forgetCustomer(wanted, deps);
        note({ ...forgotten });
        return { status: 200, body: forgotten };
      }),
    ],
    ["status", provenDoor(access, statusRequestSchema, "status", status)],
    [
      "nightly",
      provenDoor(access, nightlyRequestSchema, "nightly", async (wanted, { note }) => {
        note({ on: wanted.on });
        return { status: 200, body: { nightly: nightlyView(await switchNights(wanted, deps), deps) } };
      }),
    ],
    [
      "setUp",
      provenDoor(
        access,
        setUpRequestSchema,
        "setUp",
        async ({ action: _, challenge: __, ...wanted }, { note }, { email }) => {
          const found = await setUp({ ...wanted, editor: email }, deps);
          note({ made: found.settingsTab.made, problems: found.problems.length });
          return { status: 200, body: { ...found, ...unattended(deps) } };
        },
      ),
    ],
  ]);
  return endpoint(
    "recompute",
    {
      POST: async (call) => {
        const person = await access.person(call);
        const body = readJsonBody(call.request);
        const door = doors.get(actionOf(body)) ?? recompute;
        return door(call, person, body);
      },
      GET: async (call) => {
        const { request, about, note } = call;
        const person = await access.person(call);
        const { spreadsheetId, runId } = checkRequest(progressQuerySchema, { ...request.query });
        about(spreadsheetId, runId);
        await access.membership(call, person, spreadsheetId);
        if (runId === undefined) return status({ spreadsheetId }, call);
        const run = await getProgress({ spreadsheetId, runId }, deps);
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

  async function status(asked: { readonly spreadsheetId: string }, { note }: Call): Promise<Answer> {
    const found = await getStatus(asked, deps);
    note({ runs: found.runs.length });
    return { status: 200, body: statusView(found, deps) };
  }
}

const actionOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "action" in body ? body.action : undefined;
