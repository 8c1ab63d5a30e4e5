import { a1 } from "../../../core/values/a1.ts";
import { cornersOf } from "../../apps-script/corners.ts";
import type { ScriptMenu, Selection } from "../../apps-script/world.ts";
import type { ClientSettings } from "../client-settings.ts";
import type { Book, SheetInfo } from "./book.ts";
import { useClipboard } from "./clipboard.ts";
import { ask } from "./dialogs.ts";
import { element } from "./element.ts";
import { FormulaBar } from "./formula-bar.ts";
import { type Menu, MenuBar } from "./menu-bar.ts";
import { openMenu } from "./popup-menu.ts";
import { ScriptRunner } from "./script-runner.ts";
import { type Place, SheetGrid } from "./sheet-grid.ts";
import { contextItems, type MenusWorld, sheetMenus, tabItems } from "./sheet-menus.ts";
import { addTabRequest, deleteTabRequest, renameRequest, widthRequest } from "./sheet-requests.ts";
import { type Request, SheetsApi } from "./sheets-api.ts";
import { Sidebar } from "./sidebar.ts";
import { TabBar } from "./tab-bar.ts";
import { Toasts } from "./toasts.ts";
import { say, words } from "./words.ts";

/** The spreadsheet as a person sees and edits it. */
export class Spreadsheet {
  readonly #toasts = new Toasts();
  readonly #api: SheetsApi;
  readonly #grid: SheetGrid;
  readonly #menus: MenuBar;
  readonly #tabs: TabBar;
  readonly #line: FormulaBar;
  readonly #title = element("h1", {});
  readonly #world: MenusWorld;
  readonly #script: ScriptRunner;
  readonly #sidebar: Sidebar;
  #book: Book = { title: "", sheets: [] };
  #sheetId = -1;

