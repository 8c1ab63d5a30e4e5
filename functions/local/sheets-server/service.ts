import { ApiError, invalidArgument } from "./api-error.ts";
import type { Answer, Call, Interceptor, Verdict } from "./call.ts";
import { type CallCounts, CallLog } from "./call-log.ts";
import type { Scalar } from "./cell.ts";
import type { Caller, Edit, Role } from "./edit.ts";
import { Faults } from "./faults.ts";
import { Identities, type Identity, owner } from "./identities.ts";
import { importRows } from "./import-rows.ts";
import { handleCall, isRead } from "./methods/handle-call.ts";
import { applyPersonEdit, type PersonEdit } from "./person.ts";
import { Quotas } from "./quotas.ts";
import { findRoute } from "./routes.ts";
import { ShownVersions } from "./shown-versions.ts";
import { snapshotOf, type WorkbookSnapshot } from "./snapshot.ts";
import { Store } from "./store.ts";
import type { Workbook } from "./workbook.ts";

/** One HTTP request for the API; the path is still percent-encoded. */
export type ApiRequest = {
  readonly verb: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
};

export type ServiceOptions = {
  /** Who may call, by bearer token; without any, everyone is one owner. */
  readonly identities?: readonly Identity[];
  /** Chosen ids repeat from the same seed; 1 unless given. */
  readonly seed?: number;
  /** The most bytes a request body may have; unlimited unless given, as Google documents no limit but may draw one. */
  readonly maxRequestBytes?: number;
  /** The clock; the system's unless given. */
  readonly now?: () => Date;
};

/** The service behind the local server: holds spreadsheets, answers calls, and can be asked and told directly by tests. */
export class SheetsService {
  readonly store: Store;
  /** Faults on demand; none until told. */
  readonly faults: Faults;
  /** Quotas per minute; none until told. */
  readonly quotas: Quotas;
  /** The versions that Drive shows; up to date until told to lag. */
  readonly versions: ShownVersions;
  readonly #identities: Identities;
  readonly #log = new CallLog();
  readonly #interceptors: Interceptor[] = [];
  readonly #maxRequestBytes: number;
  #callNumber = 0;

  constructor(options: ServiceOptions = {}) {
    const now = options.now ?? (() => new Date());
    this.#maxRequestBytes = options.maxRequestBytes ?? Number.POSITIVE_INFINITY;
    this.store = new Store(options.seed ?? 1, now);
    this.quotas = new Quotas(now);
    this.versions = new ShownVersions(this.store, now);
    this.faults = new Faults(this.store, options.seed ?? 1);
    this.addInterceptor(this.faults);
    this.addInterceptor(this.quotas);
    this.#identities = new Identities(options.identities ?? []);
  }

  /** Puts an interceptor around every call to come, inside those added before. @returns a function that takes it away again */
  addInterceptor(interceptor: Interceptor): () => void {
    this.#interceptors.push(interceptor);
    return () => {
      const at = this.#interceptors.indexOf(interceptor);
      if (at >= 0) this.#interceptors.splice(at, 1);
    };
  }

  counts(): CallCounts {
    return this.#log.counts();
  }

  resetCounts(): void {
    this.#log.reset();
  }

  /**
   * Passes whoever may call at all.
   *
   * @throws ApiError 401 where identities are known, and the `Authorization` header is none of theirs
   */
  checkToken(authorization: string | undefined): void {
    this.#identities.callerOf(authorization, undefined);
  }

  setRole(spreadsheetId: string, email: string, role: Role): void {
    this.#identities.setRole(spreadsheetId, email, role);
  }

  /** Applies a change as one person's edit, outside of the API: it is not counted and no interceptor stands around it. */
  edit<T>(spreadsheetId: string, change: (edit: Edit) => T, caller: Caller = owner): T {
    return this.store.edit(spreadsheetId, caller, (edit) => {
      const result = change(edit);
      return () => result;
    });
  }

