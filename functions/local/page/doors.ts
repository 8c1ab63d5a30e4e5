import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What lets people in. */
export interface Keys {
  /** Where the page is served: `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** In the address that is printed; exchanged for the cookie. */
  readonly token: string;
  /** The value of the cookie. */
  readonly session: string;
}

/** A request as far as the doors look at it. */
export interface Knock {
  readonly method: string;
  /** As it was sent: path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** What becomes of a request: let through, given the cookie, or turned away with a status and what to do. */
export type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "enter"; readonly cookie: string }
  | { readonly kind: "refuse"; readonly status: 403 | 405 | 421; readonly message: string };

const askForAddress = "Open the whole address that npm start printed.";

/**
 * Decides on each request, whatever it asks for. A web page elsewhere cannot name itself this host (DNS rebinding: `Host`), cannot call
 * from its own origin (`Origin`, `Sec-Fetch-Site`), and knows neither the token nor the cookie.
 */
export function judge({ method, url, headers }: Knock, keys: Keys): Verdict {
  if (headers.host !== new URL(keys.origin).host) return refuse(421, `This page is ${keys.origin} only.`);
  const { origin } = headers;
  if (origin !== undefined && origin !== keys.origin) return refuse(403, "Another page may not call this one.");
  if (method !== "GET" && method !== "POST") return refuse(405, "This page takes GET and POST.");
  if (method === "POST" && origin === undefined) return refuse(403, "A call says which page it comes from.");
  const given = tokenIn(url);
  if (given !== undefined) {
    if (method !== "GET" || !isSame(given, keys.token)) return refuse(403, `That is not the token. ${askForAddress}`);
    return { kind: "enter", cookie: cookieOf(keys) };
  }
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none" && url !== "/") {
    return refuse(403, "Another page may not call this one.");
  }
  const sent = cookieNamed(headers.cookie ?? "", cookieName(keys));
  return sent !== undefined && isSame(sent, keys.session) ? { kind: "pass" } : refuse(403, askForAddress);
}

const refuse = (status: 403 | 405 | 421, message: string): Verdict => ({ kind: "refuse", status, message });

/** The token of an address to enter by: `/?token=…` and nothing else. */
function tokenIn(url: string): string | undefined {
  return /^\/\?token=([\w-]*)$/.exec(url)?.[1];
}

/** Cookies know no ports: the name keeps two pages on one machine apart. */
const cookieName = ({ origin }: Keys) => `customer-tiers-${new URL(origin).port}`;

const cookieOf = (keys: Keys) => `${cookieName(keys)}=${keys.session}; HttpOnly; SameSite=Strict; Path=/`;

function cookieNamed(header: string, name: string): string | undefined {
  const found = header.split(";").map((part) => part.trim().split("=", 2));
  return found.find(([each]) => each === name)?.[1];
}

/** Compares without telling by its time how much of a guess was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
