import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import { accessWorld, tokenOf } from "../../support/access-world.ts";
import { anId, aRunId } from "../../support/fakes.ts";
import { call } from "../../support/functions-server.ts";
import { json } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

const own = (record: string) => `{"spreadsheetId":"${anId()}","challenge":"x",${record}}`;

type BadRequest = readonly [name: string, status: number, code: string, sent: RequestInit & { readonly path?: string }];

const badIds: readonly string[] = [
  ...[
    "",
    "../../members",
    `${anId()}/../x`,
    `${anId()}%2F..`,
    `${anId()}\\u0000`,
    `${anId()}\\n`,
    "x".repeat(101),
    ".",
  ],
];

/** Ann, who may edit, sends what nobody should. */
const requests: readonly BadRequest[] = [
  ["a body larger than is taken", 413, "body_too_large", { body: own(`"x":"${"x".repeat(20_000)}"`) }],
  ["a body of megabytes", 413, "body_too_large", { body: own(`"x":"${"x".repeat(5_000_000)}"`) }],
  [
    "a form",
    415,
    "unsupported_media_type",
    { body: "spreadsheetId=x", headers: { "content-type": "application/x-www-form-urlencoded" } },
  ],
  [
    "plain text, as a page may send it unasked",
    415,
    "unsupported_media_type",
    { body: own('"x":1'), headers: { "content-type": "text/plain" } },
  ],
  [
    "another charset",
    415,
    "unsupported_media_type",
    { body: own('"x":1'), headers: { "content-type": "application/json; charset=utf-7" } },
  ],
  [
    "a compressed body",
    415,
    "unsupported_media_type",
    { body: gzipSync(own('"x":1')), headers: { ...json, "content-encoding": "gzip" } },
  ],
  ["no JSON", 400, "bad_request", { body: "{" }],
  ["bytes that are no text", 400, "bad_request", { body: Buffer.from([0x7b, 0xff, 0x7d]) }],
  ["no body", 400, "bad_request", {}],
  ["the key __proto__", 400, "bad_request", { body: own('"__proto__":{"reason":"night"}') }],
  ["the key constructor", 400, "bad_request", { body: own('"constructor":{"prototype":{"x":1}}') }],
  ["the key __proto__ inside a preview", 400, "bad_request", { body: own('"preview":{"__proto__":{"edits":[]}}') }],
  ["an action by a prototype's name", 400, "bad_request", { body: own('"action":"__proto__"') }],
  [
    "__proto__ for a column to set up",
    400,
    "bad_request",
    { body: own('"action":"setUp","columns":{"__proto__":"x"}') },
  ],
  ["columns of a prototype", 400, "bad_request", { body: own('"action":"setUp","columns":{"toString":"x"}') }],
  ["nights that are a word", 400, "bad_request", { body: own('"action":"nightly","on":"true"') }],
  ["a status with a run", 400, "bad_request", { body: own('"action":"status","runId":"x"') }],
  ["an action that is a list", 400, "bad_request", { body: own('"action":["forget"]') }],
  [
    "a challenge that is an object",
    400,
    "bad_request",
    { body: `{"spreadsheetId":"${anId()}","challenge":{"$ne":null}}` },
  ],
  [
    "a challenge without end",
    400,
    "bad_request",
    { body: `{"spreadsheetId":"${anId()}","challenge":"${"x".repeat(201)}"}` },
  ],
  [
    "a challenge for no known action",
    400,
    "bad_request",
    { body: `{"action":"challenge","for":"drop","spreadsheetId":"${anId()}"}` },
  ],
  [
    "a challenge for a prototype's name",
    400,
    "bad_request",
    { body: `{"action":"challenge","for":"constructor","spreadsheetId":"${anId()}"}` },
  ],
  ...badIds.map(
    (id): BadRequest => [
      `the id ${JSON.stringify(id.slice(0, 30))}`,
      ...([400, "bad_request"] as const),
      { body: `{"spreadsheetId":"${id}","challenge":"x"}` },
    ],
  ),
  ["an id that is a number", 400, "bad_request", { body: '{"spreadsheetId":12345678901234567890123,"challenge":"x"}' }],
  ["an id that is a list", 400, "bad_request", { body: `{"spreadsheetId":["${anId()}"],"challenge":"x"}` }],
  ["PUT", 405, "method_not_allowed", { method: "PUT", body: own('"x":1') }],
  ["DELETE", 405, "method_not_allowed", { method: "DELETE" }],
  ["PATCH", 405, "method_not_allowed", { method: "PATCH", body: own('"x":1') }],
  ["OPTIONS, as a page asks before it calls", 405, "method_not_allowed", { method: "OPTIONS" }],
  ["another path", 404, "not_found", { body: own('"x":1'), path: "refreshWorkbook" }],
  ["an encoded way up", 404, "not_found", { body: own('"x":1'), path: "%2e%2e/%2e%2e/etc" }],
  ["a path with two slashes", 404, "not_found", { body: own('"x":1'), path: "/evil.example/" }],
  [
    "a list of ids in a query",
    400,
    "bad_request",
    { method: "GET", path: `?spreadsheetId=${anId()}&spreadsheetId=${anId("other")}&runId=${aRunId(1)}` },
  ],
  [
    "a nested id in a query",
    400,
    "bad_request",
    { method: "GET", path: `?spreadsheetId[x]=${anId()}&runId=${aRunId(1)}` },
  ],
  [
    "__proto__ in a query",
    400,
    "bad_request",
    { method: "GET", path: `?__proto__[spreadsheetId]=${anId()}&runId=${aRunId(1)}` },
  ],
  ["a spreadsheet and nothing", 400, "bad_request", { method: "GET", path: "?spreadsheetId=" }],
  ["an action in a query", 400, "bad_request", { method: "GET", path: `?spreadsheetId=${anId()}&action=status` }],
  ["an empty run id", 400, "bad_request", { method: "GET", path: `?spreadsheetId=${anId()}&runId=` }],
  [
    "a run id that is a path",
    400,
    "bad_request",
    { method: "GET", path: `?spreadsheetId=${anId()}&runId=..%2F..%2Fmembers` },
  ],
];

describe("a known caller who sends", () => {
  test.each(requests)("%s gets %i %s", async (_, status, code, { path = "", ...init }) => {
    const world = await accessWorld();
    const headers = { ...json, authorization: `Bearer ${tokenOf("ann")}`, ...init.headers };
    const answer = await call(`${world.url}${path}`, { method: "POST", ...init, headers });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    expect(world.store.runs()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "reason")).toBe(false);
  });

  test("a body that says that it is too large is answered before it has come", async () => {
    const { url } = await accessWorld();
    const headers = { ...json, authorization: `Bearer ${tokenOf("ann")}`, "content-length": "500000000" };
    const sent = request(url, { method: "POST", headers });
    const status = await new Promise((resolve, reject) => {
      sent.on("response", (response) => resolve(response.resume().statusCode));
      sent.on("error", reject);
      sent.write('{"spreadsheetId"');
    });
    sent.destroy();
    expect(status).toBe(413);
  });

  test("a body without a length gets 413 all the same", async () => {
    const { url } = await accessWorld();
    const status = await new Promise((resolve, reject) => {
      const headers = { ...json, authorization: `Bearer ${tokenOf("ann")}` };
      const sent = request(url, { method: "POST", headers }, (response) => resolve(response.resume().statusCode));
      sent.on("error", reject);
      sent.write(own(`"x":"${"x".repeat(10_000)}"`));
      sent.end("x".repeat(10_000));
    });
    expect(status).toBe(413);
  });
});
