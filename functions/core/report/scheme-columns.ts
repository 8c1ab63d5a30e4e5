import { customerColumnLabels } from "../labels/customer-columns.ts";
import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { noLongerLabel, notJudgedLabels } from "../labels/why.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { SchemeShows } from "../settings/scheme-settings.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import type { FilledColumn } from "./filled-column.ts";
import { tellNext } from "./tell-next.ts";
import { type ShownResult, tellWhy } from "./tell-why.ts";
import type { Wording } from "./wording.ts";

/** The columns of one scheme on the Customers tab: its tier and, where asked for, its scores, what the next tier takes, and why. */
export function schemeColumns(
  result: ShownResult,
  { scores, toNext, why }: SchemeShows,
  wording: Wording,
): readonly FilledColumn[] {
  return [
    tierColumn(result, wording.language),
    ...(scores ? scoreColumns(result) : []),
    ...(toNext ? [nextColumn(result, wording)] : []),
    ...(why ? [whyColumn(result, wording)] : []),
  ];
}

function tierColumn({ scheme, tierIndexes, why }: SchemeResult, language: Language): FilledColumn {
  return {
    id: `tier:${scheme.id}`,
    ...judgesOf(scheme),
    title: scheme.title,
    format: "text",
    colours: scheme.tiers.map(({ name, colour }) => ({ value: name[language], colour })),
    cellOf(index) {
      const tier = scheme.tiers[tierIndexes[index] ?? -1];
      if (tier !== undefined) return tier.name[language];
      const reason = why(index);
      return reason.kind === "notJudged" ? notJudgedLabels[reason.reason][language] : "";
    },
    contact: notJudgedLabels.noOrders[language],
    gone: noLongerLabel[language],
  };
}

/** A number each: blank for who has none. */
function scoreColumns({ scheme, scores }: SchemeResult): readonly FilledColumn[] {
  return scores.map(({ id, name, isWhole, scoreOf }) => ({
    id: `score:${scheme.id}:${id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.score, {
      scheme: scheme.title,
      score: name ?? customerColumnLabels[scoreName(id)],
    }),
    format: isWhole ? "count" : "score",
    cellOf: (index) => scoreOf(index) ?? "",
    contact: "",
    gone: "",
  }));
}

const scoreName = (id: string) => (id === "points" ? "points" : "scoreOnly");

function nextColumn({ scheme, why }: SchemeResult, wording: Wording): FilledColumn {
  return {
    id: `next:${scheme.id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.toNext, { scheme: scheme.title }),
    format: "text",
    cellOf: (index) => tellNext(why(index), scheme, wording),
    contact: "",
    gone: "",
  };
}

function whyColumn(result: ShownResult, wording: Wording): FilledColumn {
  const { scheme } = result;
  return {
    id: `why:${scheme.id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.why, { scheme: scheme.title }),
    format: "text",
    cellOf: (index) => tellWhy(result, index, wording),
    contact: notJudgedLabels.noOrders[wording.language],
    gone: noLongerLabel[wording.language],
  };
}

const judgesOf = ({ judges }: Scheme) => (judges === undefined ? {} : { judges });

/** A title in every language. */
function filled(title: Words, values: Readonly<Record<string, Words>>): Words {
  const inLanguage = (language: Language) =>
    fill(title[language], Object.fromEntries(Object.entries(values).map(([place, words]) => [place, words[language]])));
  return { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
}
