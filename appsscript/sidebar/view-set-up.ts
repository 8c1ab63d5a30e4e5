import type { Say } from "./say.ts";
import { looksAtChosenTab, type SetUpForm } from "./set-up-form.ts";
import { setUpWords } from "./set-up-words.ts";
import type { State } from "./state.ts";
import { headingId } from "./update.ts";
import { fieldsView } from "./view-fields.ts";
import { lineView } from "./view-message.ts";
import { troubleView } from "./view-trouble.ts";
import { button, h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** The screen where somebody sets up the spreadsheet. */
export function setUpView(state: State, say: Say): readonly VElement[] {
  const { setUp, asked, trouble } = state;
  const ofThis = asked?.ask.call === "look" || asked?.ask.call === "setUp";
  const waiting = asked?.waiting === true && ofThis;
  return [
    h("h1", { id: headingId, tabindex: "-1" }, say(setUpWords.heading)),
    ...(waiting
      ? [h("p", { role: "status" }, say(asked.ask.call === "look" ? setUpWords.looking : setUpWords.keeping))]
      : []),
    ...(trouble !== undefined && ofThis ? [troubleView(trouble, { kind: "again" }, state, say)] : []),
    ...(setUp === undefined || waiting ? [] : formView(setUp, state, say)),
  ];
}

function formView(form: SetUpForm, state: State, say: Say): readonly VElement[] {
  const { title, account, settingsTab, ordersTab, unattended } = form.found;
  const note = unattended ? setUpWords.confirmNoteUnattended : setUpWords.confirmNote;
  const ready = looksAtChosenTab(form);
  return [
    h("p", {}, say(setUpWords.works, { title, account })),
    ...(settingsTab.made ? [h("p", {}, say(setUpWords.tabMade, { tab: settingsTab.title }))] : []),
    ...problemsView(form, state, say),
    ...tabView(form, say),
    ...(ready && ordersTab !== undefined
      ? [
          h("h2", { id: "columns" }, say(setUpWords.columns, { tab: ordersTab })),
          ...fieldsView(form, say),
          h("p", { class: "note" }, say(note, { tab: settingsTab.title })),
          h(
            "p",
            { class: "actions" },
            button(say(setUpWords.confirm), { kind: "confirm" }, { class: "main" }),
            button(say(words.lookAgain), { kind: "pressed", ask: { call: "look" } }),
          ),
        ]
      : []),
  ];
}

function problemsView({ found }: SetUpForm, { tabs }: State, say: Say): readonly VElement[] {
  if (found.problems.length === 0) return [];
  // A message that does not name its cell gets the name in front of it.
  const lines = found.problems.map(({ message, a1 }) =>
    a1 === undefined || message.includes(a1) ? message : `${a1}: ${message}`,
  );
  return [
    h(
      "section",
      { "aria-labelledby": "problems", class: "trouble" },
      h("h2", { id: "problems" }, say(setUpWords.problems)),
      h(
        "ul",
        {},
        lines.map((line) => h("li", { class: "message" }, lineView(line, tabs, say))),
      ),
    ),
  ];
}

function tabView(form: SetUpForm, say: Say): readonly VElement[] {
  const { found, ordersTab } = form;
  if (found.ordersTabs.length === 0) {
    return [
      h("p", {}, say(setUpWords.noTabs)),
      h("p", { class: "actions" }, button(say(words.lookAgain), { kind: "pressed", ask: { call: "look" } })),
    ];
  }
  const options = [
    ...(ordersTab === "" ? [h("option", { value: "" }, say(setUpWords.choose))] : []),
    ...found.ordersTabs.map(({ title, rows }) =>
      h("option", { value: title }, say(setUpWords.tabOption, { tab: title, rows })),
    ),
  ];
  const ask = { call: "setUp", choice: { ordersTab, columns: {} }, thenRecompute: false } as const;
  return [
    h("div", { class: "field" }, h("label", { for: "orders-tab" }, say(setUpWords.ordersTab)), {
      ...h("select", { id: "orders-tab", value: ordersTab }, options),
      change: (tab) => ({ kind: "chooseTab", tab }),
    }),
    ...(ordersTab !== "" && !looksAtChosenTab(form)
      ? [h("p", { class: "actions" }, button(say(setUpWords.lookAtTab), { kind: "pressed", ask }, { class: "main" }))]
      : []),
  ];
}
