import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import { openSource } from "../../functions/local/open-source.ts";
import { type Page as LocalPage, startPage } from "../../functions/local/page/start-page.ts";

/** Kept, so that people can look at them. */
const pictures = path.resolve(import.meta.dirname, "../../.test-output/browser");

/** The page over a file, open in a browser, and what people do with it. */
export class SheetPage {
  readonly local: LocalPage;
  readonly page: Page;
  /** What is in the sidebar. */
  readonly sidebar: FrameLocator;
  /** What the browser complained of, and dialogs that no page of ours opens. */
  readonly complaints: string[] = [];
  readonly #folder: string;

  private constructor(local: LocalPage, page: Page, folder: string) {
    this.local = local;
    this.page = page;
    this.#folder = folder;
    this.sidebar = page.frameLocator("aside iframe");
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("dialog", async (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
  }

  static async open(browser: Browser, csv: string): Promise<SheetPage> {
    mkdirSync(pictures, { recursive: true });
    const folder = mkdtempSync(path.join(tmpdir(), "page-"));
    const file = path.join(folder, "orders.csv");
    writeFileSync(file, csv);
    const local = await startPage(await openSource({ file }, folder), { asOf: undefined, port: 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, colorScheme: "light" });
    page.setDefaultTimeout(20_000);
    const opened = new SheetPage(local, page, folder);
    await page.goto(local.address);
    await page.getByRole("menuitem", { name: "Customer tiers" }).waitFor();
    return opened;
  }

  async close(): Promise<void> {
    await this.local.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  async pick(menu: string, item: string): Promise<void> {
    await this.page.getByRole("menuitem", { name: menu, exact: true }).click();
    await this.page.getByRole("menu").getByRole("menuitem", { name: item }).click();
  }

  async choose(tab: string): Promise<void> {
    const found = this.page.getByRole("tab", { name: tab, exact: true });
    await found.click();
    await this.page.locator(`[role=tab][aria-selected=true]:text-is("${tab}")`).waitFor();
  }

  /** Goes to a cell of the tab that is shown, by its name. */
  async goTo(cell: string): Promise<void> {
    await this.page.getByLabel("Cell", { exact: true }).fill(cell);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".ag-cell-focus:focus").waitFor();
  }

  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** A row of the tab that is shown, by a text of it. */
  row(text: string) {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("gridcell", { name: text, exact: true }) });
  }

  /** The cell that has the keyboard: `Tier Settings!G71`. */
  async where(): Promise<string> {
    const tab = await this.page.locator('[role="tab"][aria-selected="true"]').innerText();
    return `${tab}!${await this.page.getByLabel("Cell", { exact: true }).inputValue()}`;
  }

  /** A column of a tab as it stands in the spreadsheet. */
  column(tab: string, columnIndex: number): readonly unknown[] {
    const [workbook] = this.local.stack.sheets.service.store.list();
    const grid = workbook?.sheets.find(({ title }) => title === tab)?.grid;
    return grid?.columnValues(columnIndex, 0, grid.rowCount) ?? [];
  }

  /** What axe finds wrong, as far as it keeps people out. */
  async findings(where: "page" | "sidebar"): Promise<readonly string[]> {
    const frame = where === "page" ? this.page.mainFrame() : this.#sidebarFrame();
    await frame.evaluate(axe.source);
    return frame.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ iframes: false });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    });
  }

  #sidebarFrame(): Frame {
    const frame = this.page.frames().find((each) => each.parentFrame() !== null);
    if (frame === undefined) throw new Error("There is no sidebar.");
    return frame;
  }
}
