import { once } from "node:events";
import {
  createServer,
  request as forward,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { Invoker } from "../http/platform-checked.ts";
import { removedSignature, verifyToken } from "../http/verify-token.ts";
import { localKeys } from "./identity.ts";

export interface PlatformFrontOptions {
  /** The address of the private service, asked for at each call: the front starts first. */
  readonly targetUrl: () => string;
  /** The one account that may invoke it. */
  readonly invoker: Invoker;
  /** PEM; checks the tokens of this machine. */
  readonly publicKey: string;
}

/** What stands before a private service. */
export interface PlatformFront {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * What Cloud Run does before a private service, on 127.0.0.1: checks the token of the call and that its account may invoke the
 * service, removes the token's signature, and passes the call on. Where the call has `X-Serverless-Authorization`, that token alone is
 * checked, and `Authorization` passed on as it came.
 */
export async function startPlatformFront(options: PlatformFrontOptions): Promise<PlatformFront> {
  const server = createServer((request, response) => {
    admit(request, options)
      .then((isAdmitted) => (isAdmitted ? pass(request, response, options.targetUrl()) : refuse(response)))
      // The service has no address yet: as if it did not answer.
      .catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The front of a service got no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function admit({ headers }: IncomingMessage, { invoker, publicKey }: PlatformFrontOptions): Promise<boolean> {
  const rules = { keys: localKeys(publicKey), audiences: [invoker.audience], now: () => new Date() } as const;
  const reading = await verifyToken(String(headers[checkedHeader(headers)] ?? ""), rules);
  return reading.ok && reading.claims.emailVerified && reading.claims.email === invoker.email;
}

const checkedHeader = (headers: IncomingHttpHeaders) =>
  "x-serverless-authorization" in headers ? "x-serverless-authorization" : "authorization";

function refuse(response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/html" });
  response.end("<title>403 Forbidden</title>Your client does not have permission to get this page from this server.");
}

function pass(request: IncomingMessage, response: ServerResponse, targetUrl: string): void {
  const { host: _, ...headers } = request.headers;
  const checked = checkedHeader(headers);
  const stripped = String(headers[checked]).replace(/\.[^.]*$/, `.${removedSignature}`);
  const sent = forward(new URL(request.url ?? "/", targetUrl), {
    method: request.method,
    headers: { ...headers, [checked]: stripped },
  });
  sent.on("response", (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.on("error", () => response.destroy());
  });
  // The service is not there, or died in the middle: whoever called sees a broken connection, and calls again.
  sent.on("error", () => response.destroy());
  response.on("close", () => sent.destroy());
  request.pipe(sent);
}
