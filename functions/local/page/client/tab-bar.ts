import type { SheetInfo } from "./book.ts";
import { button, element } from "./element.ts";
import { say, words } from "./words.ts";

/** What people do with tabs. */
export interface TabDeeds {
  choose(sheetId: number): void;
  rename(sheetId: number, title: string): void;
  add(): void;
  onMenu(sheetId: number, event: MouseEvent): void;
}

/** The tabs at the foot of the page. */
export class TabBar {
  readonly element: HTMLElement;
  readonly #list = element("div", { class: "tab-list", role: "tablist", "aria-label": say(words.tabs) });
  readonly #deeds: TabDeeds;
  #shown = "";

  constructor(deeds: TabDeeds) {
    this.#deeds = deeds;
    const plus = button(
      () => deeds.add(),
      { class: "icon", "aria-label": say(words.newTab), title: say(words.newTab) },
      "+",
    );
    this.element = element("div", { class: "tab-bar" }, plus, this.#list);
    this.#list.addEventListener("keydown", (event) => this.#onKey(event));
  }

  show(sheets: readonly SheetInfo[], active: number): void {
    const seen = sheets.filter(({ isHidden }) => !isHidden);
    const now = JSON.stringify([seen.map(({ sheetId, title }) => [sheetId, title]), active]);
    if (now === this.#shown) return;
    this.#shown = now;
    const hadFocus = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...seen.map((sheet) => this.#tab(sheet, sheet.sheetId === active)));
    const chosen = this.#list.querySelector<HTMLElement>('[aria-selected="true"]');
    chosen?.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (hadFocus) chosen?.focus();
  }

  /** Turns a tab into a line to type its name into. */
  rename(sheetId: number): void {
    const tab = this.#list.querySelector<HTMLElement>(`[data-sheet="${sheetId}"]`);
    if (tab === null) return;
    const title = tab.textContent;
    const line = element("input", { class: "tab-name", "aria-label": say(words.nameOfTab), value: title });
    line.size = Math.max(8, title.length);
    let isOver = false;
    const end = (isKept: boolean) => {
      if (isOver) return;
      isOver = true;
      line.replaceWith(tab);
      const typed = line.value.trim();
      if (isKept && typed !== "" && typed !== title) this.#deeds.rename(sheetId, typed);
    };
    line.addEventListener("blur", () => end(true));
    line.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Enter" && event.key !== "Escape") return;
      end(event.key === "Enter");
      tab.focus();
    });
    tab.replaceWith(line);
    line.select();
  }

  #tab({ sheetId, title }: SheetInfo, isActive: boolean): HTMLElement {
    const made = button(
      () => this.#deeds.choose(sheetId),
      {
        ...{ role: "tab", "data-sheet": String(sheetId), tabindex: isActive ? "0" : "-1" },
        ...{ "aria-selected": String(isActive), "aria-controls": "sheet" },
      },
      title,
    );
    made.addEventListener("dblclick", () => this.rename(sheetId));
    made.addEventListener("contextmenu", (event) => this.#deeds.onMenu(sheetId, event));
    return made;
  }

  #onKey(event: KeyboardEvent): void {
    const tabs = [...this.#list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const index = tabs.findIndex((each) => each.matches(":focus"));
    const active = tabs[index];
    if (active === undefined) return;
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "F2") this.rename(Number(active.dataset.sheet));
    if (step !== 0) tabs[(index + step + tabs.length) % tabs.length]?.focus();
  }
}
