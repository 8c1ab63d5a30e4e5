import type { Language } from "../../functions/core/labels/language.ts";
import { intents } from "../intent.ts";
import { perform } from "./perform.ts";
import { render, sourceOf } from "./render.ts";
import type { Event, State } from "./state.ts";
import { newState, update } from "./update.ts";
import { view } from "./view.ts";

/** Starts the sidebar in its page: what happens goes to `update`, what it says goes on the screen. */
function start(root: HTMLElement): void {
  const { lang, dataset } = root;
  document.documentElement.lang = lang;
  let state: State = newState(languages.find((each) => each === lang) ?? "en");
  /** The element that is to have the keyboard once it is there. */
  let awaited: string | undefined;

  const happen = (event: Event): void => {
    const before = state;
    const step = update(before, event);
    state = step.state;
    render(root, [view(state)]);
    if (state.focus.count !== before.focus.count) awaited = state.focus.id;
    // What came only with an answer does not take the keyboard from where somebody put it meanwhile.
    else if (document.activeElement !== document.body) awaited = undefined;
    const target = awaited === undefined ? null : document.getElementById(awaited);
    if (target !== null) {
      target.focus();
      awaited = undefined;
    }
    for (const effect of step.effects) {
      void perform(effect, wait).then((next) => {
        if (next !== undefined) happen(next);
      });
    }
  };

  root.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("button") : null;
    const event = pressed === null ? undefined : sourceOf(pressed)?.press;
    if (event !== undefined) happen(event);
  });
  root.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const event = sourceOf(target)?.change?.(target.value);
    if (event !== undefined) happen(event);
  });
  happen({ kind: "opened", intent: intents.find((each) => each === dataset.intent) ?? "status" });
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const languages: readonly Language[] = ["en", "zh-Hans", "zh-Hant"];
const root = document.getElementById("sidebar");
if (root !== null) start(root);
