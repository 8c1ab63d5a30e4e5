/** What a caller needs to know of each error: the HTTP status, whether trying again can help, and how to mend it. */
interface CatalogueEntry {
  readonly status: number;
  readonly retryable: boolean;
  readonly hint: string;
}

/** Every error that a caller can meet. The README lists them from here (a test keeps both alike). */
export const errorCatalogue = {
  bad_request: {
    status: 400,
    retryable: false,
    hint: "Send the fields that the message names; the README shows a whole request.",
  },
  not_found: {
    status: 404,
    retryable: false,
    hint: "Check the address; the README lists the functions and what they take.",
  },
  local_only: {
    status: 403,
    retryable: false,
    hint: "These functions are for one machine, so they answer that machine only. Call http://127.0.0.1.",
  },
  not_allowed: {
    status: 403,
    retryable: false,
    hint: "If all of that is so, start again from the menu; what proves your edit rights lasts two minutes. If it stays so, ask whoever runs the tool whether your account's domain is allowed.",
  },
  private_service: {
    status: 403,
    retryable: false,
    hint: "Only the task queue and the scheduler call this service. Whoever runs the tool: compare their service account and audience with what was deployed.",
  },
  too_many_calls: {
    status: 429,
    retryable: true,
    hint: "Wait a minute, then try again.",
  },
  identity_unavailable: {
    status: 503,
    retryable: true,
    hint: "Google's sign-in keys did not answer. Try again in a minute.",
  },
  method_not_allowed: { status: 405, retryable: false, hint: "Use the method that the message names." },
  unsupported_media_type: { status: 415, retryable: false, hint: "Send JSON with Content-Type: application/json." },
  body_too_large: {
    status: 413,
    retryable: false,
    hint: "A request holds a spreadsheet id and a few options: send no more.",
  },
  unknown_run: {
    status: 404,
    retryable: false,
    hint: "The run may be older than what is kept. Start a new one with Customer tiers ▸ Recompute tiers.",
  },
  workbook_not_found: {
    status: 404,
    retryable: false,
    hint: "Check the spreadsheet's id and that it is shared with the tool's account as Editor.",
  },
  workbook_forbidden: {
    status: 403,
    retryable: false,
    hint: "Share the spreadsheet as Editor with the tool's account.",
  },
  protected_range: {
    status: 409,
    retryable: false,
    hint: "Let the tool's account edit the protected range, or move the tool's columns out of it.",
  },
  no_orders: {
    status: 422,
    retryable: false,
    hint: "Have one tab with a row of headers and a row per order: at least a customer, a date and an amount. The Tier Settings tab can name it.",
  },
  no_rows_used: {
    status: 422,
    retryable: false,
    hint: "Mend the cells that the message names, or the columns in the Tier Settings tab. The sheet stays as it is.",
  },
  columns_unclear: {
    status: 422,
    retryable: false,
    hint: "Write the header of the right column into the Tier Settings tab, where the Status column asks for it; or rename headers.",
  },
  settings_invalid: {
    status: 422,
    retryable: false,
    hint: "Mend the cells of the Tier Settings tab that the message names; the Status column there says the same. Nothing else was written.",
  },
  amounts_too_large: {
    status: 422,
    retryable: false,
    hint: "Look for an id or a date in the column of amounts, and for a wrong currency in Settings.",
  },
  sheet_full: {
    status: 422,
    retryable: false,
    hint: "A spreadsheet holds ten million cells: delete empty rows, columns or old tabs.",
  },
  sheet_refused: {
    status: 422,
    retryable: false,
    hint: "Google Sheets refused a change, in the words that the message quotes. Mend in the sheet what they name; if that is nothing of yours, report the run id to whoever runs the tool.",
  },
  sheet_busy: {
    status: 503,
    retryable: true,
    hint: "Google Sheets had no answer for us this minute. What the message says was written stands: wait a little and recompute to finish.",
  },
  sheet_changed: {
    status: 409,
    retryable: true,
    hint: "Somebody was rearranging the sheet all the while. Recompute again when it is calm.",
  },
  store_unavailable: {
    status: 503,
    retryable: true,
    hint: "The snapshot store did not answer. Recompute again in a few minutes.",
  },
  queue_unavailable: {
    status: 503,
    retryable: true,
    hint: "The task queue did not take the run. Recompute again in a few minutes: it goes on with the same run.",
  },
  newer_format: {
    status: 409,
    retryable: false,
    hint: "A newer version of the tool wrote this. Deploy that version, or start with a new workbook.",
  },
  run_busy: { status: 409, retryable: true, hint: "Another run of this workbook is at work. This one waits its turn." },
  other_day: {
    status: 409,
    retryable: true,
    hint: "A workbook shows one day at a time. Wait until the run that is under way has ended, then ask again.",
  },
  run_lost: {
    status: 409,
    retryable: false,
    hint: "A newer run of this workbook has taken its place: look at that one.",
  },
  deadline: {
    status: 504,
    retryable: true,
    hint: "The run took too long and stopped. What the message says was written stands: recompute to finish.",
  },
  internal: { status: 500, retryable: false, hint: "Report the run id to whoever runs the tool: its log says more." },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

/** The broken world: thrown where a call cannot go on. Bad data in the sheet is a value instead (`RowProblem`). */
export class AppError extends Error {
  readonly code: ErrorCode;

  /** @param message where, what was found, and what is expected; without customer data */
  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }

  get retryable(): boolean {
    return errorCatalogue[this.code].retryable;
  }

  get hint(): string {
    return errorCatalogue[this.code].hint;
  }
}

/** What callers get to see of an error: `{error: {code, message, hint}}`. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly hint: string };
}

/** Any thrown value as an AppError; what is not ours becomes `internal`, its text kept as the cause only. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError
    ? thrown
    : new AppError("internal", "Something unexpected went wrong.", { cause: thrown });
}

/** The answer to a caller for an error. */
export function errorBody(error: AppError): ErrorBody {
  return { error: { code: error.code, message: error.message, hint: error.hint } };
}
