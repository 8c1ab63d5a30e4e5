import fc from "fast-check";
import type { Condition } from "../../functions/core/settings/condition.ts";
import type { AttributeKey } from "../../functions/core/settings/fact.ts";
import type { MetricKey } from "../../functions/core/settings/metric.ts";
import type { GridAxis, PointsRow } from "../../functions/core/settings/scheme.ts";
import {
  ownSchemeId,
  type SchemeKindChoice,
  type SchemeRule,
  type SchemeSetting,
} from "../../functions/core/settings/scheme-settings.ts";
import { matchKey } from "../../functions/core/values/keys.ts";
import { evenly } from "./evenly.ts";

const numbers: readonly MetricKey[] = ["revenue", "revenue@12m", "orderDays@3m", "profit", "daysSinceLast", "trend"];
const anyNumber = fc.constantFrom(...numbers);
const anyAttribute = fc.constantFrom<AttributeKey>("attribute:favourite colour", "attribute:region");
const amount = evenly(-1e6, 1e6);
const share = evenly(0.001, 0.999);
const name = fc.stringMatching(/^[A-Z][a-z]{2,6}[客层]?$/);
const names = (minLength: number, maxLength: number) =>
  fc.uniqueArray(name, { minLength, maxLength, selector: matchKey });

/** A condition of any operator, on any kind of fact. */
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: anyNumber,
    is: fc.constantFrom("atLeast" as const, "atMost" as const, "moreThan" as const, "lessThan" as const),
    value: amount,
  }),
  fc.record({ fact: anyNumber, is: fc.constantFrom("inTop" as const, "inBottom" as const), share }),
  fc.record({ fact: fc.constant<MetricKey>("active"), is: fc.constant("yes" as const) }),
  fc.record({ fact: fc.constant<MetricKey>("active"), is: fc.constant("equals" as const), value: fc.boolean() }),
  fc.record({
    fact: fc.constant<MetricKey>("lastOrder"),
    is: fc.constant("atLeast" as const),
    value: fc.integer({ min: 30_000, max: 50_000 }),
  }),
  fc.record({
    fact: fc.constant<AttributeKey>("attribute:satisfaction"),
    is: fc.constant("atLeast" as const),
    value: share,
  }),
  fc.record({ fact: anyAttribute, is: fc.constant("equals" as const), value: fc.oneof(name, amount, fc.boolean()) }),
  fc.record({ fact: anyAttribute, is: fc.constant("oneOf" as const), values: names(1, 3) }),
  fc.constant<Condition>({ scheme: "abc", is: "inTier", tiers: ["a", "c"] }),
);

const falling = (count: number) =>
  fc.uniqueArray(amount, { minLength: count, maxLength: count }).map((values) => values.toSorted((a, b) => b - a));
const rising = (count: number) =>
  fc.uniqueArray(share, { minLength: count, maxLength: count }).map((values) => values.toSorted((a, b) => a - b));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** The fields that are there. */
const present = <Fields extends object>(fields: Fields): Fields =>
  Object.assign(
    {},
    ...Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [{ [key]: value }])),
  );

const tiersOf = (tierNames: readonly string[]) => tierNames.map((each) => ({ id: matchKey(each), name: each }));

/** Rules of a ladder in any order of testing, who takes everyone else last. */
const ladderRules = (tierNames: readonly string[]): fc.Arbitrary<readonly SchemeRule[]> =>
  fc
    .tuple(
      fc.shuffledSubarray(tiersOf(tierNames), { minLength: tierNames.length }),
      fc.array(fc.array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }), {
        minLength: tierNames.length,
        maxLength: tierNames.length,
      }),
    )
    .map(([tiers, alternatives]) =>
      tiers.flatMap(({ id }, at): readonly SchemeRule[] =>
        at === tiers.length - 1
          ? [{ tier: id, alternative: 1, when: "otherwise" }]
          : (alternatives[at] ?? []).flatMap((all, index) =>
              all.map((when): SchemeRule => ({ tier: id, alternative: index + 1, when })),
            ),
      ),
    );

