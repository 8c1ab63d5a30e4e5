import { expect, test } from "vitest";
import { attributeKey } from "../../../functions/core/settings/attributes.ts";
import { nameNeeds } from "../../../functions/core/settings/name-needs.ts";

test("a scheme waits for columns, each named once and in the language of the sheet", () => {
  expect(nameNeeds(["revenue", "revenue@12m", "profit"], "en")).toBe("columns with revenue, profit or cost");
  expect(nameNeeds([attributeKey("referrals"), "discountShare"], "zh-Hans")).toBe("包含推荐人数、折扣的列");
  expect(nameNeeds(["attribute:favourite colour"], "zh-Hant")).toBe("包含favourite colour的欄");
});

test("what comes out of the lifetime model is not asked for as a column", () => {
  expect(nameNeeds(["lifetimeValue"], "en")).toBe("the lifetime model");
  expect(nameNeeds(["aliveProbability", "expectedOrders"], "zh-Hant")).toBe("終身價值模型");
  expect(nameNeeds(["profit@12m", "lifetimeValue"], "en")).toBe(
    "a column with profit or cost, and for the lifetime model",
  );
  expect(nameNeeds(["profit@12m", "lifetimeValue"], "zh-Hans")).toBe("包含利润或成本的列，以及终身价值模型");
});
