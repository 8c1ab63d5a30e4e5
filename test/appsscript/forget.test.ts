import { beforeAll, describe, expect, test } from "vitest";
import type { AppsScriptHost, HostSetting, TimedResponse } from "../support/apps-script-host.ts";
import { bodiesAfterProof, builtScript, challenge, json } from "../support/built-script.ts";

let hostWith: (setting?: HostSetting) => AppsScriptHost;
beforeAll(async () => {
  hostWith = await builtScript();
});

/** Presses the item with this typed into the dialog; the wish itself is answered so. */
function press(typed: string | null, answer: TimedResponse, setting: HostSetting = {}) {
  const host = hostWith({ typed, answer: () => answer, ...setting });
  host.trigger("onOpen", "LIMITED");
  host.press("forgetCustomer");
  return host;
}

describe("Customer tiers ▸ Forget a customer", () => {
  test("asks whom, proves that the user may edit, and says from how much they were removed", () => {
    const host = press(" ann@example.com ", json(200, { snapshots: 12, runs: 3 }));
    expect(JSON.parse(host.requests[0]?.body ?? "")).toMatchObject({ action: "challenge", for: "forget" });
    expect(bodiesAfterProof(host)).toMatchObject([
      { action: "forget", challenge: challenge.challenge, customer: "ann@example.com" },
    ]);
    expect(host.metadata).toEqual([{ key: challenge.metadataKey, value: challenge.challenge }]);
    expect(host.dialogs[0]?.text).toMatch(/removed for good/);
    expect(host.dialogs[1]?.text).toMatch(
      /^ann@example\.com was removed from 12 snapshots and 3 runs\. Whoever still stands/,
    );
  });

  test.each([null, "", "   "])("does nothing where the dialog is left with %j", (typed) => {
    const host = press(typed, json(500, {}));
    expect(host.requests).toEqual([]);
    expect(host.dialogs).toHaveLength(1);
  });

  test("says that nothing is kept of somebody who was never there", () => {
    const { dialogs } = press("eve", json(200, { snapshots: 0, runs: 0 }));
    expect(dialogs[1]?.text).toMatch(/^Nothing is kept of eve\./);
  });

  test("tells a refusal in the functions' words", () => {
    const error = { code: "run_busy", message: "A run is under way.", hint: "Ask again." };
    expect(press("ann", json(409, { error })).dialogs[1]?.text).toBe("A run is under way. Ask again.");
  });

  test("speaks the user's language", () => {
    const { dialogs } = press("王小明", json(200, { snapshots: 1, runs: 0 }), { userLocale: "zh_TW" });
    expect(dialogs[1]?.text).toMatch(/^已從 1 份快照和 0 次執行中刪除 王小明。/);
  });
});
