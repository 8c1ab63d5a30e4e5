import { createHmac } from "node:crypto";
import { beforeAll, describe, test } from "vitest";
import { keepBodiesRaw } from "../../../functions/http/keep-bodies-raw.ts";
import {
  accessWorld,
  audience,
  otherKey,
  people,
  publicKey,
  queueInvoker,
  stripped,
  tokenOf,
  tokenWith,
} from "../../support/access-world.ts";
import { anId } from "../../support/fakes.ts";
import { call } from "../../support/functions-server.ts";
import { expectRefused, seconds } from "../../support/refusals.ts";

beforeAll(keepBodiesRaw);

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

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
