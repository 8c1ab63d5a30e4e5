import { script } from "./script.ts";
import type { Answer, Ask, Effect, Event } from "./state.ts";

/** Does what an update asked for, and says what came of it. @param wait settles after so many milliseconds */
export async function perform(
  effect: Effect,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Event | undefined> {
  switch (effect.kind) {
    case "ask":
      return { kind: "answered", stamp: effect.stamp, ask: effect.ask, answer: await answerTo(effect.ask) };
    case "see":
      return { kind: "seen", stamp: effect.stamp, told: await script.run(effect.runId) };
    case "wait":
      await wait(effect.milliseconds);
      return { kind: "waited", stamp: effect.stamp };
    case "tabs":
      // Without the tabs there are no links; all else stands.
      return script.tabs().then(
        (tabs): Event => ({ kind: "tabs", tabs }),
        () => undefined,
      );
    case "goTo": {
      // Whether the cell is there is not known where the script did not answer.
      const found = await script.goTo(effect.tab, effect.a1).catch(() => undefined);
      if (found === true) script.focusSheet();
      return { kind: "went", text: effect.text, found };
    }
  }
}

async function answerTo(ask: Ask): Promise<Answer> {
  switch (ask.call) {
    case "recompute":
      return { call: ask.call, told: await script.recompute(ask.applyAnyway) };
    case "preview":
      return { call: ask.call, told: await script.preview() };
    case "status":
      return { call: ask.call, told: await script.status() };
    case "nightly":
      return { call: ask.call, told: await script.nightly(ask.on) };
    case "look":
      return { call: ask.call, told: await script.look() };
    case "setUp":
      return { call: ask.call, told: await script.setUp(ask.choice), thenRecompute: ask.thenRecompute };
  }
}
