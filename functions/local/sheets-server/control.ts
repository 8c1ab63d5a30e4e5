import type { Answer } from "./call.ts";
import { isObject } from "./json.ts";
import type { SheetsService } from "./service.ts";

/**
 * Answers the calls that only this stand-in has, below `/_local/`:
 *
 * - `POST /_local/spreadsheets` with `{spreadsheetId, title}` makes a spreadsheet of a given id
 * - `GET /_local/calls` tells the counts of calls, `DELETE /_local/calls` begins them anew
 */
export function handleControl(service: SheetsService, verb: string, path: string, body: string): Answer {
  const route = `${verb} ${path.replace("/_local", "")}`;
  switch (route) {
    case "POST /spreadsheets": {
      const given: unknown = JSON.parse(body);
      if (!isObject(given) || typeof given.spreadsheetId !== "string") {
        return refuse("spreadsheetId must be given");
      }
      const workbook = service.store.create(String(given.title ?? "Untitled spreadsheet"), given.spreadsheetId);
      return { status: 200, body: { spreadsheetId: workbook.spreadsheetId } };
    }
    case "GET /calls":
      return { status: 200, body: service.counts() };
    case "DELETE /calls":
      service.resetCounts();
      return { status: 204, body: undefined };
    default:
      return { status: 404, body: { error: `no local path ${route}` } };
  }
}

const refuse = (reason: string): Answer => ({ status: 400, body: { error: reason } });
