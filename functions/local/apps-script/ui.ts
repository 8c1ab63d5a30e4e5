import { strict, strictEnum } from "./strict.ts";
import type { Dialog, DialogButtons, ScriptMenuItem, ScriptUi } from "./world.ts";

const buttonSets: readonly DialogButtons[] = ["OK", "OK_CANCEL", "YES_NO"];

/** `SpreadsheetApp.getUi()`. @param guard throws where a member may not be used now */
export function uiService(ui: ScriptUi, guard: (member: string) => void): object {
  return strict(
    "Ui",
    {
      createMenu: (title: unknown) => {
        if (typeof title !== "string" || title === "") throw new TypeError("createMenu takes a title");
        return menuBuilder(ui, title);
      },
      createAddonMenu: () => menuBuilder(ui, undefined),
      alert: (title: unknown, text: unknown, buttons: unknown) => ui.alert(dialogOf(title, text, buttons)),
      prompt: (title: unknown, text: unknown, buttons: unknown) => {
        const { button, text: typed } = ui.prompt(dialogOf(title, text, buttons));
        return strict("PromptResponse", { getSelectedButton: () => button, getResponseText: () => typed });
      },
      showSidebar: (output: unknown) => ui.showSidebar(sidebarOf(output)),
      Button: strictEnum("Button", ["OK", "CANCEL", "YES", "NO", "CLOSE"]),
      ButtonSet: strictEnum("ButtonSet", buttonSets),
    },
    guard,
  );
}

function menuBuilder(ui: ScriptUi, title: string | undefined): object {
  const items: ScriptMenuItem[] = [];
  const menu: object = strict("Menu", {
    addItem: (caption: unknown, functionName: unknown) => {
      if (typeof caption !== "string" || typeof functionName !== "string") {
        throw new TypeError(`addItem(${typeof caption}, ${typeof functionName}) does not match the signature`);
      }
      items.push({ kind: "item", caption, functionName });
      return menu;
    },
    addSeparator: () => {
      items.push({ kind: "separator" });
      return menu;
    },
    addToUi: () => ui.addMenu({ ...(title !== undefined && { title }), items }),
  });
  return menu;
}

function dialogOf(title: unknown, text: unknown, buttons: unknown): Dialog {
  const known = buttonSets.find((each) => each === buttons);
  if (typeof title !== "string" || typeof text !== "string" || known === undefined) {
    throw new TypeError(`a dialog of ${typeof title}, ${typeof text}, ${buttons} is not stood in for`);
  }
  return { title, text, buttons: known };
}

function sidebarOf(output: unknown): { readonly title: string; readonly html: string } {
  if (!isOutput(output)) throw new TypeError(`showSidebar(${typeof output}) does not match the signature`);
  return { title: output.getTitle(), html: output.getContent() };
}

interface Output {
  getTitle(): string;
  getContent(): string;
}

const isOutput = (value: unknown): value is Output => typeof value === "object" && value !== null && outputs.has(value);

/** What HtmlService made; nothing else is shown. */
const outputs = new WeakSet<object>();

/** Remembers an object as one that HtmlService made. */
export function markOutput(output: object): object {
  outputs.add(output);
  return output;
}
