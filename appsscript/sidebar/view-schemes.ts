import type { Moves, SchemeMoves } from "../answers/scheme-moves.ts";
import type { Say } from "./say.ts";
import { h, type VElement } from "./vnode.ts";
import { words } from "./words.ts";

/** So many movers stand there at once; the others wait behind a line. */
const firstMovers = 10;

/** Each scheme: who moved, and the sizes of its tiers before and after. */
export function schemesView({ since, schemes }: Moves, preview: boolean, say: Say): readonly VElement[] {
  const first = since === undefined && schemes.length > 0 ? [h("p", {}, say(words.nothingBefore))] : [];
  const sections = schemes.map((scheme, at) => {
    const id = `scheme-${at}`;
    return h(
      "section",
      { "aria-labelledby": id },
      h("h2", { id }, scheme.title),
      since !== undefined && h("p", {}, movedText(scheme, since, preview, say)),
      sizesView(scheme, preview, say),
      moversView(scheme, preview, say),
    );
  });
  return [...first, ...sections];
}

function movedText({ up, down }: SchemeMoves, since: string, preview: boolean, say: Say): string {
  if (up + down === 0) return say(preview ? words.nobodyWouldMove : words.nobodyMoved, { since });
  return say(preview ? words.wouldMove : words.moved, { since, up, down });
}

function sizesView({ tiers, notJudged }: SchemeMoves, preview: boolean, say: Say): VElement {
  const compared = [...tiers, notJudged].some(({ before }) => before !== undefined);
  const count = (customers: number | undefined) =>
    h("td", {}, customers === undefined ? "–" : customers.toLocaleString("en"));
  const row = (name: string, size: SchemeMoves["notJudged"]) =>
    h("tr", {}, h("th", { scope: "row" }, name), compared && count(size.before), count(size.after));
  const heads = [words.tier, ...(compared ? [words.before] : []), preview ? words.wouldBe : words.after];
  const showsUnjudged = notJudged.after > 0 || (notJudged.before ?? 0) > 0;
  return h(
    "table",
    {},
    h("caption", {}, say(words.sizes)),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        heads.map((head) => h("th", { scope: "col" }, say(head))),
      ),
    ),
    h(
      "tbody",
      {},
      tiers.map((tier) => row(tier.name, tier)),
      showsUnjudged && row(say(words.notJudged), notJudged),
    ),
  );
}

function moversView({ movers, up, down }: SchemeMoves, preview: boolean, say: Say): readonly VElement[] {
  if (movers.length === 0) return [];
  const lines = movers.map((mover) => h("li", {}, say(words.mover, mover)));
  const rest = lines.slice(firstMovers);
  const all = up + down;
  return [
    h("h3", {}, say(preview ? words.wouldBeMovers : words.movers)),
    h("ul", { class: "movers" }, lines.slice(0, firstMovers)),
    ...(rest.length === 0
      ? []
      : [
          h(
            "details",
            {},
            h("summary", {}, say(words.moreMovers, { count: rest.length })),
            h("ul", { class: "movers" }, rest),
          ),
        ]),
    // Functions keep so many of each scheme; of many schemes, or with long ids, fewer than stand there at once.
    ...(all > movers.length ? [h("p", { class: "note" }, say(words.notAllMovers, { count: movers.length, all }))] : []),
  ];
}
