import { setTimeout as delay } from "node:timers/promises";
import { OAuth2Client } from "google-auth-library";
import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Workbooks } from "../use-cases/ports.ts";
import { GoogleWorkbook } from "./google-workbook.ts";
import { quotaMinute, type RetryPolicy } from "./retry.ts";
import { SheetsCalls } from "./sheets-calls.ts";

/** How to reach the Sheets API. */
export interface SheetsAccess {
  /** Another server that speaks the API, such as the local one: `http://127.0.0.1:8080/`. */
  readonly rootUrl?: string;
  /** A fixed bearer token, for a server that knows it; without it the environment's own account is used. */
  readonly accessToken?: string;
  /** Overrides of the retry policy, for tests that cannot wait. */
  readonly retry?: Partial<RetryPolicy>;
}

/** Spreadsheets over the real client of the Google Sheets API. */
export function googleWorkbooks({ rootUrl, accessToken, retry }: SheetsAccess): Workbooks {
  const client = new sheets_v4.Sheets({
    ...(rootUrl === undefined ? {} : { rootUrl }),
    ...(accessToken === undefined ? {} : { auth: withToken(accessToken) }),
  });
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
    open: (spreadsheetId, signal) => new GoogleWorkbook(new SheetsCalls(client, spreadsheetId, policy, signal), newId),
  };
}

function withToken(accessToken: string): OAuth2Client {
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: accessToken });
  return auth;
}
