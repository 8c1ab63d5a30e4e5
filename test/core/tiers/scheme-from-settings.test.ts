import { describe, expect, test } from "vitest";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { partsOf } from "../../../functions/core/settings/scheme-parts.ts";
import type { SchemeSetting } from "../../../functions/core/settings/scheme-settings.ts";
import { checkScheme } from "../../../functions/core/tiers/check-scheme.ts";
import { abc } from "../../../functions/core/tiers/presets/abc.ts";
import { allPresets } from "../../../functions/core/tiers/presets/all-presets.ts";
import { cards } from "../../../functions/core/tiers/presets/cards.ts";
import { lifecycle } from "../../../functions/core/tiers/presets/lifecycle.ts";
import { pyramid4 } from "../../../functions/core/tiers/presets/pyramid-4.ts";
import { rfm } from "../../../functions/core/tiers/presets/rfm.ts";
import { schemeFromSettings } from "../../../functions/core/tiers/scheme-from-settings.ts";
import { schemeOfParts } from "../../../functions/core/tiers/scheme-of-parts.ts";

const on = (id: string, said: Partial<SchemeSetting> = {}): SchemeSetting => ({ id, isOn: true, ...said });
const own = (said: Partial<SchemeSetting>): SchemeSetting => on("own:ours", said);
const names = ({ tiers }: Scheme) => tiers.map(({ name }) => name.en);
const ids = ({ tiers }: Scheme) => tiers.map(({ id }) => id);

describe("a preset of which nothing is changed", () => {
  test.each(allPresets.map((preset) => [preset.id, preset] as const))(
    "%s is as it was, in every variant",
    (id, preset) => {
      expect(schemeFromSettings(preset, on(id))).toEqual(preset.variants);
    },
  );

  test.each(allPresets.flatMap(({ id, variants }) => variants.map((variant, at) => [`${id} ${at}`, variant] as const)))(
    "%s is put together from the parts that it is taken into",
    (_, variant) => {
      const { id, title, note, judges, requires } = variant;
      const frame = {
        id,
        title,
        ...(note && { note }),
        ...(judges && { judges }),
        ...(requires && { requires }),
      };
      expect(schemeOfParts(frame, partsOf(variant), variant.tiers, variant)).toEqual(variant);
    },
  );
});

describe("a preset that a team changed", () => {
  test("cuts differently, in the variant that steps in as well", () => {
    const [byProfit, byRevenue] = schemeFromSettings(
      pyramid4,
      on("pyramid-4", { cuts: { values: [0.1, 0.3, 1, 1], floor: 0 } }),
    );
    expect(byProfit).toMatchObject({ floor: 0, tiers: [{ upTo: 0.1 }, { upTo: 0.3 }, { upTo: 1 }, { upTo: 1 }] });
    // Lead stays the last 20% where there is no profit: nobody changed that.
    expect(byRevenue).toMatchObject({ tiers: [{ upTo: 0.1 }, { upTo: 0.3 }, { upTo: 0.8 }, { upTo: 1 }] });
    expect(byRevenue).not.toHaveProperty("floor");
  });

  test("does not let a cut of the team's come behind one of the variant's own", () => {
    const variants = schemeFromSettings(pyramid4, on("pyramid-4", { cuts: { values: [0.05, 0.85, 1, 1], floor: 0 } }));
    const cuts = variants.map((scheme) => scheme.kind === "share" && scheme.tiers.map(({ upTo }) => upTo));
    // By revenue Iron ends at 80%, and Gold now goes to 85%.
    expect(cuts).toEqual([
      [0.05, 0.85, 1, 1],
      [0.05, 0.85, 1, 1],
    ]);
  });

  test("requires what its preset requires, with what the team says; a scheme of the team's own what it says", () => {
    expect(schemeFromSettings(rfm, on("rfm", {}))[0]).toMatchObject({ requires: { customers: 10 } });
    const [judged] = schemeFromSettings(rfm, on("rfm", { requires: { customers: 0, historyDays: 90 } }));
    expect(judged).toMatchObject({ requires: { customers: 0, historyDays: 90 } });
    for (const variant of schemeFromSettings(pyramid4, on("pyramid-4", { requires: { repeatBuyers: 5 } }))) {
      expect(variant).toMatchObject({ requires: { repeatBuyers: 5 } });
    }
    expect(schemeFromSettings(abc, on("abc"))[0]).not.toHaveProperty("requires");
  });

  test("keeps the ids of tiers that are called otherwise, their colours and what to do for them", () => {
    const tiers = ["Best", undefined, "Others"].map((name, at) => ({ id: ["a", "b", "c"][at] ?? "", name }));
    const playbook = [{ tier: "b", action: "Call them", budgetWeight: 2 }];
    const [scheme] = schemeFromSettings(abc, on("abc", { tiers, playbook, columnTitle: "Value" }));
    expect(ids(scheme)).toEqual(["a", "b", "c"]);
    expect(names(scheme)).toEqual(["Best", "B main", "Others"]);
    expect(scheme.tiers.map(({ colour }) => colour)).toEqual(abc.variants[0].tiers.map(({ colour }) => colour));
    expect(scheme.tiers[0]?.action).toEqual(abc.variants[0].tiers[0]?.action);
    expect(scheme.tiers[1]).toMatchObject({ action: { en: "Call them", "zh-Hans": "Call them" }, budgetWeight: 2 });
    expect(scheme.title).toEqual({ en: "Value", "zh-Hans": "Value", "zh-Hant": "Value" });
  });

  test("by another metric means that very metric: nothing steps in", () => {
    const variants = schemeFromSettings(pyramid4, on("pyramid-4", { metric: "orderDays" }));
    expect(variants).toMatchObject([{ metric: "orderDays" }]);
    expect(variants).toHaveLength(1);
  });

  test("with rules of its own has no other rules", () => {
    const rules = [
      { tier: "lost", alternative: 1, when: { fact: "daysSinceLast", is: "moreThan", value: 365 } },
      { tier: "new", alternative: 1, when: "otherwise" },
    ] as const;
    const tiers = [
      { id: "new", name: undefined },
      { id: "lost", name: undefined },
    ];
    const [scheme] = schemeFromSettings(lifecycle, on("lifecycle", { tiers, rules }));
    expect(scheme).toMatchObject({ testedIn: ["lost", "new"], tiers: [{ alternatives: "otherwise" }, { id: "lost" }] });
    // What it cannot do without is what it still looks at.
    expect(scheme).not.toHaveProperty("needs");
    expect(checkScheme(scheme)).toEqual([]);
  });

  test("by bands: rules join the cut of their tier, those of the last tier send customers there", () => {
    const rules = [
      { tier: "vip", alternative: 1, when: { fact: "orders", is: "atLeast", value: 5 } },
      { tier: "regular", alternative: 1, when: { fact: "profit", is: "atMost", value: 0 } },
    ] as const;
    const [scheme] = schemeFromSettings(cards, on("cards", { rules }));
    expect(scheme).toMatchObject({ lastIf: [{ fact: "profit" }], tiers: [{ also: [{ fact: "orders" }] }, {}, {}] });
    expect(scheme.tiers[1]).not.toHaveProperty("also");
  });

  test("shows its scores or does not", () => {
    expect(schemeFromSettings(rfm, on("rfm"))[0]).toMatchObject({ showLevels: true });
    expect(schemeFromSettings(rfm, on("rfm", { shows: { scores: false } }))[0]).toMatchObject({ showLevels: false });
  });
});

