import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/** What the caller said of the body, before `keepBodiesRaw` took it from the framework's eyes. */
export interface DeclaredBody {
  /** How long it is, where that is more than a function takes: then nobody has read it. */
  readonly tooManyBytes?: number;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

/** The largest body that a function takes: a spreadsheet id and a few options fit many times. */
export const maxBodyBytes = 16_384;

const declared = new WeakMap<IncomingMessage, DeclaredBody>();

/**
 * Lets bodies reach the functions as they came. The framework parses and inflates a body before a function is called,
 * and answers one that it cannot read with a page of HTML while printing part of it to the log. Node announces every
 * request before the framework sees it; there the headers that it goes by are put aside, so that it keeps the bytes and
 * `readJsonBody` can answer in our words. One that says that it is too large is not even read: the framework would keep up to a
 * gigabyte in memory, of anybody. (One that does not say is read as far as the platform lets it come: 32 MB.) Were the announcement to fall away, only that page of HTML would come back.
 *
 * For the whole process, so only the entry of a deployed or launched function calls it.
 */
export function keepBodiesRaw(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    const { "content-type": contentType, "content-encoding": contentEncoding } = request.headers;
    const bytes = Number(request.headers["content-length"] ?? 0);
    declared.set(request, { contentType, contentEncoding, ...(bytes > maxBodyBytes && { tooManyBytes: bytes }) });
    // Without a length the framework takes it that there is no body; Node lets the bytes go by once the answer is sent.
    if (bytes > maxBodyBytes) delete request.headers["content-length"];
    if (contentType !== undefined) request.headers["content-type"] = "application/octet-stream";
    delete request.headers["content-encoding"];
  });
}

/** What the caller declared of the body of a request. */
export function declaredBody(request: IncomingMessage): DeclaredBody {
  const { "content-type": contentType, "content-encoding": contentEncoding } = request.headers;
  return declared.get(request) ?? { contentType, contentEncoding };
}
