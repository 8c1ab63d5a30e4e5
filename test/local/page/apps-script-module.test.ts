import { expect, test } from "vitest";
import { scriptHost } from "../../../functions/local/apps-script/script-host.ts";
import type { ScriptWorld } from "../../../functions/local/apps-script/world.ts";
import { serviceNames } from "../../../functions/local/page/apps-script-module.ts";

const none = () => {
  throw new Error("not asked for");
};
const world: ScriptWorld = {
  ...{ spreadsheetId: "s", userLocale: "en", scriptProperties: {}, htmlFiles: {} },
  ui: { addMenu: none, alert: none, prompt: none, showSidebar: none, toast: none, selected: none, select: none },
  ...{ identityToken: none, fetch: none, fetchSheets: none, nowMs: () => 0, sleep: none },
};

test("the script in the page sees each service that the host gives, and no other", () => {
  expect([...serviceNames].sort()).toEqual(Object.keys(scriptHost(world).services).sort());
});
