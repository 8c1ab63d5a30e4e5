import { type SidebarGoogle, sidebarGoogle } from "../../apps-script/script-run.ts";
import type { SidebarMessage, SidebarReply } from "../script-call.ts";

/**
 * Gives a sidebar its `google`. It stands in a sandboxed frame without an origin: all that it can do is ask the page to call a
 * function of the script.
 */
declare global {
  interface Window {
    google: SidebarGoogle;
  }
}

const pageOrigin = document.currentScript?.dataset.page ?? "";
const send = (message: SidebarMessage) => parent.postMessage(message, pageOrigin);
const waiting = new Map<number, PromiseWithResolvers<unknown>>();
let calls = 0;

addEventListener("message", ({ source, origin, data }: MessageEvent<SidebarReply>) => {
  if (source !== parent || origin !== pageOrigin) return;
  const made = waiting.get(data.id);
  waiting.delete(data.id);
  if ("error" in data) made?.reject(new Error(data.error));
  else made?.resolve(data.value);
});

window.google = sidebarGoogle(
  (name, parameters) => {
    const made = Promise.withResolvers<unknown>();
    calls += 1;
    waiting.set(calls, made);
    send({ kind: "call", id: calls, name, parameters });
    return made.promise;
  },
  () => send({ kind: "close" }),
  () => send({ kind: "focusSheet" }),
);

addEventListener("keydown", ({ key }) => {
  // F6 goes from part to part of the page; from here to the cells.
  if (key === "Escape" || key === "F6") send({ kind: "focusSheet" });
});
