import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findBrowser } from "../support/browser.ts";
import { SheetPage } from "./sheet-page.ts";
import { hostileName, shopOrders } from "./shop-orders.ts";

const found = await findBrowser();
const skipped = "missing" in found ? ` (skipped: ${found.missing})` : "";

/** Four processes and a browser, on a busy machine. */
const startMs = 120_000;

/** What comes a little later, also on a busy machine. */
const eventually = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: 15_000 });

/** One spreadsheet, one browser; each test goes on where the one before ended, as a person would. */
describe.skipIf("missing" in found)(`the page in a browser${skipped}`, { timeout: 90_000 }, () => {
  let sheet: SheetPage;

  beforeAll(async () => {
    if ("browser" in found) sheet = await SheetPage.open(found.browser, shopOrders());
  }, startMs);

  afterAll(async () => {
    if ("browser" in found) await found.browser.close();
    await sheet?.close();
  });

  let isBroken = false;
  beforeEach(({ skip }) => skip(isBroken, "the test before failed"));
  afterEach(async ({ task }) => {
    isBroken ||= task.result?.state === "fail";
    if (task.result?.state === "fail") await sheet.picture("failed");
  });

  test("shows the file, and nothing of the token in its address", async () => {
    const { page, local } = sheet;
    expect(page.url()).toBe(`${local.origin}/`);
    await sheet.row("Customer 2").first().waitFor();
    await sheet.picture("1-orders");
  });

  test("is set up from the menu, and computes: progress, the result in words, the tiers in the sheet", async () => {
    const { sidebar } = sheet;
    await sheet.pick("Customer tiers", "Set up this spreadsheet");
    await sidebar.getByLabel("Amount (needed)").waitFor();
    expect(await sidebar.getByLabel("Amount (needed)").inputValue()).toBe("E");
    await sheet.picture("2-set-up");
    await sidebar.getByRole("button", { name: "Confirm and recompute" }).click();
    await sidebar.getByRole("progressbar").waitFor();
    await sidebar.getByRole("heading", { name: /^Done$/ }).waitFor();
    const told = await sidebar.locator("body").innerText();
    expect(told).toContain("20 customers from 60 order rows, as of 2026-06-20.");
    await sheet.choose("Customers");
    await sheet.row("C02").filter({ hasText: "Gold" }).waitFor();
    await sheet.picture("3-result");
  });

  test("shows what a changed cut would do, then does it: a customer moves", async () => {
    const { sidebar } = sheet;
    await sheet.choose("Tier Settings");
    await sheet.type(`G${settingsRow("Customer pyramid")}`, "30%, 50%, 100%, ≤ 0");
    await sheet.pick("Customer tiers", "Preview changes");
    await sidebar.getByRole("heading", { name: "Preview changes: Done" }).waitFor();
    expect(await sidebar.locator("body").innerText()).toMatch(/C02: Gold → Platinum/);
    await sheet.picture("4-preview");
    await sheet.choose("Customers");
    await sheet.row("C02").filter({ hasText: "Gold" }).waitFor();
    await sidebar.getByRole("button", { name: "Apply" }).click();
    await sidebar.getByRole("heading", { name: /^Done$/ }).waitFor();
    await sheet.row("C02").filter({ hasText: "Platinum" }).waitFor();
    await sheet.picture("5-applied");
  });

  test("leads from the message about a broken setting to its cell", async () => {
    const { page, sidebar } = sheet;
    const cell = `G${settingsRow("Customer pyramid")}`;
    await sheet.choose("Tier Settings");
    await sheet.type(cell, "some, more");
    await sheet.choose("Customers");
    await sheet.pick("Customer tiers", "Recompute tiers");
    await sidebar.getByRole("button", { name: `'Tier Settings'!${cell}` }).click();
    await eventually(() => sheet.where()).toBe(`Tier Settings!${cell}`);
    await eventually(() => page.getByLabel("Content of the cell").inputValue()).toBe("some, more");
    await sheet.picture("6-broken-setting");
    await sheet.type(cell, "5%, 20%, 100%, ≤ 0");
    await sheet.pick("Customer tiers", "Recompute tiers");
    await sidebar.getByRole("heading", { name: /^Done$/ }).waitFor();
  });

  test("shows a customer whose name is HTML as text everywhere", async () => {
    const { page } = sheet;
    for (const tab of ["orders", "Customers"]) {
      await sheet.choose(tab);
      await sheet.row(hostileName).first().waitFor();
    }
    await page.getByRole("gridcell", { name: hostileName }).first().click();
    await eventually(() => page.getByLabel("Content of the cell").inputValue()).toBe(hostileName);
    await sheet.pick("Customer tiers", "Forget a customer");
    await page.getByRole("dialog").getByRole("textbox").fill(hostileName);
    await page.keyboard.press("Enter");
    const told = page.getByRole("dialog").getByText(hostileName);
    await told.waitFor();
    await sheet.picture("7-hostile-name");
    await page.keyboard.press("Escape");
    expect(await page.locator("img").count()).toBe(0);
    expect(await sheet.sidebar.locator("img").count()).toBe(0);
  });

  test("is edited as any spreadsheet: cells, sorting, rows, columns and tabs", async () => {
    const { page } = sheet;
    await sheet.choose("orders");
    await sheet.type("E2", "=100+23");
    await eventually(() => sheet.column("orders", 4)[1]).toBe(123);
    await sheet.goTo("E1");
    await sheet.pick("Data", "Sort by column E, A to Z");
    await eventually(() => sheet.column("orders", 4).slice(0, 3)).toEqual(["Amount", 10, 10]);
    await sheet.goTo("A2");
    await sheet.pick("Insert", "Row above");
    await eventually(() => sheet.column("orders", 0)[1]).toBe(undefined);
    await sheet.pick("Edit", "Delete row 2");
    await eventually(() => sheet.column("orders", 0)[1]).toBe("O19-1");
    await sheet.goTo("A1");
    await sheet.pick("Insert", "Column left");
    await eventually(() => sheet.column("orders", 1)[0]).toBe("Order ID");
    await sheet.pick("Edit", "Delete column A");
    await eventually(() => sheet.column("orders", 0)[0]).toBe("Order ID");
    await page.getByRole("tab", { name: "orders" }).dblclick();
    await page.keyboard.type("Sales");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Sales" }).waitFor();
    await sheet.picture("8-sorted");
  });

  test("offers the menu of a column on its letter, and what a cell may hold", async () => {
    const { page } = sheet;
    await page.getByRole("columnheader", { name: "B", exact: true }).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Sort by column B, Z to A" }).click();
    await eventually(() => sheet.column("Sales", 0)[1]).toBe("O19-3");
    await sheet.choose("Tier Settings");
    for (const [row, choice] of [
      [settingsRow("Identical rows"), "Set aside"],
      [sheet.column("Tier Settings", 0).lastIndexOf("RFM"), "Gem cards"],
    ] as const) {
      await sheet.goTo(row === settingsRow("Identical rows") ? `B${row}` : `A${row + 1}`);
      await page.keyboard.press("Enter");
      await page.locator(`.cell-editor option[value="${choice}"]`).waitFor({ state: "attached" });
      await page.keyboard.press("Escape");
    }
  });

  test("ticks a box, and takes what is pasted", async () => {
    const { page } = sheet;
    await sheet.choose("Tier Settings");
    const row = settingsRow("80/20");
    await sheet.goTo(`A${row}`);
    await sheet.row("80/20").getByRole("checkbox").first().click();
    await eventually(() => sheet.column("Tier Settings", 1)[row - 1]).toBe(true);
    await page.keyboard.press("Space");
    await eventually(() => sheet.column("Tier Settings", 1)[row - 1]).toBe(false);
    await page.getByRole("button", { name: "New tab" }).click();
    await page.getByRole("tab", { name: "Sheet7", selected: true }).waitFor();
    await page.locator(".ag-cell-focus:focus").waitFor();
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData("text/plain", "a\\t1\\r\\nb\\t2");
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
    }`);
    await eventually(() => sheet.column("Sheet7", 1)).toEqual([1, 2]);
  });

  test("needs no mouse, from the menu through the sidebar and back to the grid", async () => {
    const { page, sidebar } = sheet;
    await sheet.choose("Sales");
    await page.getByRole("menuitem", { name: "Edit", exact: true }).focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    await page.getByRole("menu", { name: "Customer tiers" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.evaluate("document.activeElement.textContent")).toBe("Customer tiers");
    await page.keyboard.press("Enter");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await sidebar.getByRole("heading", { name: "Help" }).waitFor();
    await eventually(() => page.evaluate("document.activeElement.tagName")).toBe("IFRAME");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await eventually(() => sidebar.locator(":focus").innerText()).toBe("Status");
    await page.keyboard.press("Enter");
    await sidebar.getByRole("heading", { name: "Status" }).waitFor();
    await eventually(() => sidebar.locator("body").innerText()).toContain("recomputed only when you ask");
    await sheet.picture("9-status");
    await page.keyboard.press("Escape");
    const role = () => page.evaluate("document.activeElement.getAttribute('role') ?? document.activeElement.tagName");
    await eventually(role).toBe("gridcell");
    // From the cells on: sidebar, back to the cells, then the other way round.
    for (const [key, stop] of [
      ["F6", "IFRAME"],
      ["F6", "gridcell"],
      ["Shift+F6", "INPUT"],
      ["Shift+F6", "menuitem"],
      ["Shift+F6", "tab"],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(role).toBe(stop);
    }
  });

  test.each(["light", "dark"] as const)("keeps nobody out: axe finds nothing serious in %s", async (colorScheme) => {
    const { page } = sheet;
    await page.emulateMedia({ colorScheme });
    await sheet.choose("Customers");
    await sheet.row("C02").first().waitFor();
    await sheet.picture(`10-${colorScheme}`);
    expect(await sheet.findings("page")).toEqual([]);
    expect(await sheet.findings("sidebar")).toEqual([]);
    await page.getByRole("menuitem", { name: "Customer tiers", exact: true }).click();
    expect(await sheet.findings("page")).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test.each([
    [640, 380],
    [420, 600],
    [320, 256],
  ])("has room for cells and sidebar in a window of %i × %i, as where somebody zooms in", async (width, height) => {
    const { page, sidebar } = sheet;
    await page.setViewportSize({ width, height });
    await sheet.picture(`11-${width}`);
    const boxOf = async (selector: string) => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(selector).first().boundingBox()) ?? {};
      return { left: x, top: y, right: x + width, bottom: y + height };
    };
    // The grid lays itself out a moment after the window.
    const overlapping = async () => {
      const side = await boxOf("aside");
      const cells = await Promise.all(["main", ".formula-bar", ".sheet", ".tab-bar"].map(boxOf));
      return cells.filter(({ right, bottom }) => right > side.left && bottom > side.top);
    };
    await eventually(overlapping).toEqual([]);
    const side = await boxOf("aside");
    const grid = await boxOf(".sheet");
    expect(grid.right - grid.left).toBeGreaterThan(250);
    expect(grid.bottom - grid.top).toBeGreaterThan(120);
    expect(side.right - side.left).toBeGreaterThan(250);
    expect(side.bottom - side.top).toBeGreaterThan(200);
    const overhang = "document.documentElement.scrollWidth - innerWidth";
    expect(await page.evaluate(overhang)).toBeLessThanOrEqual(0);
    expect(await sidebar.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.setViewportSize({ width: 1280, height: 760 });
  });

  test("left the browser nothing to complain of", () => {
    expect(sheet.complaints).toEqual([]);
  });

  test("keeps the sidebar where it is: it reaches neither the server nor more of the script than that exports", async () => {
    const { page, local } = sheet;
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    const fetched = `fetch("${local.origin}/identity-token").then(() => "reached", () => "refused")`;
    expect(await frame?.evaluate(fetched)).toBe("refused");
    expect(await frame?.evaluate("try { parent.document.title } catch { 'refused' }")).toBe("refused");
    const call = (name: string) =>
      `new Promise((done) => google.script.run.withSuccessHandler(done).withFailureHandler((e) => done(e.message)).${name}())`;
    expect(await frame?.evaluate(call("sidebarTabs"))).toContain("Sales");
    expect(await frame?.evaluate(call("constructor"))).toBe("Script function not found: constructor");
    // As any other window would: the page answers its own frame only.
    const before = sheet.column("Tier Settings", 0).length;
    await page.evaluate(`postMessage({ kind: "call", id: 1, name: "sidebarNightly", parameters: [true] }, "*")`);
    await page.evaluate("postMessage({ kind: 'close' }, '*')");
    expect(await page.locator("aside iframe").count()).toBe(1);
    expect(sheet.column("Tier Settings", 0).length).toBe(before);
  });

  /** The row of the Tier Settings tab that begins with these words. */
  function settingsRow(name: string): number {
    return sheet.column("Tier Settings", 0).indexOf(name) + 1;
  }
});
