import { assumedFormats } from "../core/orders/assumed-formats.ts";
import { noDay } from "../core/orders/block.ts";
import type { ColumnMap } from "../core/orders/column-map.ts";
import type { TextFormats } from "../core/orders/text-formats.ts";
import { TextReader } from "../core/orders/text-reader.ts";
import type { Cell } from "../core/values/cell.ts";
import type { Day } from "../core/values/day.ts";
import { dayAtIn } from "../use-cases/day-at.ts";

/** How often a column may say that its dates were meant otherwise. */
const readAttempts = 3;

/** The dates of orders, as a sheet holds them. */
export interface OrderDates {
  readonly map: ColumnMap;
  /** The cells of the first rows, row by row from row 1. */
  readonly head: readonly (readonly Cell[])[];
  /** The date column from below the headers down. */
  readonly cells: readonly Cell[];
}

/** What the date column says. */
export interface OrderDays {
  /** The last day that is not after today; undefined where there is none. */
  readonly lastDay: Day | undefined;
  readonly laterCount: number;
  /** The first cell with a day after today; -1 where there is none. */
  readonly firstLaterIndex: number;
}

/** Reads the date column of orders as a run would. */
export function readOrderDays(
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
  { map, head, cells }: OrderDates,
  today: Day,
): OrderDays {
  const place = { locale, dayAt: dayAtIn(timeZone) };
  let formats: TextFormats | undefined = assumedFormats(place, map, head);
  let days: readonly Day[] = [];
  for (let attempt = 0; formats !== undefined && attempt < readAttempts; attempt += 1) {
    const texts: TextReader = new TextReader(place, formats, map.columns);
    days = cells.map((cell) => texts.dayOf(cell));
    formats = texts.formatsToReadAgain();
  }
  const lastDay = days.reduce((last, day) => (day <= today && day > last ? day : last), noDay);
  return {
    lastDay: lastDay === noDay ? undefined : lastDay,
    laterCount: days.filter((day) => day > today).length,
    firstLaterIndex: days.findIndex((day) => day > today),
  };
}
