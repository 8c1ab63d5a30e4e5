import { forget } from "./forget.ts";
import { recompute } from "./recompute.ts";
import { userLanguage } from "./user-language.ts";
import { words } from "./words.ts";

/** Builds the menu each time the spreadsheet is opened. Runs before anyone allowed anything, so it touches nothing else. */
export function onOpen(): void {
  const language = userLanguage();
  SpreadsheetApp.getUi()
    .createMenu(words.title[language])
    .addItem(words.recompute[language], "recomputeTiers")
    .addItem(words.applyAnyway[language], "applyAnyway")
    .addItem(words.forget[language], "forgetCustomer")
    .addToUi();
}

/** Right after an installation the spreadsheet is open already: the menu must not wait for the next time. */
export function onInstall(): void {
  onOpen();
}

/** *Customer tiers ▸ Recompute tiers*: starts a run, follows it, and says its result. */
export function recomputeTiers(): void {
  recompute({ applyAnyway: false });
}

/** *Customer tiers ▸ Apply anyway*: the same, for data that jumped and is right all the same. */
export function applyAnyway(): void {
  recompute({ applyAnyway: true });
}

/** *Customer tiers ▸ Forget a customer*: asks whom, and removes them from all that is kept outside of the spreadsheet. */
export function forgetCustomer(): void {
  forget();
}
