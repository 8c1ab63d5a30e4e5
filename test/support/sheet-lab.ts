import { setTimeout as delay } from "node:timers/promises";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import type { Call, Interceptor, Verdict } from "../../functions/local/sheets-server/call.ts";
import { failureAnswer, quotaAnswer } from "../../functions/local/sheets-server/fault-bodies.ts";
import type { PersonEdit } from "../../functions/local/sheets-server/person.ts";
import { applyRequest } from "../../functions/local/sheets-server/requests/apply-request.ts";
import { type SheetsServer, startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import type { ServiceOptions } from "../../functions/local/sheets-server/service.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../../functions/local/sheets-server/snapshot.ts";
import { draftOf, type Workbook as StoredWorkbook } from "../../functions/local/sheets-server/workbook.ts";
import { googleWorkbooks, type SheetsAccess } from "../../functions/sheets/google-workbooks.ts";
import type { Workbooks, WriteOutcome } from "../../functions/use-cases/ports/workbook.ts";
import { SheetWatch } from "./sheet-watch.ts";
import type { TabContent } from "./spreadsheet.ts";

/**
 * What strikes one of the calls of a run. Before: the call is not applied. After: it is applied and its answer is lost. Slow: only its
 * time is.
 */
export const strikes = [
  "429",
  "500 before",
  "500 after",
  "503 before",
  "503 after",
  "drop before",
  "drop after",
  "slow before",
  "slow after",
  "killed before",
  "killed after",
] as const;

export type Strike = (typeof strikes)[number];

/** How long a slow call is held up. */
const slowDelayMs = 5;

/** Something that people do: one of the usual edits, or any that the API can express. */
export type LabEdit =
  | PersonEdit
  | { readonly kind: "request"; readonly tab: string; readonly request: (sheetId: number) => sheets_v4.Schema$Request };

/** An edit that is made where the sheet then stands; undefined: there is nothing to do it to. */
export type SheetDeed = (workbook: StoredWorkbook) => LabEdit | undefined;

/** What happens around one call of a run. */
export interface Happening {
  /** Just before this call is applied, counted from 1 with every attempt that is made; a call that never comes strikes nothing. */
  readonly call: number;
  readonly strike?: Strike;
  /** Edits by people. */
  readonly edits?: readonly (LabEdit | SheetDeed)[];
}

/** A spreadsheet under watch. */
export interface WatchedSheet {
  readonly spreadsheetId: string;
  readonly watch: SheetWatch;
  /** One run of the adapter: describe, then write. Undefined: the run was killed. */
  run(report: SheetReport, ...happenings: readonly Happening[]): Promise<RunEnd>;
  /**
   * Anything that is done with the spreadsheet while something happens; every report that is written is watched.
   *
   * @param work given the spreadsheets to open, and what is aborted the moment that it is killed
   */
  during<Outcome>(
    work: (workbooks: Workbooks, killed: AbortSignal) => Promise<Outcome>,
    ...happenings: readonly Happening[]
  ): Promise<Ended<Outcome>>;
  /** A change by people; an edit that follows from how the sheet stands is told as a function. */
  edit(edit: LabEdit | SheetDeed): void;
  snapshot(): WorkbookSnapshot;
  rows(title: string): readonly (readonly Cell[])[];
}

/** How a run of the adapter ended. */
export type RunEnd = Ended<WriteOutcome>;

/** How something ended that was done with a spreadsheet. */
export interface Ended<Outcome> {
  /** Undefined where it was killed or failed. */
  readonly outcome: Outcome | undefined;
  readonly error: unknown;
  /** Every attempt, those that were struck and those that repeat them included. */
  readonly calls: number;
  /** What struck, in its order. */
  readonly struck: readonly Struck[];
  /** The bodies of all structural batches that were sent, those that were struck included, as JSON. */
  readonly batches: readonly string[];
}

/** A call that was struck. */
export interface Struck {
  readonly call: number;
  readonly strike: Strike;
}

/** A local server on which many spreadsheets are tried, one after the other. */
export interface SheetLab {
  readonly server: SheetsServer;
  /** Counts of all calls so far, by method and kind of request. */
  make(...tabs: readonly TabContent[]): WatchedSheet;
  /** A spreadsheet in the state of another, which shows these reports. */
  copy(workbook: StoredWorkbook, ...shown: readonly SheetReport[]): WatchedSheet;
  stored(sheet: WatchedSheet): StoredWorkbook;
  close(): Promise<void>;
}

/** What a lab may be told: how much is read in one call, what time it is, and how a failed call is waited for. */
export type SheetLabOptions = Pick<ServiceOptions, "now"> & Pick<SheetsAccess, "cellsPerCall" | "retry">;

export async function startSheetLab({ now, retry, cellsPerCall }: SheetLabOptions = {}): Promise<SheetLab> {
  const server = await startSheetsServer(now === undefined ? {} : { now });
  const { service } = server;
  let numbers = 0;
  let around: Interceptor | undefined;
  // Answers by itself: the service's own faults stand before it and have let the call pass already.
  service.addInterceptor({
    before: async (call) => await around?.before?.(call),
    after: async (call, answer) => await around?.after?.(call, answer),
  });
  const workbooks = googleWorkbooks({
    rootUrl: `${server.url}/`,
    retry: {
      sleep: async (_, signal) => {
        signal.throwIfAborted();
      },
      ...retry,
    },
    ...(cellsPerCall === undefined ? {} : { cellsPerCall }),
  });

  const watched = (spreadsheetId: string, shown: readonly SheetReport[]): WatchedSheet => {
    const watch = new SheetWatch();
    watch.begin(service.store.require(spreadsheetId), shown);
    const edit = (given: LabEdit | SheetDeed) => {
      const labEdit = typeof given === "function" ? given(service.store.require(spreadsheetId)) : given;
      if (labEdit === undefined) return;
      const sheet = service.store.require(spreadsheetId).sheets.find(({ title }) => title === labEdit.tab);
      // A tab or column that is not there, or not yet, cannot be edited.
      if (sheet === undefined || lastColumnOf(labEdit) >= sheet.grid.columnCount) return;
      watch.person(() => {
        if (labEdit.kind !== "request") service.editAsPerson(spreadsheetId, labEdit);
        else service.edit(spreadsheetId, (draft) => applyRequest(draft, labEdit.request(sheet.sheetId), 0));
      });
    };
    service.store.onChange((id, workbook) => {
      if (id === spreadsheetId && workbook !== undefined) watch.see(workbook);
    });
    const during: WatchedSheet["during"] = async (work, ...happenings) => {
      const killed = new AbortController();
      let calls = 0;
      const struck: Struck[] = [];
      const batches: string[] = [];
      const pending = new Map<number, Strike>();
      around = {
        before: async ({ number, method, kind, body }) => {
          calls += 1;
          if (method === "spreadsheets.batchUpdate") batches.push(JSON.stringify(body));
          const call = calls;
          if (killed.signal.aborted) watch.breaches.push(`the killed run made call ${call}`);
          const now = happenings.filter((each) => each.call === call);
          for (const { edits = [] } of now) for (const each of edits) edit(each);
          const strike = now.findLast((each) => each.strike !== undefined)?.strike;
          if (strike === undefined) return undefined;
          struck.push({ call, strike });
          if (!strike.endsWith("after")) return await verdictOf(strike, kind, killed);
          pending.set(number, strike);
          return undefined;
        },
        after: async ({ number, kind }) => {
          const strike = pending.get(number);
          return strike === undefined ? undefined : await verdictOf(strike, kind, killed);
        },
      };
      try {
        const outcome = await work(watchedWorkbooks(workbooks, watch, killed.signal), killed.signal);
        return { outcome, error: undefined, calls, struck, batches };
      } catch (error) {
        return { outcome: undefined, error, calls, struck, batches };
      } finally {
        around = undefined;
      }
    };
    return {
      spreadsheetId,
      watch,
      edit,
      during,
      snapshot: () => service.snapshot(spreadsheetId),
      rows: (title) => rowsOf(service.snapshot(spreadsheetId), title),
      run: (report, ...happenings) =>
        during(
          async (opened) => {
            const workbook = opened.open(spreadsheetId, new AbortController().signal);
            await workbook.describe();
            return workbook.write(report);
          },
          ...happenings,
        ),
    };
  };
  return {
    server,
    make: (...tabs) => {
      numbers += 1;
      const spreadsheetId = `lab-spreadsheet-number-${numbers}`;
      for (const { title, rows } of tabs) {
        service.importValues(
          spreadsheetId,
          title,
          rows.map((row) => [...row]),
        );
      }
      return watched(spreadsheetId, []);
    },
    copy: (workbook, ...shown) => {
      numbers += 1;
      const spreadsheetId = `lab-spreadsheet-number-${numbers}`;
      service.store.put({ ...draftOf(workbook), spreadsheetId });
      return watched(spreadsheetId, shown);
    },
    stored: ({ spreadsheetId }) => service.store.require(spreadsheetId),
    close: () => server.close(),
  };
}

/** Spreadsheets that tell the watch of each report that is written, and are cut off once killed. */
function watchedWorkbooks(workbooks: Workbooks, watch: SheetWatch, killed: AbortSignal): Workbooks {
  return {
    open: (spreadsheetId, signal) => {
      const workbook = workbooks.open(spreadsheetId, AbortSignal.any([signal, killed]));
      const write = workbook.write.bind(workbook);
      return Object.assign(workbook, {
        write: async (...[report, beside]: Parameters<typeof write>) => {
          watch.expect(report);
          const outcome = await write(report, beside);
          watch.completed();
          return outcome;
        },
      });
    },
  };
}

/** What becomes of a call that is struck; undefined: it goes on. */
async function verdictOf(strike: Strike, kind: Call["kind"], run: AbortController): Promise<Verdict | undefined> {
  switch (strike) {
    case "429":
      return { kind: "answer", answer: quotaAnswer({ kind, per: "user", limit: 60 }) };
    case "500 before":
    case "500 after":
      return { kind: "answer", answer: failureAnswer(500) };
    case "503 before":
    case "503 after":
      return { kind: "answer", answer: failureAnswer(503) };
    case "drop before":
    case "drop after":
      return { kind: "drop" };
    case "slow before":
    case "slow after":
      await delay(slowDelayMs);
      return undefined;
    case "killed before":
    case "killed after":
      run.abort();
      return { kind: "drop" };
  }
}

/** The last column that an edit needs to be there. */
function lastColumnOf(edit: LabEdit): number {
  const letters = [
    "column" in edit ? edit.column : "A",
    "from" in edit ? edit.from : "A",
    "before" in edit ? edit.before : "A",
    "cell" in edit ? edit.cell : "A",
    "range" in edit ? (edit.range.split(":")[1] ?? "A") : "A",
  ];
  return Math.max(...letters.map((each) => placeOf(`${each.replaceAll(/\d/g, "")}1`).columnIndex));
}

/** The values of a tab, row by row, without blanks at the ends. */
export function rowsOf(snapshot: WorkbookSnapshot, title: string): readonly (readonly Cell[])[] {
  const sheet = snapshot.sheets.find((each) => each.title === title);
  if (sheet === undefined) return [];
  const rows: Cell[][] = [];
  for (const [address, cell] of Object.entries<CellSnapshot>(sheet.cells)) {
    const { rowIndex, columnIndex } = placeOf(address);
    if (cell.value === undefined) continue;
    while (rows.length <= rowIndex) rows.push([]);
    const row = rows[rowIndex] ?? [];
    while (row.length < columnIndex) row.push("");
    row[columnIndex] = cell.value;
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ""));
}

function placeOf(address: string) {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { rowIndex: Number(digits) - 1, columnIndex: column - 1 };
}
