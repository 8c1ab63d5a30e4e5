import { describe, expect, test } from "vitest";
import type { Standing } from "../../../functions/core/movement/hold-scheme.ts";
import { explainStanding } from "../../../functions/core/report/explain-standing.ts";
import { parseIsoDay } from "../../../functions/core/values/day.ts";
import { bandsScheme } from "../../support/schemes.ts";

const scheme = bandsScheme([1000, 100]);
const until = parseIsoDay("2026-12-01") ?? 0;
const say = (because: Standing["because"], isAtRisk = false) =>
  explainStanding("T2: revenue 900.00", { computedTierIndex: 1, because, isAtRisk }, 0, scheme, { language: "en" });

describe("why a tier is held that today's figures do not give", () => {
  test.each<[string, Standing["because"], boolean, string]>([
    ["it is what they give", undefined, false, "T2: revenue 900.00"],
    ["it is, but by a hair", undefined, true, "T2: revenue 900.00; at risk"],
    [
      "a grace of days",
      { kind: "graceDays", until },
      true,
      "T1, kept until 2026-12-01 unless the figures recover; at risk",
    ],
    [
      "a grace of evaluations",
      { kind: "graceEvaluations", left: 2 },
      true,
      "T1, kept for 2 more evaluations unless the figures recover; at risk",
    ],
    ["the margin", { kind: "margin" }, true, "T1, kept within the margin below its cut; at risk"],
    ["step by step", { kind: "oneAtATime" }, true, "T1, falling one tier at a time; at risk"],
    ["never down", { kind: "never" }, false, "T1, kept for good"],
    ["an upgrade that waits", { kind: "awaitsUpgrade", left: 1 }, false, "T1, rising after 1 more evaluation"],
    ["by hand", { kind: "override", tierIndex: 0, reason: "", until: undefined }, false, "T1, set by hand"],
    [
      "by hand, with reason and end",
      { kind: "override", tierIndex: 0, reason: "our landlord", until },
      false,
      "T1, set by hand until 2026-12-01 (our landlord)",
    ],
  ])("%s", (_what, because, isAtRisk, words) => {
    const today = because === undefined ? "" : "; today's figures say T2: revenue 900.00";
    expect(say(because, isAtRisk)).toBe(words + today);
  });
});
