import { a1 } from "../../../core/values/a1.ts";
import { cornersOf } from "../../apps-script/corners.ts";
import type { Selection } from "../../apps-script/world.ts";
import type { ClientSettings } from "../client-settings.ts";
import type { Book, SheetInfo } from "./book.ts";
import { useClipboard } from "./clipboard.ts";
import { element } from "./element.ts";
import { FormulaBar } from "./formula-bar.ts";
import { MenuBar } from "./menu-bar.ts";
import { layOutPage } from "./page-layout.ts";
import { openMenu } from "./popup-menu.ts";
import { ScriptSide } from "./script-side.ts";
import { SheetEditor } from "./sheet-editor.ts";
import { type Place, SheetGrid } from "./sheet-grid.ts";
import { contextItems, type MenusWorld, sheetMenus, tabItems } from "./sheet-menus.ts";
import { renameRequest, widthRequest } from "./sheet-requests.ts";
import { SheetsApi } from "./sheets-api.ts";
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
  readonly #script: ScriptSide;
  readonly #editor: SheetEditor;
  #book: Book = { title: "", sheets: [] };
  #sheetId = -1;

  constructor({ spreadsheetId, email }: ClientSettings, nonce: string) {
    this.#api = new SheetsApi(spreadsheetId);
    this.#menus = new MenuBar(say(words.menus), () => this.#toGrid());
    this.#editor = new SheetEditor(this.#api, {
      sheet: () => this.#sheet,
      refresh: () => this.#refresh(),
      chooseLast: () => this.choose(this.#book.sheets.at(-1)?.sheetId ?? this.#sheetId),
      onProblem: (problem) => this.#tell(problem),
    });
    const editor = this.#editor;
    this.#world = {
      sheet: () => this.#sheet,
      place: () => this.#place,
      change: (...requests) => editor.change(...requests),
      clear: (place) => editor.enter(place, [[""]]),
      rename: (sheetId) => this.#tabs.rename(sheetId),
      addTab: () => void editor.addTab(),
      deleteTab: (sheet) => void editor.deleteTab(sheet),
    };
    this.#tabs = new TabBar({
      choose: (sheetId) => this.choose(sheetId),
      rename: (sheetId, title) => editor.change(renameRequest(sheetId, title)),
      add: () => void editor.addTab(),
      onMenu: (sheetId, event) => {
        const sheet = this.#book.sheets.find((each) => each.sheetId === sheetId);
        if (sheet !== undefined) this.#popUp(tabItems(this.#world, sheet), event);
      },
    });
    this.#line = new FormulaBar({
      go: (place) => this.#go(place),
      enter: (place, text) => editor.enter(place, [[text]]),
      leave: () => this.#toGrid(),
      onProblem: (text) => this.#toasts.show(say(words.wentWrong), text, 8),
    });
    this.#script = new ScriptSide({
      ...{ spreadsheetId, nonce },
      selected: () => this.#selected,
      select: (selection) => void this.#select(selection),
      focusSheet: () => this.#toGrid(),
      showMenu: (menu) => this.#menus.show([...sheetMenus(this.#world), menu]),
      showToast: (title, text, seconds) => this.#toasts.show(title, text, seconds),
      onProblem: (problem) => this.#tell(problem),
    });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const host = element("div", {
      id: "sheet",
      class: "sheet",
      role: "tabpanel",
      "aria-label": say(words.spreadsheet),
    });
    document.body.dataset.agThemeMode = dark.matches ? "dark" : "light";
    layOutPage(
      {
        ...{ title: this.#title, menus: this.#menus.element, line: this.#line.element, grid: host, email },
        ...{ tabs: this.#tabs.element, sidebar: this.#script.element, toasts: this.#toasts.element },
      },
      () => this.#toGrid(),
    );
    this.#grid = new SheetGrid(host, this.#api, {
      ...{ nonce, label: say(words.spreadsheet), rowNumberWord: say(words.rowNumber), isDark: () => dark.matches },
      onFocus: (place, cell) => this.#line.show(place, cell),
      onEnter: (place, text) => editor.enter(place, [[text]]),
      onResize: (columnIndex, pixels) => {
        if (this.#sheet !== undefined) editor.change(widthRequest(this.#sheet, columnIndex, pixels));
      },
      onMenu: (at, event) => {
        if (this.#sheet !== undefined) this.#popUp(contextItems(this.#world, this.#sheet, at), event);
      },
      onProblem: (problem) => this.#tell(problem),
    });
    dark.addEventListener("change", () => {
      document.body.dataset.agThemeMode = dark.matches ? "dark" : "light";
      this.#grid.redraw();
    });
    useClipboard(host, this.#grid, (place, rows) => editor.enter(place, rows));
    this.#menus.show(sheetMenus(this.#world));
  }

  /** Reads the spreadsheet, shows its first tab, and follows its changes from then on. */
  async open(): Promise<void> {
    await this.#refresh();
    new EventSource("/changes").addEventListener("message", () => void this.#refresh());
    await this.#script.open();
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
