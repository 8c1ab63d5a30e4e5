import type { Language } from "../functions/core/labels/language.ts";
import { forgetCustomer } from "./actions.ts";
import { complaint } from "./complaint.ts";
import { type Caller, findCaller } from "./service.ts";
import { userLanguage } from "./user-language.ts";
import { type Phrase, say, words } from "./words.ts";

/** Asks for a customer, removes them from all that is kept outside of the spreadsheet, and says from how much. */
export function forget(): void {
  const language = userLanguage();
  const ui = SpreadsheetApp.getUi();
  const title = words.forget[language];
  const tell = (text: string) => void ui.alert(title, text, ui.ButtonSet.OK);
  const asked = ui.prompt(title, words.whomToForget[language], ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return;
  const customer = asked.getResponseText().trim();
  if (customer === "") return;
  const caller = findCaller();
  tell("words" in caller ? say(caller, language) : outcome(caller, customer, language));
}

function outcome(caller: Caller, customer: string, language: Language): string {
  const reply = forgetCustomer(caller, customer);
  if (reply.kind !== "ok") return complaint(reply, language);
  const { snapshots, runs } = reply.value;
  const found: Phrase =
    snapshots + runs === 0
      ? { words: words.nothingToForget, values: { customer } }
      : { words: words.forgotten, values: { customer, snapshots, runs } };
  return `${say(found, language)} ${say({ words: words.stillInTheSheet }, language)}`;
}
