import { describe, expect, test } from "vitest";
import { judge, type Keys } from "../../../functions/local/page/doors.ts";

const keys: Keys = { origin: "http://127.0.0.1:4000", token: "the-token", session: "the-session" };
const host = "127.0.0.1:4000";
const cookie = "customer-tiers-4000=the-session";
const origin = keys.origin;

const knock = (method: string, url: string, headers: Readonly<Record<string, string>>) =>
  judge({ method, url, headers }, keys);

describe("the doors of the page", () => {
  test.each([
    [
      "another name for this machine, as DNS rebinding gives one",
      "GET",
      "/",
      { host: "evil.example:4000", cookie },
      421,
    ],
    ["localhost, which is another origin", "GET", "/", { host: "localhost:4000", cookie }, 421],
    ["another port", "GET", "/", { host: "127.0.0.1:4001", cookie }, 421],
    ["no host", "GET", "/", { cookie }, 421],
    [
      "another origin, with the cookie",
      "POST",
      "/functions/recompute",
      { host, cookie, origin: "https://evil.example" },
      403,
    ],
    [
      "another program's page on this machine",
      "POST",
      "/functions/recompute",
      { host, cookie, origin: "http://127.0.0.1:8888" },
      403,
    ],
    ["a sandboxed frame", "POST", "/functions/recompute", { host, cookie, origin: "null" }, 403],
    ["a reading call of another origin", "GET", "/settings", { host, cookie, origin: "https://evil.example" }, 403],
    ["a script tag of another page", "GET", "/page.js", { host, cookie, "sec-fetch-site": "cross-site" }, 403],
    ["an image of a neighbour's page", "GET", "/identity-token", { host, cookie, "sec-fetch-site": "same-site" }, 403],
    ["a call that does not say where it comes from", "POST", "/functions/recompute", { host, cookie }, 403],
    ["no cookie", "GET", "/", { host }, 403],
    ["another cookie", "GET", "/", { host, cookie: "customer-tiers-4000=guess" }, 403],
    ["the cookie of the page on another port", "GET", "/", { host, cookie: "customer-tiers-4001=the-session" }, 403],
    ["an empty cookie", "GET", "/", { host, cookie: "customer-tiers-4000=" }, 403],
    ["the token as a cookie", "GET", "/", { host, cookie: "customer-tiers-4000=the-token" }, 403],
    ["a wrong token", "GET", "/?token=guess", { host }, 403],
    ["an empty token", "GET", "/?token=", { host }, 403],
    ["a wrong token beside the right cookie", "GET", "/?token=guess", { host, cookie }, 403],
    ["the token elsewhere than at the entrance", "GET", "/settings?token=the-token", { host }, 403],
    ["the token by POST", "POST", "/?token=the-token", { host, origin }, 403],
    ["the token by way of another origin", "GET", "/?token=the-token", { host, origin: "https://evil.example" }, 403],
    ["the token under another name for this machine", "GET", "/?token=the-token", { host: "evil.example:4000" }, 421],
    ["PUT", "PUT", "/", { host, cookie, origin }, 405],
    ["DELETE", "DELETE", "/", { host, cookie, origin }, 405],
    ["OPTIONS, as before a call of another origin", "OPTIONS", "/", { host, cookie, origin }, 405],
  ])("refuse %s", (_, method, url, headers, status) => {
    expect(knock(method, url, headers)).toMatchObject({ kind: "refuse", status });
  });

  test("give the cookie for the token, for this page only and out of reach of scripts", () => {
    const verdict = knock("GET", "/?token=the-token", { host });
    expect(verdict).toEqual({ kind: "enter", cookie: `${cookie}; HttpOnly; SameSite=Strict; Path=/` });
  });

  test.each([
    ["the page", "GET", "/", {}],
    ["the page, from a link elsewhere", "GET", "/", { "sec-fetch-site": "cross-site" }],
    ["its own calls", "POST", "/functions/recompute", { origin, "sec-fetch-site": "same-origin" }],
    ["an address typed by hand", "GET", "/settings", { "sec-fetch-site": "none" }],
  ])("let in %s with the cookie", (_, method, url, headers) => {
    expect(knock(method, url, { host, cookie: `other=1; ${cookie}`, ...headers })).toEqual({ kind: "pass" });
  });
});
