import type { SeenRun } from "../answers/run.ts";
import type { Nightly } from "../answers/status.ts";
import { type Say, whenText } from "./say.ts";
import type { State } from "./state.ts";
import { statusWords } from "./status-words.ts";
import { headingId } from "./update.ts";
import { troubleView } from "./view-trouble.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** The screen of the last runs and the nights. */
export function statusView(state: State, say: Say): readonly VElement[] {
  const { status, asked, trouble } = state;
  const waiting = asked?.waiting === true;
  const ofThis = asked?.ask.call === "status" || asked?.ask.call === "nightly";
  return [
    h("h1", { id: headingId, tabindex: "-1" }, say(words.status)),
    ...(trouble !== undefined && ofThis ? [troubleView(trouble, { kind: "again" }, state, say)] : []),
    ...(waiting && status === undefined ? [h("p", {}, say(statusWords.looking))] : []),
    ...(status === undefined
      ? []
      : [nightlyView(status.nightly, waiting, state, say), runsView(status.runs, state, say)]),
  ];
}

function nightlyView(nightly: Nightly, waiting: boolean, { language }: State, say: Say): VElement {
  const { on, nextDueAt, timeZone, failedNights = 0, unattended } = nightly;
  const heading = h("h2", { id: "nightly", tabindex: "-1" }, say(words.night));
  // A switch would promise what nobody does.
  if (unattended)
    return h("section", { "aria-labelledby": "nightly" }, heading, h("p", {}, say(statusWords.unattended)));
  return h(
    "section",
    { "aria-labelledby": "nightly", "aria-busy": String(waiting) },
    heading,
    h("p", { role: "status" }, say(on ? statusWords.on : statusWords.off)),
    on &&
      nextDueAt !== undefined &&
      h("p", {}, say(statusWords.next, { when: whenText(nextDueAt, language, timeZone), timeZone: timeZone ?? "UTC" })),
    failedNights > 0 && h("p", { class: "attention" }, say(statusWords.failedNights, { count: failedNights })),
    h(
      "p",
      { class: "actions" },
      button(say(on ? statusWords.switchOff : statusWords.switchOn), {
        kind: "pressed",
        ask: { call: "nightly", on: !on },
      }),
    ),
  );
}

function runsView(runs: readonly SeenRun[], { status, language }: State, say: Say): VElement {
  const timeZone = status?.nightly.timeZone;
  return h(
    "section",
    { "aria-labelledby": "last-runs" },
    h("h2", { id: "last-runs" }, say(statusWords.lastRuns)),
    runs.length === 0
      ? h("p", {}, say(statusWords.noRuns))
      : h(
          "ul",
          { class: "runs" },
          runs.map((run) => {
            const line = {
              when: whenText(run.createdAt, language, timeZone),
              what: whatText(run, say),
              outcome: outcomeText(run, say),
            };
            return h(
              "li",
              {},
              button(
                say(statusWords.line, line),
                { kind: "showRun", runId: run.runId },
                { class: `link ${run.state}` },
              ),
            );
          }),
        ),
  );
}

function whatText({ preview, reason }: SeenRun, say: Say): string {
  if (preview) return say(statusWords.preview);
  return say(reason === "night" ? statusWords.byNight : statusWords.byMenu);
}

function outcomeText(run: SeenRun, say: Say): string {
  if (run.state === "atWork") return say(statusWords.atWork, { percent: run.progressPercent });
  return run.state === "done"
    ? say(statusWords.done, { customers: run.counts.customers })
    : say(statusWords[run.state]);
}
