import type { SeenRun } from "../answers/run.ts";
import type { Say } from "./say.ts";
import type { Ask, State } from "./state.ts";
import { stepWords } from "./step-words.ts";
import { headingId } from "./update.ts";
import { messageView } from "./view-message.ts";
import { resultView } from "./view-result.ts";
import { troubleView } from "./view-trouble.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** The screen of a run: how far it is, and what came of it. */
export function runView(state: State, say: Say): readonly VElement[] {
  const { run } = state;
  if (run?.start !== undefined && run.trouble !== undefined) {
    return [
      heading(say(run.preview ? words.previewFailed : words.failed)),
      troubleView(run.trouble, { kind: "pressed", ask: run.start.ask }, state, say),
    ];
  }
  const seen = run?.seen;
  const preview = seen?.preview ?? run?.preview ?? false;
  if (seen === undefined || seen.state === "atWork") {
    return [heading(say(preview ? words.preview : words.recompute)), ...atWorkView(state, seen, say)];
  }
  const id = h("p", { class: "note" }, say(words.runId, { runId: seen.runId }));
  const again: Ask = preview ? { call: "preview" } : { call: "recompute", applyAnyway: false };
  switch (seen.state) {
    case "done":
      return [heading(say(preview ? words.previewed : words.done)), ...resultView(seen.counts, preview, state, say)];
    case "needsAttention":
      return [
        heading(say(words.jumped)),
        ...messageView(seen.message, state, say),
        h(
          "p",
          { class: "actions" },
          button(
            say(words.applyAnyway),
            { kind: "pressed", ask: { call: "recompute", applyAnyway: true } },
            { class: "main" },
          ),
          button(say(words.again), { kind: "pressed", ask: again }),
        ),
        id,
      ];
    case "failed":
      return [
        heading(say(preview ? words.previewFailed : words.failed)),
        troubleView(seen.error, { kind: "pressed", ask: again }, state, say),
        id,
      ];
  }
}

/** The functions' code for a run that they know nothing of. */
export const unknownRun = "unknown_run";

const heading = (text: string): VElement => h("h1", { id: headingId, tabindex: "-1" }, text);

function atWorkView(
  state: State,
  seen: (SeenRun & { readonly state: "atWork" }) | undefined,
  say: Say,
): readonly VElement[] {
  const { run, lost, following } = state;
  if (lost !== undefined) {
    // What is not kept any more cannot be looked at again, nor does it fill anything in.
    return lost.code === unknownRun
      ? [troubleView(lost, undefined, state, say)]
      : [h("p", {}, say(words.lost)), troubleView(lost, { kind: "lookAgain" }, state, say)];
  }
  const percent = seen?.progressPercent;
  const valuetext =
    seen === undefined
      ? say(words.starting)
      : say(words.stepAndPercent, { step: stepText(seen.step, say), percent: seen.progressPercent });
  return [
    h("progress", {
      ...{ "aria-label": say(words.progress), max: "100", "aria-valuetext": valuetext },
      ...(percent !== undefined && { value: String(percent) }),
    }),
    h("p", {}, valuetext),
    ...(run?.joined === true ? [h("p", {}, say(words.joined))] : []),
    ...(seen?.lastError === undefined
      ? []
      : messageView(say(words.triedAgain, { message: seen.lastError.message }), state, say)),
    ...((following?.failures ?? 0) > 0 ? [h("p", { class: "note" }, say(words.slow))] : []),
    ...(state.tired === true
      ? [
          h("p", { class: "attention", role: "alert" }, say(words.tired)),
          h("p", { class: "actions" }, button(say(words.lookAgain), { kind: "lookAgain" })),
        ]
      : [h("p", { class: "note" }, say(words.goesOn))]),
  ];
}

/** What a run does in a step; a step of a newer version has no words here. */
export function stepText(step: string, say: Say): string {
  const phrase = new Map(Object.entries(stepWords)).get(step);
  return say(phrase ?? words.atWork);
}
