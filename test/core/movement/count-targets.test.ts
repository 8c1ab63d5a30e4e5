import { expect, test } from "vitest";
import { countTargets } from "../../../functions/core/movement/count-targets.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { bandsScheme } from "../../support/schemes.ts";

const asOf = 46_000;
const table = customersWith({ revenue: euros(2000, 600, 50) }, { keys: ["ann", "bob", "cid"], asOf });
const result = evaluateScheme(bandsScheme([1000, 500], "revenue"), table);
const target = (tierIndex: number, until?: number) => ({ tierIndex, reason: "", until });
const count = (targets: Readonly<Record<string, ReturnType<typeof target>>>) =>
  countTargets([result], table, new Map([["test-bands", new Map(Object.entries(targets))]]));

test("who stands in the target tier, or a better one, has reached it, whenever it was due", () => {
  expect(count({ ann: target(1), bob: target(1, asOf - 1) })).toEqual([
    { schemeId: "test-bands", reached: 2, due: 0, missed: 0 },
  ]);
});

test("who does not is due up to the day, and has missed it the day after", () => {
  expect(count({ bob: target(0, asOf), cid: target(0, asOf - 1) })).toMatchObject([{ due: 1, missed: 1 }]);
  expect(count({ bob: target(0) })).toMatchObject([{ due: 1, missed: 0 }]);
});

test("somebody who is not among the customers has not reached anything", () => {
  expect(count({ eve: target(2) })).toMatchObject([{ reached: 0, due: 1 }]);
});

test("a scheme without targets has no counts", () => {
  expect(countTargets([result], table, new Map())).toEqual([]);
});