const axisCut: fc.Arbitrary<GridAxis["cut"]> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("scores" as const, "meanScore" as const),
    count: fc.constantFrom(3 as const, 4 as const, 5 as const),
  }),
  fc.record({ kind: fc.constant("mean" as const), aboveZero: fc.boolean() }),
  fc.record({ kind: fc.constant("top" as const), share }),
  fc
    .integer({ min: 1, max: 3 })
    .chain((count) => falling(count).map((values) => ({ kind: "from" as const, values: values.toReversed() }))),
);

const axes = fc
  .tuple(
    names(2, 3),
    fc.array(axisCut, { minLength: 3, maxLength: 3 }),
    fc.array(anyNumber, { minLength: 3, maxLength: 3 }),
  )
  .map(([axisNames, cuts, metrics]) =>
    axisNames.map(
      (each, at): GridAxis => ({
        id: matchKey(each),
        name: { en: each, "zh-Hans": each, "zh-Hant": each },
        metric: metrics[at] ?? "revenue",
        better: at === 0 ? "lower" : "higher",
        cut: cuts[at] ?? { kind: "scores", count: 5 },
      }),
    ),
  );

const points: fc.Arbitrary<readonly PointsRow[]> = fc.array(
  fc.oneof(
    fc.record({
      fact: anyNumber,
      by: fc.constant("step" as const),
      step: amount.map((each) => Math.abs(each) + 1),
      points: amount,
      maximum: maybe(amount),
    }),
    fc.record({ fact: fc.constant<MetricKey>("active"), by: fc.constant("yes" as const), points: amount }),
    fc.record({ fact: anyNumber, by: fc.constantFrom("weight" as const, "percentile" as const), weight: amount }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** What each kind of own scheme says beside its name and its tiers. */
function partsOf(kind: SchemeKindChoice, tierNames: readonly string[]): fc.Arbitrary<Partial<SchemeSetting>> {
  const count = tierNames.length;
  const tiers = tiersOf(tierNames);
  switch (kind) {
    case "shareOfCustomers":
    case "shareOfValue":
      return fc.record({
        metric: anyNumber,
        tiers: fc.constant(tiers),
        cuts: fc.record({ values: rising(count - 1).map((values) => [...values, 1]), floor: maybe(amount) }),
      });
    case "bands":
      return fc.record({
        metric: anyNumber,
        tiers: fc.constant(tiers),
        cuts: falling(count - 1).map((values) => ({ values, floor: undefined })),
        rules: maybe(
          condition.map((when): readonly SchemeRule[] => [{ tier: tiers[0]?.id ?? "", alternative: 1, when }]),
        ),
      });
    case "quantiles":
    case "quantilesLower":
      return fc.record({ metric: anyNumber, tiers: fc.constant(tiers) });
    case "ladder":
      return fc.record({ tiers: fc.constant(tiers), rules: ladderRules(tierNames) });
    case "grid":
      return fc.record({ tiers: fc.constant(tiers), axes }).map((parts) => ({
        ...parts,
        cells: [
          { levels: { [parts.axes[0]?.id ?? ""]: [1] }, tier: tiers[0]?.id ?? "" },
          { levels: {}, tier: tiers.at(-1)?.id ?? "" },
        ],
      }));
    case "points":
      return fc.record({
        tiers: fc.constant(tiers),
        cuts: falling(count - 1).map((values) => ({ values, floor: undefined })),
        points,
      });
    case "values":
      return fc.record({ metric: anyAttribute });
  }
}

const shows = fc.constantFrom<SchemeSetting["shows"]>(
  undefined,
  { why: false },
  { toNext: true },
  { why: false, toNext: true },
);
const requires = fc.constantFrom<SchemeSetting["requires"]>(
  undefined,
  { customers: 25 },
  { historyDays: 90, repeatBuyers: 3 },
);
const columnTitle = maybe(name.map((each) => `Column ${each}`));

const ownScheme = (kind: SchemeKindChoice): fc.Arbitrary<SchemeSetting> =>
  fc.tuple(name, names(2, 5), fc.boolean(), shows, columnTitle, requires).chain((said) => {
    const [called, tierNames, isOn, shown, title, required] = said;
    const own = `Own ${kind} ${called}`;
    const playbook = [{ tier: matchKey(tierNames[0] ?? ""), action: "call, then visit", budgetWeight: 3 }];
    return partsOf(kind, tierNames).map((parts) =>
      present({
        id: ownSchemeId(matchKey(own)),
        isOn,
        own: { name: own, kind },
        shows: shown,
        requires: required,
        columnTitle: title === undefined ? undefined : `${title} ${kind}`,
        playbook: parts.tiers === undefined ? undefined : playbook,
        ...parts,
      }),
    );
  });

/** What a team changes in presets: names, cuts, actions, rules, what is shown. */
const presets: fc.Arbitrary<readonly SchemeSetting[]> = fc
  .record({
    pyramid: fc.record({
      isOn: fc.boolean(),
      shows,
      requires,
      names: maybe(names(4, 4)),
      shares: rising(2),
      floor: amount,
    }),
    lifecycle: fc.record({ isOn: fc.boolean(), columnTitle, days: fc.integer({ min: 31, max: 300 }) }),
    rfm: fc.record({ scores: fc.boolean(), tier: fc.constantFrom("loyal", "lost") }),
    stars: fc.record({ points: fc.integer({ min: 1, max: 9 }) }),
  })
  .map(({ pyramid, lifecycle, rfm, stars }): readonly SchemeSetting[] => [
    { id: "abc", isOn: true },
    present({
      id: "pyramid-4",
      isOn: pyramid.isOn,
      shows: pyramid.shows,
      requires: pyramid.requires,
      tiers: pyramid.names?.map((each, at) => ({ id: ["platinum", "gold", "iron", "lead"][at] ?? "", name: each })),
      cuts: { values: [...pyramid.shares, 1, 1], floor: pyramid.floor },
    }),
    present({
      id: "lifecycle",
      isOn: lifecycle.isOn,
      columnTitle: lifecycle.columnTitle === undefined ? undefined : `${lifecycle.columnTitle} cycle`,
      rules: [
        { tier: "lost", alternative: 1, when: { fact: "daysSinceLast", is: "moreThan", value: lifecycle.days } },
        { tier: "silent", alternative: 1, when: { fact: "daysSinceLast", is: "moreThan", value: 30 } },
        { tier: "follow-up", alternative: 1, when: { fact: "trend", is: "atMost", value: -0.5 } },
        { tier: "loyal", alternative: 1, when: { fact: "orderDays", is: "atLeast", value: 4 } },
        { tier: "new", alternative: 1, when: "otherwise" },
      ],
      playbook: [{ tier: "loyal", action: "thank them" }],
    }),
    present({
      id: "rfm",
      isOn: true,
      shows: rfm.scores ? undefined : { scores: false },
      cells: [
        { levels: { R: [4, 5], FM: [3, 4, 5] }, tier: "champions" },
        { levels: {}, tier: rfm.tier },
      ],
    }),
    {
      id: "stars-points",
      isOn: false,
      points: [{ fact: "orderDays", by: "step", step: 1, points: stars.points, maximum: 90 }],
    },
  ]);

const kinds: readonly SchemeKindChoice[] = [
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "ladder",
  "grid",
  "points",
  "values",
];

/** What a team can decide about schemes: presets that it changed, and own schemes of every kind, in any order. */
export const anySchemes: fc.Arbitrary<readonly SchemeSetting[]> = fc
  .tuple(presets, fc.tuple(...kinds.map(ownScheme)), fc.integer({ min: 0, max: 13 }))
  .map(([changed, own, turn]) => {
    const all = [...changed, ...own];
    return [...all.slice(turn), ...all.slice(0, turn)];
  });
