import { expect, test } from "vitest";
import { rateLimit } from "../../functions/http/rate-limit.ts";

const times = (count: number, call: () => boolean) => Array.from({ length: count }, call);

test("a caller may come in a burst, then as often as a minute allows", () => {
  let nowMs = 0;
  const limit = rateLimit({ burst: 3, perMinute: 6 }, () => nowMs);
  expect(times(4, () => limit("ann"))).toEqual([true, true, true, false]);
  nowMs = 9_999;
  expect(limit("ann")).toBe(false);
  nowMs = 20_000;
  expect(times(3, () => limit("ann"))).toEqual([true, true, false]);
});

test("a call that costs more counts as several, and where it is too much leaves smaller ones their room", () => {
  const limit = rateLimit({ burst: 4, perMinute: 6 }, () => 0);
  expect([limit("ann", 3), limit("ann", 3), limit("ann"), limit("ann")]).toEqual([true, false, true, false]);
});

test("a caller who is refused does not wait longer for asking again", () => {
  let nowMs = 0;
  const limit = rateLimit({ burst: 1, perMinute: 6 }, () => nowMs);
  limit("ann");
  for (nowMs = 1000; nowMs < 10_000; nowMs += 1000) expect(limit("ann")).toBe(false);
  expect(limit("ann")).toBe(true);
});

test("rest makes no more than a burst, and nobody pays for another", () => {
  let nowMs = 0;
  const limit = rateLimit({ burst: 2, perMinute: 60 }, () => nowMs);
  times(3, () => limit("ann"));
  expect(limit("bob")).toBe(true);
  nowMs = 3_600_000;
  expect(times(3, () => limit("ann"))).toEqual([true, true, false]);
});

test("however many come, it remembers no more than it may: who called longest ago begins anew", () => {
  const limit = rateLimit({ burst: 1, perMinute: 0 }, () => 0, 2);
  expect(["ann", "bob", "ann", "cat", "ann", "bob"].map((caller) => limit(caller))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
});
