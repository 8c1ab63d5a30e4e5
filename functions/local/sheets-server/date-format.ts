import { literal, tokens } from "./format-tokens.ts";
import { partsOfSerial, type SerialParts } from "./serial-date.ts";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** A serial number under a pattern of dates and times. */
export function formatDate(serial: number, section: string): string {
  const parts = tokens(section);
  const resolutionMs = parts.some((token) => /^0$/.test(token)) ? 1 : 1000;
  const clock = partsOfSerial(serial, resolutionMs);
  const half = parts.some((token) => /^(am\/pm|a\/p)$/i.test(token));
  let afterHour = false;
  const shown = parts.map((token, at) => {
    const lower = token.toLowerCase();
    const elapsed = elapsedText(lower, serial);
    if (elapsed !== undefined) {
      afterHour = lower.startsWith("[h");
      return elapsed;
    }
    if (/^m+$/.test(lower)) {
      const next =
        parts
          .slice(at + 1)
          .find((each) => /^[ymdhs]+$/i.test(each))
          ?.toLowerCase() ?? "";
      if (lower.length <= 2 && (afterHour || next.startsWith("s"))) return pad(clock.minute, lower.length);
      return monthText(clock, lower.length);
    }
    if (/^[ydhs]+$/.test(lower)) afterHour = lower.startsWith("h");
    return dateToken(lower, clock, half) ?? literal(token) ?? token;
  });
  return shown.join("");
}

const pad = (number: number, width: number) => String(number).padStart(width, "0");

function elapsedText(token: string, serial: number): string | undefined {
  const match = /^\[(h+|m+|s+)\]$/.exec(token);
  if (match === null) return undefined;
  const unit = token.charAt(1) === "h" ? 24 : token.charAt(1) === "m" ? 1440 : 86_400;
  return pad(Math.floor(serial * unit + 1e-9), match[1]?.length ?? 1);
}

function monthText(clock: SerialParts, length: number): string {
  const name = monthNames[clock.month - 1] ?? "";
  if (length <= 2) return pad(clock.month, length);
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function dateToken(token: string, clock: SerialParts, half: boolean): string | undefined {
  const name = dayNames[clock.weekday] ?? "";
  if (/^y+$/.test(token)) return token.length <= 2 ? pad(clock.year % 100, 2) : String(clock.year);
  if (/^d+$/.test(token))
    return token.length <= 2 ? pad(clock.day, token.length) : token.length === 3 ? name.slice(0, 3) : name;
  if (/^h+$/.test(token)) return pad(half ? ((clock.hour + 11) % 12) + 1 : clock.hour, Math.min(token.length, 2));
  if (/^s+$/.test(token)) return pad(clock.second, Math.min(token.length, 2));
  if (token === "0") return pad(clock.millisecond, 3).slice(0, 1);
  if (token === "am/pm") return clock.hour < 12 ? "AM" : "PM";
  return token === "a/p" ? (clock.hour < 12 ? "A" : "P") : undefined;
}