  constructor({ spreadsheetId, email }: ClientSettings, nonce: string) {
    this.#api = new SheetsApi(spreadsheetId);
    this.#menus = new MenuBar(say(words.menus), () => this.#toGrid());
    this.#world = {
      sheet: () => this.#sheet,
      place: () => this.#place,
      change: (...requests) => this.#change(...requests),
      clear: (place) => this.#enter(place, [[""]]),
      rename: (sheetId) => this.#tabs.rename(sheetId),
      addTab: () => void this.#addTab(),
      deleteTab: (sheet) => void this.#deleteTab(sheet),
    };
    this.#tabs = new TabBar({
      choose: (sheetId) => this.choose(sheetId),
      rename: (sheetId, title) => this.#change(renameRequest(sheetId, title)),
      add: () => void this.#addTab(),
      onMenu: (sheetId, event) => {
        const sheet = this.#book.sheets.find((each) => each.sheetId === sheetId);
        if (sheet !== undefined) this.#popUp(tabItems(this.#world, sheet), event);
      },
    });
    this.#line = new FormulaBar({
      go: (place) => this.#go(place),
      enter: (place, text) => this.#enter(place, [[text]]),
      leave: () => this.#toGrid(),
      onProblem: (text) => this.#toasts.show(say(words.wentWrong), text, 8),
    });
    this.#script = new ScriptRunner({
      spreadsheetId,
      selected: () => this.#selected,
      select: (selection) => void this.#select(selection),
      showMenu: (menu) => this.#menus.show([...sheetMenus(this.#world), this.#scriptMenu(menu)]),
      showSidebar: (title, html) => void this.#sidebar.show(title, html),
      showToast: (title, text, seconds) => this.#toasts.show(title, text, seconds),
    });
    this.#sidebar = new Sidebar({
      nonce,
      call: (name, parameters) => this.#script.call(name, parameters),
      focusSheet: () => this.#toGrid(),
    });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const host = element("div", {
      id: "sheet",
      class: "sheet",
      role: "tabpanel",
      "aria-label": say(words.spreadsheet),
    });
    document.body.dataset.agThemeMode = dark.matches ? "dark" : "light";
    document.body.replaceChildren(
      element(
        "header",
        {},
        element("div", { class: "logo", "aria-hidden": "true" }),
        element("div", { class: "heading" }, this.#title, this.#menus.element),
        element("p", { class: "person" }, say(words.onThisMachine), element("span", {}, email)),
      ),
      element("main", {}, this.#line.element, host, this.#tabs.element),
      this.#sidebar.element,
      this.#toasts.element,
    );
    this.#grid = new SheetGrid(host, this.#api, {
      ...{ nonce, label: say(words.spreadsheet), rowNumberWord: say(words.rowNumber), isDark: () => dark.matches },
      onFocus: (place, cell) => this.#line.show(place, cell),
      onEnter: (place, text) => this.#enter(place, [[text]]),
      onResize: (columnIndex, pixels) => this.#onSheet((sheet) => widthRequest(sheet, columnIndex, pixels)),
      onMenu: (at, event) => {
        if (this.#sheet !== undefined) this.#popUp(contextItems(this.#world, this.#sheet, at), event);
      },
      onProblem: (problem) => this.#tell(problem),
    });
    dark.addEventListener("change", () => {
      document.body.dataset.agThemeMode = dark.matches ? "dark" : "light";
      this.#grid.redraw();
    });
    useClipboard(host, this.#grid, (place, rows) => this.#enter(place, rows));
    this.#menus.show(sheetMenus(this.#world));
  }

  /** Reads the spreadsheet, shows its first tab, and follows its changes from then on. */
  async open(): Promise<void> {
    await this.#refresh();
    new EventSource("/changes").addEventListener("message", () => void this.#refresh());
    await this.#script.open().catch((thrown: unknown) => this.#tell(thrown));
  }

  /** Shows a tab. */
  choose(sheetId: number): void {
    this.#sheetId = sheetId;
    this.#show();
  }

  /** Shows the cells that the script selects. A tab that it has just had made is not known here yet. */
  async #select({ sheetId, a1: name }: Selection): Promise<void> {
    if (!this.#book.sheets.some((each) => each.sheetId === sheetId)) await this.#refresh();
    if (sheetId !== this.#sheetId) this.choose(sheetId);
    const [first] = cornersOf(name) ?? [];
    if (first !== undefined) this.#grid.focus({ rowIndex: 0, columnIndex: 0, ...first });
  }

  get #selected(): Selection | undefined {
    const { rowIndex, columnIndex } = this.#place;
    return this.#sheetId < 0 ? undefined : { sheetId: this.#sheetId, a1: a1(columnIndex, rowIndex + 1) };
  }

  #scriptMenu({ title = "", items }: ScriptMenu): Menu {
    const run = (name: string) => void this.#script.press(name).catch((thrown: unknown) => this.#tell(thrown));
    const shown = items.map((item) =>
      item.kind === "separator" ? null : { caption: item.caption, act: () => run(item.functionName) },
    );
    return { title, items: () => shown, isOurs: true };
  }

  get #sheet(): SheetInfo | undefined {
    return this.#book.sheets.find(({ sheetId }) => sheetId === this.#sheetId);
  }

  get #place(): Place {
    return this.#grid.focused ?? { rowIndex: 0, columnIndex: 0 };
  }

  async #refresh(): Promise<void> {
    try {
      this.#book = await this.#api.book();
      this.#title.textContent = this.#book.title;
      document.title = `${this.#book.title} – Customer Tiers`;
      this.#show();
    } catch (problem) {
      this.#tell(problem);
    }
  }

  #show(): void {
    const sheet = this.#sheet ?? this.#book.sheets.find(({ isHidden }) => !isHidden);
    if (sheet === undefined) return;
    this.#sheetId = sheet.sheetId;
    this.#tabs.show(this.#book.sheets, sheet.sheetId);
    this.#grid.show(sheet);
  }

  #go(place: Place): boolean {
    const { rowCount = 0, columnCount = 0 } = this.#sheet ?? {};
    const isThere = place.rowIndex < rowCount && place.columnIndex < columnCount;
    if (isThere) this.#grid.focus(place);
    return isThere;
  }

  #enter(place: Place, rows: readonly (readonly string[])[]): void {
    const sheet = this.#sheet;
    if (sheet === undefined) return;
    void this.#then(async () => {
      const missing = place.rowIndex + rows.length - sheet.rowCount;
      if (missing > 0) {
        await this.#api.batch({ appendDimension: { sheetId: sheet.sheetId, dimension: "ROWS", length: missing } });
      }
      await this.#api.enter({ sheetId: sheet.sheetId, ...place }, rows);
    });
  }

  #change(...requests: readonly Request[]): void {
    void this.#then(() => this.#api.batch(...requests));
  }

  #onSheet(make: (sheet: SheetInfo) => Request): void {
    if (this.#sheet !== undefined) this.#change(make(this.#sheet));
  }

  /** Adds a tab behind the others and goes there. */
  async #addTab(): Promise<void> {
    await this.#then(() => this.#api.batch(addTabRequest()));
    const last = this.#book.sheets.at(-1);
    if (last !== undefined) this.choose(last.sheetId);
  }

  async #deleteTab({ sheetId, title }: SheetInfo): Promise<void> {
    const text = say(words.deleteTabAsk, { title });
    const { button } = await ask({ title: say(words.deleteTab), text, buttons: "OK_CANCEL" });
    if (button === "OK") this.#change(deleteTabRequest(sheetId));
  }

  /** Does something to the spreadsheet, then shows it as it stands. */
  async #then(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (problem) {
      this.#tell(problem);
    }
    await this.#refresh();
  }

  #tell(problem: unknown): void {
    const text = problem instanceof Error ? problem.message : String(problem);
    this.#toasts.show(say(words.wentWrong), text, 12);
  }

  #toGrid(): void {
    this.#grid.focus(this.#place);
  }

  #popUp(items: Parameters<typeof openMenu>[2], event: MouseEvent): void {
    event.preventDefault();
    const at = { left: event.clientX, top: event.clientY };
    openMenu(at, say(words.edit), items, { onChoose: () => this.#toGrid(), onLeave: () => this.#toGrid() });
  }
}
