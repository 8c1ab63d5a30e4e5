import { createHmac } from "node:crypto";
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { keepBodiesRaw } from "../../functions/http/keep-bodies-raw.ts";
import { localNames } from "../../functions/local/identity.ts";
import {
  type AccessWorld,
  accessWorld,
  audience,
  invokerToken,
  otherKey,
  people,
  publicKey,
  queueInvoker,
  schedulerInvoker,
  stripped,
  tokenOf,
  tokenWith,
} from "../support/access-world.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { type Answered, call, postJson } from "../support/functions-server.ts";

beforeAll(keepBodiesRaw);

const seconds = () => Math.floor(Date.now() / 1000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The answer to whoever has no business here, whatever the reason. */
const constantAnswer = {
  error: {
    code: "not_allowed",
    message: expect.stringMatching(
      `shared as Editor with ${people.tool}, that you may edit it yourself, and that your domain's policy`,
    ),
    hint: expect.any(String),
  },
};

/** Refused with the constant answer, for this reason in the log, and nothing was done. */
async function expectRefused(world: AccessWorld, answer: Answered, reason: string): Promise<void> {
  expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason });
  expect(answer).toMatchObject({ status: 403, body: constantAnswer });
  expect(world.store.runs()).toEqual([]);
  expect(world.queue.tasks).toEqual([]);
}

/** One thing is wrong with the `Authorization` header of each; with Ann's own token the same call is let in (access.test.ts). */
const tokens: readonly (readonly [name: string, reason: string, header: () => string | undefined])[] = [
  ["none", "none", () => undefined],
  ["another scheme", "malformed", () => `Basic ${tokenOf("ann")}`],
  ["an empty one", "malformed", () => "Bearer "],
  ["a word", "malformed", () => "Bearer ann@example.com"],
  ["two parts of three", "malformed", () => `Bearer ${tokenOf("ann").split(".").slice(0, 2).join(".")}`],
  ["four parts", "malformed", () => `Bearer ${tokenOf("ann")}.AAAA`],
  ["parts that are no JSON", "malformed", () => "Bearer AAAA.BBBB.CCCC"],
  ["two tokens in one header", "malformed", () => `Bearer ${tokenOf("ann")}, Bearer ${tokenOf("ann")}`],
  ["one that is longer than Google's", "malformed", () => `Bearer ${tokenWith({ nonce: "x".repeat(6200) })}`],
  ["another script's audience", "audience", () => `Bearer ${tokenWith({ aud: "2-b.apps.googleusercontent.com" })}`],
  ["no audience", "audience", () => `Bearer ${tokenWith({ aud: undefined })}`],
  ["ours among other audiences", "audience", () => `Bearer ${tokenWith({ aud: [audience, "2-b"] })}`],
  ["another issuer", "issuer", () => `Bearer ${tokenWith({ iss: "https://login.example.com" })}`],
  [
    "an issuer that begins like Google",
    "issuer",
    () => `Bearer ${tokenWith({ iss: "https://accounts.google.com.example.org" })}`,
  ],
  ["another key", "signature", () => `Bearer ${tokenWith({}, {}, otherKey)}`],
  ["a key that nobody knows", "signature", () => `Bearer ${tokenWith({}, { kid: "mine" })}`],
  ["a key by a prototype's name", "signature", () => `Bearer ${tokenWith({}, { kid: "__proto__" })}`],
  [
    "a key of its own inside",
    "signature",
    () => `Bearer ${tokenWith({}, { kid: "x", jwk: { kty: "RSA" } }, otherKey)}`,
  ],
  [
    "algorithm none",
    "signature",
    () => `Bearer ${base64({ alg: "none", kid: "local" })}.${tokenWith().split(".")[1]}.`,
  ],
  ["our public key taken for a shared secret", "signature", () => `Bearer ${hmacToken()}`],
  ["claims changed after signing", "signature", () => `Bearer ${tamperedToken()}`],
  ["its signature removed, as private services get it", "signatureRemoved", () => `Bearer ${stripped(tokenOf("ann"))}`],
  ["over since a second, which the library forgives", "expired", () => `Bearer ${tokenWith({ exp: seconds() - 1 })}`],
  [
    "over since yesterday",
    "expired",
    () => `Bearer ${tokenWith({ iat: seconds() - 90_000, exp: seconds() - 86_400 })}`,
  ],
  ["issued in ten minutes", "early", () => `Bearer ${tokenWith({ iat: seconds() + 600 })}`],
  ["valid from the next minute on", "early", () => `Bearer ${tokenWith({ nbf: seconds() + 60 })}`],
  ["no end", "malformed", () => `Bearer ${tokenWith({ exp: undefined })}`],
  ["an end in ten years", "malformed", () => `Bearer ${tokenWith({ exp: seconds() + 3e8 })}`],
  ["an address that is not verified", "unverified", () => `Bearer ${tokenWith({ email_verified: false })}`],
  [
    "the word true in place of a verified address",
    "unverified",
    () => `Bearer ${tokenWith({ email_verified: "true" })}`,
  ],
  ["no address", "unverified", () => `Bearer ${tokenWith({ email: undefined })}`],
  ["a list of addresses", "unverified", () => `Bearer ${tokenWith({ email: [people.ann] })}`],
  ["a list of domains", "domain", () => `Bearer ${tokenWith({ hd: ["example.com"] })}`],
  ["an address that is a path", "unverified", () => `Bearer ${tokenWith({ email: "x/../ann@example.com" })}`],
  ["another domain", "domain", () => `Bearer ${tokenWith({ email: "ann@example.org", hd: "example.org" })}`],
  ["an address of the domain that it does not manage", "domain", () => `Bearer ${tokenWith({ hd: undefined })}`],
  [
    "a personal account where none may call",
    "domain",
    () => `Bearer ${tokenWith({ email: "ann@gmail.com", hd: undefined })}`,
  ],
  [
    "the queue's own token",
    "audience",
    () => `Bearer ${tokenWith({ email: queueInvoker.email, aud: queueInvoker.audience })}`,
  ],
];

