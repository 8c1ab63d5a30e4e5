import type { Language } from "../functions/core/labels/language.ts";
import type { Reply } from "./service.ts";
import { say } from "./words.ts";

/** Why a call came to nothing, in words. */
export function complaint(reply: Exclude<Reply<unknown>, { readonly kind: "ok" }>, language: Language): string {
  return reply.kind === "refused" ? `${reply.error.message} ${reply.error.hint}`.trim() : say(reply.why, language);
}
