/** A time of day as a text gives it. */
export interface TimeOfDay {
  readonly secondOfDay: number;
  /** How far ahead of UTC the clock was; undefined where the text names no offset: then it is the business's own clock. */
  readonly offsetMinutes: number | undefined;
}

const timeForm =
  /^(?:t|[\s,]+(?:at|um|à|a las|às)?\s*)?(?<half>上午|下午|午前|午後|オ前)?\s*(?<hour>\d{1,2})(?:[:h.]|[时時点點]\s*)(?<minute>\d{2})?(?:(?:[:.]|分)(?<second>\d{2})?秒?(?:[.,]\d{1,9})?)?(?:分|min)?\s*(?<end>am|pm|a\.\s?m\.?|p\.\s?m\.?)?\s*(?<zone>.*)$/i;
const digitsForm = /^(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>z?)$/i;
const offsetForm = /^(?:utc|gmt)?\s*(?<sign>[-+])(?<hours>\d{1,2}):?(?<minutes>\d{2})?(?:\s*\(.*\))?$/i;

/**
 * What stands behind a date: nothing, a time (`23:30`, `T23:30:00.123Z`, `11:30 PM`, `下午3:05`, `23 Uhr`-like words are taken
 * as written), with or without an offset (`Z`, `UTC`, `+01:00`, `-0500`, `GMT+0100 (CET)`). A zone's name alone (`CET`) says
 * no offset for certain: the time is taken as written.
 *
 * @returns undefined where it is neither
 */
export function timeOfDay(rest: string): TimeOfDay | undefined {
  const text = rest.trimEnd();
  if (text === "" || isWeekday(text)) return { secondOfDay: 0, offsetMinutes: undefined };
  const groups = (digitsForm.exec(text) ?? timeForm.exec(text))?.groups;
  if (groups === undefined) return undefined;
  const { half, end, zone = "" } = groups;
  const hour = hourOf(Number(groups.hour), half ?? end);
  const minute = Number(groups.minute ?? 0);
  const second = Number(groups.second ?? 0);
  if (hour === undefined || minute > 59 || second > 60) return undefined;
  const secondOfDay = hour * 3600 + minute * 60 + second;
  const offset = offsetOf(zone.trim());
  return offset === undefined ? undefined : { secondOfDay, offsetMinutes: offset === "none" ? undefined : offset };
}

/** `(五)`, `星期五`, `(金)`: a day of the week behind the date. */
const isWeekday = (text: string) =>
  /^\s*[(]?(?:星期|周|週)?[一二三四五六日天月火水木金土](?:曜日|曜)?[)]?$/u.test(text);

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined;
  // 下午15:05 is written, too.
  const isLate = /^p|下午|午後/i.test(half);
  if (hour > 12) return isLate && hour < 24 ? hour : undefined;
  return (hour % 12) + (isLate ? 12 : 0);
}

function offsetOf(zone: string): number | "none" | undefined {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0;
  const groups = offsetForm.exec(zone)?.groups;
  if (groups !== undefined) {
    const minutes = Number(groups.hours) * 60 + Number(groups.minutes ?? 0);
    return groups.sign === "-" ? -minutes : minutes;
  }
  return /^(?:[\p{L}][\p{L} ._/-]*)?$/u.test(zone) ? "none" : undefined;
}
