import { expect, test } from "vitest";
import { nearestName } from "../../../functions/core/values/nearest-name.ts";

test.each([
  ["Totl", ["Date", "Total"], "Total"],
  ["Refundd", ["Order ID", "Refunded Amount"], "Refunded Amount"],
  ["abc", ["rfm", "ABC by customers", "abd"], "abd"],
  ["profitt", ["profit", "profit of the last 12 months"], "profit"],
  ["x", [], undefined],
] as const)("%s of %j means %s", (misspelt, known, meant) => expect(nearestName(misspelt, known)).toBe(meant));
