import { z } from "zod";
import { issuers, removedSignature } from "./verify-token.ts";

/** The headers of a call that say who makes it, as Node gives them. */
export interface CallerHeaders {
  readonly authorization?: string | undefined;
  readonly "x-serverless-authorization"?: string | readonly string[] | undefined;
}

/** The one account that may call a private service, and the audience that it names. */
export interface Invoker {
  readonly email: string;
  readonly audience: string;
}

const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  email: z.string(),
  email_verified: z.literal(true),
  exp: z.number(),
});

/**
 * Whether a call to a private service comes from its invoker. The platform has checked the token and removed its signature, so that
 * nothing but its claims can be compared here: only a deployment that declares that check may rely on this.
 *
 * A token that still has its signature was not checked by the platform: it is refused, whoever signed it. So is a call with the
 * header `X-Serverless-Authorization`: the platform checks that one and passes `Authorization` on as it came, whatever it says.
 *
 * @returns undefined for the invoker, else a word for the log
 * @see https://cloud.google.com/run/docs/authenticating/service-to-service
 */
export function refusalOfInvoker(headers: CallerHeaders, invoker: Invoker, now: Date): string | undefined {
  const header = headers.authorization;
  if (headers["x-serverless-authorization"] !== undefined) return "notCheckedByPlatform";
  if (header === undefined) return "none";
  const [, claimsPart, signature] = /^Bearer [\w-]+\.([\w-]+)\.([\w-]*)$/i.exec(header) ?? [];
  if (claimsPart === undefined) return "malformed";
  if (signature !== removedSignature && signature !== "") return "notCheckedByPlatform";
  const claims = claimsSchema.safeParse(claimsIn(claimsPart));
  if (!claims.success) return "malformed";
  const { iss, aud, email, exp } = claims.data;
  if (!issuers.includes(iss)) return "issuer";
  if (aud !== invoker.audience) return "audience";
  if (exp <= now.getTime() / 1000) return "expired";
  return email === invoker.email ? undefined : "account";
}

function claimsIn(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    // No claims: the schema says so.
    return undefined;
  }
}
