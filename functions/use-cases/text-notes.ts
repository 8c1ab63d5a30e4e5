import type { TextFinding } from "../core/orders/text-reader.ts";
import { columnLetters } from "../core/values/a1.ts";
import type { ChosenOrders } from "./read-orders.ts";

const readings: Readonly<Record<string, string>> = {
  dayFirst: "with the day first",
  monthFirst: "with the month first",
  yearFirst: "with the year first",
  point: "with a decimal point",
  comma: "with a decimal comma",
};

const count = (rows: number) => `${rows} ${rows === 1 ? "text" : "texts"}`;

/** What the team should know of columns whose texts could be read in more than one way, or were not all written in one. */
export function textNotes({ tab, map }: ChosenOrders, findings: readonly TextFinding[]): readonly string[] {
  return findings.map((finding) => {
    const column = map.columns[finding.field];
    const place =
      column === undefined ? finding.field : `column ${columnLetters(column.columnIndex)} "${column.header}"`;
    const mend = finding.field === "date" ? "Write such dates as 2025-02-28." : "Make them numbers.";
    return `Tab "${tab.title}", ${place}: ${whatWasDone(finding)} ${mend}`;
  });
}

function whatWasDone({ read, decidedBy, ambiguousRows, contraryRows }: TextFinding): string {
  const how = readings[read];
  if (how === undefined) {
    return `${count(ambiguousRows)} can be read two ways, and neither the column nor the spreadsheet's locale says which: these rows are set aside.`;
  }
  const why = decidedBy === "locale" ? "as the spreadsheet's locale has it" : "as the rest of the column is";
  const twoWays =
    ambiguousRows === 0 ? "" : `${count(ambiguousRows)} that could be read two ways were read ${how}, ${why}.`;
  const unread =
    contraryRows === 0
      ? ""
      : `${count(contraryRows)} cannot be read ${how} as the rest of the column is: they count as unreadable.`;
  return [twoWays, unread].filter((text) => text !== "").join(" ");
}
