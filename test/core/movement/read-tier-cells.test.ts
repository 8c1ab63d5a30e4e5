import { describe, expect, test } from "vitest";
import { readTierCells, type TierRow } from "../../../functions/core/movement/read-tier-cells.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { parseIsoDay } from "../../../functions/core/values/day.ts";
import { bandsScheme } from "../../support/schemes.ts";

const asOf = parseIsoDay("2026-03-01") ?? 0;

const words = (en: string, hans: string) => ({ en, "zh-Hans": hans, "zh-Hant": hans });
const schemeNamed = (id: string, title: ReturnType<typeof words>, names: readonly ReturnType<typeof words>[]) => {
  const scheme = bandsScheme([1000]);
  return { ...scheme, id, title, tiers: scheme.tiers.map((tier, at) => ({ ...tier, name: names[at] ?? tier.name })) };
};
const schemes = [
  schemeNamed("cards", words("Customer cards", "客户卡级"), [words("Gold", "金卡客户"), words("Silver", "银卡客户")]),
  schemeNamed("abc", words("ABC by customers", "客户分类"), [words("A key", "关键客户"), words("B main", "主要客户")]),
  schemeNamed("gems", words("Gems", "宝石"), [words("Diamond", "钻石"), words("Gold", "黄金")]),
];

type Row = readonly [key: string, tier: Cell, reason?: Cell, until?: Cell];

/** Rows from row 2 on: customer, tier (F), reason (G), until (H). */
const rowsOf = (...rows: readonly Row[]) =>
  rows.map(
    ([key, tier, reason = "", until = ""], at): TierRow => ({
      key,
      tier: { value: tier, a1: `F${at + 2}` },
      reason: { value: reason, a1: `G${at + 2}` },
      until: { value: until, a1: `H${at + 2}` },
    }),
  );
const read = (...rows: readonly Row[]) => {
  const { named: overrides, problems } = readTierCells(rowsOf(...rows), schemes, (until) => until < asOf);
  return {
    overrides: [...overrides].flatMap(([scheme, byKey]) =>
      [...byKey].map(([key, { tierIndex, reason, until }]) => [scheme, key, tierIndex, reason, until]),
    ),
    problems: problems.map(({ a1, message }) => `${a1}: ${message.en}`),
  };
};

describe("a tier named beside a customer", () => {
  test.each<[Cell, string, number]>([
    ["Silver", "cards", 1],
    [" silver ", "cards", 1],
    ["银卡客户", "cards", 1],
    ["Gems: Gold", "gems", 1],
    ["宝石：黄金", "gems", 1],
    ["gems: gold", "gems", 1],
    ["Customer cards: Gold", "cards", 0],
  ])("%s is known", (cell, schemeId, tierIndex) => {
    expect(read(["ann", cell, "our landlord"])).toEqual({
      overrides: [[schemeId, "ann", tierIndex, "our landlord", undefined]],
      problems: [],
    });
  });

  test("several, parted by semicolons or lines, each for its scheme", () => {
    expect(read(["ann", "Silver; A key\nGems: Diamond"]).overrides).toEqual([
      ["cards", "ann", 1, "", undefined],
      ["abc", "ann", 0, "", undefined],
      ["gems", "ann", 0, "", undefined],
    ]);
  });

  test("lasts up to its last day and not a day longer", () => {
    const until = (date: string) => read(["ann", "Silver", "", date]).overrides.length;
    expect([until("2026-03-02"), until("2026-03-01"), until("2026-02-28")]).toEqual([1, 1, 0]);
    expect(read(["ann", "Silver", "", asOf]).overrides).toEqual([["cards", "ann", 1, "", asOf]]);
  });

  test("of a row without a customer, and a blank one, is nothing", () => {
    expect(read(["", "Silver"], ["ann", ""], ["bob", "  "])).toEqual({ overrides: [], problems: [] });
  });
});

describe("what cannot be read is ignored, and told at its cell", () => {
  test.each<[string, Row, string]>([
    ["a tier that no scheme has", ["ann", "Silber"], 'F2: No scheme has a tier "Silber". Did you mean "Silver"?'],
    [
      "a tier of two schemes",
      ["ann", "Gold"],
      'F2: "Gold" is a tier of several schemes: write "Customer cards: Gold".',
    ],
    ["a scheme that is not there", ["ann", "Gem: Gold"], 'F2: There is no scheme "Gem". Did you mean "Gems"?'],
    ["a tier that this scheme does not have", ["ann", "Gems: Silver"], 'F2: No scheme has a tier "Silver".'],
    ["a day that is none", ["ann", "Silver", "", "soon"], 'H2: "soon" is not a day.'],
    ["an error cell", ["ann", "#REF!"], 'F2: No scheme has a tier "#REF!".'],
  ])("%s", (_what, row, message) => {
    const { overrides, problems } = read(row);
    expect(overrides).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/ignored\.$/);
  });

  test("two rows of one customer that differ: neither counts, in whatever order they stand", () => {
    for (const rows of [
      [
        ["ann", "Silver"],
        ["ann", "Customer cards: Gold"],
      ],
      [
        ["ann", "Customer cards: Gold"],
        ["ann", "Silver"],
      ],
    ] as const) {
      const { overrides, problems } = read(...rows);
      expect(overrides).toEqual([]);
      expect(problems).toEqual([expect.stringContaining("F2, F3")]);
    }
    expect(read(["ann", "Silver"], ["ann", "Silver"]).overrides).toHaveLength(1);
  });

  test("of many rows that differ the first few are named: the message has to fit a cell", () => {
    const rows = Array.from({ length: 10_000 }, (_, at): Row => ["ann", at === 0 ? "Silver" : "Customer cards: Gold"]);
    const [problem] = read(...rows).problems;
    expect(problem).toContain("(F2, F3, F4, F5, F6, F7, …)");
  });

  test("what is wrong with one entry does not take the others with it", () => {
    const { overrides, problems } = read(["ann", "Silver; Bronze"], ["bob", "A key"]);
    expect(overrides.map(([scheme, key]) => [scheme, key])).toEqual([
      ["cards", "ann"],
      ["abc", "bob"],
    ]);
    expect(problems).toHaveLength(1);
  });
});
