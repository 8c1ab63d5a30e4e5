import type { ServerResponse } from "node:http";

/** An answer of the page's server. */
export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What every answer says. Nothing of another origin may be loaded or reached, nobody may frame the page, and it stands alone in its
 * process, which is what shared memory asks for.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/**
 * The policy of the page itself: scripts of this server, and those with the nonce, which the sidebar's have, since a frame made by
 * the page inherits its policy. No `eval`, no inline script of anybody else's.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src data:",
    "font-src data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of the worker that runs the script: it calls this server and nothing else. */
export const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Sends an answer. */
export function respond(response: ServerResponse, { status, type, body, headers = {} }: PageAnswer): void {
  response.writeHead(status, { ...commonHeaders, "content-type": type, ...headers });
  response.end(body);
}

/** A line of text, for people and for scripts. */
export const textAnswer = (status: number, text: string, headers?: Readonly<Record<string, string>>): PageAnswer => ({
  ...{ status, type: "text/plain; charset=utf-8", body: `${text}\n` },
  ...(headers && { headers }),
});

export const jsonAnswer = (status: number, body: unknown): PageAnswer => ({
  ...{ status, type: "application/json; charset=utf-8" },
  body: JSON.stringify(body),
});
