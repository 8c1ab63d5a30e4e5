import { z } from "zod";
import { authorizationHeaders } from "../local/sheets-server/access.ts";
import { isObject } from "../local/sheets-server/json.ts";
import type { SheetsServer } from "../local/sheets-server/server.ts";
import { draftOf } from "../local/sheets-server/workbook.ts";
import { findDifference, IdMap } from "./replay-compare.ts";

const callSchema = z.object({
  api: z.enum(["drive", "sheets"]),
  method: z.string(),
  path: z.string(),
  query: z
    .record(z.string(), z.array(z.string()))
    .nullish()
    .transform((query) => query ?? {}),
  body: z.unknown().optional(),
  status: z.number(),
  response: z.unknown().optional(),
});

/** One recorded conversation: the calls of a client in their order. */
export const recordingSchema = z.array(callSchema);
export type RecordedCall = z.infer<typeof callSchema>;

/** One recorded call of Sheets, sent again. */
export type ReplayedCall = {
  /** Such as `GET values`, `POST :batchUpdate`. */
  readonly method: string;
  readonly requestKinds: readonly string[];
  /** How our answer differs; undefined where it is alike. */
  readonly difference: string | undefined;
};

/** The token and email of the one who replays, who must be an identity of the server. */
export const replayIdentity = { token: "replay", email: "replay@example.com", role: "owner" } as const;

/** Sends the Sheets calls of one recording to a server, in order; Drive calls only make and delete spreadsheets. */
export async function replayRecording(calls: readonly RecordedCall[], server: SheetsServer): Promise<ReplayedCall[]> {
  const ids = new IdMap();
  const replayed: ReplayedCall[] = [];
  const known = new Set<string>();
  for (const call of calls) {
    if (call.api === "drive") {
      await replayDrive(call, server, known);
      continue;
    }
    const spreadsheetId = /^\/v4\/spreadsheets\/([^/:]+)/.exec(call.path)?.[1];
    if (spreadsheetId !== undefined && !known.has(spreadsheetId)) {
      known.add(spreadsheetId);
      await makeFormer(spreadsheetId, call, server);
    }
    replayed.push(await replaySheets(call, server, ids));
  }
  return replayed;
}

async function replayDrive(call: RecordedCall, server: SheetsServer, known: Set<string>): Promise<void> {
  const { store } = server.service;
  const response = isObject(call.response) ? call.response : {};
  if (call.method === "POST" && call.status === 200 && typeof response.id === "string") {
    known.add(response.id);
    const source = store.find(/\/files\/([^/]+)\/copy$/.exec(call.path)?.[1] ?? "");
    const title = String(response.name ?? "");
    if (source === undefined) await make(server, response.id, title);
    else store.put({ ...draftOf(source), spreadsheetId: response.id, title });
  }
  if (call.method === "DELETE" && call.status < 300) store.delete(call.path.split("/").at(-1) ?? "");
}

/** A spreadsheet made before the recording began; one that the caller was refused belongs to someone else. */
async function makeFormer(spreadsheetId: string, call: RecordedCall, server: SheetsServer): Promise<void> {
  if (call.status === 404) return;
  const properties = isObject(call.response) ? call.response.properties : undefined;
  await make(server, spreadsheetId, isObject(properties) ? String(properties.title ?? "") : "");
  if (call.status === 403) server.service.setRole(spreadsheetId, replayIdentity.email, "none");
}

async function make(server: SheetsServer, spreadsheetId: string, title: string): Promise<void> {
  const body = JSON.stringify({ spreadsheetId, title });
  const headers = authorizationHeaders(server.access);
  await fetch(`${server.url}/_local/spreadsheets`, { method: "POST", headers, body });
}

async function replaySheets(call: RecordedCall, server: SheetsServer, ids: IdMap): Promise<ReplayedCall> {
  const query = new URLSearchParams();
  for (const [name, texts] of Object.entries(call.query)) for (const text of texts) query.append(name, text);
  const body = call.body === undefined || call.body === null ? undefined : JSON.stringify(ids.translate(call.body));
  const path = encodePath(ids.translateText(call.path), call.method);
  const response = await fetch(`${server.url}${path}?${query}`, {
    method: call.method,
    headers: { authorization: `Bearer ${replayIdentity.token}` },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const ours = parse(text);
  const difference =
    response.status === call.status
      ? findDifference(call.response, ours, ids)
      : `status: recorded ${call.status}, ours ${response.status} ${text.slice(0, 200)}`;
  return { method: nameOf(call), requestKinds: kindsOf(call.body), difference };
}

/** The path percent-encoded: a range may hold anything, so what stands after `/values/` is one segment. */
function encodePath(path: string, verb: string): string {
  const match = /^(.*\/values\/)(.*)$/s.exec(path);
  if (match === null) return encodeURI(path);
  const [, before = "", rest = ""] = match;
  const suffix = verb === "POST" ? (/:(append|clear)$/.exec(rest)?.[0] ?? "") : "";
  return encodeURI(before) + encodeURIComponent(rest.slice(0, rest.length - suffix.length)) + suffix;
}

function nameOf(call: RecordedCall): string {
  const rest = call.path.replace(/^\/v4\/spreadsheets\/?/, "").replace(/^[^/:]+\/?/, "");
  if (rest.startsWith("values/"))
    return `${call.method} values${call.method === "POST" ? (/:\w+$/.exec(rest)?.[0] ?? "") : ""}`;
  return `${call.method} ${rest === "" ? "spreadsheet" : rest.replace(/\d+/g, "N")}`;
}

function kindsOf(body: unknown): readonly string[] {
  const requests = isObject(body) ? body.requests : undefined;
  return Array.isArray(requests) ? requests.flatMap((request) => (isObject(request) ? Object.keys(request) : [])) : [];
}

function parse(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
