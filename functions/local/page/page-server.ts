import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { judge, type Keys } from "./doors.ts";
import { readBody } from "./read-body.ts";
import { type PageAnswer, respond, textAnswer } from "./respond.ts";

/** A request that was let in. */
export interface Visit {
  /** `/page.js`, still percent-encoded. */
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly search: string;
  readonly authorization: string | undefined;
  /** The `Accept-Language` header. */
  readonly languages: string | undefined;
  readonly body: string;
}

/** What the page serves, by `GET /path` and `POST /path`; everything else is not there. */
export type Routes = Readonly<Record<string, (visit: Visit) => Promise<PageAnswer> | PageAnswer>>;

/** What keeps a connection open: `GET /path` that is answered bit by bit. */
export type Streams = Readonly<Record<string, (response: ServerResponse) => void>>;

export interface PageServer {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** The address to open, with the token. */
  readonly address: string;
  close(): Promise<void>;
}

const secret = () => randomBytes(32).toString("base64url");

/**
 * Serves the page on 127.0.0.1 to whoever has the address with the token.
 *
 * @param port 0: any free one
 * @throws Error EADDRINUSE
 */
export async function startPageServer(port: number, routes: Routes, streams: Streams): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else respond(response, textAnswer(500, error instanceof Error ? error.message : String(error)));
    });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The page got no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  const keys: Keys = { origin, token: secret(), session: secret() };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/", headers } = request;
    const verdict = judge({ method, url, headers }, keys);
    if (verdict.kind === "refuse") return respond(response, textAnswer(verdict.status, verdict.message));
    if (verdict.kind === "enter") {
      return respond(response, textAnswer(303, "Welcome.", { location: "/", "set-cookie": verdict.cookie }));
    }
    const [path = "", query] = url.split("?", 2);
    const name = `${method} ${path}`;
    const stream = Object.hasOwn(streams, name) ? streams[name] : undefined;
    if (stream !== undefined) return stream(response);
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (route === undefined) return respond(response, textAnswer(404, "There is no such page here."));
    const body = await readBody(request);
    if (body === undefined) {
      return respond(response, textAnswer(413, "That is more than this page takes at once.", { connection: "close" }));
    }
    const search = query === undefined ? "" : `?${query}`;
    const { authorization, "accept-language": languages } = headers;
    respond(response, await route({ path, search, authorization, languages, body }));
  }

  return {
    origin,
    address: `${origin}/?token=${keys.token}`,
    close: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
