import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { HostSetting } from "../../support/apps-script-host.ts";
import { findBrowser } from "../../support/browser.ts";
import { builtScript, json } from "../../support/built-script.ts";

const found = await findBrowser();
const skipped = "missing" in found ? ` (skipped: ${found.missing})` : "";

const hostile = "<img src=x onerror=alert(1)>";
const scheme = {
  ...{ schemeId: "s", title: `Metals ${hostile}`, up: 1, down: 0, notJudged: { after: 0 } },
  tiers: [{ name: "Gold", before: 1, after: 2 }],
  movers: [{ id: hostile, from: "Silver", to: "Gold" }],
};
const head = { runId: "run-7", reason: "menu", createdAt: "2026-07-01T06:00:00Z" };
const atWork = { ...head, state: "reading", progressPercent: 20 };
const done = {
  ...{ ...head, state: "done" },
  result: {
    ...{
      asOf: "2026-06-30",
      rows: 9,
      customers: 4,
      setAside: { cancelled: 1 },
      notes: [`Orders!C17 says ${hostile}.`],
    },
    ...{ schemesSince: "2026-06-29", schemes: [scheme] },
  },
};
const nightly = { on: true, nextDueAt: "2026-07-02T01:00:00.000Z", timeZone: "Europe/Berlin", failedNights: 2 };
const columns = [
  { header: "Id", letter: "A", samples: ["K-1"] },
  { header: "Total", letter: "B", samples: [hostile] },
];
const setUp = {
  ...{ spreadsheet: { title: "Shop" }, account: "tiers@shop.example", ordersTabs: [{ title: "Orders", rows: 9 }] },
  ...{ ordersTab: "Orders", settingsTab: { title: "Tier Settings", made: true }, columns },
  problems: [{ message: "“soon” is no day.", a1: "Orders!C17" }],
  fields: [
    { field: "customerId", label: "customer id", required: true, header: "Id", letter: "A", candidates: [] },
    { field: "amount", label: "amount", required: true, candidates: columns },
    { field: "tax", label: "tax", required: false, candidates: [] },
  ],
};
const refused = json(403, { error: { code: "not_allowed", message: "Share it with tiers@shop.example.", hint: "" } });

/** Functions that answer everything; the first looks at a run find it at work. */
function functions(looksAtWork = 1): NonNullable<HostSetting["answer"]> {
  let looks = 0;
  return ({ method, url, body = "{}" }) => {
    if (method === "POST")
      return JSON.parse(body).action === "setUp" ? json(200, setUp) : json(202, { runId: "run-7" });
    if (!url.includes("runId")) return json(200, { runs: [done], nightly });
    looks += 1;
    return json(200, { run: looks <= looksAtWork ? atWork : done });
  };
}

