import type { Language } from "../functions/core/labels/language.ts";
import { accountIn } from "./account-in.ts";
import type { Reply } from "./service.ts";
import { say, words } from "./words.ts";

/** Why a call came to nothing, in words. */
export function complaint(reply: Exclude<Reply<unknown>, { readonly kind: "ok" }>, language: Language): string {
  if (reply.kind === "noAnswer") return say(reply.why, language);
  const { code, message, hint } = reply.error;
  // The one refusal that anybody may meet on the first day; its message names the tool's account.
  const account = code === "not_allowed" ? accountIn(message) : undefined;
  return account === undefined
    ? `${message} ${hint}`.trim()
    : say({ words: words.notAllowed, values: { account } }, language);
}
