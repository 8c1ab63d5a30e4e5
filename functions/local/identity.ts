import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { IdentityRules } from "../http/identify.ts";
import type { Invoker } from "../http/platform-checked.ts";
import { issuers, type SigningKeys } from "../http/verify-token.ts";

/** Names that the cloud's settings give there. They open nothing: on one machine everything is signed with a key made at start. */
export const localNames = {
  audience: "customer-tiers.local",
  domain: "example.com",
  /** Who sits at this machine. */
  person: "you@example.com",
  /** The tool's own account. */
  account: "customer-tiers@local.iam.gserviceaccount.com",
  queue: { email: "queue@local.iam.gserviceaccount.com", audience: "https://refresh-workbook.local" },
  scheduler: { email: "scheduler@local.iam.gserviceaccount.com", audience: "https://nightly-refresh.local" },
} as const satisfies { readonly queue: Invoker; readonly scheduler: Invoker } & Readonly<Record<string, unknown>>;

const keyId = "local";

/** Signs tokens in the place of Google. */
export interface LocalIssuer {
  /** PEM; what the functions check with. */
  readonly publicKey: string;
  /** The identity token of whoever sits here, as `ScriptApp.getIdentityToken()` gives one. */
  personToken(): string;
  /** The token of an account that calls a private service. */
  invokerToken(invoker: Invoker): string;
}

/** A new key pair, and tokens signed with it: for one machine, for as long as the process lasts. */
export function localIssuer(): LocalIssuer {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const { audience, domain, person } = localNames;
  return {
    publicKey: createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
    personToken: () => signedToken({ aud: audience, email: person, hd: domain }, privateKey),
    invokerToken: ({ email, audience: aud }) => signedToken({ aud, email }, privateKey),
  };
}

/** A token as Google issues them (RS256), for an hour; claims given here go before those that it has by itself. */
export function signedToken(
  claims: Readonly<Record<string, unknown>>,
  privateKey: KeyObject,
  header: Readonly<Record<string, unknown>> = {},
): string {
  const seconds = Math.floor(Date.now() / 1000);
  const own = { iss: issuers[0], sub: "1", email_verified: true, iat: seconds, exp: seconds + 3600 };
  const parts = [
    { alg: "RS256", typ: "JWT", kid: keyId, ...header },
    { ...own, ...claims },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

/** The keys to check those tokens with. */
export const localKeys =
  (publicKey: string): SigningKeys =>
  async () => ({ [keyId]: publicKey });

/** Whom the functions let in on one machine. */
export function localIdentityRules(publicKey: string): IdentityRules {
  const { audience, domain } = localNames;
  return { keys: localKeys(publicKey), audiences: [audience], domains: [domain], now: () => new Date() };
}
