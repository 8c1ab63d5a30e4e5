import type { Request } from "@google-cloud/functions-framework";
import { AppError } from "../errors.ts";
import { declaredBody, maxBodyBytes } from "./keep-bodies-raw.ts";

/**
 * The JSON value in the body of a request, undefined where there is no body.
 *
 * @throws AppError body_too_large, unsupported_media_type where the body is not plain application/json in UTF-8,
 *   bad_request where it is not JSON
 */
export function readJsonBody(request: Request): unknown {
  const bytes = request.rawBody;
  const { contentType, contentEncoding, tooManyBytes = bytes?.length ?? 0 } = declaredBody(request);
  if (tooManyBytes > maxBodyBytes) {
    throw new AppError("body_too_large", `The body has ${tooManyBytes} bytes; at most ${maxBodyBytes} are taken.`);
  }
  if (bytes === undefined || bytes.length === 0) return undefined;
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(contentType ?? "")) {
    throw new AppError(
      "unsupported_media_type",
      `header Content-Type: found ${JSON.stringify(contentType?.slice(0, 60) ?? "")}; expected application/json`,
    );
  }
  if (contentEncoding !== undefined && contentEncoding.toLowerCase() !== "identity") {
    throw new AppError(
      "unsupported_media_type",
      `header Content-Encoding: found ${JSON.stringify(contentEncoding.slice(0, 60))}; expected none`,
    );
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError("bad_request", "the body: found text that is not JSON; expected a JSON object", { cause });
  }
}
