import type { drive_v3 } from "googleapis/build/src/apis/drive/v3.js";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { AppError } from "../errors.ts";
import { delayAfter, type RetryPolicy, retrying } from "./retry.ts";
import { CallTimedOut, isAnswerLost, sheetError, statusOf } from "./sheet-errors.ts";

type Client = sheets_v4.Sheets;

/** Google's own clients. */
export interface Clients {
  readonly sheets: sheets_v4.Sheets;
  readonly drive: drive_v3.Drive;
}

/** What every call of the client takes besides its parameters: cancelled with the run or after its own time, never retried by the client itself. */
interface CallOptions {
  readonly signal: AbortSignal;
  readonly retry: false;
}

/** A structural batch whose answer never came: it may have been applied, so it is not sent again. Read and plan anew. */
export class AnswerLost extends Error {
  constructor(cause: unknown) {
    super("The answer to a structural change was lost", { cause: sheetError(cause, false) });
    this.name = "AnswerLost";
  }
}

/**
 * The calls to one spreadsheet during one run: counted, retried where repeating is safe, and turned into AppErrors.
 */
export class SheetsCalls {
  readonly spreadsheetId: string;
  readonly #clients: Clients;
  readonly #policy: RetryPolicy;
  readonly #signal: AbortSignal;
  #reads = 0;
  #writes = 0;

  constructor(clients: Clients, spreadsheetId: string, policy: RetryPolicy, signal: AbortSignal) {
    this.#clients = clients;
    this.spreadsheetId = spreadsheetId;
    this.#policy = policy;
    this.#signal = signal;
  }

  /** Calls made so far, retries included: each counts against the quota. */
  get counts(): { readonly reads: number; readonly writes: number } {
    return { reads: this.#reads, writes: this.#writes };
  }

  /** How often a call that fails is made in all. */
  get attempts(): number {
    return this.#policy.attempts;
  }

  /** Waits as after the `failures`th failure in a row. @throws AppError deadline */
  async pause(failures: number): Promise<void> {
    try {
      await this.#policy.sleep(delayAfter(this.#policy, failures), this.#signal);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  /** The version of the spreadsheet's file, which rises with every change, if with a lag. Counts against Drive's quota, not that of Sheets. */
  async version(): Promise<string | undefined> {
    const { spreadsheetId: fileId } = this;
    const answer = await this.#repeated(
      (_, options) => this.#clients.drive.files.get({ fileId, fields: "version", supportsAllDrives: true }, options),
      () => undefined,
    );
    return answer.version ?? undefined;
  }

  /** A call that only reads: repeated until it succeeds or the run's time is up. @throws AppError */
  async read<Data>(call: (client: Client, options: CallOptions) => Promise<{ data: Data }>): Promise<Data> {
    return this.#repeated(call, () => {
      this.#reads += 1;
    });
  }

  /** A write of values: repeating it gives the same cells, so it is retried like a read. @throws AppError */
  async writeValues<Data>(call: (client: Client, options: CallOptions) => Promise<{ data: Data }>): Promise<Data> {
    return this.#repeated(call, () => {
      this.#writes += 1;
    });
  }

  /**
   * A structural batch: repeated only where the service said that it did not take it (429).
   *
   * @throws AnswerLost where it may have been applied; AppError for any other failure
   */
  async changeStructure<Data>(call: (client: Client, options: CallOptions) => Promise<{ data: Data }>): Promise<Data> {
    return this.#repeated(
      call,
      () => {
        this.#writes += 1;
      },
      (error) => (isAnswerLost(error) && !this.#signal.aborted ? new AnswerLost(error) : error),
    );
  }

  async #repeated<Data>(
    call: (client: Client, options: CallOptions) => Promise<{ data: Data }>,
    count: () => void,
    judge: (error: unknown) => unknown = (error) => error,
  ): Promise<Data> {
    try {
      return await retrying(
        this.#policy,
        async () => {
          count();
          try {
            return await this.#timed(call);
          } catch (error) {
            throw judge(error);
          }
        },
        this.#signal,
      );
    } catch (error) {
      if (error instanceof AnswerLost) throw error;
      throw this.#translated(error);
    }
  }

  /** One call. @throws CallTimedOut where no answer came in time */
  async #timed<Data>(call: (client: Client, options: CallOptions) => Promise<{ data: Data }>): Promise<Data> {
    const { callTimeoutMs } = this.#policy;
    const timeout = AbortSignal.timeout(callTimeoutMs);
    try {
      const signal = AbortSignal.any([this.#signal, timeout]);
      const response = await call(this.#clients.sheets, { signal, retry: false });
      return response.data;
    } catch (error) {
      throw timeout.aborted && !this.#signal.aborted && statusOf(error) === undefined
        ? new CallTimedOut(callTimeoutMs)
        : error;
    }
  }

  #translated(error: unknown): AppError {
    return sheetError(error, this.#signal.aborted);
  }
}
