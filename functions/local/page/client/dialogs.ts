import type { Dialog, DialogButton } from "../../apps-script/world.ts";
import { button, element } from "./element.ts";
import { say, words } from "./words.ts";

/** What somebody did with a dialog. */
export interface DialogAnswer {
  readonly button: DialogButton;
  /** What stands in the line to type into; empty where there is none. */
  readonly text: string;
}

const buttonSets: Readonly<Record<Dialog["buttons"], readonly DialogButton[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["CANCEL", "OK"],
  YES_NO: ["NO", "YES"],
};

const captions = { OK: words.ok, CANCEL: words.cancel, YES: words.yes, NO: words.no, CLOSE: words.close } as const;

/** Shows a dialog and waits for what somebody does with it. @param typed makes a line to type into, with this text to begin with */
export function ask({ title, text, buttons }: Dialog, typed?: string): Promise<DialogAnswer> {
  const heading = element("h2", { id: "dialog-title", class: "dialog-title" }, title);
  const body = element("p", { id: "dialog-text" }, text);
  const line = element("input", {
    class: "dialog-line",
    autocomplete: "off",
    "aria-labelledby": "dialog-title",
    "aria-describedby": "dialog-text",
  });
  line.value = typed ?? "";
  const form = element("form", { method: "dialog" }, heading, body, ...(typed === undefined ? [] : [line]));
  const dialog = element("dialog", { "aria-labelledby": heading.id, "aria-describedby": body.id }, form);
  return new Promise((resolve) => {
    const end = (pressed: DialogButton) => {
      dialog.close();
      dialog.remove();
      resolve({ button: pressed, text: line.value });
    };
    const [yes] = buttonSets[buttons].slice(-1);
    const row = buttonSets[buttons].map((each) =>
      button(() => end(each), { class: each === yes ? "primary" : "" }, say(captions[each])),
    );
    form.append(element("div", { class: "dialog-buttons" }, ...row));
    // Enter in the line, and Escape.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      end(yes ?? "OK");
    });
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      end("CLOSE");
    });
    document.body.append(dialog);
    dialog.showModal();
    if (typed === undefined) row.at(-1)?.focus();
    else line.select();
  });
}
