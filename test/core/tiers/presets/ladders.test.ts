import { describe, expect, test } from "vitest";
import { contact, customerTable } from "../../../support/customer-tables.ts";
import { type ExpectedPlaces, placesOf, resolved, testPreset, topFifthBy } from "../../../support/preset-cases.ts";

const blank = Number.NaN;

/** Who has ever bought: in the window that Settings chose, or before it. */
const buyers = (tier: string): ExpectedPlaces => [
  [tier, { orderDays: 1, tenureDays: blank }],
  [tier, { orderDays: 0, tenureDays: 0 }],
];

testPreset({
  preset: "ladder-6",
  everyone: { orderDays: 5, active: true, tenureDays: 300, interested: false, referrals: 0, satisfaction: 0.5 },
  customers: [
    ["advocate", { referrals: 1 }],
    ["advocate", { satisfaction: 0.9 }],
    ["advocate", { referrals: 1, satisfaction: blank }],
    ["supporter", { satisfaction: 0.89 }],
    ["supporter", { referrals: blank, satisfaction: blank }],
    ["customer", { referrals: 1, satisfaction: 1, active: false }],
    ["customer", { orderDays: 4, referrals: 3 }],
    ["customer", { orderDays: 2, active: false }],
    ["purchaser", { orderDays: 1, referrals: 3 }],
    ["customer", { orderDays: 4, satisfaction: 0.9 }],
    ...buyers("purchaser"),
    ["purchaser", { orderDays: 0, interested: true }],
    ["prospect", { ...contact, interested: true }],
    ["stranger", { ...contact, interested: false }],
    ["stranger", contact],
    ["blacklisted", { blacklisted: true }],
  ],
});

describe("ladder-6 goes on with one of referrals and satisfaction", () => {
  const supporter = { orderDays: 5, active: true, tenureDays: 300, interested: false };

  test("advocates by referrals alone", () => {
    const table = customerTable([
      { ...supporter, referrals: 1 },
      { ...supporter, referrals: 0 },
    ]);
    const scheme = resolved("ladder-6", table);
    expect(placesOf(scheme, table)).toEqual(["advocate", "supporter"]);
    expect(scheme.note?.en).toBe("No column with satisfaction: decided by what else there is.");
    expect(scheme.note?.["zh-Hant"]).toBe("沒有包含滿意度的欄：按其餘條件判斷。");
  });

  test("advocates by satisfaction alone", () => {
    const table = customerTable([
      { ...supporter, satisfaction: 0.9 },
      { ...supporter, satisfaction: 0.89 },
    ]);
    expect(placesOf(resolved("ladder-6", table), table)).toEqual(["advocate", "supporter"]);
  });

  test("waits where there is neither", () => {
    expect(() => resolved("ladder-6", customerTable([supporter]))).toThrow("ladder-6 waits");
  });
});

// 10 buyers: the top fifth by either metric are the first two, or more with equal values.
testPreset({
  preset: "ladder-5",
  everyone: { orderDays: 2, revenue: 10, tenureDays: 365, active: true },
  customers: [
    ["loyal", { orderDays: 9, revenue: 90 }],
    ["advanced", { orderDays: 9, revenue: 90, tenureDays: 364 }],
    ["advanced", { orderDays: 9, revenue: 90, active: false }],
    ["intermediate", { orderDays: 9, revenue: 89 }],
    ["intermediate", { orderDays: 8, revenue: 90 }],
    ["intermediate", {}],
    ["intermediate", { active: false }],
    ["entry", { orderDays: 1 }],
    ...buyers("entry"),
    ["prospect", contact],
    ["blacklisted", { blacklisted: true }],
  ],
  andOf: [
    topFifthBy("revenue", "loyal", "intermediate"),
    topFifthBy("orderDays", "loyal", "intermediate"),
    // All are in the top fifth where all are equal; once is not enough all the same.
    [
      ["entry", { orderDays: 1 }],
      ["entry", { orderDays: 1, active: false }],
    ],
  ],
});

testPreset({
  preset: "cs-3",
  everyone: { orderDays: 3, active: true, tenureDays: 10 },
  customers: [
    ["loyal", {}],
    ["drifting", { active: false }],
    ["drifting", { active: blank }],
    ["drifting", { orderDays: 2 }],
    ...buyers("drifting"),
    ["potential", contact],
    ["blacklisted", { blacklisted: true }],
  ],
});

testPreset({
  preset: "stage",
  everyone: { orderDays: 1, tenureDays: 40, daysSinceLast: 31, openReturn: false, serviceCase: false, stage: "" },
  customers: [
    ["after-sales", { daysSinceLast: 30 }],
    ["closed", {}],
    ["after-sales", { openReturn: true }],
    ["after-sales", { serviceCase: true }],
    ...buyers("closed"),
    ["closed", { orderDays: 0, interested: true }],
    ["after-sales", { stage: "售后" }],
    ["closed", { ...contact, stage: "成交" }],
    ["intent", { ...contact, stage: " Intent " }],
    ["intent", { ...contact, stage: "意向客户" }],
    ["intent", { ...contact, interested: true }],
    ["prospect", { ...contact, stage: "lead", interested: false }],
    ["prospect", contact],
    ["blacklisted", { blacklisted: true }],
  ],
});

