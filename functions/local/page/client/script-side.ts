import type { ScriptMenu, Selection } from "../../apps-script/world.ts";
import type { Menu } from "./menu-bar.ts";
import { ScriptRunner } from "./script-runner.ts";
import { Sidebar } from "./sidebar.ts";

/** What the script's side of the page needs of the spreadsheet's. */
export interface ScriptSideWorld {
  readonly spreadsheetId: string;
  readonly nonce: string;
  selected(): Selection | undefined;
  select(selection: Selection): void;
  focusSheet(): void;
  showMenu(menu: Menu): void;
  showToast(title: string, text: string, seconds: number): void;
  onProblem(problem: unknown): void;
}

/** The script of the spreadsheet as people see it: its menu and its sidebar. */
export class ScriptSide {
  readonly #runner: ScriptRunner;
  readonly #sidebar: Sidebar;
  readonly #world: ScriptSideWorld;

  constructor(world: ScriptSideWorld) {
    this.#world = world;
    this.#runner = new ScriptRunner({
      spreadsheetId: world.spreadsheetId,
      selected: () => world.selected(),
      select: (selection) => world.select(selection),
      showMenu: (menu) => world.showMenu(this.#menu(menu)),
      showSidebar: (title, html) => void this.#sidebar.show(title, html).catch((thrown) => world.onProblem(thrown)),
      showToast: (title, text, seconds) => world.showToast(title, text, seconds),
    });
    this.#sidebar = new Sidebar({
      nonce: world.nonce,
      call: (name, parameters) => this.#runner.call(name, parameters),
      focusSheet: () => world.focusSheet(),
    });
  }

  get element(): HTMLElement {
    return this.#sidebar.element;
  }

  /** Has the script make its menu. */
  async open(): Promise<void> {
    await this.#runner.open().catch((thrown: unknown) => this.#world.onProblem(thrown));
  }

  #menu({ title = "", items }: ScriptMenu): Menu {
    const run = (name: string) =>
      void this.#runner.press(name).catch((thrown: unknown) => this.#world.onProblem(thrown));
    const shown = items.map((item) =>
      item.kind === "separator" ? null : { caption: item.caption, act: () => run(item.functionName) },
    );
    return { title, items: () => shown, isOurs: true };
  }
}
