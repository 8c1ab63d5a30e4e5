import { describe, expect, test } from "vitest";
import { customerColumnLabels } from "../../../functions/core/labels/customer-columns.ts";
import { fill } from "../../../functions/core/labels/fill.ts";
import { groupDigits } from "../../../functions/core/labels/group-digits.ts";
import type { Words } from "../../../functions/core/labels/language.ts";
import { setUpLabels } from "../../../functions/core/labels/set-up.ts";
import {
  columnSettingWords,
  orderFieldLabels,
  settingValueLabels,
  settingWords,
} from "../../../functions/core/labels/setting-names.ts";
import { settingProblemLabels } from "../../../functions/core/labels/setting-problems.ts";
import {
  settingsHeaderLabels,
  settingsHeaderNotes,
  settingsStatusLabels,
  settingsTabLabels,
} from "../../../functions/core/labels/settings.ts";
import {
  concentrationLabels,
  movementLabels,
  rowsLabels,
  summaryLabels,
} from "../../../functions/core/labels/summary.ts";
import { noLongerLabel, notJudgedLabels, whyLabels } from "../../../functions/core/labels/why.ts";

const families: readonly Readonly<Record<string, Words>>[] = [
  customerColumnLabels,
  concentrationLabels,
  movementLabels,
  rowsLabels,
  summaryLabels,
  notJudgedLabels,
  { noLongerLabel },
  whyLabels,
  settingsTabLabels,
  settingsHeaderLabels,
  settingsHeaderNotes,
  settingsStatusLabels,
  settingProblemLabels,
  orderFieldLabels,
  settingValueLabels,
  columnSettingWords,
  setUpLabels,
  ...Object.values(settingWords),
];
const phrases = families.flatMap((family) => Object.entries(family).map(([name, words]) => ({ name, words })));

describe("words in three languages", () => {
  test.each(phrases)("$name is said in each, with the same places to fill", ({ words }) => {
    const places = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const phrase of Object.values(words)) {
      expect(phrase).not.toBe("");
      expect(places(phrase)).toEqual(places(words.en));
    }
  });
});

describe("a phrase", () => {
  test("is filled place by place", () => {
    expect(fill("{count} more reaches {tier}", { count: 3, tier: "Gold" })).toBe("3 more reaches Gold");
  });

  test.each([
    [0, "0 customers have bought"],
    [1, "1 customer has bought"],
    ["1", "1 customer has bought"],
    ["1,001", "1,001 customers have bought"],
  ])("speaks of one as of one: %s", (count, said) => {
    expect(fill("{count} {count:customer has|customers have} bought", { count })).toBe(said);
  });

  test("takes values as they are, braces and dollars too", () => {
    expect(fill("{found}", { found: "$& {tier}" })).toBe("$& {tier}");
  });

  test("without a value for a place is refused", () => {
    expect(() => fill("{count} more", {})).toThrow("{count}");
  });
});

describe("digits", () => {
  test.each([
    ["0", "0"],
    ["999", "999"],
    ["1000", "1,000"],
    ["-1234567.5", "-1,234,567.5"],
    ["1234.5678", "1,234.5678"],
    ["-100", "-100"],
  ])("%s reads %s", (decimal, grouped) => {
    expect(groupDigits(decimal)).toBe(grouped);
  });
});
