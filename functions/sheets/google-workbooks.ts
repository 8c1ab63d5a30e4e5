import { setTimeout as delay } from "node:timers/promises";
import { GoogleAuth, OAuth2Client } from "google-auth-library";
import { drive_v3 } from "googleapis/build/src/apis/drive/v3.js";
import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Workbooks } from "../use-cases/ports/workbook.ts";
import { GoogleWorkbook } from "./google-workbook.ts";
import { quotaMinute, type RetryPolicy } from "./retry.ts";
import { type Clients, SheetsCalls } from "./sheets-calls.ts";

/** How to reach the Sheets API. */
export interface SheetsAccess {
  /** Another server that speaks the API, such as the local one: `http://127.0.0.1:8080/`. */
  readonly rootUrl?: string;
  /** A fixed bearer token, for a server that knows it. Without it, and without `rootUrl`, the environment's own account is used. */
  readonly accessToken?: string;
  /** Overrides of the retry policy, for tests that cannot wait. */
  readonly retry?: Partial<RetryPolicy>;
  /** How many cells are read in one call; a fitting number unless given. */
  readonly cellsPerCall?: number;
}

const scopes = [
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive.metadata.readonly",
];

/** Google's own clients of Sheets and Drive. */
export function clientsFor({ rootUrl, accessToken }: Pick<SheetsAccess, "rootUrl" | "accessToken">): Clients {
  const auth =
    accessToken !== undefined ? withToken(accessToken) : rootUrl === undefined ? new GoogleAuth({ scopes }) : undefined;
  const options = { ...(rootUrl === undefined ? {} : { rootUrl }), ...(auth === undefined ? {} : { auth }) };
  return { sheets: new sheets_v4.Sheets(options), drive: new drive_v3.Drive(options) };
}

/** Spreadsheets over the real client of the Google Sheets API. */
export function googleWorkbooks({ retry, cellsPerCall, ...access }: SheetsAccess): Workbooks {
  const clients = clientsFor(access);
  const policy: RetryPolicy = {
    ...quotaMinute,
    random: Math.random,
    sleep: async (delayMs, signal) => {
      await delay(delayMs, undefined, { signal });
    },
    ...retry,
  };
  const newId = () => 1 + Math.floor(Math.random() * (2 ** 31 - 2));
  return {
    open: (spreadsheetId, signal) =>
      new GoogleWorkbook(new SheetsCalls(clients, spreadsheetId, policy, signal), newId, cellsPerCall),
  };
}

function withToken(accessToken: string): OAuth2Client {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: accessToken });
  return auth;
}
