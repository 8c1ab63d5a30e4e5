import { expect, test } from "vitest";
import { clientOf, setUp } from "./make.ts";

/** Limits and refusals that stand on Google's pages instead of in the description of the API; each with its sentence and its page. */

const limits = "https://developers.google.com/workspace/sheets/api/limits";
const files = "https://support.google.com/drive/answer/37603";
const codes = "https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto";

const identities = [
  { token: "editor", email: "editor@example.com", role: "editor" },
  { token: "viewer", email: "viewer@example.com", role: "viewer" },
  { token: "nobody", email: "nobody@example.com" },
] as const;

const addRow = { requests: [{ appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } }] };

/** What a caller gets for a read and for a write: the status, and the error's status and message where there is one. */
async function answers(token: string, id?: string) {
  const { server, spreadsheetId: made } = await setUp([["a"]], { identities });
  const spreadsheetId = id ?? made;
  const client = clientOf(server, token);
  const told = (call: Promise<{ status: number }>) =>
    call.then(
      ({ status }) => [status],
      (error: { response?: { status?: number; data?: { error?: { status?: string; message?: string } } } }) => {
        const { status, data } = error.response ?? {};
        return [status, data?.error?.status, data?.error?.message];
      },
    );
  return {
    read: await told(client.spreadsheets.get({ spreadsheetId })),
    write: await told(client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: addRow })),
  };
}

const denied = [403, "PERMISSION_DENIED", "The caller does not have permission"];
const unknown = [404, "NOT_FOUND", "Requested entity was not found."];

interface Case {
  readonly sentence: string;
  readonly page: string;
  readonly check: () => Promise<void>;
}

const cases: readonly Case[] = [
  {
    sentence:
      "While Sheets API has no hard size limits for an API request, users might experience limits from different processing components not controlled by Google Sheets.",
    page: limits,
    check: async () => {
      const { write, read } = await setUp();
      const rows = Array.from({ length: 400 }, (_, at) => [`${at}`.padEnd(40_000, "x")]);
      await write("A1", rows);
      expect(await read("A400")).toEqual(rows.slice(399));
      // Whatever draws a limit on the way: how the tool bears it can be tried with one of choice.
      const narrow = await setUp([], { maxRequestBytes: 200 });
      await expect(narrow.write("A1", [["x".repeat(300)]])).rejects.toThrow(
        "Request payload size exceeds the limit: 200 bytes.",
      );
      expect(await narrow.read("A1")).toBeUndefined();
    },
  },
  {
    sentence:
      "All Sheets requests are applied atomically. That is, if any request is not valid then the entire update is unsuccessful and none of the (potentially dependent) changes are applied.",
    page: limits,
    check: async () => {
      const { client, spreadsheetId, read } = await setUp([["a"]]);
      const data = [
        { range: "A1", values: [["b"]] },
        { range: "Nowhere!A1", values: [["c"]] },
      ];
      const requestBody = { valueInputOption: "RAW", data };
      await expect(client.spreadsheets.values.batchUpdate({ spreadsheetId, requestBody })).rejects.toThrow(
        "Unable to parse range",
      );
      expect(await read("A1")).toEqual([["a"]]);
    },
  },
  {
    sentence:
      "Up to 10 million cells or 18,278 columns (column ZZZ) for spreadsheets that are created in or converted to Google Sheets.",
    page: files,
    check: async () => {
      const { batch } = await setUp();
      const sized = (rowCount: number, columnCount: number) => ({
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount, columnCount } },
          fields: "gridProperties(rowCount,columnCount)",
        },
      });
      await batch(sized(1_000_000, 10));
      const full = "above the limit of 10000000 cells";
      await expect(batch({ appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } })).rejects.toThrow(full);
      await expect(batch({ addSheet: { properties: { title: "more" } } })).rejects.toThrow(full);
      await batch(sized(10, 18_278));
      await expect(batch({ appendDimension: { sheetId: 0, dimension: "COLUMNS", length: 1 } })).rejects.toThrow(
        "above the limit of 18278 columns",
      );
    },
  },
  {
    sentence: "The caller does not have permission to execute the specified operation.",
    page: codes,
    check: async () => {
      expect(await answers("editor")).toEqual({ read: [200], write: [200] });
      expect(await answers("viewer")).toEqual({ read: [200], write: denied });
    },
  },
  {
    sentence:
      "If a request is denied for some users within a class of users, such as user-based access control, PERMISSION_DENIED must be used.",
    page: codes,
    check: async () => {
      expect(await answers("nobody")).toEqual({ read: denied, write: denied });
    },
  },
  {
    sentence: "Some requested entity (e.g., file or directory) was not found.",
    page: codes,
    check: async () => {
      expect(await answers("editor", "no-such-spreadsheet")).toEqual({ read: unknown, write: unknown });
    },
  },
];

test.each(cases)("$sentence ($page)", async ({ check }) => check());
