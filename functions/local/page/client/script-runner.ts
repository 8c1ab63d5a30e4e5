import type { ScriptMenu, Selection } from "../../apps-script/world.ts";
import type { ScriptCall, ScriptMessage } from "../script-call.ts";
import { answerMemory, layAnswer } from "./dialog-answer.ts";
import { ask } from "./dialogs.ts";

/** What the page shows of the script. */
export interface RunnerWorld {
  readonly spreadsheetId: string;
  selected(): Selection | undefined;
  select(selection: Selection): void;
  showMenu(menu: ScriptMenu): void;
  showSidebar(title: string, html: string): void;
  showToast(title: string, text: string, seconds: number): void;
}

/** Runs the script of the spreadsheet: each call in a worker of its own. */
export class ScriptRunner {
  readonly #world: RunnerWorld;

  constructor(world: RunnerWorld) {
    this.#world = world;
  }

  /** As Google does when the spreadsheet opens. @throws Error that the script threw */
  async open(): Promise<void> {
    await this.#execute("trigger", "onOpen", []);
  }

  /** As a menu item does. @throws Error that the script threw */
  async press(name: string): Promise<void> {
    await this.#execute("press", name, []);
  }

  /** As `google.script.run` does. @throws Error that the script threw, or where it has no such function */
  call(name: string, parameters: readonly unknown[]): Promise<unknown> {
    return this.#execute("call", name, parameters);
  }

  #execute(how: ScriptCall["how"], name: string, parameters: readonly unknown[]): Promise<unknown> {
    const worker = new Worker("/script-worker.js", { type: "module", name });
    const answers = answerMemory();
    const { spreadsheetId } = this.#world;
    const place = { spreadsheetId, userLocale: navigator.language.replace("-", "_"), selected: this.#world.selected() };
    const call: ScriptCall = { how, name, parameters, ...place, answers };
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    worker.addEventListener("message", ({ data }: MessageEvent<ScriptMessage>) => {
      if (data.kind === "done") resolve(data.value);
      else if (data.kind === "failed") reject(new Error(data.message));
      else this.#show(data, answers);
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(call);
    return promise.finally(() => worker.terminate());
  }

  #show(message: Exclude<ScriptMessage, { readonly kind: "done" | "failed" }>, answers: SharedArrayBuffer): void {
    switch (message.kind) {
      case "menu":
        this.#world.showMenu(message.menu);
        return;
      case "sidebar":
        this.#world.showSidebar(message.title, message.html);
        return;
      case "toast":
        this.#world.showToast(message.title, message.text, message.seconds);
        return;
      case "select":
        this.#world.select(message.selection);
        return;
      case "dialog":
        void ask(message.dialog, message.isPrompt ? "" : undefined).then((answer) => layAnswer(answers, answer));
    }
  }
}
