import { describe, expect, test } from "vitest";
import type { AttributeFinding } from "../../../functions/core/customers/read-attributes.ts";
import { attributesBlock, misfitCellsBlock } from "../../../functions/core/report/attributes-block.ts";

const finding = (changes: Partial<AttributeFinding> = {}): AttributeFinding => ({
  key: "attribute:satisfaction",
  tab: "Customers",
  header: "Satisfaction",
  type: "number",
  filled: 3,
  misfits: 0,
  firstMisfits: [],
  contradicted: 0,
  isOverruled: false,
  ...changes,
});
const rowsOf = (rows: ReturnType<typeof attributesBlock>) => rows.map((row) => row.map(({ value }) => value));

describe("the columns beside customers on the data report", () => {
  test("say how each was read, and what was assumed", () => {
    const rows = rowsOf(
      attributesBlock(
        {
          findings: [
            finding({ scale: { most: 5, decidedBy: "values" }, misfits: 2 }),
            finding({ tab: "CRM", isOverruled: true, contradicted: 1, type: "text" }),
          ],
          tables: [
            { title: "Customers", rows: 4, unknown: 0 },
            { title: "CRM", rows: 4, unknown: 2 },
          ],
        },
        "en",
      ),
    );
    expect(rows).toEqual([
      ["Columns beside customers"],
      ['Tab "CRM": rows that name nobody among the customers: 2.'],
      ["Column", "Tab", "Read as", "Customers", "Cells that do not fit", "Customers whose rows differ", "Note"],
      ["Satisfaction", "Customers", "shares", 3, 2, 0, "Taken as counted up to 5, by its largest number."],
      [
        "Satisfaction",
        "CRM",
        "text",
        3,
        0,
        1,
        "Not used: another column says the same, on the Customers tab or further left. Of a customer's rows the largest number counts, or the first text.",
      ],
    ]);
  });

  test("are left out where nothing looks at any", () => {
    expect(attributesBlock({ findings: [], tables: [] }, "en")).toEqual([]);
  });

  test("name the cells that do not fit, and nothing where all do", () => {
    const found = finding({ misfits: 1, firstMisfits: [{ a1: "D7", found: "many" }] });
    expect(rowsOf(misfitCellsBlock({ findings: [found] }, "zh-Hans")).at(-1)).toEqual([
      "Satisfaction",
      "Customers",
      "D7",
      "many",
    ]);
    expect(misfitCellsBlock({ findings: [finding()] }, "en")).toEqual([]);
  });
});
