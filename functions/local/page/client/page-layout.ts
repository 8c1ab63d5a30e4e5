import { element } from "./element.ts";
import { say, words } from "./words.ts";

/** The parts of the page, each made elsewhere. */
export interface PageParts {
  readonly title: HTMLElement;
  readonly menus: HTMLElement;
  readonly line: HTMLElement;
  readonly grid: HTMLElement;
  readonly tabs: HTMLElement;
  readonly sidebar: HTMLElement;
  readonly toasts: HTMLElement;
  /** Who sits here. */
  readonly email: string;
}

/** Puts the parts on the page, and lets F6 go from one to the next: Tab goes from cell to cell. */
export function layOutPage({ title, menus, line, grid, tabs, sidebar, toasts, email }: PageParts, toGrid: () => void) {
  document.body.replaceChildren(
    element(
      "header",
      {},
      element("div", { class: "logo", "aria-hidden": "true" }),
      element("div", { class: "heading" }, title, menus),
      element("p", { class: "person" }, say(words.onThisMachine), element("span", {}, email)),
    ),
    element("main", {}, line, grid, tabs),
    sidebar,
    toasts,
  );
  const stops: readonly (readonly [HTMLElement, string])[] = [
    [menus, '[tabindex="0"]'],
    [line, "input"],
    [grid, ""],
    [sidebar, "iframe"],
    [tabs, '[tabindex="0"]'],
  ];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const open = stops.filter(([part]) => !part.hidden);
    const now = open.findIndex(([part]) => part.contains(document.activeElement));
    const [part, first] = open.at((now + (event.shiftKey ? -1 : 1)) % open.length) ?? [grid, ""];
    if (part === grid) toGrid();
    else part.querySelector<HTMLElement>(first)?.focus();
  });
}
