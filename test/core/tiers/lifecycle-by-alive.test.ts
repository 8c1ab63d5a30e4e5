import { expect, test } from "vitest";
import { defaultLifetimeSettings } from "../../../functions/core/settings/lifetime-settings.ts";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../../../functions/core/tiers/wanted-metrics.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { switchedOn } from "../../support/switched-on.ts";

const schemes = switchedOn("lifecycle");
const lifetime = { ...defaultLifetimeSettings, decidesLifecycle: true };
const table = customersWith({
  revenue: euros(10, 10, 10, 10, 10, 10, 10),
  orderDays: [3, 1, 2, 2, 2, 1, 1],
  daysSinceLast: [40, 10, 40, 100, 200, 5, 300],
  aliveProbability: [0.7, 0.5, 0.5, 0.3, 0.1, 0.1, Number.NaN],
  trend: [0, 0, 0, 0, 0, 0, 0],
  rhythm: [9, 9, 9, 9, 9, 9, 9],
});

/** Tier of each customer. */
function tiers(settings: Parameters<typeof resolveSchemes>[0]) {
  const { schemes: resolved } = resolveSchemes(settings, table.metrics.keys());
  const [result] = evaluateSchemes(resolved, table);
  return Array.from(result?.tierIndexes ?? [], (at) => result?.scheme.tiers[at]?.id);
}

test("the life cycle goes by the alive probability only if settings say so", () => {
  expect(tiers({ schemes, lifetime })).toEqual(["loyal", "new", "follow-up", "silent", "lost", "new", undefined]);
  expect(tiers({ schemes, lifetime: defaultLifetimeSettings })).toEqual(tiers({ schemes }));
  expect(tiers({ schemes })).not.toEqual(tiers({ schemes, lifetime }));
});

test("then alone it asks for the models", () => {
  expect(wantedMetrics({ schemes, lifetime })).toContain("aliveProbability");
  expect(wantedMetrics({ schemes, lifetime: defaultLifetimeSettings })).not.toContain("aliveProbability");
});

test("rules that a team wrote stay", () => {
  const rules = [
    { tier: "lost", alternative: 1, when: { fact: "daysSinceLast", is: "moreThan", value: 99 } },
    { tier: "loyal", alternative: 1, when: { fact: "orderDays", is: "atLeast", value: 3 } },
    { tier: "new", alternative: 1, when: "otherwise" },
  ] as const;
  const tiers3 = ["loyal", "new", "lost"].map((id) => ({ id, name: undefined }));
  const own = [{ id: "lifecycle", isOn: true, rules, tiers: tiers3 }];
  expect(tiers({ schemes: own, lifetime })).toEqual(["loyal", "new", "new", "lost", "lost", "new", "lost"]);
});