function hmacToken(): string {
  const signed = `${base64({ alg: "HS256", kid: "local" })}.${tokenOf("ann").split(".")[1]}`;
  return `${signed}.${createHmac("sha256", publicKey).update(signed).digest("base64url")}`;
}

function tamperedToken(): string {
  const [header, , signature] = tokenOf("vic").split(".");
  return `${header}.${tokenOf("ann").split(".")[1]}.${signature}`;
}

describe("whose token has", () => {
  test.each(tokens)("%s is refused", async (_, reason, header) => {
    const world = await accessWorld();
    // All else is right: Ann's challenge stands in the spreadsheet.
    const body = JSON.stringify({ spreadsheetId: anId(), challenge: await world.prove("ann") });
    const authorization = header();
    const headers = { "content-type": "application/json", ...(authorization !== undefined && { authorization }) };
    await expectRefused(world, await call(world.url, { method: "POST", headers, body }), reason);
  });
});

const minutes = (count: number) => count * 60_000;

/** One thing is wrong with the proof of each. */
const proofs: readonly (readonly [name: string, reason: string, attempt: (world: AccessWorld) => Promise<Answered>])[] =
  [
    ["no challenge", "noChallenge", ({ url }) => postJson(url, { spreadsheetId: anId() }, tokenOf("ann"))],
    [
      "a challenge that was never issued",
      "unknown",
      async ({ recompute, write, now }) => {
        const made = `${new Date(now().getTime() + minutes(1)).toISOString()}/made-up`;
        await write("ann", made);
        return recompute("ann", made);
      },
    ],
    [
      "a challenge of another spreadsheet",
      "unknown",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("ann", "recompute", anId("other"));
        await write("ann", challenge, anId("other"));
        await write("ann", challenge);
        return recompute("ann", challenge);
      },
    ],
    [
      "the challenge of another person",
      "otherPerson",
      async ({ recompute, prove }) => recompute("vic", await prove("ann")),
    ],
    [
      "the challenge of another person, who cannot edit and had it written by who can",
      "otherPerson",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        await write("ann", challenge);
        return recompute("bob", challenge);
      },
    ],
    [
      "a challenge for forgetting, to recompute",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann", "forget")),
    ],
    [
      "a challenge for a preview, to recompute",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann", "preview")),
    ],
    [
      "a challenge for recomputing, to forget a customer",
      "otherAction",
      async ({ url, prove }) => {
        const forget = { action: "forget", spreadsheetId: anId(), customer: "c1", challenge: await prove("ann") };
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a challenge for recomputing, to preview",
      "otherAction",
      async ({ recompute, prove }) => recompute("ann", await prove("ann"), { preview: { edits: [] } }),
    ],
    [
      "a challenge that was used",
      "unknown",
      async ({ url, prove }) => {
        const forget = {
          action: "forget",
          spreadsheetId: anId(),
          customer: "c1",
          challenge: await prove("ann", "forget"),
        };
        expect(await postJson(url, forget, tokenOf("ann"))).toMatchObject({ status: 200 });
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a used challenge that was written again",
      "unknown",
      async ({ url, prove, write }) => {
        const forget = {
          action: "forget",
          spreadsheetId: anId(),
          customer: "c1",
          challenge: await prove("ann", "forget"),
        };
        await postJson(url, forget, tokenOf("ann"));
        await write("ann", forget.challenge);
        return postJson(url, forget, tokenOf("ann"));
      },
    ],
    [
      "a challenge that nobody wrote",
      "notWritten",
      async ({ recompute, challengeFor }) => recompute("ann", await challengeFor("ann")),
    ],
    [
      "a challenge after two minutes",
      "expired",
      async ({ recompute, prove, now }) => {
        const challenge = await prove("ann");
        now.advance(minutes(2));
        return recompute("ann", challenge);
      },
    ],
    [
      "a challenge whose two minutes end while the spreadsheet is read",
      "used",
      async ({ recompute, prove, now, sheets }) => {
        const challenge = await prove("ann");
        const slow = {
          before: async () => {
            now.advance(minutes(2));
            return undefined;
          },
        };
        sheets.service.addInterceptor(slow);
        return recompute("ann", challenge);
      },
    ],
    [
      "a challenge written before access was lost, after two minutes",
      "expired",
      async ({ recompute, prove, share, now }) => {
        const challenge = await prove("bob");
        share(anId(), "bob", "none");
        now.advance(minutes(2));
        return recompute("bob", challenge);
      },
    ],
    [
      "a challenge that a viewer tries to write, which Sheets refuses",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        expect(await write("vic", challenge)).toBe(403);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge that a stranger tries to write, which Sheets refuses",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("eve");
        expect(await write("eve", challenge)).toBe(403);
        return recompute("eve", challenge);
      },
    ],
    [
      "a copy of the spreadsheet, with the challenge that stood in the first",
      "unknown",
      async ({ url, prove, share, write, sheets }) => {
        const challenge = await prove("ann");
        sheets.service.store.create("Copy of Orders", anId("copy"));
        for (const name of ["ann", "tool"] as const) share(anId("copy"), name, "editor");
        await write("ann", challenge, anId("copy"));
        return postJson(url, { spreadsheetId: anId("copy"), challenge }, tokenOf("ann"));
      },
    ],
    [
      "a challenge that came with a tab copied from elsewhere",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        expect(await write("ann", challenge, anId(), { location: { sheetId: 0 } })).toBe(200);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge that stands on a column",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("vic");
        const dimensionRange = { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 };
        expect(await write("ann", challenge, anId(), { location: { dimensionRange } })).toBe(200);
        return recompute("vic", challenge);
      },
    ],
    [
      "a challenge under another name",
      "notWritten",
      async ({ recompute, challengeFor, write }) => {
        const challenge = await challengeFor("ann");
        await write("ann", challenge, anId(), { key: "customer-tiers.challenge2" });
        return recompute("ann", challenge);
      },
    ],
    [
      "half a challenge",
      "unknown",
      async ({ recompute, prove }) => recompute("ann", (await prove("ann")).slice(0, -1)),
    ],
    [
      "a spreadsheet that is not shared with the tool",
      "noAccess",
      async ({ recompute, prove, share }) => {
        share(anId(), "tool", "none");
        return recompute("ann", await prove("ann"));
      },
    ],
    [
      "a spreadsheet that the tool may only view",
      "noAccess",
      async ({ recompute, prove, share }) => {
        share(anId(), "tool", "viewer");
        return recompute("ann", await prove("ann"));
      },
    ],
    [
      "a spreadsheet that does not exist",
      "noAccess",
      async ({ url, challengeFor }) => {
        const challenge = await challengeFor("ann", "recompute", anId("nowhere"));
        return postJson(url, { spreadsheetId: anId("nowhere"), challenge }, tokenOf("ann"));
      },
    ],
  ];

