import type { SidebarMessage, SidebarReply } from "../script-call.ts";
import { button, element } from "./element.ts";
import { markHtml } from "./mark-html.ts";
import { say, words } from "./words.ts";

/** What the sidebar may do to the page. */
export interface SidebarWorld {
  readonly nonce: string;
  /** Calls a function of the script. */
  call(name: string, parameters: readonly unknown[]): Promise<unknown>;
  focusSheet(): void;
}

/** The sidebar of the script: its HTML in a frame that has no origin, so that it reaches neither the page nor its server. */
export class Sidebar {
  readonly element = element("aside", { hidden: "" });
  readonly #world: SidebarWorld;
  #frame: HTMLIFrameElement | undefined;

  constructor(world: SidebarWorld) {
    this.#world = world;
    addEventListener("message", (event: MessageEvent<SidebarMessage>) => {
      // Its origin is none, as that of any sandboxed frame: the window tells it from others.
      const target = this.#frame?.contentWindow;
      if (target && event.source === target && event.origin === "null") this.#take(event.data, target);
    });
  }

  /** Shows another sidebar in the place of the one before. */
  async show(title: string, html: string): Promise<void> {
    const frame = element("iframe", { title, sandbox: "allow-scripts", srcdoc: await this.#prepared(html) });
    frame.addEventListener("load", () => frame.focus());
    this.#frame = frame;
    const close = button(() => this.#close(), { class: "icon", "aria-label": say(words.close) }, "×");
    this.element.replaceChildren(element("div", { class: "aside-head" }, element("h2", {}, title), close), frame);
    this.element.hidden = false;
    this.element.setAttribute("aria-label", title);
  }

  #close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#frame = undefined;
    this.#world.focusSheet();
  }

  /** The file with `google` before its own scripts. */
  async #prepared(html: string): Promise<string> {
    const { nonce } = this.#world;
    const shim = await (await fetch("/sidebar-shim.js")).text();
    return markHtml(html, { script: shim, page: location.origin }, nonce);
  }

  #take(message: SidebarMessage, target: Window): void {
    if (message.kind === "close") this.#close();
    if (message.kind === "focusSheet") this.#world.focusSheet();
    if (message.kind !== "call") return;
    const { id } = message;
    // A frame without an origin cannot be named: the window is the one that asked.
    const reply = (answer: SidebarReply) => target.postMessage(answer, "*");
    this.#world.call(message.name, message.parameters).then(
      (value) => reply({ id, value }),
      (thrown: unknown) => reply({ id, error: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
  }
}
