import { describe, expect, test } from "vitest";
import { attributeKey } from "../../../../functions/core/settings/attributes.ts";
import { factCell, offeredFacts, readFact } from "../../../../functions/core/settings/tab/fact-cells.ts";

const languages = ["en", "zh-Hans", "zh-Hant"] as const;

describe("what a rule looks at", () => {
  test.each(languages)("is read as it is shown, for everything that the drop-down offers, in %s", (language) => {
    // The column of what serving costs feeds the metric of that name, which is what a rule means.
    const offered = offeredFacts.filter((fact) => fact !== attributeKey("costToServe"));
    const wrong = offered.filter((fact) => {
      const read = readFact(factCell(fact, language), []);
      return !("value" in read) || read.value !== fact;
    });
    expect(wrong).toEqual([]);
  });

  test("may have a window of any number of months", () => {
    for (const text of ["revenue in the last 3 months", "最近 3 个月的销售额", "最近3個月的銷售額"])
      expect(readFact(text, [])).toEqual({ value: "revenue@3m" });
    expect(readFact("revenue in the last 0 months", [])).toHaveProperty("fault");
    expect(readFact("trend in the last 3 months", [])).toHaveProperty("fault");
  });

  test("may be any column of the team's, as headers are compared", () => {
    expect(readFact("favourite COLOUR", ["Favourite colour"])).toEqual({ value: "attribute:favourite colour" });
    expect(readFact("favourite colour", [])).toMatchObject({ fault: { suggestion: expect.any(String) } });
  });
});
