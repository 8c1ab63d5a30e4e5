import type { Language, Words } from "./core/labels/language.ts";
import { runErrorLabels } from "./core/labels/run-errors.ts";
import { errorHints } from "./error-hints.ts";

/** What a caller needs to know of each error: the HTTP status, and whether trying again can help; how to mend it stands in error-hints.ts. */
interface CatalogueEntry {
  readonly status: number;
  readonly retryable: boolean;
}

/** Every error that a caller can meet. The README lists them from here (a test keeps both alike). */
export const errorCatalogue = {
  bad_request: { status: 400, retryable: false },
  not_found: { status: 404, retryable: false },
  local_only: { status: 403, retryable: false },
  not_allowed: { status: 403, retryable: false },
  private_service: { status: 403, retryable: false },
  too_many_calls: { status: 429, retryable: true },
  identity_unavailable: { status: 503, retryable: true },
  method_not_allowed: { status: 405, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  body_too_large: { status: 413, retryable: false },
  unknown_run: { status: 404, retryable: false },
  workbook_not_found: { status: 404, retryable: false },
  workbook_forbidden: { status: 403, retryable: false },
  protected_range: { status: 409, retryable: false },
  protected_from_you: { status: 403, retryable: false },
  no_orders: { status: 422, retryable: false },
  no_rows_used: { status: 422, retryable: false },
  columns_unclear: { status: 422, retryable: false },
  settings_invalid: { status: 422, retryable: false },
  amounts_too_large: { status: 422, retryable: false },
  sheet_full: { status: 422, retryable: false },
  sheet_refused: { status: 422, retryable: false },
  sheet_busy: { status: 503, retryable: true },
  sheet_changed: { status: 409, retryable: true },
  store_unavailable: { status: 503, retryable: true },
  queue_unavailable: { status: 503, retryable: true },
  newer_format: { status: 409, retryable: false },
  run_busy: { status: 409, retryable: true },
  other_day: { status: 409, retryable: true },
  run_lost: { status: 409, retryable: false },
  deadline: { status: 504, retryable: true },
  internal: { status: 500, retryable: false },
} as const satisfies Readonly<Record<keyof typeof errorHints, CatalogueEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

/**
 * The broken world: thrown where a call cannot go on. Bad data in the sheet is a value instead (`RowProblem`).
 *
 * It speaks English until somebody knows whom it is for (`inLanguage`): whoever runs the tool reads English anyhow.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly language: Language;
  readonly #words: Words | undefined;

  /** @param said where, what was found, and what is expected; without customer data. As words where people in the sheet read it */
  constructor(
    code: ErrorCode,
    said: string | Words,
    { language = "en", ...options }: { readonly cause?: unknown; readonly language?: Language } = {},
  ) {
    super(typeof said === "string" ? said : said[language], options);
    this.name = "AppError";
    this.code = code;
    this.language = language;
    this.#words = typeof said === "string" ? undefined : said;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }

  get retryable(): boolean {
    return errorCatalogue[this.code].retryable;
  }

  get hint(): string {
    return errorHints[this.code][this.language];
  }

  /** What it says, in every language; what nobody translated is the same in all. */
  get words(): Words {
    return this.#words ?? { en: this.message, "zh-Hans": this.message, "zh-Hant": this.message };
  }

  /** The same error in another language. */
  inLanguage(language: Language): AppError {
    if (language === this.language) return this;
    return new AppError(this.code, this.words, { cause: this.cause, language });
  }
}

/** What callers get to see of an error: `{error: {code, message, hint}}`. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly hint: string };
}

/** Any thrown value as an AppError; what is not ours becomes `internal`, its text kept as the cause only. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError("internal", runErrorLabels.unexpected, { cause: thrown });
}

/** The answer to a caller for an error. */
export function errorBody(error: AppError): ErrorBody {
  return { error: { code: error.code, message: error.message, hint: error.hint } };
}
