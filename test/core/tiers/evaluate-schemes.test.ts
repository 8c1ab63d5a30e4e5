import { describe, expect, test } from "vitest";
import type { LadderScheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { findCircle, schemesNamedBy } from "../../../functions/core/tiers/find-circle.ts";
import { customerTable } from "../../support/customer-tables.ts";
import { ladderScheme, shareScheme } from "../../support/schemes.ts";

/** A ladder whose best rung is for those in the best tier of other schemes. */
const asking = (id: string, ...others: readonly string[]): LadderScheme =>
  ladderScheme([[others.map((scheme) => ({ scheme, is: "inTier", tiers: ["T1"] }) as const)]], { id });
const pyramid = { ...shareScheme([0.5, 1], { metric: "revenue" }), id: "pyramid" };
const table = customerTable([{ revenue: 9 }, { revenue: 8 }, { revenue: 2 }, { revenue: 1 }]);

describe("a scheme that asks for the tier of another", () => {
  test("is evaluated after it, wherever it stands, and the results stand in the order given", () => {
    const results = evaluateSchemes([asking("c", "b"), asking("b", "pyramid"), pyramid], table);
    expect(results.map(({ scheme, tierIndexes }) => [scheme.id, ...tierIndexes])).toEqual([
      ["c", 0, 0, 1, 1],
      ["b", 0, 0, 1, 1],
      ["pyramid", 0, 0, 1, 1],
    ]);
  });

  test("says in which tier the customer stands there", () => {
    const [result] = evaluateSchemes([asking("b", "pyramid"), pyramid], table);
    expect(result?.why(3)).toMatchObject({ toNext: { lacking: [{ value: "T2", holds: false }] } });
  });

  test("is refused where the other is not there", () => {
    expect(() => evaluateSchemes([asking("b", "pyramid")], table)).toThrow(/"b" asks for the tier of "pyramid"/);
  });
});

describe("a circle", () => {
  test("is found, in the order in which each asks for the next", () => {
    const schemes = [pyramid, asking("a", "pyramid", "b"), asking("b", "c"), asking("c", "a")];
    expect(findCircle(schemes)).toEqual(["a", "b", "c"]);
    expect(() => evaluateSchemes(schemes, table)).toThrow(/a, b, c/);
    expect(findCircle([asking("a", "a")])).toEqual(["a"]);
  });

  test("is none where two ask for the same, or for what is not there", () => {
    expect(findCircle([asking("a", "b", "c"), asking("b", "d"), asking("c", "d", "x"), asking("d")])).toBeUndefined();
    expect(schemesNamedBy(asking("a", "b", "c", "b"))).toEqual(["b", "c"]);
  });
});
