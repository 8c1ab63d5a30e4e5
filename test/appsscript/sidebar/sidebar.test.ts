import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { mostLooks } from "../../../appsscript/sidebar/pauses.ts";
import { update } from "../../../appsscript/sidebar/update.ts";
import type { ErrorBody } from "../../../functions/errors.ts";
import { runView } from "../../../functions/http/run-view.ts";
import type { Run, RunResult } from "../../../functions/use-cases/ports/run.ts";
import type { AppsScriptHost, HostRequest, HostSetting, TimedResponse } from "../../support/apps-script-host.ts";
import { bodiesAfterProof, builtScript, json } from "../../support/built-script.ts";
import { driveSidebar } from "../../support/sidebar-driver.ts";

let hostWith: (setting?: HostSetting) => AppsScriptHost;
beforeAll(async () => {
  hostWith = await builtScript();
});

const result: RunResult = {
  asOf: 46203,
  rows: 3_012,
  rowsUsed: 2_983,
  setAside: { cancelled: 18, noCustomer: 4, test: 7 },
  warnings: { numberAsText: 6 },
  customers: 400,
  cellsWritten: 5_600,
  rowsAdded: 12,
  movements: {
    since: 46202,
    joined: 3,
    gone: 1,
    schemes: [
      { schemeId: "pyramid-4", up: 9, down: 4, comparable: true },
      { schemeId: "abc", up: 3, down: 1, comparable: true },
      { schemeId: "cards", up: 99, down: 99, comparable: false },
    ],
  },
  notes: ["Orders!C17 and C18 look alike."],
  calls: { reads: 3, writes: 2 },
};
const scheme = {
  schemeId: "metals",
  title: "Gold, silver, bronze",
  tiers: [
    { name: "Gold", before: 40, after: 42 },
    { name: "Silver", before: 1_360, after: 1_358 },
  ],
  notJudged: { after: 0 },
  up: 2,
  down: 0,
  movers: [
    { id: "<img src=x onerror=alert(1)>", from: "Silver", to: "Gold" },
    { id: "K-2", from: "Silver", to: "Gold" },
  ],
};

/** The run as the functions themselves would write it. */
const view = (changes: Partial<Run>) =>
  runView({
    format: 5,
    runId: "run-7",
    spreadsheetId: "1sheet",
    reason: "menu",
    state: "queued",
    progressPercent: 0,
    createdAt: new Date("2026-07-01T06:00:00Z"),
    ...changes,
  });
const started = (joined = false) => json(202, { ...view({}), joined });
const seen = (changes: Partial<Run>) => json(200, { run: view(changes) });
const atWork = (progressPercent: number) => seen({ state: "computing", progressPercent });
const done = (changes: Partial<RunResult> = {}) => ({
  ...view({ state: "done", progressPercent: 100, result: { ...result, ...changes } }),
});
const failed = (error: ErrorBody["error"]) => seen({ state: "failed", error });
const unreachable = () => {
  throw new Error("DNS error: https://europe-west3-example.cloudfunctions.net");
};
type Answered = TimedResponse | (() => TimedResponse);

/** Answers the first look at a run by the first entry and so on; the last entry answers all that follow. */
function world(...looks: readonly Answered[]): (request: HostRequest) => TimedResponse {
  let calls = 0;
  return ({ method }) => {
    if (method === "POST") return started();
    const answer = looks[Math.min(calls, looks.length - 1)];
    calls += 1;
    if (answer === undefined) throw new Error("nothing to answer with");
    return typeof answer === "function" ? answer() : answer;
  };
}

const tabs = ["Orders", "Customers", "Tier Settings", "Tier Data Report"];

