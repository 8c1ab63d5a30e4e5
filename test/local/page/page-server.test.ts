import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readErrorIn } from "../../../appsscript/answers/service-error.ts";
import { pageRoutes } from "../../../functions/local/page/page-routes.ts";
import { type PageServer, startPageServer } from "../../../functions/local/page/page-server.ts";
import { type SheetsServer, startSheetsServer } from "../../../functions/local/sheets-server/server.ts";
import { portOf } from "../../support/global-setup-emulator.ts";

const spreadsheetId = "local-0123456789abcdef";
const root = `/sheets/v4/spreadsheets/${spreadsheetId}`;
let sheets: SheetsServer;
let server: PageServer;
let cookie = "";
/** The headers of the last call of the function. */
let heard: IncomingHttpHeaders = {};
const recompute = createServer(({ method, url, headers }, response) => {
  heard = headers;
  response.end(`${method} ${url}`);
});

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is written: no client puts its path in order. */
function send(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body?: string) {
  const { hostname, port } = new URL(server.origin);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: { cookie, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const post = (path: string, body: string) => send("POST", path, { origin: server.origin }, body);

beforeAll(async () => {
  sheets = await startSheetsServer();
  sheets.service.store.create("Shop", spreadsheetId);
  sheets.service.store.create("Another", "local-another0123456789");
  await once(recompute.listen(0, "127.0.0.1"), "listening");
  const caller = {
    url: `http://127.0.0.1:${portOf(recompute)}/`,
    token: () => "identity",
    write: async () => undefined,
  };
  const files = [{ path: "/page.js", type: "text/javascript", body: Buffer.from("1") }];
  const routes = pageRoutes({ spreadsheetId, sheets, caller, files, asOf: async () => "2026-06-30" });
  server = await startPageServer(0, routes, {});
  const { pathname, search } = new URL(server.address);
  const entered = await send("GET", pathname + search);
  expect(entered.status).toBe(303);
  expect(entered.headers.location).toBe("/");
  cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
});

afterAll(async () => {
  await server.close();
  await sheets.close();
  recompute.close();
});

describe("the page's server", () => {
  test("serves the page with a policy that runs no script of anybody else's", async () => {
    const { status, headers, body } = await send("GET", "/");
    expect(status).toBe(200);
    const policy = String(headers["content-security-policy"]);
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    expect((await send("GET", "/")).body).not.toContain(String(nonce));
  });

  test("has the doors before everything, also what is not there", async () => {
    for (const path of ["/", "/page.js", "/settings", root, "/nothing"]) {
      expect((await send("GET", path, { cookie: "" })).status).toBe(403);
      expect((await send("GET", path, { host: "evil.example" })).status).toBe(421);
      expect((await send("GET", path, { origin: "https://evil.example" })).status).toBe(403);
    }
  });

  test("reads and changes its one spreadsheet", async () => {
    expect(JSON.parse((await send("GET", `${root}?fields=properties.title`)).body)).toEqual({
      properties: { title: "Shop" },
    });
    const rename = { updateSheetProperties: { properties: { sheetId: 0, title: "Orders" }, fields: "title" } };
    expect((await post(`${root}:batchUpdate`, JSON.stringify({ requests: [rename] }))).status).toBe(200);
    expect(sheets.service.store.find(spreadsheetId)?.sheets[0]?.title).toBe("Orders");
  });

  test.each([
    "/_local/calls",
    "/sheets/_local/calls",
    "/sheets/v4/spreadsheets/local-another0123456789",
    `${root}/../local-another0123456789`,
    `${root}/%2e%2e/local-another0123456789`,
    `${root}%2F..%2Flocal-another0123456789`,
    `/sheets/drive/v3/files/${spreadsheetId}`,
    `${root}/values/A1`,
    `//127.0.0.1${root}`,
    `http://127.0.0.1:9${root}`,
    "/functions/refreshWorkbook",
    "/functions/nightlyRefresh",
    "/functions/recompute/../refreshWorkbook",
    "/functions/recompute%2f..%2frefreshWorkbook",
    "/page.js/",
    "/../../package.json",
    "/..%2f..%2fpackage.json",
    "/constructor",
    "/__proto__",
  ])("knows no %s", async (path) => {
    expect((await send("GET", path)).status).toBe(404);
    expect((await post(path, "{}")).status).toBe(404);
  });

  test("takes a body as long as people paste, and no longer", async () => {
    expect((await post(`${root}:batchUpdate`, "x".repeat(8 * 1024 * 1024))).status).toBe(400);
    expect((await post(`${root}:batchUpdate`, "x".repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test("asks the function in the name and the language of whoever sits here", async () => {
    const headers = { authorization: "Bearer identity", "accept-language": "zh-TW" };
    expect((await send("GET", "/functions/recompute?spreadsheetId=1", headers)).body).toBe("GET /?spreadsheetId=1");
    expect(heard).toMatchObject(headers);
  });

  test("says so as the sidebar understands it where the function does not answer", async () => {
    recompute.close();
    recompute.closeAllConnections();
    const ask = async (headers = {}) => send("GET", "/functions/recompute?spreadsheetId=1", headers);
    const { status, body } = await ask();
    expect([status, readErrorIn(JSON.parse(body))]).toMatchObject([
      502,
      { message: expect.stringMatching("do not answer") },
    ]);
    expect((await ask({ "accept-language": "zh-CN" })).body).toContain("没有回应");
  });
});