describe("stage goes on with what columns there are", () => {
  const bought = { orderDays: 1, tenureDays: 40, daysSinceLast: 40 };

  test("a stage column alone is enough", () => {
    const table = customerTable([{ ...bought, stage: "" }, { ...contact, stage: "quoted" }, contact]);
    const scheme = resolved("stage", table);
    expect(placesOf(scheme, table)).toEqual(["closed", "intent", "prospect"]);
    expect(scheme.note?.en).toContain("open return, open service case, interested");
  });

  test("a column of who is interested alone is enough", () => {
    const table = customerTable([bought, { ...contact, interested: true }, contact]);
    expect(placesOf(resolved("stage", table), table)).toEqual(["closed", "intent", "prospect"]);
  });

  test("without either nobody could have an intent, and it waits", () => {
    expect(() => resolved("stage", customerTable([{ ...bought, openReturn: true }]))).toThrow("stage waits");
  });
});

testPreset({
  preset: "funnel",
  everyone: { orderDays: 3, active: true, tenureDays: 40, interested: true },
  customers: [
    ["loyal", {}],
    ["closed", { orderDays: 2 }],
    ["closed", { active: false }],
    ...buyers("closed"),
    ["target", { ...contact, interested: true }],
    ["prospect", { ...contact, interested: false }],
    ["prospect", contact],
    ["blacklisted", { blacklisted: true }],
  ],
});

// 6 buyers: the top fifth by revenue are the two at 100.
testPreset({
  preset: "aarrr",
  everyone: { orderDays: 2, revenue: 10, tenureDays: 40, referrals: 0 },
  customers: [
    ["referral", { referrals: 1 }],
    ["referral", { ...contact, referrals: 1 }],
    ["revenue", { revenue: 100, orderDays: 1 }],
    ["revenue", { revenue: 100, referrals: blank }],
    ["retention", { revenue: 99 }],
    ...buyers("activation"),
    ["acquisition", contact],
    ["blacklisted", { blacklisted: true }],
  ],
  andOf: [topFifthBy("revenue", "revenue", "retention")],
});

testPreset({
  preset: "growth",
  everyone: { partner: false, supports: false, accepts: false },
  customers: [
    ["partner", { partner: true, accepts: true }],
    ["support", { supports: true }],
    ["accept", { accepts: true }],
    ["know", {}],
    ["know", { partner: blank, supports: blank, accepts: blank }],
    ["partner", { ...contact, partner: true }],
    ["know", contact],
    ["blacklisted", { blacklisted: true }],
  ],
});
// 10 buyers: the top fifth by either metric are the first with 9 and 90, and those beside them.
testPreset({
  preset: "growth",
  variant: 1,
  everyone: { orderDays: 5, revenue: 10, tenureDays: 365, active: true },
  customers: [
    ["partner", { orderDays: 9, revenue: 90 }],
    ["support", { orderDays: 9, revenue: 90, tenureDays: 364 }],
    ["accept", { orderDays: 9, revenue: 90, active: false }],
    ["support", { orderDays: 9, revenue: 89 }],
    ["support", { orderDays: 8, revenue: 90 }],
    ["support", {}],
    ["accept", { orderDays: 4 }],
    ["accept", { active: false }],
    ...buyers("accept"),
    ["know", contact],
    ["blacklisted", { blacklisted: true }],
  ],
  andOf: [topFifthBy("revenue", "partner", "support"), topFifthBy("orderDays", "partner", "support")],
});

testPreset({
  preset: "cultivation",
  everyone: { orderDays: 2, member: false, satisfaction: 0.8, referrals: 0 },
  customers: [
    ["believer", { member: true, referrals: 1 }],
    ["member", { member: true, referrals: 1, satisfaction: 0.79 }],
    ["member", { member: true, referrals: 0 }],
    ["member", { member: true, orderDays: 1, satisfaction: blank }],
    ["satisfied", { referrals: 1 }],
    ["satisfied", { member: blank }],
    ["repeat", { satisfaction: 0.79 }],
    ["repeat", { satisfaction: blank }],
    ["first", { orderDays: 1 }],
    ["noOrders", contact],
  ],
});

testPreset({
  preset: "relationship",
  customers: [
    ["values", { relationship: 5 }],
    ["respects", { relationship: 4.9 }],
    ["respects", { relationship: 4 }],
    ["friendly", { relationship: 3 }],
    ["likes", { relationship: 2.9 }],
    ["likes", { relationship: 2 }],
    ["knows-name", { relationship: 1 }],
    ["stranger", { relationship: 0 }],
    ["values", { ...contact, relationship: 5 }],
    ["notEnoughData", {}],
    ["notEnoughData", contact],
  ],
});
