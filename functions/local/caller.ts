import { z } from "zod";
import { type ProvenAction, provenActions } from "../use-cases/ports/access-store.ts";
import { CallFailed, callFunction, Unanswered } from "./call-function.ts";
import { authorizationHeaders, type SheetsServerAccess } from "./sheets-server/access.ts";

/** Whoever sits at this machine, calling `recompute` as the script in the sheet does. */
export interface LocalCaller {
  readonly url: string;
  /** An identity token, fresh enough for a call. */
  token(): string;
  /** Writes a text into the spreadsheet's developer metadata, as its editors may. @throws CallFailed */
  write(spreadsheetId: string, key: string, value: string): Promise<void>;
}

/** @param sheets the local Sheets server, where whoever has its token may edit */
export function localCaller(url: string, sheets: SheetsServerAccess, token: () => string): LocalCaller {
  return {
    url,
    token,
    write: async (spreadsheetId, metadataKey, metadataValue) => {
      const developerMetadata = {
        ...{ metadataKey, metadataValue, visibility: "DOCUMENT", location: { spreadsheet: true } },
      };
      const requests = [{ createDeveloperMetadata: { developerMetadata } }];
      const place = new URL(`v4/spreadsheets/${encodeURIComponent(spreadsheetId)}:batchUpdate`, sheets.rootUrl);
      const body = JSON.stringify({ requests });
      const headers = authorizationHeaders(sheets);
      const response = await fetch(place, { method: "POST", headers, body }).catch((cause) => {
        throw new Unanswered("The local Sheets server does not answer.", { cause });
      });
      await response.text();
      if (!response.ok) throw new CallFailed(`The local Sheets server answered ${response.status} to a challenge.`);
    },
  };
}

const challengeAnswerSchema = z.object({ challenge: z.string(), metadataKey: z.string(), expireAt: z.iso.datetime() });

/** Proves that the caller may edit the spreadsheet, then does what that allows once. @throws CallFailed */
export async function callWithProof<T>(
  schema: z.ZodType<T>,
  caller: LocalCaller,
  request: { readonly spreadsheetId: string; readonly action?: string; readonly preview?: unknown },
): Promise<T> {
  const { spreadsheetId } = request;
  const asked = { action: "challenge", spreadsheetId, for: actionOf(request) };
  const { challenge, metadataKey } = await callFunction(challengeAnswerSchema, caller.url, post(caller, asked));
  await caller.write(spreadsheetId, metadataKey, challenge);
  return callFunction(schema, caller.url, post(caller, { ...request, challenge }));
}

/** The header that says who calls. */
export const authorization = (caller: LocalCaller) => ({ authorization: `Bearer ${caller.token()}` });

const post = (caller: LocalCaller, body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...authorization(caller) },
  body: JSON.stringify(body),
});

function actionOf({ action, preview }: { readonly action?: string; readonly preview?: unknown }): ProvenAction {
  const named = provenActions.find((each) => each === action) ?? "recompute";
  return named === "recompute" && preview !== undefined ? "preview" : named;
}
