import { fill } from "../core/labels/fill.ts";
import { readingLabels, textNoteLabels } from "../core/labels/how-read.ts";
import type { Language } from "../core/labels/language.ts";
import { shownHeader } from "../core/orders/list-columns.ts";
import type { TextFinding } from "../core/orders/text-finding.ts";
import { columnLetters } from "../core/values/a1.ts";
import type { ChosenOrders } from "./read-orders.ts";

/** What the team should know of columns whose texts could be read in more than one way, or were not all written in one. */
export function textNotes(
  { tab, map }: ChosenOrders,
  findings: readonly TextFinding[],
  language: Language,
): readonly string[] {
  const worthALook = findings.filter(({ read, ambiguousRows, contraryRows }) =>
    // Texts of two minds of which each is clear are all read.
    read === "undecided" ? ambiguousRows > 0 : ambiguousRows + contraryRows > 0,
  );
  return worthALook.map((finding) => {
    const column = map.columns[finding.field];
    const place = fill(textNoteLabels.place[language], {
      tab: tab.title,
      letter: column === undefined ? "?" : columnLetters(column.columnIndex),
      header: shownHeader(column?.header ?? finding.field),
    });
    const mend = textNoteLabels[finding.field === "date" ? "mendDates" : "mendNumbers"][language];
    return [place, ...whatWasDone(finding, language), mend].join(language === "en" ? " " : "");
  });
}

function whatWasDone(
  { read, decidedBy, ambiguousRows, contraryRows }: TextFinding,
  language: Language,
): readonly string[] {
  const say = (label: "undecided" | "byLocale" | "byColumn" | "contrary", rows: number) => {
    const count = fill(textNoteLabels[rows === 1 ? "oneText" : "texts"][language], { count: rows });
    return fill(textNoteLabels[label][language], { count, reading: readingLabels[read][language] });
  };
  if (read === "undecided") return [say("undecided", ambiguousRows)];
  return [
    ...(ambiguousRows > 0 ? [say(decidedBy === "locale" ? "byLocale" : "byColumn", ambiguousRows)] : []),
    ...(contraryRows > 0 ? [say("contrary", contraryRows)] : []),
  ];
}