describe("Recompute tiers", () => {
  test("follows the run to its end and says what it counted, what is worth a look and who moved", async () => {
    const run = { ...done(), result: { ...done().result, schemes: [scheme], schemesSince: "2026-06-29" } };
    const host = hostWith({ tabs, answer: world(atWork(20), atWork(60), json(200, { run })) });
    const sidebar = driveSidebar(host, "recompute");
    expect(sidebar.text()).toContain("Starting …");
    await sidebar.settled();
    const text = sidebar.text();
    expect(text).toContain("Done 400 customers from 3,012 order rows, as of 2026-06-30.");
    expect(text).toContain("5,600 cells were written, 12 customers added");
    expect(text).toContain("Rows set aside: 29 (cancelled: 18, unknown customer: 4, test order: 7).");
    expect(text).toContain("Rows used that are worth a look: 6 (number written as text: 6).");
    expect(text).toContain("Orders!C17 and C18 look alike.");
    expect(text).toContain("See them cell by cell in “Tier Data Report”");
    expect(text).toContain("Since 2026-06-29: 3 new customers, 1 gone.");
    expect(text).toContain("Since 2026-06-29: 2 up, 0 down.");
    expect(text).toMatch(/Tier Before Now Gold 40 42 Silver 1,360 1,358/);
    expect(text).toContain("<img src=x onerror=alert(1)>: Silver → Gold");
    expect(host.requests.filter(({ method }) => method === "GET")).toHaveLength(3);
  });

  test("shows the step and the per cent while it is at work", async () => {
    let looks = 0;
    const host = hostWith({ answer: world(atWork(20), json(200, { run: done() })) });
    const texts: string[] = [];
    const sidebar = driveSidebar(host, "recompute", {
      pause: async () => {
        looks += 1;
        if (looks === 2) texts.push(sidebar.text());
      },
    });
    await sidebar.settled();
    expect(texts[0]).toContain("Computing tiers: 20 %");
    expect(texts[0]).toContain("You may close this sidebar");
  });

  test("says that nobody moved rather than that none did up and none down", async () => {
    const still = { ...scheme, up: 0, down: 0, movers: [] };
    const run = { ...done(), result: { ...done().result, schemes: [still], schemesSince: "2026-06-29" } };
    const sidebar = driveSidebar(hostWith({ answer: world(json(200, { run })) }), "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Nobody moved since 2026-06-29.");
    expect(sidebar.text()).not.toContain("Who moved");
  });

  test("says how many more moved than it can name, however few those are", async () => {
    const crowd = { ...scheme, up: 300 };
    const run = { ...done(), result: { ...done().result, schemes: [crowd], schemesSince: "2026-06-29" } };
    const sidebar = driveSidebar(hostWith({ answer: world(json(200, { run })) }), "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toMatch(/K-2: Silver → Gold The worthiest 2 of 300\./);
  });

  test("of older functions says the sums over all schemes", async () => {
    const sidebar = driveSidebar(hostWith({ answer: world(json(200, { run: done() })) }), "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Over all schemes: 12 up, 5 down.");
  });

  test("joins the run that somebody else started, and says so", async () => {
    const answer = ({ method }: HostRequest) => (method === "POST" ? started(true) : atWork(10));
    let text = "";
    const sidebar = driveSidebar(hostWith({ answer }), "recompute", {
      pause: () => {
        text = sidebar.text();
        return text.includes("already") ? new Promise(() => undefined) : Promise.resolve();
      },
    });
    await expect.poll(() => text).toContain("A run was under way already: this is that one.");
  });

  test("asked for twice at once is asked once", async () => {
    const host = hostWith({ answer: world(json(200, { run: done() })) });
    const sidebar = driveSidebar(host, "recompute");
    sidebar.press("Recompute tiers");
    await sidebar.settled();
    expect(bodiesAfterProof(host).filter((body) => body !== undefined)).toHaveLength(1);
  });

  test.each([
    ["zh-Hans", /完成 3,012 行订单，400 位客户，截至 2026-06-30。.*搁置的行：29（已取消 18、未知客户 4、测试订单 7）/s],
    ["zh-Hant", /完成 3,012 列訂單，400 位客戶，截至 2026-06-30。.*擱置的列：29（已取消 18、未知客戶 4、測試訂單 7）/s],
  ] as const)("speaks the user's language: %s", async (language, text) => {
    const sidebar = driveSidebar(hostWith({ answer: world(json(200, { run: done() })) }), "recompute", { language });
    await sidebar.settled();
    expect(sidebar.text()).toMatch(text);
  });
});

describe("a sudden change", () => {
  test("is told, and applied only when somebody says so", async () => {
    const attention = { message: "Orders went from 400 to 20.\nLook at Orders!A21.", changes: [] };
    const host = hostWith({
      tabs,
      answer: world(seen({ state: "needsAttention", attention }), json(200, { run: done() })),
    });
    const sidebar = driveSidebar(host, "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Needs attention Orders went from 400 to 20.");
    sidebar.press("Orders!A21");
    await sidebar.settled();
    expect(host.selections).toEqual([{ sheetId: 0, a1: "A21" }]);
    sidebar.press("Apply anyway");
    await sidebar.settled();
    expect(bodiesAfterProof(host).filter((body) => body !== undefined)).toMatchObject([{}, { applyAnyway: true }]);
    expect(sidebar.text()).toContain("Done");
  });
});

describe("Preview changes", () => {
  test("shows who would move, writes nothing, and applies when somebody says so", async () => {
    const preview = { since: 46202, schemes: [scheme] };
    const { movements: _, ...looked } = result;
    const run = view({
      state: "done",
      preview: { edits: [] },
      result: { ...looked, cellsWritten: 0, rowsAdded: 0, preview },
    });
    const host = hostWith({ tabs, answer: world(json(200, { run }), json(200, { run: done() })) });
    const sidebar = driveSidebar(host, "preview");
    await sidebar.settled();
    const text = sidebar.text();
    expect(text).toContain("This is a preview with the settings as they stand");
    expect(text).toContain("Against 2026-06-29: 2 would move up, 0 down.");
    expect(text).toContain("Who would move");
    expect(text).not.toMatch(/No cell had to change|cell by cell/);
    sidebar.press("Apply");
    await sidebar.settled();
    const bodies = bodiesAfterProof(host).filter((body) => body !== undefined);
    expect(bodies[0]).toMatchObject({ preview: { edits: [] } });
    expect(bodies[1]).not.toHaveProperty("preview");
    expect(bodies[1]).not.toHaveProperty("applyAnyway");
  });
});

describe("what goes wrong", () => {
  test("in a run: its message with links, how to mend it, and the run's id", async () => {
    const message = `'Tier Settings'!B15: "soon" is not a date.\n(+3)`;
    const error = { code: "settings_invalid", message, hint: "Mend the cells." } as const;
    const host = hostWith({ tabs, answer: world(failed(error)) });
    const sidebar = driveSidebar(host, "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toMatch(
      /Tiers not recomputed .*"soon" is not a date.*How to mend it.*Mend the cells\..*Run run-7/s,
    );
    sidebar.press("'Tier Settings'!B15");
    await sidebar.settled();
    expect(host.selections).toEqual([{ sheetId: 2, a1: "B15" }]);
  });

  test("a link to a cell that is gone says so", async () => {
    const error = { code: "settings_invalid", message: "Orders!A5000: no.", hint: "" } as const;
    const sidebar = driveSidebar(hostWith({ tabs, answer: world(failed(error)) }), "recompute");
    await sidebar.settled();
    sidebar.press("Orders!A5000");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Orders!A5000 is not there any more.");
  });

  test("a link that the spreadsheet did not answer says no more than that, and can be pressed again", async () => {
    const error = { code: "settings_invalid", message: "Orders!A1: no.", hint: "" } as const;
    const host = hostWith({ tabs, answer: world(failed(error)) });
    let isLost = true;
    const call: typeof host.call = (name, ...parameters) => {
      if (name === "sidebarGoTo" && isLost) throw new Error("NetworkError: Connection failure due to HTTP 0");
      return host.call(name, ...parameters);
    };
    const sidebar = driveSidebar({ call }, "recompute");
    await sidebar.settled();
    sidebar.press("Orders!A1");
    await sidebar.settled();
    expect(sidebar.text()).toContain("The spreadsheet did not answer, so Orders!A1 could not be shown.");
    expect(sidebar.text()).not.toContain("not there any more");
    isLost = false;
    sidebar.press("Orders!A1");
    await sidebar.settled();
    expect(sidebar.text()).not.toContain("could not be shown");
    expect(host.selections).toHaveLength(1);
  });

  test.each([
    [
      "en",
      /Please check: .*shared, as Editor, with the tool's account: tiers@shop\.example .*edit this spreadsheet yourself/,
    ],
    ["zh-Hans", /请确认： .*本工具的账号： tiers@shop\.example 您本人/],
    ["zh-Hant", /請確認： .*本工具的帳號： tiers@shop\.example 您本人/],
  ] as const)("no access: what to check, and a button to check again: %s", async (language, text) => {
    const message = {
      en: "Check that the spreadsheet is shared as Editor with tiers@shop.example, that",
      "zh-Hans": "请确认电子表格已共享给 tiers@shop.example（编辑者），您本人可以编辑它。",
      "zh-Hant": "請確認試算表已共用給tiers@shop.example（編輯者），您本人可以編輯它。",
    }[language];
    let asked = 0;
    const answer = ({ method }: HostRequest) => {
      asked += 1;
      if (asked === 1) return json(403, { error: { code: "not_allowed", message, hint: "" } });
      return method === "POST" ? started() : json(200, { run: done() });
    };
    const sidebar = driveSidebar(hostWith({ answer }), "recompute", { language });
    await sidebar.settled();
    expect(sidebar.text()).toMatch(text);
    sidebar.press({ en: "Check again", "zh-Hans": "再次检查", "zh-Hant": "再次檢查" }[language]);
    await sidebar.settled();
    expect(sidebar.text()).toMatch(/400/);
  });

  test("a hiccup while the run is at work is passed over", async () => {
    const answer = world(unreachable, { status: 503, body: "<html>" }, atWork(50), json(200, { run: done() }));
    const sidebar = driveSidebar(hostWith({ answer }), "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Done");
  });

  test("progress that stays unreadable: the run goes on, and can be looked at again", async () => {
    let back = false;
    const answer = world(() => (back ? json(200, { run: done() }) : unreachable()));
    const sidebar = driveSidebar(hostWith({ answer }), "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("The run was started, but its progress cannot be read now.");
    back = true;
    sidebar.press("Try again");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Done");
  });

  test("a run that the functions do not know any more is not asked for again", async () => {
    const error = { code: "unknown_run", message: "There is no run run-7.", hint: "Start a new one." };
    const host = hostWith({ answer: world(json(404, { error })) });
    const sidebar = driveSidebar(host, "recompute");
    await sidebar.settled();
    expect(sidebar.text()).toContain("There is no run run-7.");
    expect(sidebar.text()).not.toMatch(/fills in when it is done|Try again/);
    expect(host.requests.filter(({ method }) => method === "GET")).toHaveLength(1);
  });

  test("a run that never ends is not asked for all day: only when somebody looks again", async () => {
    const host = hostWith({ answer: world(atWork(50)) });
    const looks = () => host.requests.filter(({ method }) => method === "GET").length;
    const sidebar = driveSidebar(host, "recompute");
    await sidebar.settled();
    expect(looks()).toBe(mostLooks);
    expect(sidebar.text()).toContain("Computing tiers: 50 % This run has been at work for very long.");
    sidebar.press("Look again");
    await sidebar.settled();
    expect(looks()).toBe(2 * mostLooks);
  });

  test("no answer at all, as where a laptop slept: that it may be done all the same, and how to look", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let isLost = true;
    const host = hostWith({ answer: world(atWork(50), json(200, { run: done() })) });
    const call = (name: string, ...parameters: readonly unknown[]) =>
      isLost ? new Promise(() => undefined) : host.call(name, ...parameters);
    const sidebar = driveSidebar({ call }, "recompute");
    await vi.advanceTimersByTimeAsync(360_000);
    expect(sidebar.text()).toContain("Starting …");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sidebar.text()).toContain("Tiers not recomputed Google gave no answer");
    isLost = false;
    sidebar.press("Try again");
    await vi.advanceTimersByTimeAsync(0);
    expect(sidebar.text()).toContain("Done");
  });

  test("a look at a run whose answer got lost is made again", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let looks = 0;
    const host = hostWith({ answer: world(json(200, { run: done() })) });
    const call = (name: string, ...parameters: readonly unknown[]) => {
      if (name === "sidebarRun") looks += 1;
      return looks === 1 && name === "sidebarRun" ? new Promise(() => undefined) : host.call(name, ...parameters);
    };
    const sidebar = driveSidebar({ call }, "recompute");
    await vi.advanceTimersByTimeAsync(91_000);
    expect(sidebar.text()).toContain("Done");
  });

  test("a call that Google makes as another of several accounts: its words, and what helps", async () => {
    const call = () => {
      throw new Error("A server error occurred while reading from storage. Error code PERMISSION_DENIED.");
    };
    const sidebar = driveSidebar({ call }, "status");
    await sidebar.settled();
    expect(sidebar.text()).toMatch(/PERMISSION_DENIED.*How to mend it.*several Google accounts/);
  });

  test("the script itself that fails: Google's words", async () => {
    const call = () => {
      throw new Error("Exceeded maximum execution time");
    };
    const sidebar = driveSidebar({ call }, "status");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Exceeded maximum execution time");
  });
});

