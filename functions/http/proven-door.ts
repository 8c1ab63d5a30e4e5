import type { z } from "zod";
import type { ProvenAction } from "../use-cases/ports/access-store.ts";
import type { Access } from "./access.ts";
import type { Answer } from "./answer.ts";
import { checkRequest } from "./check-request.ts";
import type { Call } from "./endpoint.ts";
import type { Person } from "./identify.ts";

/** What every call says that needs a proof. */
export interface ProvenRequest {
  readonly spreadsheetId: string;
  /** Written into the spreadsheet by who calls. */
  readonly challenge?: string;
}

/** What one kind of call does, once it is known who makes it. */
export type Door = (call: Call, person: Person, body: unknown) => Promise<Answer>;

/**
 * A door that opens with a proof: the body is checked, then who wrote the challenge into the spreadsheet, then what is asked for is done.
 *
 * @param schema of the body
 * @param action what the challenge has to be for
 */
export function provenDoor<Asked extends ProvenRequest>(
  access: Access,
  schema: z.ZodType<Asked>,
  action: ProvenAction | ((asked: Asked) => ProvenAction),
  act: (asked: Asked, call: Call, person: Person) => Promise<Answer>,
): Door {
  return async (call, person, body) => {
    const asked = checkRequest(schema, body);
    const { spreadsheetId, challenge } = asked;
    const wanted = typeof action === "string" ? action : action(asked);
    call.about(spreadsheetId);
    call.note({ action: wanted });
    await access.proof(call, person, { spreadsheetId, action: wanted }, challenge);
    return act(asked, call, person);
  };
}
