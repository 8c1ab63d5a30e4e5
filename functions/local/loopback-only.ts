import type { HttpFunction, Request } from "@google-cloud/functions-framework";
import { AppError } from "../errors.ts";
import { errorAnswer, send } from "../http/answer.ts";

/**
 * Lets a function answer this machine only. The framework listens on every network interface, and what is local has no business
 * there; the Host header is compared too, so that no web page reaches a function under a name of its own.
 */
export function loopbackOnly(handler: HttpFunction): HttpFunction {
  return (request, response) => {
    if (isFromHere(request)) return handler(request, response);
    return send(response, errorAnswer(new AppError("local_only", "The call came from another machine or name.")));
  };
}

function isFromHere(request: Request): boolean {
  const address = request.socket.remoteAddress ?? "";
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address) && ["127.0.0.1", "localhost", "[::1]"].includes(host);
}
