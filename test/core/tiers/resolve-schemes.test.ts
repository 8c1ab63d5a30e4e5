import { describe, expect, test } from "vitest";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { defaultSettings } from "../../../functions/core/settings/settings.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../../../functions/core/tiers/wanted-metrics.ts";
import { switchedOn } from "../../support/switched-on.ts";

const metricOf = (scheme: Scheme | undefined) =>
  scheme !== undefined && "metric" in scheme ? scheme.metric : undefined;
const settings = { schemes: switchedOn("pyramid-4", "pyramid-2", "abc", "abc-value", "cards") };
const everything = wantedMetrics(settings);
const without = (...missing: readonly string[]) => everything.filter((metric) => !missing.includes(metric));

describe("schemes are resolved against what the sheet supplies", () => {
  test("with a profit all presets stand as they are meant, in the order of the settings", () => {
    const { schemes, waiting, unknown } = resolveSchemes(settings, everything);
    expect(schemes.map((scheme) => `${scheme.id} by ${metricOf(scheme)}`)).toEqual([
      "pyramid-4 by profit",
      "pyramid-2 by profit",
      "abc by revenue",
      "abc-value by revenue",
      "cards by revenue@12m",
    ]);
    expect(schemes.map(({ note }) => note)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([...waiting, ...unknown]).toEqual([]);
  });

  test("without a profit the pyramids rank by revenue and say so", () => {
    const { schemes } = resolveSchemes(settings, without("profit"));
    const [pyramid, eighty] = schemes;
    expect([metricOf(pyramid), metricOf(eighty)]).toEqual(["revenue", "revenue"]);
    expect(pyramid?.note?.en).toContain("ranked by revenue");
    expect(eighty?.note?.en).toContain("ranked by revenue");
    expect(pyramid).toMatchObject({ tiers: [{ upTo: 0.05 }, { upTo: 0.2 }, { upTo: 0.8 }, { upTo: 1 }] });
    expect(pyramid).not.toHaveProperty("floor");
  });

  test("a scheme whose metric nothing supplies waits and says for what; the others go on", () => {
    const { schemes, waiting } = resolveSchemes(settings, without("orderDays@12m"));
    expect(schemes.map(({ id }) => id)).toEqual(["pyramid-4", "pyramid-2", "abc", "abc-value"]);
    expect(waiting).toMatchObject([{ presetId: "cards", needs: ["orderDays@12m"] }]);
  });

  test("what a waiting scheme asks for is the column it was meant for, not the one of its stand-in", () => {
    const { waiting } = resolveSchemes({ schemes: switchedOn("pyramid-4") }, ["orders"]);
    expect(waiting).toMatchObject([{ presetId: "pyramid-4", needs: ["profit"] }]);
  });

  test.each([
    ["pyramid4", "pyramid-4"],
    ["ABC-Value", "abc-value"],
    ["card", "cards"],
  ])("%j is no preset: %s was probably meant", (presetId, nearest) => {
    expect(resolveSchemes({ schemes: switchedOn(presetId, "abc") }, everything)).toMatchObject({
      schemes: [{ id: "abc" }],
      unknown: [{ presetId, nearest }],
    });
  });

  test("where settings say nothing, the default set is on", () => {
    const { schemes } = resolveSchemes(defaultSettings, wantedMetrics(defaultSettings));
    expect(schemes.map(({ id }) => id)).toEqual(["pyramid-4", "abc", "lifecycle", "rfm"]);
  });

  test("a preset that is named twice is one scheme", () => {
    expect(resolveSchemes({ schemes: switchedOn("abc", "abc") }, everything).schemes).toHaveLength(1);
  });
});

describe("what must be computed for each customer", () => {
  test("every metric of every variant of a preset that is switched on", () => {
    expect(new Set(everything)).toEqual(new Set(["profit", "orders", "revenue", "revenue@12m", "orderDays@12m"]));
    expect(wantedMetrics({ schemes: switchedOn("abc") })).toEqual(["revenue", "orders"]);
  });
});
