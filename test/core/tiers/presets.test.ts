import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../functions/core/settings/settings.ts";
import { checkScheme } from "../../../functions/core/tiers/check-scheme.ts";
import { allPresets } from "../../../functions/core/tiers/presets/all-presets.ts";
import { bandsScheme, shareScheme, tierNamed } from "../../support/schemes.ts";

const schemes = allPresets.flatMap(({ id, variants }) => variants.map((scheme, variant) => ({ id, variant, scheme })));

describe("presets", () => {
  test("bear the tiers of the domain, best first", () => {
    const rows = allPresets.map(({ id, variants: [{ tiers }] }) => [id, tiers.map(({ name }) => name["zh-Hans"])]);
    expect(rows).toEqual([
      ["pyramid-4", ["铂金客户", "黄金客户", "钢铁客户", "重铅客户"]],
      ["pyramid-2", ["核心客户", "非核心客户"]],
      ["abc", ["关键客户", "主要客户", "普通客户"]],
      ["abc-value", ["关键客户", "主要客户", "普通客户"]],
      ["cards", ["VIP客户", "银卡客户", "普通客户"]],
    ]);
  });

  test("those switched on by default exist", () => {
    expect(allPresets.map(({ id }) => id)).toEqual(expect.arrayContaining([...defaultSettings.schemes]));
  });

  test.each(schemes)("$id, variant $variant, is sound and bears its preset's id", ({ id, scheme }) => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(scheme.id).toBe(id);
  });

  test.each(schemes)("$id, variant $variant, has words in every language and a colour for each tier", ({ scheme }) => {
    const words = [scheme.title, ...scheme.tiers.flatMap(({ name, action }) => [name, action])];
    for (const phrase of words) for (const text of Object.values(phrase)) expect(text.trim()).not.toBe("");
    for (const language of ["en", "zh-Hans", "zh-Hant"] as const) {
      expect(new Set(scheme.tiers.map(({ name }) => name[language])).size).toBe(scheme.tiers.length);
    }
    expect(new Set(scheme.tiers.map(({ colour }) => colour)).size).toBe(scheme.tiers.length);
    for (const { colour } of scheme.tiers) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("a scheme that does not hold together says where", () => {
  test.each([
    { scheme: shareScheme([1]), problem: { tierIndex: 0, reason: "tooFewTiers", found: "1" } },
    { scheme: shareScheme([0.3, 0.2, 1]), problem: { tierIndex: 1, reason: "outOfOrder", found: "0.2" } },
    { scheme: shareScheme([0.3, 0.3, 1]), problem: { tierIndex: 1, reason: "outOfOrder", found: "0.3" } },
    { scheme: shareScheme([20, 1]), problem: { tierIndex: 0, reason: "notAShare", found: "20" } },
    { scheme: shareScheme([0.2, 0.9]), problem: { tierIndex: 1, reason: "doesNotReachTheEnd", found: "0.9" } },
    { scheme: bandsScheme([2, 5]), problem: { tierIndex: 1, reason: "outOfOrder", found: "5" } },
    {
      scheme: { ...bandsScheme([5]), tiers: [tierNamed("a"), tierNamed("b")].map((tier) => ({ ...tier, from: 5 })) },
      problem: { tierIndex: 1, reason: "lastTierHasCut", found: "5" },
    },
    {
      scheme: { ...shareScheme([0.5, 1]), tiers: [0.5, 1].map((upTo) => ({ ...tierNamed("a"), upTo })) },
      problem: { tierIndex: 1, reason: "sameTierTwice", found: "a" },
    },
  ])("$problem.reason", ({ scheme, problem }) => {
    expect(checkScheme(scheme)).toContainEqual(problem);
  });
});
