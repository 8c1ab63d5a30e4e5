import { z } from "zod";
import type { Answer } from "./call.ts";
import { controlBodies } from "./control.schema.ts";
import type { SheetsService } from "./service.ts";

type Control = (service: SheetsService, body: unknown) => unknown;

/** What each local path does; a result is answered as JSON, no result with 204. */
const controls: Readonly<Record<string, Control>> = {
  "POST /spreadsheets": (service, body) => {
    const { spreadsheetId, title } = controlBodies.spreadsheet.parse(body);
    service.store.create(title, spreadsheetId);
    return { spreadsheetId };
  },
  "GET /calls": (service) => service.counts(),
  "DELETE /calls": (service) => service.resetCounts(),
  "POST /faults": (service, body) => service.faults.add(...controlBodies.faults.parse(body).rules),
  "GET /faults": (service) => ({ strikes: service.faults.strikes() }),
  "DELETE /faults": (service) => service.faults.clear(),
  "POST /edits": (service, body) => {
    const { spreadsheetId, edit } = controlBodies.edit.parse(body);
    service.editAsPerson(spreadsheetId, edit);
  },
  "POST /quotas": (service, body) => service.quotas.limit(controlBodies.quotas.parse(body)),
  "DELETE /quotas": (service) => service.quotas.limit(undefined),
  "POST /versions": (service, body) => service.versions.lag(controlBodies.versions.parse(body).lagMs),
  "POST /roles": (service, body) => {
    const { spreadsheetId, email, role } = controlBodies.role.parse(body);
    service.setRole(spreadsheetId, email, role);
  },
};

/**
 * Answers the paths that only this stand-in has, below `/_local`, so that another process can set it up, ask it and disturb it:
 *
 * - `POST /_local/spreadsheets` makes a spreadsheet of a given id
 * - `GET` and `DELETE /_local/calls` tell the counts of calls, and begin them anew
 * - `POST`, `GET` and `DELETE /_local/faults` add faults, tell which struck, and end them
 * - `POST /_local/edits` applies a person's edit
 * - `POST` and `DELETE /_local/quotas` set and lift quotas per minute
 * - `POST /_local/versions` sets how far Drive's versions lag
 * - `POST /_local/roles` gives someone a role for a spreadsheet
 */
export function handleControl(service: SheetsService, verb: string, path: string, body: string): Answer {
  const route = `${verb} ${path.replace("/_local", "")}`;
  const control = controls[route];
  if (control === undefined) return { status: 404, body: { error: `There is no local path ${route}.` } };
  try {
    const result = control(service, body === "" ? undefined : JSON.parse(body));
    return result === undefined ? { status: 204, body: undefined } : { status: 200, body: result };
  } catch (error) {
    const reason =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    return { status: 400, body: { error: reason } };
  }
}
