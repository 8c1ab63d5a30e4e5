import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw, maxBodyBytes } from "../../functions/http/keep-bodies-raw.ts";
import { functionNames } from "../../functions/http/register.ts";
import { anId } from "../support/fakes.ts";
import { call, functionsWorld, serveFunction } from "../support/functions-server.ts";

beforeAll(keepBodiesRaw);

const json = { "content-type": "application/json" };
const good = JSON.stringify({ spreadsheetId: anId() });

async function post(body: RequestInit["body"], headers: Readonly<Record<string, string>> = json) {
  const world = functionsWorld();
  const url = await serveFunction("recompute", world);
  return { ...(await call(url, { method: "POST", headers, ...(body != null && { body }) })), ...world };
}
const errorOf = (code: string, message: RegExp) => ({
  error: { code, message: expect.stringMatching(message), hint: expect.any(String) },
});

describe.each(functionNames)("%s", (name) => {
  test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("answers %s with 405 and what it takes", async (method) => {
    const answered = await call(await serveFunction(name, functionsWorld()), { method });
    expect(answered.status).toBe(405);
    expect(answered.headers.get("allow")).toMatch(/POST/);
    expect(answered.body).toEqual(errorOf("method_not_allowed", new RegExp(`found ${method}; expected .*POST`)));
  });

  test("answers at its own address only", async () => {
    const answered = await call(`${await serveFunction(name, functionsWorld())}admin`, { method: "POST" });
    expect(answered).toMatchObject({ status: 404, body: errorOf("not_found", /found \/admin/) });
  });
});

test.each(["refreshWorkbook", "nightlyRefresh"] as const)("%s has nothing to GET", async (name) => {
  expect(await call(await serveFunction(name, functionsWorld()))).toMatchObject({ status: 405 });
});

describe("the body of a request", () => {
  test("is JSON in UTF-8", async () => {
    expect((await post(good)).status).toBe(202);
    expect((await post(good, { "content-type": "application/json; charset=utf-8" })).status).toBe(202);
  });

  test.each([
    ["form fields", "application/x-www-form-urlencoded"],
    ["plain text, which a browser sends across sites without asking", "text/plain"],
    ["JSON in another charset", "application/json; charset=utf-16"],
    ["something that only begins like JSON", "application/jsonp"],
  ])("is not %s", async (_, contentType) => {
    const { status, body, store } = await post(good, { "content-type": contentType });
    expect(status).toBe(415);
    expect(body).toEqual(errorOf("unsupported_media_type", /^header Content-Type: found "/));
    expect(store.runs()).toEqual([]);
  });

  test("is not compressed", async () => {
    const { status, body } = await post(new Uint8Array(gzipSync(good)), { ...json, "content-encoding": "gzip" });
    expect(status).toBe(415);
    expect(body).toEqual(errorOf("unsupported_media_type", /^header Content-Encoding: found "gzip"/));
  });

  test.each([
    ["broken JSON", '{"spreadsheetId": '],
    ["no JSON at all", "hello"],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ])("that is %s is refused in our words, not as a page of HTML", async (_, body) => {
    const answered = await post(body);
    expect(answered.status).toBe(400);
    expect(answered.headers.get("content-type")).toMatch(/^application\/json/);
    expect(answered.body).toEqual(errorOf("bad_request", /found text that is not JSON/));
    expect(answered.log.entries).toHaveLength(1);
  });

  test("that is missing is refused", async () => {
    const { status, body } = await post(null);
    expect(status).toBe(400);
    expect(body).toEqual(errorOf("bad_request", /^the whole: found nothing; expected an object/));
  });

  test("may have as many bytes as are taken, and not one more", async () => {
    const padded = (bytes: number) => good.padEnd(bytes);
    expect((await post(padded(maxBodyBytes))).status).toBe(202);
    const { status, body } = await post(padded(maxBodyBytes + 1));
    expect(status).toBe(413);
    expect(body).toEqual(errorOf("body_too_large", /^The body has 16385 bytes; at most 16384/));
  });
});
