import type { Caller } from "./edit.ts";

/** One call of the API as it came in. */
export type Call = {
  /** Counts calls from 1 since the service was made. */
  readonly number: number;
  /** Such as `spreadsheets.values.get`, `drive.files.list`. */
  readonly method: string;
  readonly kind: "read" | "write";
  readonly spreadsheetId: string | undefined;
  readonly pathParams: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** Who calls; the role is that for the spreadsheet at hand. */
  readonly caller: Caller;
};

/** What is sent back. A text body is sent as it is, with its content type. */
export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What becomes of a call instead of, or after, its handling. */
export type Verdict = { readonly kind: "answer"; readonly answer: Answer } | { readonly kind: "drop" };

/**
 * Stands around every call. `before` runs before the call is handled: a verdict keeps it from being applied. `after` runs when it was
 * applied and before it is answered: a verdict replaces the answer.
 */
export type Interceptor = {
  before?(call: Call): Promise<Verdict | undefined>;
  after?(call: Call, answer: Answer): Promise<Verdict | undefined>;
};
