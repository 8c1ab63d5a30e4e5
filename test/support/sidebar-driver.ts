import type { Intent } from "../../appsscript/intent.ts";
import { perform } from "../../appsscript/sidebar/perform.ts";
import type { Event, State } from "../../appsscript/sidebar/state.ts";
import { newState, update } from "../../appsscript/sidebar/update.ts";
import { view } from "../../appsscript/sidebar/view.ts";
import { readAloud, type VElement, type VNode } from "../../appsscript/sidebar/vnode.ts";
import type { Language } from "../../functions/core/labels/language.ts";
import { sidebarGoogle } from "../../functions/local/apps-script/script-run.ts";
import type { AppsScriptHost } from "./apps-script-host.ts";

/** The sidebar without a browser: its own state, words and calls, over a host. */
export interface SidebarDriver {
  state(): State;
  /** All that somebody could read. */
  text(): string;
  /** Presses the first button with this caption. @throws Error where there is none */
  press(caption: string): void;
  /** Chooses an option. @param id of the select */
  choose(id: string, value: string): void;
  /** Waits until all that was asked is answered; pauses take no time. */
  settled(): Promise<void>;
}

/** Opens the sidebar over a host. @param pause how long a pause really takes */
export function driveSidebar(
  host: Pick<AppsScriptHost, "call">,
  intent: Intent,
  { language = "en", pause = async () => undefined }: { language?: Language; pause?: () => Promise<void> } = {},
): SidebarDriver {
  // The sidebar finds it as a global, as in its page.
  Reflect.set(
    globalThis,
    "google",
    sidebarGoogle(
      (name, parameters) => host.call(name, ...parameters),
      () => undefined,
      () => undefined,
    ),
  );
  let state = newState(language);
  let pending: readonly Promise<void>[] = [];
  const happen = (event: Event): void => {
    const step = update(state, event);
    state = step.state;
    const done = step.effects.map(async (effect) => {
      const next = await perform(effect, pause);
      if (next !== undefined) happen(next);
    });
    pending = [...pending, ...done];
  };
  happen({ kind: "opened", intent });
  return {
    state: () => state,
    text: () => readAloud(view(state)).replace(/ +/g, " "),
    press: (caption) => {
      const found = elements(view(state)).find(
        ({ tag, press, children }) => tag === "button" && press && children.join("") === caption,
      );
      if (found?.press === undefined) throw new Error(`There is no button ${caption}`);
      happen(found.press);
    },
    choose: (id, value) => {
      const found = elements(view(state)).find(({ attributes }) => attributes.id === id);
      if (found?.change === undefined) throw new Error(`There is no select ${id}`);
      happen(found.change(value));
    },
    settled: async () => {
      while (pending.length > 0) {
        const waited = pending;
        await Promise.all(waited);
        pending = pending.slice(waited.length);
      }
    },
  };
}

/** An element and all that stand in it. */
export function elements(node: VNode): readonly VElement[] {
  return typeof node === "string" ? [] : [node, ...node.children.flatMap(elements)];
}
