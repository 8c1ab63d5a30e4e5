import { htmlFiles, load } from "apps-script-project";
import { scriptHost } from "../../apps-script/script-host.ts";
import type { Dialog, ScriptUi, ScriptWorld, Selection } from "../../apps-script/world.ts";
import { recomputeAddress, type ScriptCall, type ScriptMessage } from "../script-call.ts";
import { awaitAnswer } from "./dialog-answer.ts";
import { syncCall } from "./sync-call.ts";

/**
 * One execution of the script, in a worker of its own as Google gives each a process of its own: it may stand still, for a call, a
 * pause or a dialog, while the page goes on.
 */
const tell = (message: ScriptMessage) => postMessage(message);

function execute(call: ScriptCall): unknown {
  const host = scriptHost(worldOf(call));
  const find = load(host.services);
  if (call.how === "call") return host.call(find, call.name, call.parameters);
  if (call.how === "press") host.press(find, call.name);
  else host.trigger(find, "onOpen", "LIMITED");
  return null;
}

function worldOf({ spreadsheetId, userLocale, selected, answers }: ScriptCall): ScriptWorld {
  return {
    ...{ spreadsheetId, userLocale, htmlFiles },
    scriptProperties: { RECOMPUTE_URL: recomputeAddress },
    ui: uiOf(selected, answers),
    identityToken: () => {
      const { token }: { readonly token: string } = JSON.parse(
        syncCall("/identity-token", { method: "GET", headers: {}, body: undefined }).body,
      );
      return token;
    },
    fetch: ({ url, ...request }) => {
      if (!url.startsWith(recomputeAddress)) throw new Error(`DNS error: ${url}`);
      const rest = url.slice(recomputeAddress.length).replace(/^\/(?=\?|$)/, "");
      return syncCall(`/functions/recompute${rest}`, request);
    },
    fetchSheets: ({ url, ...request }) => syncCall(`/sheets${url}`, request),
    nowMs: () => Date.now(),
    sleep: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  };
}

function uiOf(first: Selection | undefined, answers: SharedArrayBuffer): ScriptUi {
  let selected = first;
  const ask = (dialog: Dialog, isPrompt: boolean) => {
    tell({ kind: "dialog", dialog, isPrompt });
    return awaitAnswer(answers);
  };
  return {
    addMenu: (menu) => tell({ kind: "menu", menu }),
    alert: (dialog) => ask(dialog, false).button,
    prompt: (dialog) => ask(dialog, true),
    showSidebar: (sidebar) => tell({ kind: "sidebar", ...sidebar }),
    toast: (toast) => tell({ kind: "toast", ...toast }),
    selected: () => selected,
    select: (selection) => {
      selected = selection;
      tell({ kind: "select", selection });
    },
  };
}

addEventListener("message", ({ data }: MessageEvent<ScriptCall>) => {
  try {
    tell({ kind: "done", value: execute(data) });
  } catch (thrown) {
    tell({ kind: "failed", message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
