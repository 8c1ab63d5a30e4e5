import type { Money } from "../values/money.ts";

/**
 * How money moved from an earlier period to the one that ends today: (now − before) / (|now| + |before|), −1 to 1 (TIERS.md 1).
 *
 * @returns NaN where both are 0
 */
export function trendOf(now: Money, before: Money): number {
  const size = Math.abs(now) + Math.abs(before);
  return size === 0 ? Number.NaN : (now - before) / size;
}
