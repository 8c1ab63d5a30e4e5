import { dataReportLabels } from "../../functions/core/labels/data-report.ts";
import type { Words } from "../../functions/core/labels/language.ts";
import { problemWords } from "../../functions/core/report/problem-words.ts";
import type { RunCounts } from "../answers/run.ts";
import type { Say } from "./say.ts";
import type { State } from "./state.ts";
import { lineView } from "./view-message.ts";
import { schemesView } from "./view-schemes.ts";
import { button, h, type VElement, type VNode } from "./vnode.ts";
import { words } from "./words.ts";

/** What a finished run has to say: counts, what is worth a look, who moved; a preview first of all who would. */
export function resultView(counts: RunCounts, preview: boolean, state: State, say: Say): readonly VElement[] {
  const { asOf, rows, customers, moves } = counts;
  const apply = { kind: "pressed", ask: { call: "recompute", applyAnyway: false } } as const;
  const counted = h("p", {}, say(words.counted, { customers, rows, asOf }));
  const attention = attentionView(counts, preview, state, say);
  const schemes = moves === undefined ? [] : schemesView(moves, preview, say);
  return preview
    ? [
        counted,
        h("p", { class: "note" }, say(words.onlyLooked)),
        h("p", { class: "actions" }, button(say(words.apply), apply, { class: "main" })),
        ...schemes,
        attention,
      ]
    : [counted, h("p", {}, writtenText(counts, say)), attention, ...movedView(counts, say), ...schemes];
}

const writtenText = ({ cellsWritten, rowsAdded }: RunCounts, say: Say): string =>
  cellsWritten + rowsAdded === 0 ? say(words.unchanged) : say(words.changed, { cells: cellsWritten, rows: rowsAdded });

function attentionView(counts: RunCounts, preview: boolean, { tabs }: State, say: Say): VElement {
  const tab = tabs.find((title) => Object.values<string>(dataReportLabels.tab).includes(title));
  const rows = [...sumLine(words.setAside, counts.setAside, say), ...sumLine(words.warnings, counts.warnings, say)];
  const lines: readonly (readonly VNode[])[] = [
    ...rows.map((line) => [line]),
    ...counts.notes.map((note) => lineView(note, tabs, say)),
  ];
  return h(
    "section",
    { "aria-labelledby": "attention" },
    h("h2", { id: "attention" }, say(words.attention)),
    lines.length === 0
      ? h("p", {}, say(words.nothingToSee))
      : h(
          "ul",
          {},
          lines.map((line) => h("li", {}, line)),
        ),
    // After a preview the tab still tells of the last run.
    rows.length > 0 && tab !== undefined && !preview && h("p", {}, reportLink(tab, say)),
  );
}

const reportLink = (tab: string, say: Say): VElement =>
  button(say(words.cellByCell, { tab }), { kind: "goTo", tab, a1: "A1", text: tab }, { class: "link" });

/** `Rows set aside: 29 (cancelled: 18, test order: 11).` */
function sumLine(phrase: Words, counts: Readonly<Record<string, number>>, say: Say): readonly string[] {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  if (found.length === 0) return [];
  const known = new Map<string, Words>(Object.entries(problemWords));
  const reasons = found.map(([reason, count]) => {
    const name = known.get(reason);
    return say(words.counts, { reason: name === undefined ? reason : say(name), count });
  });
  return [
    say(phrase, { count: found.reduce((sum, [, count]) => sum + count, 0), reasons: reasons.join(say(words.and)) }),
  ];
}

function movedView({ movements, moves }: RunCounts, say: Say): readonly VElement[] {
  if (movements === undefined) return [];
  const came = h("p", {}, say(words.joinedAndGone, movements));
  // Older versions tell the sum only.
  return moves === undefined ? [came, h("p", {}, say(words.movedInAll, movements))] : [came];
}
