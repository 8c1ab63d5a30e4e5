import { settingsTabLabels } from "../../functions/core/labels/settings.ts";
import { a1 } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import type { Computed } from "../../functions/use-cases/compute-tiers.ts";
import type { Run } from "../../functions/use-cases/ports/run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { aRunId, fakeClock, memoryStore, recordingLog } from "./fakes.ts";
import { startSpreadsheet, type TabContent, type TestSpreadsheet } from "./spreadsheet.ts";

/** A spreadsheet on a local Sheets server that is refreshed as the cloud does it, and whose settings people edit. */
export interface SettingsSheet {
  readonly sheet: TestSpreadsheet;
  /** Says which day it is. */
  readonly now: ReturnType<typeof fakeClock>;
  /** One whole run; ends whatever comes of it. */
  refresh(
    changes?: Pick<Run, "applyAnyway" | "preview">,
  ): Promise<{ readonly run: Run; readonly computed: Computed | undefined }>;
  /** The Tier Settings tab. */
  settings(): Promise<readonly (readonly Cell[])[]>;
  /** Writes beside the first cell that says `name`, as a person would who fills in a cell. */
  set(name: string, value: Cell): Promise<void>;
  /** Fills in the `nth` row below a header, from its column on. */
  fill(header: string, row: readonly Cell[], nth?: number): Promise<void>;
  /** What the Status column says beside `name`. */
  status(name: string): Promise<Cell>;
  /** The name of the cell `columns` to the right of the first that says `name`. */
  cellOf(name: string, columns: number): Promise<string>;
  /** Everything of all other tabs: values, formats, anchors. */
  others(): Promise<unknown>;
  sheetId(title: string): Promise<number>;
}

/** Starts a spreadsheet of these tabs; today is 2025-06-15. */
export async function startSettingsSheet(...tabs: readonly TabContent[]): Promise<SettingsSheet> {
  const sheet = await startSpreadsheet(...tabs);
  const { client, spreadsheetId } = sheet;
  const workbooks = googleWorkbooks({ rootUrl: `${sheet.server.url}/`, retry: { sleep: async () => undefined } });
  const store = memoryStore();
  const now = fakeClock("2025-06-15T12:00:00Z");
  let runs = 0;

  const isSettings = (title: string) => Object.values(settingsTabLabels.tab).some((name) => title === name);
  const settingsTitle = async () => (await sheet.titles()).find(isSettings) ?? "";
  const settings = async () => sheet.read(await settingsTitle());
  const find = async (name: string) => {
    const rows = await settings();
    for (const [rowIndex, row] of rows.entries()) {
      const columnIndex = row.indexOf(name);
      if (columnIndex >= 0) return { rowIndex, columnIndex, row, rows };
    }
    throw new RangeError(`no cell of the settings says ${name}`);
  };
  const write = async (rowIndex: number, columnIndex: number, row: readonly Cell[]) => {
    await client.spreadsheets.values.update({
      spreadsheetId,
      range: `'${await settingsTitle()}'!${a1(columnIndex, rowIndex + 1)}`,
      valueInputOption: "RAW",
      requestBody: { values: [[...row]] },
    });
  };

  return {
    sheet,
    now,
    settings,
    refresh: async (changes = {}) => {
      runs += 1;
      const runId = aRunId(runs);
      const run: Run = {
        format: 5,
        runId,
        spreadsheetId,
        reason: "menu",
        state: "queued",
        progressPercent: 0,
        createdAt: now(),
        ...changes,
      };
      await store.createOrJoinRun(run, now());
      let computed: Computed | undefined;
      const deps = {
        workbooks,
        store,
        now,
        newHolder: () => runId,
        log: recordingLog(),
        limits: { deadlineMs: 60_000, graceMs: 1000 },
        results: {
          accept: async (_: unknown, result: Computed) => {
            computed = result;
          },
        },
      };
      try {
        await refreshWorkbook({ spreadsheetId, runId }, deps);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === "internal") throw error;
      }
      return { run: (await store.run(spreadsheetId, runId, now())) ?? run, computed };
    },
    set: async (name, value) => {
      const { rowIndex, columnIndex } = await find(name);
      await write(rowIndex, columnIndex + 1, [value]);
    },
    fill: async (header, row, nth = 0) => {
      const { rowIndex, columnIndex } = await find(header);
      await write(rowIndex + 1 + nth, columnIndex, row);
    },
    status: async (name) => {
      const { rows, rowIndex, row } = await find(name);
      const above = rows.slice(0, rowIndex + 1).findLast((each) => each.includes("Status"));
      return row[above?.indexOf("Status") ?? -1] ?? "";
    },
    cellOf: async (name, columns) => {
      const { rowIndex, columnIndex } = await find(name);
      return a1(columnIndex + columns, rowIndex + 1);
    },
    others: async () => {
      const { data } = await client.spreadsheets.get({ spreadsheetId, includeGridData: true });
      return (data.sheets ?? []).filter((tab) => !isSettings(tab.properties?.title ?? ""));
    },
    sheetId: async (title) => {
      const { data } = await client.spreadsheets.get({ spreadsheetId });
      return data.sheets?.find((tab) => tab.properties?.title === title)?.properties?.sheetId ?? -1;
    },
  };
}
