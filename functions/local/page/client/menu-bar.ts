import { button, element } from "./element.ts";
import { type MenuItem, openMenu } from "./popup-menu.ts";

/** A menu of the bar; its items are asked for each time it opens. */
export interface Menu {
  readonly title: string;
  readonly items: () => readonly MenuItem[];
  /** Whether it is the tool's own menu, which stands out. */
  readonly isOurs?: boolean;
}

/** The bar of menus: one stop of the Tab key, arrows between them. */
export class MenuBar {
  readonly element: HTMLElement;
  readonly #onLeave: () => void;
  #buttons: readonly HTMLButtonElement[] = [];
  #menus: readonly Menu[] = [];
  #close: (() => void) | undefined;

  /** @param onLeave where the keyboard goes when a menu was used or left */
  constructor(label: string, onLeave: () => void) {
    this.element = element("div", { class: "menu-bar", role: "menubar", "aria-label": label });
    this.#onLeave = onLeave;
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
  }

  show(menus: readonly Menu[]): void {
    this.#menus = menus;
    this.#buttons = menus.map(({ title, isOurs }, index) =>
      button(
        () => this.#open(index),
        {
          ...{ role: "menuitem", "aria-haspopup": "menu", "aria-expanded": "false" },
          ...{ tabindex: index === 0 ? "0" : "-1", class: isOurs === true ? "ours" : "" },
        },
        title,
      ),
    );
    this.element.replaceChildren(...this.#buttons);
  }

  #open(index: number): void {
    this.#close?.();
    const [menu, opener] = [this.#menus[index], this.#buttons[index]];
    if (menu === undefined || opener === undefined) return;
    const { left, bottom } = opener.getBoundingClientRect();
    opener.setAttribute("aria-expanded", "true");
    const shut = openMenu({ left, top: bottom + 4 }, menu.title, menu.items(), {
      onChoose: () => {
        this.#close?.();
        this.#onLeave();
      },
      onLeave: () => {
        this.#close?.();
        this.#focus(index);
      },
      onSide: (step) => this.#open(this.#beside(index, step)),
    });
    this.#close = () => {
      shut();
      opener.setAttribute("aria-expanded", "false");
      this.#close = undefined;
    };
  }

  #onKey(event: KeyboardEvent): void {
    const index = this.#buttons.findIndex((each) => event.composedPath().includes(each));
    if (index < 0) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => this.#focus(this.#beside(index, 1)),
      ArrowLeft: () => this.#focus(this.#beside(index, -1)),
      Home: () => this.#focus(0),
      End: () => this.#focus(this.#buttons.length - 1),
      ArrowDown: () => this.#open(index),
      Escape: () => this.#onLeave(),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  #beside(index: number, step: 1 | -1): number {
    const { length } = this.#buttons;
    return (index + step + length) % length;
  }

  #focus(index: number): void {
    for (const [at, each] of this.#buttons.entries()) each.tabIndex = at === index ? 0 : -1;
    this.#buttons[index]?.focus();
  }
}
