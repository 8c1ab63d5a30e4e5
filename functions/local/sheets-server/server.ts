import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import process from "node:process";
import type { SheetsServerAccess } from "./access.ts";
import { ApiError } from "./api-error.ts";
import type { Answer } from "./call.ts";
import { handleControl } from "./control.ts";
import { Persistence } from "./persistence.ts";
import { type ServiceOptions, SheetsService } from "./service.ts";

export type SheetsServerOptions = ServiceOptions & {
  /** The port on 127.0.0.1; a free one unless given. */
  readonly port?: number;
  /** Where spreadsheets are kept between runs, one JSON file each; kept in memory alone unless given. */
  readonly directory?: string;
  /** Told where they cannot be kept; a line on standard error unless given. */
  readonly onTrouble?: (text: string) => void;
};

/** A running local Sheets server. */
export type SheetsServer = {
  /** Its root, such as `http://127.0.0.1:4001`; the `rootUrl` of a client is this and a slash. */
  readonly url: string;
  /** What a client needs: the same with a slash, and the token of the first identity where it knows any. */
  readonly access: SheetsServerAccess;
  /** The service behind it, for tests and tools of the same process. */
  readonly service: SheetsService;
  /** Writes what has changed to the directory at once; without a directory nothing happens. */
  save(): void;
  close(): Promise<void>;
};

/**
 * Starts a local stand-in for the Google Sheets API v4, with the few calls of Drive that a spreadsheet needs, on 127.0.0.1.
 *
 * ```ts
 * const server = await startSheetsServer();
 * const client = new sheets_v4.Sheets({ rootUrl: `${server.url}/` });
 * ```
 */
export async function startSheetsServer(options: SheetsServerOptions = {}): Promise<SheetsServer> {
  const service = new SheetsService(options);
  const { directory, onTrouble = (text) => void process.stderr.write(`${text}\n`) } = options;
  const persistence = directory === undefined ? undefined : new Persistence(directory, service.store, onTrouble);
  persistence?.load();
  const http = createServer((request, response) => {
    respond(service, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    http.once("error", reject);
    http.listen(options.port ?? 0, "127.0.0.1", () => {
      const address = http.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const [first] = options.identities ?? [];
  return {
    url,
    access: { rootUrl: `${url}/`, ...(first !== undefined && { accessToken: first.token }) },
    service,
    save: () => persistence?.save(),
    close: () =>
      new Promise<void>((resolve, reject) => {
        http.close((error) => (error === undefined ? resolve() : reject(error)));
        http.closeAllConnections();
        persistence?.close();
      }),
  };
}

async function respond(service: SheetsService, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromProgram(request)) {
    send(response, { status: 403, body: { error: { code: 403, message: "Web pages may not call this server." } } });
    return;
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const { authorization } = request.headers;
  const body = await readBody(request);
  const verb = request.method ?? "GET";
  if (url.pathname.startsWith("/_local/")) {
    send(response, controlled(service, verb, url.pathname, body, authorization));
    return;
  }
  const verdict = await service.handle({ verb, path: url.pathname, query: url.searchParams, authorization, body });
  if (verdict.kind === "drop") request.socket.destroy();
  else send(response, verdict.answer);
}

/** Whoever may not call the API may not set the server up or ask it either. */
function controlled(service: SheetsService, verb: string, path: string, body: string, authorization?: string): Answer {
  try {
    service.checkToken(authorization);
  } catch (error) {
    if (error instanceof ApiError) return { status: error.code, body: error.toBody() };
    throw error;
  }
  return handleControl(service, verb, path, body);
}

/** Clients of the API are programs of this machine. A web page says its origin, or comes under another name (DNS rebinding). */
function isFromProgram({ headers: { host = "", origin } }: IncomingMessage): boolean {
  return origin === undefined && ["127.0.0.1", "localhost"].includes(host.replace(/:\d+$/, ""));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const text = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers });
  response.end(text);
}