describe.skipIf("missing" in found)(`the sidebar in a browser${skipped}`, () => {
  let hostWith: Awaited<ReturnType<typeof builtScript>>;
  beforeAll(async () => {
    hostWith = await builtScript();
  });
  afterAll(async () => {
    if ("browser" in found) await found.browser.close();
  });

  /** Opens the sidebar as a menu item does. */
  async function opened(
    item: string,
    { answer = functions(), before = async () => {}, dark = false, userLocale = "en" } = {},
  ) {
    const host = hostWith({ answer, userLocale, tabs: ["Orders"] });
    host.trigger("onOpen", "LIMITED");
    host.press(item);
    if ("missing" in found) throw new Error(found.missing);
    const context = await found.browser.newContext({
      viewport: { width: 300, height: 800 },
      colorScheme: dark ? "dark" : "light",
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("dialog", (dialog) => void faults.push(dialog.message()));
    await page.exposeFunction("callScript", async (name: string, parameters: readonly unknown[]) => {
      await before();
      return host.call(name, ...parameters);
    });
    const html = (host.sidebars[0]?.html ?? "").replace("<head>", () => `<head><script>${googleShim}</script>`);
    await page.setContent(html);
    return { page, host, faults };
  }

  test("shows progress and the result, hostile names as text, and a link that selects the cell", async () => {
    const { page, host, faults } = await opened("recomputeTiers");
    await expect.poll(() => page.getByRole("progressbar").getAttribute("value"), { timeout: 10_000 }).toBe("20");
    await page.getByRole("heading", { name: "Done" }).waitFor();
    expect(await page.locator("main").innerText()).toContain(`${hostile}: Silver → Gold`);
    expect(await page.locator("img").count()).toBe(0);
    await page.getByRole("button", { name: "Go to Orders!C17" }).press("Enter");
    await expect.poll(() => host.selections).toEqual([{ sheetId: 0, a1: "C17" }]);
    expect(faults).toEqual([]);
  });

  test("keeps the keyboard where it is while the run goes on, and moves it with the screen", async () => {
    const { page } = await opened("recomputeTiers");
    expect(await focused(page)).toBe("Recompute tiers");
    await page.getByRole("button", { name: "Help" }).focus();
    await page.getByRole("heading", { name: "Done" }).waitFor();
    expect(await focused(page)).toBe("Help");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Help");
    expect(await page.evaluate("document.activeElement.localName")).toBe("h1");
  });

  test("gives the keyboard to the nights once they are there, unless somebody is elsewhere by then", async () => {
    const { page } = await opened("nightlyRefresh");
    await page.getByRole("heading", { name: "Nightly refresh" }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("nightly");
    let go = () => undefined;
    const gone = new Promise<void>((resolve) => {
      go = () => void resolve();
    });
    const { page: slow } = await opened("nightlyRefresh", { before: () => gone });
    await slow.getByRole("button", { name: "Help" }).focus();
    go();
    await slow.getByRole("heading", { name: "Nightly refresh" }).waitFor();
    expect(await focused(slow)).toBe("Help");
  });

  test("keeps the keyboard in the middle of a form while a run elsewhere comes and goes", async () => {
    const { page } = await opened("recomputeTiers");
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await page.getByRole("combobox", { name: "Amount" }).focus();
    await page.getByRole("button", { name: "Show the run" }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("column-amount");
    await page.getByRole("button", { name: "Show the run" }).waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.id")).toBe("column-amount");
  });

  test("is set up by the keyboard alone", async () => {
    const { page, host } = await opened("setUpSpreadsheet");
    await page.getByRole("button", { name: "Confirm and recompute" }).press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("column-amount");
    await page.keyboard.type("B");
    expect(await page.locator("main").innerText()).toContain(`For example: ${hostile}`);
    await page.getByRole("button", { name: "Confirm and recompute" }).press("Enter");
    await expect.poll(() => host.requests.filter(({ body }) => body?.includes('"amount":"Total"'))).toHaveLength(1);
  });

  test.each([
    ["recomputeTiers", "Done", false],
    ["recomputeTiers", "Done", true],
    ["nightlyRefresh", "Last runs", false],
    ["nightlyRefresh", "Last runs", true],
    ["setUpSpreadsheet", "Still in the way", false],
    ["setUpSpreadsheet", "Still in the way", true],
    ["showHelp", "When data jumps", true],
  ])("%s, at %s, has nothing that a checker of accessibility minds; dark: %s", async (item, heading, dark) => {
    // How it looks at work is tried above; waiting for it would only take time.
    const { page } = await opened(item, { dark, answer: functions(0) });
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("a refusal has nothing that it minds, either", async () => {
    const { page } = await opened("showStatus", { answer: () => refused });
    await page.getByRole("button", { name: "Check again" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("nor has one that comes when somebody is on another screen", async () => {
    let go = () => undefined;
    const gone = new Promise<void>((resolve) => {
      go = () => void resolve();
    });
    const { page } = await opened("showStatus", { answer: () => refused, before: () => gone, userLocale: "zh-TW" });
    await page.getByRole("button", { name: "說明" }).click();
    go();
    await page.getByRole("button", { name: "知道了" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("speaks the user's language and says so to screen readers", async () => {
    const { page } = await opened("showHelp", { userLocale: "zh-TW" });
    await page.getByRole("heading", { name: "說明" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hant");
  });
});

/** `google.script` of the page, over the function that the test gives it. */
const googleShim = `
  const runner = (done, failed) => new Proxy({}, { get: (_, name) =>
    name === "withSuccessHandler" ? (handler) => runner(handler, failed)
    : name === "withFailureHandler" ? (handler) => runner(done, handler)
    : (...parameters) => void callScript(name, parameters).then(done, failed) });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close() {}, editor: { focus() {} } } } };
`;

const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent");

/** What axe-core finds, from moderate on. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>(
    "axe.run()",
  );
  return found.violations
    .filter(({ impact }) => impact !== "minor")
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}
