import type { HttpFunction } from "@google-cloud/functions-framework";
import { z } from "zod";
import { type QueueNightlyDeps, queueNightly } from "../use-cases/queue-nightly.ts";
import { checkRequest } from "./check-request.ts";
import { endpoint } from "./endpoint.ts";
import type { InvokerCheck } from "./invoker-check.ts";
import { readJsonBody } from "./read-json-body.ts";

export interface NightlyRefreshDeps extends QueueNightlyDeps {
  /** Passes the scheduler's calls. */
  readonly fromScheduler: InvokerCheck;
}

/**
 * The function that the scheduler calls every few minutes: `POST /` without a body (or `{}`) queues every registered
 * workbook whose night has come and answers `{due, queued, joined, taken, failed}`.
 *
 * 200 even where some workbooks failed: they are due again in ten minutes, and repeating the call at once would not help.
 */
export function nightlyRefreshFunction(deps: NightlyRefreshDeps): HttpFunction {
  return endpoint(
    "nightlyRefresh",
    {
      POST: async (call) => {
        deps.fromScheduler(call);
        const { request, note } = call;
        checkRequest(z.strictObject({}), readJsonBody(request) ?? {});
        const counts = await queueNightly(deps);
        note({ ...counts });
        return { status: 200, body: counts };
      },
    },
    deps,
  );
}
