import { type TokenRefusal, type TokenRules, verifyToken } from "./verify-token.ts";

/** Somebody whom Google vouches for. */
export interface Person {
  /** Verified, in lower case. */
  readonly email: string;
}

export type Identified =
  | { readonly ok: true; readonly person: Person }
  | { readonly ok: false; readonly refusal: TokenRefusal | "unverified" | "domain" };

export interface IdentityRules extends TokenRules {
  /** Whose people may call: Workspace domains, `gmail.com` for personal accounts there, `*` for everybody with a verified address. */
  readonly domains: readonly [string, ...string[]];
}

/** As the security rules and a document's name can bear it. */
const plainAddress = /^[\x21-\x2e\x30-\x7e]+@[a-z0-9.-]+$/;

/**
 * Who calls, by the identity token in the `Authorization` header.
 *
 * A person's domain is what Google vouches for: the `hd` claim, which only accounts that the domain manages have, or `gmail.com` for an
 * address there. The domain of the address alone does not count: anybody who once received mail there can have a personal account
 * with it, and keeps it after leaving.
 *
 * @throws AppError identity_unavailable
 * @see https://developers.google.com/identity/gsi/web/guides/verify-google-id-token
 */
export async function identify(header: string | undefined, rules: IdentityRules): Promise<Identified> {
  const reading = await verifyToken(header, rules);
  if (!reading.ok) return reading;
  const { claims } = reading;
  const email = claims.email?.toLowerCase();
  if (email === undefined || !claims.emailVerified || !plainAddress.test(email))
    return { ok: false, refusal: "unverified" };
  const domain = claims.hostedDomain?.toLowerCase() ?? (email.endsWith("@gmail.com") ? "gmail.com" : undefined);
  const mayCall = rules.domains.some((each) => each === "*" || each === domain);
  return mayCall ? { ok: true, person: { email } } : { ok: false, refusal: "domain" };
}
