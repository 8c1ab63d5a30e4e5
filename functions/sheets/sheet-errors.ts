import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { AppError } from "../errors.ts";

/** What is known of a failed call. */
interface Failure {
  readonly status?: unknown;
  readonly response?: { readonly status?: unknown; readonly headers?: unknown };
}

/** A call that was given up because it took too long: what became of it is not known. */
export class CallTimedOut extends Error {
  constructor(timeoutMs: number) {
    super(`No answer within ${timeoutMs / 1000} s`);
    this.name = "CallTimedOut";
  }
}

const failureOf = (error: unknown): Failure => (typeof error === "object" && error !== null ? error : {});

/** The HTTP status of what the client threw; undefined where no answer came (connection lost, aborted). */
export function statusOf(error: unknown): number | undefined {
  const { status, response } = failureOf(error);
  const found = response?.status ?? status;
  return typeof found === "number" ? found : undefined;
}

/** How long the service asks to wait, by its `Retry-After` in seconds or as a date; 0 where it does not. At most five minutes. */
export function retryAfterMs(error: unknown, now: () => number = Date.now): number {
  const headers = failureOf(error).response?.headers;
  const asked = headers instanceof Headers ? headers.get("retry-after") : null;
  if (asked === null) return 0;
  const ms = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - now();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(0, ms), 300_000);
}

const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether a failure may pass: too many requests, trouble on the other side, or no answer at all. */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof AppError || !isFromClient(error)) return false;
  const status = statusOf(error);
  return status === undefined || passing.has(status);
}

/** Whether a failed write may have been applied all the same. 429 says that it was not. */
export function isAnswerLost(error: unknown): boolean {
  return isWorthRepeating(error) && statusOf(error) !== 429;
}

/** Client errors carry the request's config, and a call that timed out is one; anything else is a fault in our own code and must not be retried. */
function isFromClient(error: unknown): error is Error {
  return error instanceof CallTimedOut || (error instanceof Error && "config" in error);
}

/**
 * What the client threw, as an AppError that says what to do.
 *
 * The client's errors carry the whole request, customers and all: only a short message and the status are kept of them.
 */
export function sheetError(error: unknown, aborted: boolean): AppError {
  if (error instanceof AppError) return error;
  if (!isFromClient(error)) {
    if (aborted) return new AppError("deadline", sheetErrorLabels.timeUp);
    throw error;
  }
  const status = statusOf(error);
  const said = withoutQuotes(error.message);
  const options = { cause: new Error(status === undefined ? said : `${status}: ${said}`) };
  if (aborted) return new AppError("deadline", sheetErrorLabels.timeUp, options);
  if (status === 404) return new AppError("workbook_not_found", sheetErrorLabels.noSpreadsheet, options);
  if (status === 403 || status === 401) {
    return new AppError("workbook_forbidden", fillWords(sheetErrorLabels.accessRefused, { said }), options);
  }
  if (status === 400 && /protected/i.test(said)) {
    return new AppError("protected_range", fillWords(sheetErrorLabels.protectedInTheWay, { said }), options);
  }
  if (status === 400 && /10000000|above the limit/i.test(said)) {
    return new AppError("sheet_full", fillWords(sheetErrorLabels.full, { said }), options);
  }
  if (status === 400 && places.test(error.message)) {
    return new AppError("sheet_changed", fillWords(sheetErrorLabels.changeRefused, { said }), options);
  }
  if (status === 400)
    return new AppError("sheet_refused", fillWords(sheetErrorLabels.requestRefused, { said }), options);
  const { noAnswer, noAnswerStatus } = sheetErrorLabels;
  return new AppError("sheet_busy", status === undefined ? noAnswer : fillWords(noAnswerStatus, { status }), options);
}

/** What the service says of a place that is not there, or an id that is taken: the sheet is not as it was read. */
const places =
  /already exists|no (grid|sheet|conditional format|named range|filter|group|protected range)|exceeds grid limits|tried writing to (row|column)|unable to parse range|grid size|index ?\[|out of bounds|doesn't exist|does not exist|not found|after last (row|column)|must lie within|cannot add a conditional format|merged? cell|non-frozen|a table cannot/i;

/** A message of the service without what it quotes, which may be a cell, and cut short. */
function withoutQuotes(message: string): string {
  return message.replaceAll(/"[^"]*"?/g, "…").slice(0, 300);
}
