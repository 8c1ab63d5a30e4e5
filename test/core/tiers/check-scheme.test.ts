import { describe, expect, test } from "vitest";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { checkScheme } from "../../../functions/core/tiers/check-scheme.ts";
import type { SchemeProblem } from "../../../functions/core/tiers/scheme-problem.ts";
import {
  axisOf,
  bandsScheme,
  gridScheme,
  ladderScheme,
  pointsScheme,
  quantileScheme,
  shareScheme,
  tierNamed,
} from "../../support/schemes.ts";

const often = { fact: "orderDays", is: "atLeast", value: 3 } as const;
const axes = [
  axisOf("R", "tenureDays", { kind: "scores", count: 3 }),
  axisOf("M", "revenue", { kind: "mean", aboveZero: false }),
];
const grid = gridScheme(axes, [{ R: [5, 3], M: [2] }, { R: [1] }, {}]);
const step = { fact: "orders", by: "step", step: 2, points: 1, maximum: undefined } as const;
const points = pointsScheme([step], [5]);

const cases: readonly (SchemeProblem & { readonly scheme: Scheme })[] = [
  { scheme: shareScheme([1]), tierIndex: 0, reason: "tooFewTiers", found: "1" },
  { scheme: shareScheme([0.3, 0.2, 1]), tierIndex: 1, reason: "outOfOrder", found: "0.2" },
  { scheme: shareScheme([0.3, 0.3, 1]), tierIndex: 1, reason: "outOfOrder", found: "0.3" },
  { scheme: shareScheme([20, 1]), tierIndex: 0, reason: "notAShare", found: "20" },
  { scheme: shareScheme([0.2, 0.9]), tierIndex: 1, reason: "doesNotReachTheEnd", found: "0.9" },
  { scheme: shareScheme([0.2, 1], { of: "value", metric: "trend" }), reason: "notAddable", found: "trend" },
  { scheme: bandsScheme([2, 5]), tierIndex: 1, reason: "outOfOrder", found: "5" },
  { scheme: bandsScheme([Number.NaN]), tierIndex: 0, reason: "notANumber", found: "NaN" },
  {
    scheme: { ...bandsScheme([5]), tiers: [tierNamed("a"), tierNamed("b")].map((tier) => ({ ...tier, from: 5 })) },
    ...{ tierIndex: 1, reason: "lastTierHasCut", found: "5" },
  },
  {
    scheme: { ...shareScheme([0.5, 1]), tiers: [0.5, 1].map((upTo) => ({ ...tierNamed("a"), upTo })) },
    ...{ tierIndex: 1, reason: "sameTierTwice", found: "a" },
  },
  {
    scheme: bandsScheme([{ from: 5, also: [often, { fact: "revenue", is: "inTop", share: 20 }] }]),
    ...{ tierIndex: 0, conditionIndex: 1, reason: "notAShare", found: "20" },
  },
  {
    scheme: { ...bandsScheme([5]), lastIf: [{ fact: "orders", is: "oneOf", values: [] }] },
    ...{ list: "lastIf", conditionIndex: 0, reason: "noValues", found: "" },
  },
  {
    scheme: ladderScheme([], { tiers: [1, 2].map((rung) => ({ ...tierNamed(`T${rung}`), alternatives: [[often]] })) }),
    ...{ tierIndex: 1, reason: "noCatchAll", found: "" },
  },
  {
    scheme: ladderScheme([], {
      tiers: [1, 2].map((rung) => ({ ...tierNamed(`T${rung}`), alternatives: "otherwise" })),
    }),
    ...{ tierIndex: 1, reason: "twoCatchAlls", found: "T2" },
  },
  {
    scheme: ladderScheme([[[often]]], { testedIn: ["T2", "T1"] }),
    ...{ tierIndex: 1, reason: "catchAllNotLast", found: "T2" },
  },
  { scheme: ladderScheme([[[often]]], { testedIn: ["T2"] }), tierIndex: 0, reason: "notTested", found: "T1" },
  { scheme: ladderScheme([[[often]]], { testedIn: ["T1", "T3", "T2"] }), reason: "unknownTier", found: "T3" },
  {
    scheme: ladderScheme([[[often]]], { testedIn: ["T1", "T1", "T2"] }),
    ...{ tierIndex: 0, reason: "testedTwice", found: "T1" },
  },
  { scheme: ladderScheme([[]]), tierIndex: 0, reason: "noConditions", found: "" },
  { scheme: ladderScheme([[[often], []]]), tierIndex: 0, alternativeIndex: 1, reason: "noConditions", found: "" },
  {
    scheme: ladderScheme([[[often, { scheme: "test-ladder", is: "inTier", tiers: ["T2"] }]]]),
    ...{ tierIndex: 0, alternativeIndex: 0, conditionIndex: 1, reason: "asksForItself", found: "test-ladder" },
  },
  {
    scheme: ladderScheme([[[often]]], { notEnoughDataIf: [[{ fact: "rhythm", is: "atMost", value: Number.NaN }]] }),
    ...{ list: "notEnoughDataIf", alternativeIndex: 0, conditionIndex: 0, reason: "notANumber", found: "NaN" },
  },
  { scheme: { ...grid, axes: axes.slice(1) }, reason: "axisCount", found: "1" },
  {
    scheme: { ...grid, axes: [...axes, axes[0] ?? axisOf("", "orders", { kind: "mean", aboveZero: false })] },
    axisIndex: 2,
    reason: "sameAxisTwice",
    found: "R",
  },
  {
    scheme: { ...grid, means: [{ id: "X", name: tierNamed("X").name, of: ["R", "Q"] }] },
    ...{ meanIndex: 0, reason: "unknownAxis", found: "Q" },
  },
  {
    scheme: gridScheme([axisOf("A", "orders", { kind: "from", values: [5, 2] }), ...axes], [{}, {}]),
    ...{ axisIndex: 0, reason: "outOfOrder", found: "2" },
  },
  {
    scheme: gridScheme([axisOf("A", "orders", { kind: "top", share: 20 }), ...axes], [{}, {}]),
    ...{ axisIndex: 0, reason: "notAShare", found: "20" },
  },
  { scheme: gridScheme(axes, [{ Q: [1] }, {}]), cellIndex: 0, reason: "unknownAxis", found: "Q" },
  { scheme: gridScheme(axes, [{ R: [2] }, {}]), cellIndex: 0, reason: "unknownLevel", found: "R 2" },
  { scheme: gridScheme(axes, [{ R: [5, 3] }, { R: [1], M: [2] }]), reason: "combinationUnnamed", found: "R 1, M 1" },
  { scheme: gridScheme(axes, [{}, { R: [1] }]), cellIndex: 1, reason: "neverReached", found: "T2" },
  {
    scheme: { ...grid, cells: [{ levels: {}, tier: "T9" }] },
    ...{ cellIndex: 0, reason: "unknownTier", found: "T9" },
  },
  { scheme: { ...grid, cells: [{ levels: {}, tier: "T1" }] }, tierIndex: 1, reason: "tierWithoutCell", found: "T2" },
  { scheme: { ...points, rows: [] }, reason: "noRows", found: "" },
  { scheme: { ...points, rows: [{ ...step, step: 0 }] }, rowIndex: 0, reason: "stepNotAboveZero", found: "0" },
  { scheme: { ...points, rows: [step, { ...step, points: 0 }] }, rowIndex: 1, reason: "earnsNothing", found: "0" },
  { scheme: { ...points, rows: [{ ...step, maximum: -3 }] }, rowIndex: 0, reason: "maximumOfOtherSign", found: "-3" },
];

describe("a scheme that does not hang together says what and where", () => {
  test.each(cases)("$reason ($found)", ({ scheme, ...problem }) => {
    expect(checkScheme(scheme)).toContainEqual(problem);
  });
});

test.each([
  shareScheme([0.2, 0.5, 1]),
  bandsScheme([5, { from: 2, also: [often] }]),
  quantileScheme(5),
  ladderScheme([[[often]], [[often], [often, often]]], { testedIn: ["T2", "T1", "T3"], notEnoughDataIf: [[often]] }),
  ladderScheme([], { eachValueOf: "attribute:channel" }),
  grid,
  pointsScheme([step, { ...step, points: -3, maximum: -9 }, { fact: "orders", by: "percentile", weight: 0.4 }], [5, 2]),
])("a sound scheme of the kind $kind has no problem", (scheme) => {
  expect(checkScheme(scheme)).toEqual([]);
});
