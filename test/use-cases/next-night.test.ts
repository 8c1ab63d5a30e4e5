import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextNight, nightSecondOf } from "../../functions/use-cases/next-night.ts";
import { anId } from "../support/fakes.ts";

const halfPastThree = 1800;
const next = (now: string, timeZone: string, second = halfPastThree) =>
  nextNight(new Date(now), timeZone, second).toISOString();

describe("the next night", () => {
  test.each([
    ["in the evening it is tomorrow's", "2025-06-15T20:00:00Z", "Europe/Berlin", "2025-06-16T01:30:00.000Z"],
    ["after midnight it is still to come", "2025-06-15T23:00:00Z", "Europe/Berlin", "2025-06-16T01:30:00.000Z"],
    ["at its very second it is the next one", "2025-06-16T01:30:00Z", "Europe/Berlin", "2025-06-17T01:30:00.000Z"],
    ["it goes by the workbook's own clock", "2025-06-15T12:00:00Z", "Asia/Shanghai", "2025-06-15T19:30:00.000Z"],
    ["at a half-hour zone", "2025-06-15T12:00:00Z", "Asia/Kolkata", "2025-06-15T22:00:00.000Z"],
    ["over the end of a year", "2025-12-31T12:00:00Z", "Etc/UTC", "2026-01-01T03:30:00.000Z"],
    ["in a spreadsheet's custom zone", "2025-06-15T12:00:00Z", "GMT+07:00", "2025-06-15T20:30:00.000Z"],
    ["in a zone that nobody knows it is UTC's", "2025-06-15T12:00:00Z", "Mars/Olympus", "2025-06-16T03:30:00.000Z"],
  ])("%s", (_, now, timeZone, expected) => expect(next(now, timeZone)).toBe(expected));
});

describe("when the clocks change", () => {
  test.each([
    ["Berlin in spring, an hour before", "2025-03-29T20:00:00Z", "Europe/Berlin", "2025-03-30T01:30:00.000Z"],
    ["Berlin in autumn, an hour before", "2025-10-25T20:00:00Z", "Europe/Berlin", "2025-10-26T02:30:00.000Z"],
    ["Athens skips 03:30: it is 04:30", "2025-03-29T20:00:00Z", "Europe/Athens", "2025-03-30T01:30:00.000Z"],
    ["Athens has 03:30 twice: it is the first", "2025-10-25T20:00:00Z", "Europe/Athens", "2025-10-26T00:30:00.000Z"],
    ["and the second is not another night", "2025-10-26T00:30:00Z", "Europe/Athens", "2025-10-27T01:30:00.000Z"],
    ["Samoa skips a whole day", "2011-12-29T14:00:00Z", "Pacific/Apia", "2011-12-30T13:30:00.000Z"],
  ])("%s", (_, now, timeZone, expected) => expect(next(now, timeZone)).toBe(expected));
});

describe("laws of the night", () => {
  const zones = ["Europe/Berlin", "Europe/Athens", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "UTC"];
  const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  const seconds = fc.integer({ min: 0, max: 3599 });

  test("it comes after now and within 25 hours, and one second before it it is still the same", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), seconds, (now, zone, second) => {
        const night = nextNight(now, zone, second);
        const hours = (night.getTime() - now.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual(25);
        const before = new Date(Math.max(now.getTime(), night.getTime() - 1000));
        expect(nextNight(before, zone, second)).toEqual(night);
      }),
    );
  });

  test("the wall shows 3 o'clock, or 4 on the one night that has no 3", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), seconds, (now, zone, second) => {
        const night = nextNight(now, zone, second);
        const hour = new Intl.DateTimeFormat("en-US", { timeZone: zone, hour: "2-digit", hourCycle: "h23" });
        expect(["03", "04"]).toContain(hour.format(night));
      }),
    );
  });

  test("workbooks are spread over the hour, each always at its own second", () => {
    const minutes = new Set<number>();
    for (let number = 0; number < 1000; number += 1) {
      const second = nightSecondOf(anId(String(number)));
      expect(second).toBe(nightSecondOf(anId(String(number))));
      expect(second).toBeGreaterThanOrEqual(0);
      expect(second).toBeLessThan(3600);
      minutes.add(Math.floor(second / 60));
    }
    expect(minutes.size).toBe(60);
  });
});
