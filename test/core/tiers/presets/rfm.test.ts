import { describe, expect, test } from "vitest";
import type { GridScheme } from "../../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../../functions/core/tiers/evaluate-scheme.ts";
import { rfm } from "../../../../functions/core/tiers/presets/rfm.ts";
import { rfm8 } from "../../../../functions/core/tiers/presets/rfm-8.ts";
import { contact, customerTable, type PlainCustomer } from "../../../support/customer-tables.ts";
import { placesOf } from "../../../support/preset-cases.ts";

/** The table of TIERS.md 4: F = 1, FM up to 2, FM 3, FM 4, FM 5; an empty first column is by FM. */
const published: Readonly<Record<number, readonly [string, string, string, string, string]>> = {
  5: ["Recent", "Potential loyal", "Potential loyal", "Champions", "Champions"],
  4: ["Promising", "Potential loyal", "Potential loyal", "Loyal", "Champions"],
  3: ["", "About to sleep", "Needs attention", "Loyal", "Loyal"],
  2: ["", "Hibernating", "At risk", "At risk", "Can't lose"],
  1: ["", "Lost", "At risk", "At risk", "Can't lose"],
};

function publishedSegment(recency: number, frequency: number, money: number): string {
  const [once = "", ...byMean] = published[recency] ?? [];
  if (frequency === 1 && once !== "") return once;
  const mean = Math.floor((frequency + money + 1) / 2);
  return byMean[Math.max(mean, 2) - 2] ?? "";
}

interface Scored {
  readonly scores: readonly [number, number, number];
  readonly customer: PlainCustomer;
}

/** One customer for every combination of scores: of n values of a metric, equally frequent, the k-th worst scores the k-th. */
function everyCombination(scores: readonly number[]): readonly Scored[] {
  return scores.flatMap((recency, r) =>
    scores.flatMap((frequency, f) =>
      scores.map(
        (money, m): Scored => ({
          scores: [recency, frequency, money],
          customer: { daysSinceLast: 100 - r, orderDays: f + 1, revenue: m + 1 },
        }),
      ),
    ),
  );
}

const withCount = (scheme: GridScheme, count: 3 | 4 | 5): GridScheme => ({
  ...scheme,
  axes: scheme.axes.map((axis) => ({
    ...axis,
    cut: { kind: axis.cut.kind === "meanScore" ? "meanScore" : "scores", count },
  })),
});

function gridOf({ variants: [scheme] }: typeof rfm): GridScheme {
  if (scheme.kind !== "grid") throw new Error(`${scheme.id} is a ${scheme.kind}`);
  return scheme;
}

const counts = [
  { count: 5, scores: [1, 2, 3, 4, 5] },
  { count: 4, scores: [1, 2, 4, 5] },
  { count: 3, scores: [1, 3, 5] },
] as const;

describe("rfm", () => {
  test.each(counts)("names all combinations of $count scores as published, once each", ({ count, scores }) => {
    const all = everyCombination(scores);
    expect(all).toHaveLength(count ** 3);
    const scheme = withCount(gridOf(rfm), count);
    const names = new Map(scheme.tiers.map(({ id, name }) => [id, name.en]));
    const places = placesOf(scheme, customerTable(all.map(({ customer }) => customer)));
    const told = all.map(({ scores: [r, f, m] }, at) => `${r}${f}${m} ${names.get(places[at] ?? "") ?? places[at]}`);
    expect(told).toEqual(all.map(({ scores: [r, f, m] }) => `${r}${f}${m} ${publishedSegment(r, f, m)}`));
  });

  test("five scores make every segment", () => {
    const segments = everyCombination([1, 2, 3, 4, 5]).map(({ scores }) => publishedSegment(...scores));
    expect(new Set(segments)).toEqual(new Set(gridOf(rfm).tiers.map(({ name }) => name.en)));
  });

  test("judges nobody who never bought", () => {
    const table = customerTable([{ daysSinceLast: 3, orderDays: 2, revenue: 9 }, contact]);
    expect(placesOf(gridOf(rfm), table)[1]).toBe("noOrders");
  });

  test("gives each score a column", () => {
    expect(gridOf(rfm).showLevels).toBe(true);
  });
});

describe("rfm-8", () => {
  const kinds = { "11": "value", "10": "develop", "01": "keep", "00": "retain" };

  // Of equally frequent scores 1 to 5 the mean is 3; 3 itself is high.
  test("parts each score at its mean: key where money is high, then by recency and frequency", () => {
    const all = everyCombination([1, 2, 3, 4, 5]);
    const expected = all.map(({ scores: [recency, frequency, money] }) => {
      const kind = Object.entries(kinds).find(
        ([levels]) => levels === `${recency >= 3 ? 1 : 0}${frequency >= 3 ? 1 : 0}`,
      );
      return `${money >= 3 ? "key" : "general"}-${kind?.[1]}`;
    });
    const table = customerTable([...all.map(({ customer }) => customer), contact]);
    expect(placesOf(gridOf(rfm8), table)).toEqual([...expected, "noOrders"]);
    expect(new Set(expected)).toEqual(new Set(gridOf(rfm8).tiers.map(({ id }) => id)));
  });
});

describe("few customers", () => {
  const buyers = (count: number) =>
    Array.from(
      { length: count },
      (_, at): PlainCustomer => ({ daysSinceLast: at, orderDays: 9 - at, revenue: 9 - at }),
    );

  test.each([rfm, rfm8])(
    "$id says nothing of nine, of whom one would be the last whatever they did",
    ({ variants }) => {
      const nine = evaluateScheme(variants[0], customerTable([...buyers(9), contact]));
      expect(nine.unmet).toEqual({ kind: "tooFew", of: "customers", found: 9, required: 10 });
      expect(nine.why(8)).toMatchObject({ kind: "notJudged", reason: "notEnoughData" });
      expect(evaluateScheme(variants[0], customerTable(buyers(10))).unmet).toBeUndefined();
    },
  );
});