describe("who proves their right to edit with", () => {
  test.each(proofs)("%s is refused", async (_, reason, attempt) => {
    const world = await accessWorld();
    await expectRefused(world, await attempt(world), reason);
  });

  test("the same challenge twice at the same time gets in once", async () => {
    const world = await accessWorld();
    const challenge = await world.prove("ann");
    const answers = await Promise.all([world.recompute("ann", challenge), world.recompute("ann", challenge)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 403]);
    expect(world.queue.tasks).toHaveLength(1);
  });

  test("nothing at all learns nothing: every refusal is the same to the byte", async () => {
    const world = await accessWorld();
    const { url, challengeFor, recompute, share, prove, progress } = world;
    const answers = [await call(url), await postJson(url, {}), await progress(tokenOf("eve"), anId(), aRunId(1))];
    answers.push(await recompute("ann", await challengeFor("ann")), await recompute("vic", await prove("ann")));
    share(anId(), "tool", "none");
    answers.push(await recompute("ann", await prove("ann")));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
  });
});

describe("progress is not shown to", () => {
  const refused = async (attempt: (world: AccessWorld) => Promise<Answered>, reason: string) => {
    const world = await accessWorld();
    expect(await world.recompute("ann", await world.prove("ann"))).toMatchObject({ status: 202 });
    expect(await attempt(world)).toMatchObject({ status: 403, body: constantAnswer });
    expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason });
  };

  test("who brings no token", () => refused(({ progress }) => progress(undefined, anId(), aRunId(1)), "none"));

  test("who brings a token with its signature removed", () =>
    refused(({ progress }) => progress(stripped(tokenOf("ann")), anId(), aRunId(1)), "signatureRemoved"));

  test("who never proved that they may edit", () =>
    refused(({ progress }) => progress(tokenOf("vic"), anId(), aRunId(1)), "noMember"));

  test("who was only asked to prove it", () =>
    refused(async ({ progress, prove }) => {
      await prove("bob");
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "noMember"));

  test("who proved it for another workbook", () =>
    refused(async ({ progress, prove, recompute }) => {
      await recompute("bob", await prove("bob", "recompute", anId("other")), { spreadsheetId: anId("other") });
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "noMember"));

  test("who proved it more than thirty days ago", () =>
    refused(async ({ progress, store, now }) => {
      const member = { format: 1, spreadsheetId: anId(), email: people.bob, until: now() } as const;
      const expireAt = new Date(now().getTime() + 1);
      await store.addChallenge({ ...member, value: "then", action: "recompute", expireAt });
      expect(await store.redeemChallenge("then", member, now())).toBe(true);
      return progress(tokenOf("bob"), anId(), aRunId(1));
    }, "membershipOver"));

  test("a member who asks for another workbook's run by its id", async () => {
    const { recompute, prove, progress } = await accessWorld();
    await recompute("ann", await prove("ann"));
    await recompute("bob", await prove("bob", "recompute", anId("other")), { spreadsheetId: anId("other") });
    expect(await progress(tokenOf("bob"), anId("other"), aRunId(1))).toMatchObject({
      ...{ status: 404, body: { error: { code: "unknown_run" } } },
    });
  });
});

const json = { "content-type": "application/json" };
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

describe("a flood", () => {
  test("of calls by one person is let in up to a limit, and is nobody else's trouble", async () => {
    const { progress, recompute, prove } = await accessWorld();
    await recompute("bob", await prove("bob"));
    const flood = await Promise.all(Array.from({ length: 80 }, () => progress(tokenOf("ann"), anId(), aRunId(1))));
    const statuses = flood.map(({ status }) => status);
    expect(statuses.filter((status) => status === 403).length).toBeGreaterThanOrEqual(60);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
    expect(await progress(tokenOf("bob"), anId(), aRunId(1))).toMatchObject({ status: 200 });
  });

  test("of challenges by one person ends before it fills the store or uses up the quota of Sheets", async () => {
    const { challengeFor, url, sheets } = await accessWorld();
    const challenge = await challengeFor("ann");
    sheets.service.resetCounts();
    const guess = () => postJson(url, { spreadsheetId: anId(), challenge }, tokenOf("ann"));
    const statuses = (await Promise.all(Array.from({ length: 30 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(18);
    expect(sheets.service.counts().byMethod["spreadsheets.get"]).toBeLessThanOrEqual(12);
    await expect(challengeFor("ann")).rejects.toThrow(/too_many_calls/);
  });
});
