import { type Challenge, readChallenge } from "./answers/challenge.ts";
import { readErrorIn, type ServiceError } from "./answers/service-error.ts";
import { userLanguage } from "./user-language.ts";
import { type Phrase, words } from "./words.ts";

/** What a person may do once after proving that they may edit; as the functions name it. */
export type ProvenAction = "recompute" | "preview" | "forget" | "status" | "nightly" | "setUp";

/** The script property that holds the address of the function `recompute`. */
export const urlProperty = "RECOMPUTE_URL";

/** Where the functions are and who calls them. */
export interface Caller {
  readonly url: string;
  readonly identityToken: string;
}

/** What came of a call: the value, what the functions said against it, or why there was no answer of theirs. */
export type Reply<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  /** `retryable`: the same call may well succeed a little later. */
  | { readonly kind: "refused"; readonly error: ServiceError; readonly retryable: boolean }
  | { readonly kind: "noAnswer"; readonly why: Phrase; readonly retryable: boolean };

/** The address from the script's properties and the identity of the user; or what is missing, in words. */
export function findCaller(): Caller | Phrase {
  const found = (PropertiesService.getScriptProperties().getProperty(urlProperty) ?? "").trim();
  if (found === "") return { words: words.notSetUp, values: { property: urlProperty } };
  // Anyone on the way could read the token otherwise.
  if (!/^https:\/\/[^/?#]/i.test(found)) return { words: words.notSafe, values: { property: urlProperty, found } };
  const identityToken: string | null = ScriptApp.getIdentityToken();
  if (!identityToken) return { words: words.noToken };
  return { url: found.replace(/\/+$/, ""), identityToken };
}

/** Does what needs a proof of edit rights. @param request what to send besides the spreadsheet and the proof */
export function callWithProof<Value>(
  caller: Caller,
  action: ProvenAction,
  request: object,
  read: (body: unknown) => Value | undefined,
): Reply<Value> {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const proof = proveEdit(caller, spreadsheetId, action);
  return proof.kind === "ok"
    ? call(caller, "", post({ ...request, spreadsheetId, challenge: proof.value }), read)
    : proof;
}

/** Reads what members may read of this spreadsheet. @param more what to ask for besides it */
export function callAsMember<Value>(
  caller: Caller,
  more: Readonly<Record<string, string>>,
  read: (body: unknown) => Value | undefined,
): Reply<Value> {
  const query = Object.entries({ spreadsheetId: SpreadsheetApp.getActiveSpreadsheet().getId(), ...more });
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return call(caller, `?${text}`, { method: "get" }, read);
}

/**
 * Proves that the user may edit this spreadsheet: writes a text that the functions ask for into its developer metadata, which only
 * editors can, and which the functions then read and remove.
 *
 * @returns the text, to be sent with the one call that it is for
 */
function proveEdit(caller: Caller, spreadsheetId: string, action: ProvenAction): Reply<string> {
  const asked = call(caller, "", post({ action: "challenge", spreadsheetId, for: action }), readChallenge);
  if (asked.kind !== "ok") return asked;
  const { key, value }: Challenge = asked.value;
  try {
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    SpreadsheetApp.getActiveSpreadsheet().addDeveloperMetadata(key, value, DOCUMENT);
    // The functions look at once: what the script has only kept for later would not be there.
    SpreadsheetApp.flush();
  } catch (thrown) {
    const reason = String(thrown).replace(/^(Error|Exception): /, "");
    return noAnswer({ words: words.notEditor, values: { reason } }, false);
  }
  return { kind: "ok", value };
}

const post = (body: object): Options => ({
  method: "post",
  contentType: "application/json",
  payload: JSON.stringify(body),
});

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

function call<Value>(
  { url, identityToken }: Caller,
  query: string,
  options: Options,
  read: (body: unknown) => Value | undefined,
): Reply<Value> {
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = UrlFetchApp.fetch(url + query, {
      ...options,
      headers: { Authorization: `Bearer ${identityToken}`, "Accept-Language": userLanguage() },
      muteHttpExceptions: true,
      // A redirect would carry the token to wherever it points.
      followRedirects: false,
    });
  } catch (thrown) {
    // Apps Script throws where there was no answer at all: no such host, no connection, a minute of silence.
    const reason = String(thrown).replace(/^(Error|Exception): /, "");
    return noAnswer({ words: words.notReached, values: { reason, property: urlProperty } }, true);
  }
  const status = response.getResponseCode();
  const body = parseJson(response.getContentText());
  const retryable = status === 429 || status >= 500;
  const value = status >= 200 && status < 300 ? read(body) : undefined;
  if (value !== undefined) return { kind: "ok", value };
  const error = readErrorIn(body);
  if (error !== undefined) return { kind: "refused", error, retryable };
  if (status === 401 || status === 403) return noAnswer({ words: words.notLetIn, values: { status } }, false);
  return noAnswer({ words: words.notOurs, values: { status, property: urlProperty } }, retryable);
}

const noAnswer = (why: Phrase, retryable: boolean) => ({ kind: "noAnswer", why, retryable }) as const;

/** The value of a JSON text; undefined for anything else, such as the page of a proxy or a sign-in. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
