import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ceilOfShare, exactShare, isBelowShare } from "../../../functions/core/tiers/exact-share.ts";

describe("a share is compared in whole numbers", () => {
  test.each([
    { share: 0.2, of: 23_570, taken: 4714 },
    { share: 0.2, of: 2357, taken: 472 },
    { share: 0.07, of: 100, taken: 7 }, // 0.07 * 100 is 7.000000000000001 in floats
    { share: 0.05, of: 790, taken: 40 },
    { share: 1, of: 3, taken: 3 },
    { share: 0, of: 3, taken: 0 },
    { share: 1e-7, of: 10_000_000, taken: 1 },
  ])("$share of $of customers is $taken", ({ share, of, taken }) => {
    expect(ceilOfShare(exactShare(share), of)).toBe(taken);
  });

  test("a part exactly at the share is not below it", () => {
    expect(isBelowShare(7, exactShare(0.07), 100)).toBe(false);
    expect(isBelowShare(6, exactShare(0.07), 100)).toBe(true);
  });

  test("sums beyond what a product of floats can hold are compared just the same", () => {
    const whole = 9_000_000_000_000_000;
    expect(isBelowShare(whole / 5, exactShare(0.2), whole)).toBe(false);
    expect(isBelowShare(whole / 5 - 1, exactShare(0.2), whole)).toBe(true);
  });

  test("below the share means fewer than the whole number of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.nat(1_000_000), fc.nat(1_000_000), (basis, part, whole) => {
        const share = exactShare(basis / 10_000);
        expect(isBelowShare(part, share, whole)).toBe(part < ceilOfShare(share, whole));
        expect(isBelowShare(part, share, whole)).toBe(part * 10_000 < basis * whole);
      }),
    );
  });

  test.each([-0.1, 1.01, Number.NaN, 20])("%d is no share", (share) => {
    expect(() => exactShare(share)).toThrow(RangeError);
  });
});
