import { monthOf } from "./month-names.ts";

/** The numbers of a date text in the order in which they stand, or by what they are where the text says so. */
export type DateParts =
  | {
      readonly kind: "named";
      readonly year: number;
      readonly month: number;
      readonly dayOfMonth: number;
      readonly rest: string;
    }
  /** Three numbers, the last or (with two digits) any a year: which is the month depends on who wrote it. */
  | {
      readonly kind: "numbers";
      readonly first: string;
      readonly second: string;
      readonly third: string;
      readonly isDotted: boolean;
      readonly rest: string;
    };

const yearFirst = /^(?<year>\d{4})(?<sign>[-/.]|\. )(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})\.?(?!\d)(?<rest>.*)$/;
const digits = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:t?(?<rest>\d{4}(?:\d{2})?z?))?$/i;
const han =
  /^(?:(?<era>民国|民國|中華民國|令和|平成|昭和))?\s*(?<year>\d{1,4}|元)\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日号號일]?(?<rest>.*)$/;
const eraLetter = /^(?<era>[rhs])(?<year>\d{1,2})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})(?<rest>.*)$/i;
const numbers = /^(?<first>\d{1,3})(?<sign>[-/.]|\. )(?<second>\d{1,2})\k<sign>(?<third>\d{4}|\d{2})(?!\d)(?<rest>.*)$/;
const weekday = String.raw`(?:\p{L}{2,14}[.,]*\s+)?`;
const ordinal = String.raw`(?:st|nd|rd|th|er|\.|º|ª|o)?`;
const joint = String.raw`[\s,./-]*(?:(?:of|de|del|do)\s+)?`;
const dayMonth = new RegExp(
  String.raw`^${weekday}(?<day>\d{1,2})${ordinal}${joint}(?<month>\p{L}+)\.?${joint}(?<year>\d{4}|'?\d{2})(?!\d)(?<rest>.*)$`,
  "iu",
);
const monthDay = new RegExp(
  String.raw`^${weekday}(?<month>\p{L}+)\.?[\s/-]*(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,/-]+(?:(?<clock>\d{1,2}:\S+)\s+(?<zone>(?:[a-z]+(?:[-+]\d{4})?\s+)?))?(?<year>\d{4}|'\d{2})(?!\d)(?<rest>.*)$`,
  "iu",
);
const yearMonthName = /^(?<year>\d{4})[\s/-]+(?<month>\p{L}+)\.?[\s/-]+(?<day>\d{1,2})(?!\d)(?<rest>.*)$/u;

/** First year of an era, less one. */
const eraBase: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
  民国: 1911,
  民國: 1911,
  中華民國: 1911,
};

/**
 * The date at the beginning of a text, and the rest, which may be a time: `2025-02-28`, `2025.2.28`, `20250228`,
 * `2025年2月28日`, `令和7年2月28日`, `R7.2.28`, `28. Februar 2025`, `28 févr. 2025`, `February 28th, 2025`, `28-Feb-25`,
 * `2025-Feb-28`, and three numbers such as `28.02.2025`, `2/28/25`, `114/2/28`.
 *
 * @param text normalised (NFKC) and trimmed
 */
export function dateParts(text: string): DateParts | undefined {
  const found = (yearFirst.exec(text) ?? digits.exec(text))?.groups;
  if (found !== undefined) return named(found, Number(found.year), Number(found.month));
  const three = numbers.exec(text)?.groups;
  if (three !== undefined) {
    const { first = "", second = "", third = "", sign, rest = "" } = three;
    return { kind: "numbers", first, second, third, isDotted: sign !== "/" && sign !== "-", rest };
  }
  const ofEra = (han.exec(text) ?? eraLetter.exec(text))?.groups;
  if (ofEra !== undefined) return named(ofEra, eraYear(ofEra.era, ofEra.year ?? ""), Number(ofEra.month));
  for (const form of [dayMonth, monthDay, yearMonthName]) {
    const groups = form.exec(text)?.groups;
    const month = groups === undefined ? undefined : monthOf(groups.month ?? "");
    if (groups !== undefined && month !== undefined) return named(groups, fullYear(groups.year ?? ""), month);
  }
  return undefined;
}

/**
 * A year as it is written: of two digits 00 to 69 mean 2000 to 2069, 70 to 99 mean 1970 to 1999 (as POSIX has it): no order
 * of the sixties stands in a spreadsheet.
 */
export function fullYear(text: string): number {
  const year = Number(text.replace("'", ""));
  if (text.length > 3) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function eraYear(era: string | undefined, text: string): number {
  const year = text === "元" ? 1 : Number(text);
  if (era !== undefined) return year + (eraBase[era.toLowerCase()] ?? 0);
  return text.length === 4 ? year : fullYear(text);
}

function named(groups: Readonly<Record<string, string | undefined>>, year: number, month: number): DateParts {
  const rest = groups.clock === undefined ? (groups.rest ?? "") : `${groups.clock} ${(groups.zone ?? "").trim()}`;
  return { kind: "named", year, month, dayOfMonth: Number(groups.day), rest };
}
