import { beforeAll, describe, expect, test } from "vitest";
import type { AppsScriptHost, HostSetting } from "../support/apps-script-host.ts";
import { builtScript } from "../support/built-script.ts";

let bound: (setting?: HostSetting) => AppsScriptHost;
let addOn: typeof bound;
beforeAll(async () => {
  bound = await builtScript("bound");
  addOn = await builtScript("add-on");
});

const captions = (host: AppsScriptHost) =>
  host.menus.flatMap(({ items }) => items.map((item) => (item.kind === "item" ? item.caption : "—")));

describe("the menu", () => {
  test("has its items as soon as the spreadsheet is open, without any call", () => {
    const host = bound();
    host.trigger("onOpen", "LIMITED");
    expect(host.menus[0]?.title).toBe("Customer tiers");
    expect(captions(host)).toEqual([
      ...["Recompute tiers", "Preview changes", "Show status", "—"],
      ...["Settings", "Nightly refresh on/off", "Forget a customer", "—"],
      ...["Set up this spreadsheet", "Help"],
    ]);
    expect(host.requests).toEqual([]);
  });

  test("is there right after the installation", () => {
    const host = bound();
    host.trigger("onInstall", "FULL");
    expect(captions(host)).toHaveLength(10);
  });

  test("is made again where somebody runs onOpen from the script's editor, without an event", () => {
    const host = bound();
    host.trigger("onOpen", "LIMITED");
    host.call("onOpen");
    expect(host.menus).toHaveLength(2);
  });

  test("stands below Extensions under the add-on's name, also where the add-on was never used", () => {
    const host = addOn({ userLocale: "zh-TW" });
    host.trigger("onOpen", "NONE");
    expect(host.menus).toHaveLength(1);
    expect(host.menus[0]).not.toHaveProperty("title");
    expect(captions(host)[0]).toBe("重新計算層級");
  });

  test("of an add-on that was never used is in English where Google tells no locale: it may not ask the spreadsheet", () => {
    const host = addOn({ userLocale: "", spreadsheetLocale: "zh_CN" });
    host.trigger("onOpen", "NONE");
    expect(captions(host)[0]).toBe("Recompute tiers");
  });

  test.each([
    { userLocale: "zh-CN", spreadsheetLocale: "en_GB", title: "客户分层", caption: "重新计算层级" },
    { userLocale: "zh_TW", spreadsheetLocale: "en_GB", title: "客戶分層", caption: "重新計算層級" },
    { userLocale: "", spreadsheetLocale: "zh_HK", title: "客戶分層", caption: "重新計算層級" },
    { userLocale: "de", spreadsheetLocale: "zh_CN", title: "Customer tiers", caption: "Recompute tiers" },
  ])("speaks the user's language, else the spreadsheet's: $userLocale, $spreadsheetLocale", (row) => {
    const host = bound(row);
    host.trigger("onOpen", "LIMITED");
    expect(host.menus[0]?.title).toBe(row.title);
    expect(captions(host)[0]).toBe(row.caption);
  });
});

describe("an item that opens the sidebar", () => {
  test.each([
    ["recomputeTiers", "recompute"],
    ["previewChanges", "preview"],
    ["showStatus", "status"],
    ["nightlyRefresh", "nightly"],
    ["setUpSpreadsheet", "setUp"],
    ["showHelp", "help"],
  ])("%s tells it what for: %s", (functionName, intent) => {
    const host = bound({ userLocale: "zh-TW" });
    host.trigger("onOpen", "LIMITED");
    host.press(functionName);
    expect(host.sidebars[0]?.title).toBe("客戶分層");
    expect(host.sidebars[0]?.html).toContain(`<div id="sidebar" lang="zh-Hant" data-intent="${intent}">`);
    expect(host.requests).toEqual([]);
  });
});

test("a sidebar of another build is not shown half right", () => {
  const host = bound({ htmlFiles: { Sidebar: "<html></html>" } });
  host.trigger("onOpen", "LIMITED");
  expect(() => host.press("showHelp")).toThrow("push all files of one build");
});

describe("Settings", () => {
  const pressed = (setting: HostSetting) => {
    const host = bound(setting);
    host.trigger("onOpen", "LIMITED");
    host.press("openSettings");
    return host;
  };
  const anchor = (value: string, tab: string) => ({ key: "customer-tiers.tab", value, tab });

  test("goes to the tab that is marked as the settings, whatever it is called", () => {
    const tabs = ["Orders", "Customers", "Rules"];
    const tabMetadata = [anchor('[1,"customers",5]', "Customers"), anchor('[1,"settings",1]', "Rules")];
    expect(pressed({ tabs, tabMetadata }).selections).toEqual([{ sheetId: 2, a1: "A1" }]);
  });

  test("goes to the original where somebody copied the tab", () => {
    const tabs = ["Copy of Rules", "Rules"];
    const tabMetadata = [anchor('[1,"settings",1]', "Copy of Rules"), anchor('[1,"settings",1]', "Rules")];
    expect(pressed({ tabs, tabMetadata }).selections).toEqual([{ sheetId: 1, a1: "A1" }]);
  });

  test("knows marks of the first format, and is not misled by what others wrote there", () => {
    const tabs = ["Orders", "Rules"];
    const tabMetadata = [anchor("[broken", "Orders"), anchor("settings", "Rules")];
    expect(pressed({ tabs, tabMetadata }).selections).toEqual([{ sheetId: 1, a1: "A1" }]);
  });

  test.each(["Tier Settings", "分层设置", "分層設定"])("goes to the tab %s where none is marked", (title) => {
    expect(pressed({ tabs: ["Orders", title] }).selections).toEqual([{ sheetId: 1, a1: "A1" }]);
  });

  test("offers to set up where there is no such tab", () => {
    const { sidebars, selections } = pressed({ tabs: ["Orders"] });
    expect(selections).toEqual([]);
    expect(sidebars[0]?.html).toContain('data-intent="setUp"');
  });
});
