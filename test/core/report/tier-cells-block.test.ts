import { expect, test } from "vitest";
import { tierCellsBlock } from "../../../functions/core/report/tier-cells-block.ts";

const problems = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    a1: `Customers!H${at + 2}`,
    message: { en: "No such tier.", "zh-Hans": "没有。", "zh-Hant": "沒有。" },
  }));

test("cells that could not be used are listed with how to mend them; where all could there is no block", () => {
  expect(tierCellsBlock([], "en")).toEqual([]);
  const rows = tierCellsBlock(problems(2), "en").map((row) => row.map(({ value }) => value));
  expect(rows.slice(1)).toEqual([
    ["Cell", "What is wrong, and how to mend it"],
    ["Customers!H2", "No such tier."],
    ["Customers!H3", "No such tier."],
  ]);
});

test("a column full of them does not fill the report: the first hundred, and how many there are", () => {
  const rows = tierCellsBlock(problems(5000), "zh-Hant");
  expect(rows).toHaveLength(103);
  expect(rows[1]?.[0]?.value).toBe("5,000 個儲存格中的前 100 個。");
});
