import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** What the caller said of the body, before `keepBodiesRaw` took it from the framework's eyes. */
export interface DeclaredBody {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

const declared = new WeakMap<IncomingMessage, DeclaredBody>();

/**
 * Lets bodies reach the functions as they came. The framework parses and inflates a body before a function is called,
 * and answers one that it cannot read with a page of HTML while printing part of it to the log. Node announces every
 * request before the framework sees it; there the headers that it goes by are put aside, so that it keeps the bytes and
 * `readJsonBody` can answer in our words. Were the announcement to fall away, only that page of HTML would come back.
 *
 * For the whole process, so only the entry of a deployed or launched function calls it.
 */
export function keepBodiesRaw(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    const { "content-type": contentType, "content-encoding": contentEncoding } = request.headers;
    declared.set(request, { contentType, contentEncoding });
    if (contentType !== undefined) request.headers["content-type"] = "application/octet-stream";
    delete request.headers["content-encoding"];
  });
}

/** What the caller declared of the body of a request. */
export function declaredBody(request: IncomingMessage): DeclaredBody {
  const { "content-type": contentType, "content-encoding": contentEncoding } = request.headers;
  return declared.get(request) ?? { contentType, contentEncoding };
}
