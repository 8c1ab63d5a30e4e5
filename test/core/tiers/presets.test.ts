import { describe, expect, test } from "vitest";
import { checkScheme } from "../../../functions/core/tiers/check-scheme.ts";
import { allPresets } from "../../../functions/core/tiers/presets/all-presets.ts";
import { bandsScheme, shareScheme, tierNamed } from "../../support/schemes.ts";

test("the presets switched on by default exist", () => {
  const on = allPresets.filter(({ isDefault }) => isDefault).map(({ id }) => id);
  expect(on.toSorted()).toEqual(["abc", "lifecycle", "pyramid-4", "rfm"]);
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
