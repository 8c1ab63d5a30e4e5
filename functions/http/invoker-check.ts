import { AppError } from "../errors.ts";
import type { Call } from "./endpoint.ts";
import { type Invoker, refusalOfInvoker } from "./platform-checked.ts";

/** Passes the calls of one account to a private service. @throws AppError private_service */
export type InvokerCheck = (call: Call) => void;

/** The check for one invoker; its decision is noted for the call's log line. */
export function invokerCheck(invoker: Invoker, now: () => Date): InvokerCheck {
  return ({ request, note }) => {
    const reason = refusalOfInvoker(request.headers, invoker, now());
    note({ decision: reason === undefined ? "allowed" : "refused", reason });
    if (reason !== undefined) throw new AppError("private_service", "This service takes calls of one account only.");
  };
}
