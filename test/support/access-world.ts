import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { checkedAccess } from "../../functions/http/access.ts";
import { invokerCheck } from "../../functions/http/invoker-check.ts";
import { removedSignature } from "../../functions/http/verify-token.ts";
import { localKeys, signedToken } from "../../functions/local/identity.ts";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { googleChallengePlace } from "../../functions/sheets/challenge-metadata.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import type { ProvenAction } from "../../functions/use-cases/ports/access-store.ts";
import { challengeKey } from "../../functions/use-cases/ports/challenge-place.ts";
import { anId, fakeClock } from "./fakes.ts";
import { type Answered, call, functionsWorld, postJson, serveFunction } from "./functions-server.ts";

/** Who is there. Ann and Bob may edit, Vic may look, Eve may nothing; the tool's account may edit. */
export const people = {
  ann: "ann@example.com",
  bob: "bob@example.com",
  vic: "vic@example.com",
  eve: "eve@example.com",
  tool: "tiers@shop.iam.gserviceaccount.com",
} as const;
export type Name = keyof typeof people;

export const audience = "1-a.apps.googleusercontent.com";
export const queueInvoker = { email: "queue@shop.iam.gserviceaccount.com", audience: "https://worker.example.com" };
export const schedulerInvoker = { email: "night@shop.iam.gserviceaccount.com", audience: "https://night.example.com" };

const keyPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const google = keyPair();
/** A key that is nobody's. */
export const otherKey: KeyObject = keyPair().privateKey;
export const publicKey = google.publicKey.export({ type: "spki", format: "pem" }).toString();

type Claims = Readonly<Record<string, unknown>>;

/** A token as Google would sign it for Ann, but for the claims and the header given. */
export const tokenWith = (claims: Claims = {}, header: Claims = {}, key: KeyObject = google.privateKey): string =>
  signedToken({ aud: audience, email: people.ann, hd: "example.com", ...claims }, key, header);

export const tokenOf = (name: Name): string => tokenWith({ email: people[name] });

/** A token as Cloud Run passes it on. */
export const stripped = (token: string): string => token.replace(/\.[^.]*$/, `.${removedSignature}`);

/** A token of an account that calls a private service, as the platform passes it on. */
export const invokerToken = (claims: Claims): string => stripped(signedToken(claims, google.privateKey));

/** What a challenge may be written beside. */
export interface Writing {
  readonly key?: string;
  readonly location?: object;
}

/**
 * The real functions with their checks as in the cloud, over a store in memory and the local Sheets server, which knows who may do
 * what: two spreadsheets, `orders` and `other`.
 */
export async function accessWorld() {
  const identities = Object.entries(people).map(([token, email]) => ({ token, email }));
  const sheets = await startSheetsServer({ identities });
  onTestFinished(() => sheets.close());
  const share = (spreadsheetId: string, name: Name, role: "editor" | "viewer" | "none") =>
    sheets.service.setRole(spreadsheetId, people[name], role);
  for (const id of [anId(), anId("other")]) {
    sheets.service.store.create("Orders", id);
    for (const name of ["ann", "bob", "tool"] as const) share(id, name, "editor");
    share(id, "vic", "viewer");
  }
  const world = functionsWorld();
  // Google's library goes by the real time.
  const now = fakeClock(new Date().toISOString());
  const rootUrl = `${sheets.url}/`;
  const deps = {
    ...{ ...world, now },
    workbooks: googleWorkbooks({ rootUrl, accessToken: "tool", retry: { attempts: 1 } }),
    access: checkedAccess({
      ...{ keys: localKeys(publicKey), audiences: [audience], domains: ["example.com"], account: people.tool },
      ...{ store: world.store, now, log: world.log },
      place: googleChallengePlace({ rootUrl, accessToken: "tool", retry: { attempts: 1 } }),
      newSecret: () => randomBytes(32).toString("base64url"),
    }),
    fromQueue: invokerCheck(queueInvoker, now),
    fromScheduler: invokerCheck(schedulerInvoker, now),
  };
  const url = await serveFunction("recompute", deps);
  const serve = (name: "refreshWorkbook" | "nightlyRefresh") => serveFunction(name, deps);

  /** Asks for a challenge. @throws Error where there is none */
  const challengeFor = async (name: Name, action: ProvenAction = "recompute", spreadsheetId = anId()) => {
    const { body } = await postJson(url, { action: "challenge", for: action, spreadsheetId }, tokenOf(name));
    if (typeof body === "object" && body !== null && "challenge" in body && typeof body.challenge === "string")
      return body.challenge;
    throw new Error(`No challenge: ${JSON.stringify(body)}`);
  };
  /** Writes into a spreadsheet's metadata as somebody; the status that Sheets answers. */
  const write = async (name: Name, value: string, spreadsheetId = anId(), writing: Writing = {}) => {
    const { key: metadataKey = challengeKey, location = { spreadsheet: true } } = writing;
    const developerMetadata = { metadataKey, metadataValue: value, visibility: "DOCUMENT", location };
    const response = await fetch(`${rootUrl}v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
      ...{ method: "POST", headers: { authorization: `Bearer ${name}` } },
      body: JSON.stringify({ requests: [{ createDeveloperMetadata: { developerMetadata } }] }),
    });
    await response.text();
    return response.status;
  };
  const recompute = (name: Name, challenge: string, more: object = {}): Promise<Answered> =>
    postJson(url, { spreadsheetId: anId(), challenge, ...more }, tokenOf(name));
  /** What an editor's script does. */
  const prove = async (name: Name, action: ProvenAction = "recompute", spreadsheetId = anId()) => {
    const challenge = await challengeFor(name, action, spreadsheetId);
    await write(name, challenge, spreadsheetId);
    return challenge;
  };
  const progress = (token: string | undefined, spreadsheetId: string, runId: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return call(`${url}?${new URLSearchParams({ spreadsheetId, runId })}`, { headers });
  };
  /** Texts that stand in a spreadsheet's own metadata. */
  const metadata = (spreadsheetId = anId()) =>
    sheets.service.store.require(spreadsheetId).metadata.map(({ value }) => value);
  return {
    ...{ ...world, now, sheets, url, serve, share, challengeFor, write, recompute, prove, progress, metadata },
  };
}

export type AccessWorld = Awaited<ReturnType<typeof accessWorld>>;
