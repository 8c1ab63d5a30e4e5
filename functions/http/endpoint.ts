import type { HttpFunction, Request } from "@google-cloud/functions-framework";
import { languageOfLocale } from "../core/labels/language.ts";
import { AppError } from "../errors.ts";
import type { Log, Severity } from "../use-cases/ports/log.ts";
import { workbookHash } from "../use-cases/workbook-hash.ts";
import { type Answer, errorAnswer, send } from "./answer.ts";

/** Fields of the one log line that a request leaves. */
type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One request on its way through a function. */
export interface Call {
  readonly request: Request;
  /** Says which workbook and run the request is about, as soon as that is known, for the log. */
  about(spreadsheetId: string, runId?: string): void;
  /** Adds fields to the request's log line. */
  note(fields: LogFields): void;
}

/** What a function does for one method. Whatever it throws becomes an error answer. */
export type Route = (call: Call) => Promise<Answer>;

/**
 * A function as the framework calls it: checks address and method, answers in JSON whatever happens, and leaves one log
 * line with the outcome. Nothing escapes: the framework would end the process.
 *
 * @param name of the function, for the log and for messages
 */
export function endpoint(
  name: string,
  routes: Readonly<Partial<Record<"GET" | "POST", Route>>>,
  { log }: { readonly log: Log },
): HttpFunction {
  const allowed = Object.keys(routes).join(", ");
  return async (request, response) => {
    const startedMs = performance.now();
    let fields: LogFields = {};
    const call: Call = {
      request,
      note: (more) => {
        fields = { ...fields, ...more };
      },
      about: (spreadsheetId, runId) => call.note({ workbook: workbookHash(spreadsheetId), runId }),
    };
    const answer = await answerOf(call);
    send(response, answer);
    const durationMs = Math.round(performance.now() - startedMs);
    log.write(severityOf(answer), `${name} answered ${answer.status}`, {
      ...{ function: name, method: request.method, status: answer.status, outcome: answer.error?.code ?? "ok" },
      ...{ ...fields, ...causeFields(answer.error), durationMs },
    });
  };

  async function answerOf(call: Call): Promise<Answer> {
    const { method, path } = call.request;
    try {
      if (path !== "/") throw new AppError("not_found", `${name} answers at / only; found ${path.slice(0, 60)}.`);
      const route = method === "GET" || method === "POST" ? routes[method] : undefined;
      if (route !== undefined) return await route(call);
    } catch (thrown) {
      // The menu asks in the language of whoever opened it.
      return errorAnswer(thrown, {}, languageOfLocale(call.request.headers["accept-language"] ?? ""));
    }
    const message = `method: found ${method}; expected one of ${allowed}`;
    return errorAnswer(new AppError("method_not_allowed", message), { Allow: allowed });
  }
}

function severityOf({ status, error }: Answer): Severity {
  if (status >= 500 || error?.code === "internal") return "ERROR";
  return status >= 400 || error !== undefined ? "WARNING" : "INFO";
}

/** Where an error came from, without its message: that may quote a customer. */
function causeFields(error: AppError | undefined): LogFields {
  if (error === undefined || error.status < 500 || !(error.cause instanceof Error)) return {};
  const { cause } = error;
  const frames = (cause.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return { cause: cause.name, causeCode: code, stack: frames.slice(0, 8).join("\n") };
}
