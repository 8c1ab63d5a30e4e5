import { OAuth2Client } from "google-auth-library";
import { AppError } from "../errors.ts";

/** The public keys by which tokens are checked, by key id: PEM, as Google publishes them. */
export type SigningKeys = () => Promise<Certificates>;
type Certificates = Awaited<ReturnType<OAuth2Client["getFederatedSignonCertsAsync"]>>["certs"];

/** Somebody waits before the sheet. */
const keysTimeoutMs = 10_000;

/** Google's own, fetched when they are first needed and kept as long as Google says. */
export function googleKeys(): SigningKeys {
  const client = new OAuth2Client({ transporterOptions: { timeout: keysTimeoutMs } });
  return async () => (await client.getFederatedSignonCertsAsync()).certs;
}

/** Who may have issued a token: Google, in its two spellings. */
export const issuers: readonly string[] = ["https://accounts.google.com", "accounts.google.com"];

/** What Cloud Run puts in place of the signature of a token that it has checked. */
export const removedSignature = "SIGNATURE_REMOVED_BY_GOOGLE";

/** What a token says that is what it says it is. Only what is looked at here. */
export interface TokenClaims {
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  /** The Workspace domain that manages the account. */
  readonly hostedDomain: string | undefined;
}

/** Why a token does not count, in a word for the log. */
export type TokenRefusal =
  | "none"
  | "malformed"
  | "signature"
  | "signatureRemoved"
  | "issuer"
  | "audience"
  | "expired"
  | "early";

export type TokenReading =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly refusal: TokenRefusal };

export interface TokenRules {
  readonly keys: SigningKeys;
  /** At least one: with none the library would take any token of Google's. */
  readonly audiences: readonly [string, ...string[]];
  readonly now: () => Date;
}

/** Longer than any that Google issues; what is longer is not worth the work. */
const longestHeader = 8192;

/**
 * Checks an `Authorization` header with Google's library: signature by a known key, issuer, audience, times. The library forgives
 * five minutes after the end, for clocks that differ; this does not.
 *
 * @throws AppError identity_unavailable where the keys cannot be fetched
 */
export async function verifyToken(header: string | undefined, rules: TokenRules): Promise<TokenReading> {
  const token = bearerToken(header);
  if (token === undefined) return { ok: false, refusal: header === undefined ? "none" : "malformed" };
  // A public service gets tokens whole: this one is no public service, or somebody had it from a private one.
  if (token.endsWith(`.${removedSignature}`)) return { ok: false, refusal: "signatureRemoved" };
  const keys = await rules.keys().catch((cause: unknown) => {
    throw new AppError("identity_unavailable", "The keys that sign Google's tokens could not be fetched.", { cause });
  });
  const client = new OAuth2Client();
  try {
    const ticket = await client.verifySignedJwtWithCertsAsync(token, { ...keys }, [...rules.audiences], [...issuers]);
    const payload = ticket.getPayload();
    if (payload === undefined) return { ok: false, refusal: "malformed" };
    const nowSeconds = rules.now().getTime() / 1000;
    if (payload.exp <= nowSeconds) return { ok: false, refusal: "expired" };
    if ("nbf" in payload && !(Number(payload.nbf) <= nowSeconds)) return { ok: false, refusal: "early" };
    const { email, email_verified: emailVerified, hd: hostedDomain } = payload;
    const claims = { email: textOf(email), emailVerified: emailVerified === true, hostedDomain: textOf(hostedDomain) };
    return { ok: true, claims };
  } catch (thrown) {
    // What the library throws holds the whole token: a word of it is kept.
    return { ok: false, refusal: refusalOf(thrown) };
  }
}

/** The library checks no shapes. */
const textOf = (claim: unknown) => (typeof claim === "string" ? claim : undefined);

function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined || header.length > longestHeader) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header)?.[1];
}

const refusals: readonly (readonly [RegExp, TokenRefusal])[] = [
  [/^(No pem found|Invalid token signature)/, "signature"],
  [/^Invalid issuer/, "issuer"],
  [/^Wrong recipient/, "audience"],
  [/^Token used too late/, "expired"],
  [/^Token used too early/, "early"],
];

function refusalOf(thrown: unknown): TokenRefusal {
  const message = thrown instanceof Error ? thrown.message : "";
  return refusals.find(([pattern]) => pattern.test(message))?.[1] ?? "malformed";
}