  /** Applies one of the edits that people make, as the owner. */
  editAsPerson(spreadsheetId: string, personEdit: PersonEdit): void {
    this.edit(spreadsheetId, (edit) => applyPersonEdit(edit, personEdit));
  }

  /**
   * Makes a spreadsheet, or a further tab of one, from rows of plain values, quickly; empty texts are empty cells. The first tab of a
   * spreadsheet made here takes the place of `Sheet1`.
   */
  importValues(spreadsheetId: string, title: string, rows: readonly (readonly Scalar[])[]): void {
    if (this.store.find(spreadsheetId) === undefined) this.store.create(title, spreadsheetId);
    this.edit(spreadsheetId, (edit) => importRows(edit, title, rows));
  }

  /** Every cell, format and anchor of a spreadsheet, to be compared with another state of it. */
  snapshot(spreadsheetId: string): WorkbookSnapshot {
    return snapshotOf(this.store.require(spreadsheetId));
  }

  /** Handles one request for the API, interceptors included. */
  async handle(request: ApiRequest): Promise<Verdict> {
    try {
      const route = findRoute(request.verb, request.path);
      if (route === undefined) return { kind: "answer", answer: unknownUrl(request.path) };
      if (Buffer.byteLength(request.body) > this.#maxRequestBytes) {
        throw invalidArgument(`Request payload size exceeds the limit: ${this.#maxRequestBytes} bytes.`);
      }
      const spreadsheetId = route.params.spreadsheetId ?? route.params.fileId;
      const callerFor = (id: string | undefined) => this.#identities.callerOf(request.authorization, id);
      const call: Call = {
        number: ++this.#callNumber,
        method: route.method,
        kind: isRead(route.method) ? "read" : "write",
        spreadsheetId,
        pathParams: route.params,
        query: request.query,
        body: parseJson(request.body),
        caller: callerFor(spreadsheetId),
      };
      this.#log.add(call);
      return await this.#intercepted(call, () => {
        const handling = {
          store: this.store,
          callerFor,
          shownVersion: (workbook: Workbook) => this.versions.of(workbook),
        };
        const answer = handleCall(handling, call, route.schema);
        if (route.method.endsWith(".create")) this.#own(answer, call.caller);
        return answer;
      });
    } catch (error) {
      return { kind: "answer", answer: toAnswer(error) };
    }
  }

  async #intercepted(call: Call, handle: () => Answer): Promise<Verdict> {
    for (const interceptor of this.#interceptors) {
      const verdict = await interceptor.before?.(call);
      if (verdict !== undefined) return verdict;
    }
    let answer: Answer;
    try {
      answer = handle();
    } catch (error) {
      answer = toAnswer(error);
    }
    for (const interceptor of this.#interceptors.toReversed()) {
      const verdict = await interceptor.after?.(call, answer);
      if (verdict !== undefined) return verdict;
    }
    return { kind: "answer", answer };
  }

  #own({ body }: Answer, { email }: Caller): void {
    if (typeof body !== "object" || body === null) return;
    const id = "spreadsheetId" in body ? body.spreadsheetId : "id" in body ? body.id : undefined;
    if (typeof id === "string") this.#identities.setRole(id, email, "owner");
  }
}

function parseJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, "INVALID_ARGUMENT", "Invalid JSON payload received. Unexpected token.");
  }
}

/** An error of the API as its answer; anything else is a fault of this server and says so. */
function toAnswer(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.code, body: error.toBody() };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: new ApiError(500, "INTERNAL", `The local Sheets server failed: ${text}`).toBody() };
}

/** What Google's front end answers for a path that no service has. */
function unknownUrl(path: string): Answer {
  const body = `<!DOCTYPE html>\n<html lang=en>\n  <title>Error 404 (Not Found)!!1</title>\n  <p><b>404.</b> <ins>That’s an error.</ins>\n  <p>The requested URL <code>${path.replace(/[<&]/g, "")}</code> was not found on this server.  <ins>That’s all we know.</ins>\n`;
  return { status: 404, body, headers: { "content-type": "text/html; charset=UTF-8" } };
}
