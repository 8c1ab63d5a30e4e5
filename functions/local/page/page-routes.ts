import { randomBytes } from "node:crypto";
import type { LocalCaller } from "../caller.ts";
import { localNames } from "../identity.ts";
import { authorizationOf } from "../sheets-server/access.ts";
import type { SheetsServer } from "../sheets-server/server.ts";
import type { ClientFiles } from "./bundle-client.ts";
import type { ClientSettings } from "./client-settings.ts";
import { noAnswer } from "./no-answer.ts";
import { pageHtml } from "./page-html.ts";
import type { Routes, Visit } from "./page-server.ts";
import { jsonAnswer, type PageAnswer, pagePolicy } from "./respond.ts";
import { withDay } from "./with-day.ts";

export interface PageParts {
  readonly spreadsheetId: string;
  readonly sheets: SheetsServer;
  readonly caller: LocalCaller;
  readonly files: ClientFiles;
  /** The day to compute as of where a call names none: `2026-06-30`; undefined: the functions decide. */
  readonly asOf: () => Promise<string | undefined>;
}

/** How the page calls the Sheets API: of its one spreadsheet, and only what the page and the script need. */
const sheetsCalls = [
  "GET ",
  "POST :batchUpdate",
  "POST :getByDataFilter",
  "POST /values:batchUpdateByDataFilter",
  "POST /developerMetadata:search",
];

/** Everything that the page serves. Whatever is not named here, the private functions among it, cannot be reached through it. */
export function pageRoutes({ spreadsheetId, sheets, caller, files, asOf }: PageParts): Routes {
  const settings: ClientSettings = { spreadsheetId, email: localNames.person };
  const sheetsRoute = (call: string) => {
    const [verb = "", rest = ""] = call.split(" ");
    const path = `/v4/spreadsheets/${spreadsheetId}${rest}`;
    return [`${verb} /sheets${path}`, (visit: Visit) => askSheets(sheets, verb, path, visit)] as const;
  };
  return {
    "GET /": () => {
      const nonce = randomBytes(16).toString("base64");
      const headers = { "content-security-policy": pagePolicy(nonce) };
      return { status: 200, type: "text/html; charset=utf-8", body: pageHtml(nonce), headers };
    },
    ...Object.fromEntries(files.map((file) => [`GET ${file.path}`, () => ({ status: 200, ...file })])),
    "GET /settings": () => jsonAnswer(200, settings),
    "GET /identity-token": () => jsonAnswer(200, { token: caller.token() }),
    ...Object.fromEntries(sheetsCalls.map(sheetsRoute)),
    "GET /functions/recompute": (visit) => askFunction(caller, "GET", visit, undefined),
    "POST /functions/recompute": async (visit) => askFunction(caller, "POST", visit, await withDay(visit.body, asOf)),
  };
}

/** A call of the Sheets API as whoever sits here, who may edit. */
async function askSheets(sheets: SheetsServer, verb: string, path: string, visit: Visit): Promise<PageAnswer> {
  const query = new URLSearchParams(visit.search);
  const authorization = authorizationOf(sheets.access);
  const verdict = await sheets.service.handle({ verb, path, query, authorization, body: visit.body });
  return verdict.kind === "answer"
    ? jsonAnswer(verdict.answer.status, verdict.answer.body)
    : jsonAnswer(503, { error: { code: 503, message: "The local Sheets server gave no answer." } });
}

/** A call of the function `recompute`, with the identity that the script sent, and in the language that it asks for. */
async function askFunction(
  caller: LocalCaller,
  method: "GET" | "POST",
  { search, authorization, languages }: Visit,
  body: string | undefined,
): Promise<PageAnswer> {
  const headers = {
    ...(authorization !== undefined && { authorization }),
    ...(languages !== undefined && { "accept-language": languages }),
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const response = await fetch(caller.url + search, { method, headers, body: body ?? null, redirect: "manual" }).catch(
    () => undefined,
  );
  if (response === undefined) return noAnswer(languages);
  const type = response.headers.get("content-type") ?? "text/plain";
  return { status: response.status, type, body: await response.text() };
}
