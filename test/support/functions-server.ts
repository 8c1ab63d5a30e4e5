import { once } from "node:events";
import { getTestServer } from "@google-cloud/functions-framework/testing";
import { onTestFinished } from "vitest";
import { type FunctionName, type FunctionsDeps, registerFunctions } from "../../functions/http/register.ts";
import { anId, countedRunIds, fakeClock, fakeWorkbooks, memoryStore, recordingLog, recordingQueue } from "./fakes.ts";
import { memoryWorkbook } from "./memory-workbook.ts";
import { openDoors } from "./open-doors.ts";

/** Fakes of everything that the functions need; `refresh` does nothing. */
export const functionsWorld = () => ({
  store: memoryStore(),
  queue: recordingQueue(),
  log: recordingLog(),
  now: fakeClock("2025-06-15T12:00:00Z"),
  newRunId: countedRunIds(),
  account: "tiers@shop.iam.gserviceaccount.com",
  workbooks: fakeWorkbooks({ [anId()]: memoryWorkbook({ title: "Orders", rows: [] }) }),
  maxAttempts: 12,
  hasScheduler: true,
  refresh: async () => undefined,
  ...openDoors,
});

/** One function as the real framework serves it, until the test ends. @returns its address */
export async function serveFunction(name: FunctionName, deps: FunctionsDeps): Promise<string> {
  registerFunctions(deps);
  const server = getTestServer(name).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return `http://127.0.0.1:${address.port}/`;
}

/** What a function answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Calls a function and reads its answer as JSON. */
export async function call(url: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
}

/** Posts a value as JSON. @param token who calls */
export const postJson = (url: string, value: unknown, token?: string): Promise<Answered> =>
  call(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...bearer(token) },
    body: JSON.stringify(value),
  });

/** The header that says who calls; none without a token. */
export const bearer = (token: string | undefined) => (token === undefined ? {} : { authorization: `Bearer ${token}` });