describe("an own scheme", () => {
  const tiers = ["Many", "Few"].map((name) => ({ id: name.toLowerCase(), name }));

  test("has its name in every language, colours by the order of its tiers, and nothing to do yet", () => {
    const [scheme] = schemeFromSettings(
      undefined,
      own({
        own: { name: "我们的", kind: "bands" },
        metric: "orders",
        tiers,
        cuts: { values: [3], floor: undefined },
      }),
    );
    expect(scheme).toMatchObject({
      id: "own:ours",
      kind: "bands",
      title: { en: "我们的", "zh-Hans": "我们的", "zh-Hant": "我们的" },
      tiers: [
        { id: "many", from: 3, action: { en: "" } },
        { id: "few", from: undefined },
      ],
    });
    expect(new Set(scheme.tiers.map(({ colour }) => colour)).size).toBe(2);
    expect(checkScheme(scheme)).toEqual([]);
  });

  test("that looks at nothing but columns of the team's judges contacts who never bought, too", () => {
    const rules = (fact: "attribute:region" | "orders") =>
      [
        { tier: "many", alternative: 1, when: { fact, is: "equals", value: 1 } },
        { tier: "few", alternative: 1, when: "otherwise" },
      ] as const;
    const ladder = (fact: "attribute:region" | "orders") =>
      schemeFromSettings(undefined, own({ own: { name: "Ours", kind: "ladder" }, tiers, rules: rules(fact) }))[0];
    expect(ladder("attribute:region")).toMatchObject({ judges: "everyone" });
    expect(ladder("orders")).not.toHaveProperty("judges");
  });

  test("of one tier per value needs no names", () => {
    const [scheme] = schemeFromSettings(
      undefined,
      own({ own: { name: "Regions", kind: "values" }, metric: "attribute:region" }),
    );
    expect(scheme).toMatchObject({
      kind: "ladder",
      eachValueOf: "attribute:region",
      tiers: [{ name: { en: "Other" } }],
    });
    expect(checkScheme(scheme)).toEqual([]);
  });

  test("that lacks what its kind needs is refused: settings are checked first", () => {
    const setting = own({ own: { name: "Ours", kind: "bands" }, tiers });
    expect(() => schemeFromSettings(undefined, setting)).toThrow(/"own:ours" has no metric|has no cuts/);
  });
});