describe("Show status", () => {
  const nightly = { on: true, nextDueAt: "2026-07-02T01:00:00.000Z", timeZone: "Europe/Berlin" };

  test("lists the last runs and says when the next night is", async () => {
    const night = view({
      runId: "n",
      reason: "night",
      state: "failed",
      error: { code: "sheet_busy", message: "Busy.", hint: "Wait." },
    });
    const sidebar = driveSidebar(hostWith({ answer: () => json(200, { runs: [night, done()], nightly }) }), "status");
    await sidebar.settled();
    const text = sidebar.text();
    expect(text).toContain("On: tiers are recomputed every night.");
    expect(text).toContain("Next: 2 Jul 2026, 03:00 (Europe/Berlin).");
    expect(text).toContain("1 Jul 2026, 08:00: Night, failed");
    expect(text).toContain("1 Jul 2026, 08:00: Recomputed, done, 400 customers");
    sidebar.press("1 Jul 2026, 08:00: Night, failed");
    expect(sidebar.text()).toContain("Tiers not recomputed");
  });

  test("follows the run that is at work, as after the sidebar was closed", async () => {
    const running = view({ state: "writing", progressPercent: 80 });
    const answer = ({ url }: HostRequest) =>
      url.includes("runId") ? json(200, { run: done() }) : json(200, { runs: [running], nightly });
    let text = "";
    const sidebar = driveSidebar(hostWith({ answer }), "status", {
      pause: async () => {
        text = sidebar.text();
      },
    });
    await sidebar.settled();
    expect(text).toContain("Writing into the sheet: 80 %");
    expect(sidebar.state().run?.seen?.state).toBe("done");
  });

  test("of a spreadsheet that was never seen says what to do", async () => {
    const answer = () => json(200, { runs: [], nightly: { on: false } });
    const sidebar = driveSidebar(hostWith({ answer }), "status");
    await sidebar.settled();
    expect(sidebar.text()).toContain("No run yet.");
  });

  test("promises no nights, and offers no switch, where nobody calls at night", async () => {
    const answer = () => json(200, { runs: [done()], nightly: { ...nightly, unattended: true } });
    const sidebar = driveSidebar(hostWith({ answer }), "nightly");
    await sidebar.settled();
    expect(sidebar.state().focus.id).toBe("nightly");
    expect(sidebar.text()).toContain("Here, on one machine, tiers are recomputed only when you ask.");
    expect(sidebar.text()).toContain("Recomputed, done, 400 customers");
    expect(sidebar.text()).not.toMatch(/Next:|Switch o|are recomputed every night/);
  });

  test("switches the nights off and on", async () => {
    const answer = ({ method, body = "{}" }: HostRequest) =>
      method === "GET" ? json(200, { runs: [], nightly }) : json(200, { nightly: { on: JSON.parse(body).on } });
    const host = hostWith({ answer });
    const sidebar = driveSidebar(host, "nightly");
    await sidebar.settled();
    expect(sidebar.state().focus.id).toBe("nightly");
    sidebar.press("Switch off");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Off: tiers are recomputed only when somebody asks.");
    sidebar.press("Switch on");
    await sidebar.settled();
    expect(sidebar.text()).toContain("On: tiers are recomputed every night.");
  });
});

