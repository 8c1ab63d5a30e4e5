import type { DayAt } from "../core/orders/read-day.ts";
import { type Day, dayOf } from "../core/values/day.ts";
import { dateIn } from "./zoned-time.ts";

/** Zones change their clocks on quarters of an hour of UTC. */
const millisPerQuarter = 900_000;
const mostQuartersRemembered = 100_000;

/**
 * The day on the wall of a zone, for instants by the million: each quarter of an hour is asked for once.
 *
 * @param timeZone one that `usableTimeZone` gave
 */
export function dayAtIn(timeZone: string): DayAt {
  const dayByQuarter = new Map<number, Day>();
  return (epochMillis) => {
    // Days begin on quarters, too: no zone is offset by less.
    const quarter = Math.floor(epochMillis / millisPerQuarter);
    const known = dayByQuarter.get(quarter);
    if (known !== undefined) return known;
    const day = dayOf(dateIn(new Date(quarter * millisPerQuarter), timeZone));
    if (day === undefined) throw new RangeError(`${epochMillis} is outside the years 1 to 9999`);
    if (dayByQuarter.size < mostQuartersRemembered) dayByQuarter.set(quarter, day);
    return day;
  };
}
