import { button, element } from "./element.ts";
import { say, words } from "./words.ts";

/** Messages in the corner, read out by screen readers. */
export class Toasts {
  readonly element = element("div", { class: "toasts", role: "region", "aria-label": say(words.messages) });
  readonly #live = element("div", { role: "status" });
  #timer: number | undefined;

  constructor() {
    this.element.append(this.#live);
  }

  /** Shows a message in the place of the one before. @param seconds a negative number keeps it until it is closed */
  show(title: string, text: string, seconds: number): void {
    clearTimeout(this.#timer);
    const hide = () => this.#live.replaceChildren();
    const close = button(hide, { class: "icon", "aria-label": say(words.close) }, "×");
    this.#live.replaceChildren(
      element(
        "div",
        { class: "toast" },
        element("div", {}, element("strong", {}, title), element("p", {}, text)),
        close,
      ),
    );
    if (seconds >= 0) this.#timer = setTimeout(hide, seconds * 1000);
  }
}