describe("somebody who goes on before the answer is there", () => {
  const nightly = { on: true };
  const status = () => json(200, { runs: [], nightly });

  test("finds the run that they started, whatever they look at meanwhile", async () => {
    const answer = ({ method, url }: HostRequest) =>
      method === "POST" ? started() : url.includes("runId") ? json(200, { run: done() }) : status();
    const sidebar = driveSidebar(hostWith({ answer }), "recompute");
    sidebar.press("Status");
    await sidebar.settled();
    expect(sidebar.text()).toContain("On: tiers are recomputed every night.");
    expect(sidebar.state().run?.seen?.state).toBe("done");
  });

  test("is brought back to learn that it could not be started", async () => {
    const error = { code: "run_busy", message: "Another run is at work.", hint: "Wait." };
    const answer = ({ method }: HostRequest) => (method === "POST" ? json(409, { error }) : status());
    const sidebar = driveSidebar(hostWith({ answer }), "recompute");
    sidebar.press("Help");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Tiers not recomputed Another run is at work.");
  });

  const busy = { code: "sheet_busy", message: "The sheet is busy.", hint: "Wait." };
  const refusing = (action: string) => (request: HostRequest) => {
    if (request.body?.includes(`"action":"${action}"`)) return json(503, { error: busy });
    return request.method === "GET" ? status() : json(200, { account: "a@b.example", fields: [], ordersTabs: [] });
  };

  test.each([
    ["Help", "When data jumps"],
    ["Set up", "No tab with orders was found"],
  ])("learns on %s that the nights were not switched, and may try again", async (elsewhere, screen) => {
    const host = hostWith({ answer: refusing("nightly") });
    const sidebar = driveSidebar(host, "nightly");
    await sidebar.settled();
    sidebar.press("Switch off");
    sidebar.press(elsewhere);
    await sidebar.settled();
    expect(sidebar.text()).toContain("Nightly refresh: that did not work The sheet is busy. How to mend it Wait.");
    expect(sidebar.text()).toContain(screen);
    const asked = host.requests.length;
    sidebar.press("Try again");
    await sidebar.settled();
    expect(bodiesAfterProof(host).slice(-1)).toMatchObject([{ action: "nightly", on: false }]);
    expect(host.requests.length).toBeGreaterThan(asked);
    expect(sidebar.state()).toMatchObject({ screen: "status", trouble: { code: "sheet_busy" } });
    expect(sidebar.state()).not.toHaveProperty("missed");
  });

  test("puts such a message away when they have read it", async () => {
    const sidebar = driveSidebar(hostWith({ answer: refusing("setUp") }), "setUp");
    sidebar.press("Help");
    await sidebar.settled();
    expect(sidebar.text()).toContain("Set up: that did not work The sheet is busy.");
    sidebar.press("Dismiss");
    expect(sidebar.text()).not.toContain("busy");
  });

  test("is not told of an old look at a screen that they have asked anew since", async () => {
    const sidebar = driveSidebar(hostWith({ answer: status }), "status");
    await sidebar.settled();
    sidebar.press("Switch off");
    const { stamp } = sidebar.state();
    const trouble = { message: "Late.", hint: "", code: "", retryable: true };
    const late = {
      kind: "answered",
      stamp: stamp - 1,
      ask: { call: "status" },
      answer: { call: "status", told: { kind: "trouble", trouble } },
    } as const;
    expect(update(sidebar.state(), late).state).toEqual(sidebar.state());
    await sidebar.settled();
  });
});
