import { AppError } from "../errors.ts";

/** The HTTP status of what the client threw; undefined where no answer came (connection lost, aborted). */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { status, response } = error as {
    readonly status?: unknown;
    readonly response?: { readonly status?: unknown };
  };
  const found = response?.status ?? status;
  return typeof found === "number" ? found : undefined;
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

/** Client errors carry the request's config; anything else is a fault in our own code and must not be retried. */
function isFromClient(error: unknown): boolean {
  return error instanceof Error && "config" in error;
}

/** What the client threw, as an AppError that says what to do. Messages of the service name ranges, never cell contents. */
export function sheetError(error: unknown, aborted: boolean): AppError {
  if (error instanceof AppError) return error;
  if (aborted)
    return new AppError("deadline", "The run's time was up before Google Sheets had answered.", { cause: error });
  if (!isFromClient(error)) throw error;
  const status = statusOf(error);
  const said = error instanceof Error ? error.message : String(error);
  if (status === 404)
    return new AppError("workbook_not_found", "Google Sheets knows no such spreadsheet.", { cause: error });
  if (status === 403 || status === 401)
    return new AppError("workbook_forbidden", `Google Sheets refused access: ${said}`, { cause: error });
  if (status === 400 && /protected/i.test(said))
    return new AppError("protected_range", `A protected range is in the way: ${said}`, { cause: error });
  if (status === 400 && /10000000|above the limit/i.test(said))
    return new AppError("sheet_full", `The spreadsheet is full: ${said}`, { cause: error });
  if (status === 400)
    return new AppError("sheet_changed", `Google Sheets refused the change: ${said}`, { cause: error });
  return new AppError(
    "sheet_busy",
    `Google Sheets did not answer${status === undefined ? "" : ` (status ${status})`}.`,
    {
      cause: error,
    },
  );
}
