import { expect, test } from "vitest";
import { evaluateScheme } from "../../../../functions/core/tiers/evaluate-scheme.ts";
import { contact, customerTable } from "../../../support/customer-tables.ts";
import { resolved, testPreset } from "../../../support/preset-cases.ts";

testPreset({
  preset: "attribute-age",
  customers: [
    ["60", { age: 60 }],
    ["45", { age: 59 }],
    ["45", { age: 45 }],
    ["30", { age: 44 }],
    ["30", { age: 30 }],
    ["18", { age: 29 }],
    ["18", { age: 18 }],
    ["under-18", { age: 17 }],
    ["60", { ...contact, age: 88 }],
    ["notEnoughData", {}],
    ["notEnoughData", contact],
  ],
});

testPreset({
  preset: "attribute-decade",
  customers: [
    ["2010s", { birthYear: 2010 }],
    ["2000s", { birthYear: 2009 }],
    ["2000s", { birthYear: 2000 }],
    ["1990s", { birthYear: 1999 }],
    ["1990s", { birthYear: 1990 }],
    ["1980s", { birthYear: 1989 }],
    ["1980s", { birthYear: 1980 }],
    ["1970s", { birthYear: 1979 }],
    ["1970s", { birthYear: 1970 }],
    ["1960s", { birthYear: 1969 }],
    ["1960s", { birthYear: 1960 }],
    ["earlier", { birthYear: 1959 }],
    ["notEnoughData", {}],
  ],
});

testPreset({
  preset: "attribute-suited",
  customers: [
    ["suited", { age: 59 }],
    ["past", { age: 60 }],
    ["notEnoughData", {}],
  ],
});

testPreset({
  preset: "attribute-gender",
  customers: [
    ["women", { gender: "F" }],
    ["women", { gender: " Female " }],
    ["women", { gender: "女" }],
    ["men", { gender: "m" }],
    ["men", { gender: "男性" }],
    ["other", { gender: "diverse" }],
    ["men", { ...contact, gender: "男" }],
    ["notEnoughData", {}],
    ["notEnoughData", { gender: "" }],
  ],
});

testPreset({
  preset: "attribute-marital",
  customers: [
    ["married", { maritalStatus: "Married" }],
    ["married", { maritalStatus: "已婚" }],
    ["single", { maritalStatus: "single" }],
    ["single", { maritalStatus: "未婚" }],
    ["other", { maritalStatus: "离异" }],
    ["notEnoughData", {}],
  ],
});

testPreset({
  preset: "attribute-member",
  customers: [
    ["member", { member: true }],
    ["not-member", { member: false }],
    ["not-member", {}],
    ["member", { ...contact, member: true }],
    ["blacklisted", { member: true, blacklisted: true }],
  ],
});

testPreset({
  preset: "attribute-temperament",
  customers: [
    ["sanguine", { temperament: "多血质" }],
    ["choleric", { temperament: "Choleric" }],
    ["phlegmatic", { temperament: "粘液质" }],
    ["melancholic", { temperament: "抑鬱質" }],
    ["other", { temperament: "mixed" }],
    ["notEnoughData", {}],
  ],
});

testPreset({
  preset: "attribute-brand",
  customers: [
    ["loyal", { brandAttitude: "忠诚" }],
    ["switching", { brandAttitude: "品牌转移" }],
    ["none", { brandAttitude: "无品牌忠诚" }],
    ["other", { brandAttitude: "?" }],
    ["notEnoughData", {}],
  ],
});

testPreset({
  preset: "attribute-trade",
  customers: [
    ["manufacturer", { tradeLevel: "Manufacturer" }],
    ["wholesaler", { tradeLevel: "批发商" }],
    ["retailer", { tradeLevel: "retail" }],
    ["other", { tradeLevel: "agent" }],
    ["notEnoughData", {}],
  ],
});

test.each([
  ["attribute-account", "accountClass"],
  ["attribute-channel", "channel"],
])("%s has a tier for each value, the most frequent first", (preset, fact) => {
  const table = customerTable([
    { [fact]: "Web" },
    { [fact]: "Shop" },
    { [fact]: "shop " },
    { ...contact, [fact]: "Web" },
    { [fact]: "Web" },
    {},
  ]);
  const { tiers, tierIndexes, why } = evaluateScheme(resolved(preset, table), table);
  expect(tiers.map(({ tier, size }) => [tier.name["zh-Hans"], size])).toEqual([
    ["Web", 3],
    ["Shop", 2],
    ["其他", 0],
  ]);
  expect(Array.from(tierIndexes)).toEqual([0, 1, 1, 0, 0, -1]);
  expect(why(5)).toMatchObject({ kind: "notJudged", reason: "notEnoughData" });
});
