import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { statusCode } from "./block.ts";
import { isErrorText } from "./cell-words.ts";

/** How a status was read: as a `statusCode` by its name; `none` is a plain sale. */
export type StatusReading = keyof typeof statusCode;

/** A status cell under way: what it says, and in how many rows it stands. */
export interface StatusCount {
  readonly code: number;
  rows: number;
}

/** A status of the orders tab, in how many rows it stands, and how these were read. */
export interface StatusSeen {
  /** As the sheet writes it; of several spellings the first by code units. */
  readonly status: string;
  readonly rows: number;
  readonly reading: StatusReading;
}

const readings = [
  "none",
  "partlyReturned",
  "returned",
  "cancelled",
  "test",
] as const satisfies readonly StatusReading[];

/** The statuses that were read, most rows first; spellings that are read alike are one. Blanks and error values are none. */
export function statusesSeen(counts: ReadonlyMap<Cell, StatusCount>): readonly StatusSeen[] {
  const byKey = new Map<string, StatusSeen>();
  for (const [cell, { code, rows }] of counts) {
    const status = cellText(cell);
    const key = matchKey(status);
    if (key === "" || isErrorText(cell)) continue;
    const known = byKey.get(key);
    byKey.set(key, {
      status: known === undefined || status < known.status ? status : known.status,
      rows: rows + (known?.rows ?? 0),
      reading: readings.find((reading) => statusCode[reading] === code) ?? "none",
    });
  }
  return [...byKey.values()].sort((a, b) => b.rows - a.rows || (a.status < b.status ? -1 : 1));
}
