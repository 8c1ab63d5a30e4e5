import type { ClientSettings } from "../client-settings.ts";
import { element } from "./element.ts";
import { Spreadsheet } from "./spreadsheet.ts";
import { language, say, words } from "./words.ts";

/** Puts the page together. */
async function open(): Promise<void> {
  document.documentElement.lang = language;
  const nonce = document.querySelector("script")?.nonce ?? "";
  const response = await fetch("/settings");
  const settings: ClientSettings = await response.json();
  const spreadsheet = new Spreadsheet(settings, nonce);
  await spreadsheet.open();
}

open().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(element("main", { class: "broken" }, element("h1", {}, say(words.wentWrong)), text));
});
