import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { localNames } from "../../../functions/local/identity.ts";
import {
  accessWorld,
  invokerToken,
  people,
  queueInvoker,
  schedulerInvoker,
  stripped,
  tokenOf,
  tokenWith,
} from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import { call, postJson } from "../../support/functions-server.ts";
import { json, seconds } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

const queueClaims = { email: queueInvoker.email, aud: queueInvoker.audience };
const schedulerClaims = { email: schedulerInvoker.email, aud: schedulerInvoker.audience };

/** The private services are called past the platform, or by whom the platform would let in elsewhere. */
const privateCalls: readonly (readonly [
  service: "refreshWorkbook" | "nightlyRefresh",
  name: string,
  reason: string,
  token: () => string | undefined,
])[] = [
  ["refreshWorkbook", "nobody", "none", () => undefined],
  ["refreshWorkbook", "a person", "notCheckedByPlatform", () => tokenOf("ann")],
  ["refreshWorkbook", "a person whom the platform checked", "audience", () => stripped(tokenOf("ann"))],
  [
    "refreshWorkbook",
    "a person with a token for it",
    "account",
    () => invokerToken({ ...queueClaims, email: people.ann }),
  ],
  ["refreshWorkbook", "the scheduler", "audience", () => invokerToken(schedulerClaims)],
  [
    "refreshWorkbook",
    "the scheduler with a token for it",
    "account",
    () => invokerToken({ ...queueClaims, email: schedulerInvoker.email }),
  ],
  ["refreshWorkbook", "the queue, unchecked by the platform", "notCheckedByPlatform", () => tokenWith(queueClaims)],
  [
    "refreshWorkbook",
    "the queue of one machine",
    "audience",
    () => invokerToken({ email: queueInvoker.email, aud: localNames.queue.audience }),
  ],
  [
    "refreshWorkbook",
    "the queue with a list of audiences",
    "malformed",
    () => invokerToken({ ...queueClaims, aud: [queueInvoker.audience] }),
  ],
  [
    "refreshWorkbook",
    "the queue with a token that is over",
    "expired",
    () => invokerToken({ ...queueClaims, exp: seconds() - 1 }),
  ],
  [
    "refreshWorkbook",
    "the queue with a token of another issuer",
    "issuer",
    () => invokerToken({ ...queueClaims, iss: "https://example.com" }),
  ],
  [
    "refreshWorkbook",
    "the queue with an address that is not verified",
    "malformed",
    () => invokerToken({ ...queueClaims, email_verified: false }),
  ],
  ["refreshWorkbook", "a token of no claims", "malformed", () => stripped("e30.e30.AAAA")],
  ["nightlyRefresh", "nobody", "none", () => undefined],
  ["nightlyRefresh", "a person", "notCheckedByPlatform", () => tokenOf("ann")],
  [
    "nightlyRefresh",
    "a person with a token for it",
    "account",
    () => invokerToken({ ...schedulerClaims, email: people.ann }),
  ],
  ["nightlyRefresh", "the queue", "audience", () => invokerToken(queueClaims)],
];

describe("a private service", () => {
  test.each(privateCalls)("%s is not open to %s", async (service, _, reason, token) => {
    const world = await accessWorld();
    const url = await world.serve(service);
    const task = service === "refreshWorkbook" ? { spreadsheetId: anId(), runId: aRunId(1) } : {};
    expect(await postJson(url, task, token())).toMatchObject({
      ...{ status: 403, body: { error: { code: "private_service" } } },
    });
    expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason });
  });
});

describe("a private service in whose header the platform did not look", () => {
  test.each(["refreshWorkbook", "nightlyRefresh"] as const)("%s is not open", async (service) => {
    const world = await accessWorld();
    const { email, audience: aud } = service === "refreshWorkbook" ? queueInvoker : schedulerInvoker;
    // The platform checks the second token, of somebody who may invoke it, and passes the first on unseen.
    const headers = {
      ...json,
      authorization: `Bearer ${invokerToken({ email, aud })}`,
      "x-serverless-authorization": `Bearer ${invokerToken({ email: people.ann, aud })}`,
    };
    const answer = await call(await world.serve(service), { method: "POST", headers, body: "{}" });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "private_service" } } });
    expect(world.log.entries.at(-1)?.fields).toMatchObject({ reason: "notCheckedByPlatform" });
  });
});
