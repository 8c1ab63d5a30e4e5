import { globSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fill } from "../../../functions/core/labels/fill.ts";
import { groupDigits } from "../../../functions/core/labels/group-digits.ts";
import type { Words } from "../../../functions/core/labels/language.ts";

const coreDir = path.resolve(import.meta.dirname, "../../../functions/core");

interface Phrase {
  /** `labels/why.ts: whyLabels.best`. */
  readonly where: string;
  readonly words: Words;
}

/** Every phrase that a module of the core exports, wherever it stands: labels, presets, settings. */
async function phrasesOf(file: string): Promise<readonly Phrase[]> {
  const phrases: Phrase[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown, where: string) => {
    if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) return;
    seen.add(value);
    if (isWords(value)) phrases.push({ where, words: value });
    else if (value instanceof Map) for (const [key, each] of value) visit(each, `${where}.${String(key)}`);
    else
      for (const [key, each] of Object.entries(value))
        visit(each, where.endsWith(":") ? `${where} ${key}` : `${where}.${key}`);
  };
  const exported: unknown = await import(path.join(coreDir, file));
  visit({ ...Object(exported) }, `${file}:`);
  return phrases;
}

const isWords = (value: object): value is Words => "en" in value && "zh-Hans" in value && "zh-Hant" in value;

const files = globSync("**/*.ts", { cwd: coreDir }).sort();
const phrases = (await Promise.all(files.map(phrasesOf))).flat();

/** The same characters as they are written in each script, where they differ and are common. */
const onlySimplified = new Set(
  "个们来时会对为与单关这还进过没说话请将设级层类数额订购买卖钱价货产质务发续实际应该认识规则选择点击输动组织结构计划报标题区间边员项达东义习亏两严临举",
);
const onlyTraditional = new Set(
  "個們來時會對為與單關這還進過沒說話請將設級層類數額訂購買賣錢價貨產質務發續實際應該認識規則選擇點擊輸動組織結構計劃報標題區間邊員項達東義習虧兩嚴臨舉",
);

describe("every phrase of the tool", () => {
  test("is found, by the hundred", () => {
    expect(phrases.length).toBeGreaterThan(1000);
  });

  test("is said in each language, or in none, with the same places to fill", () => {
    const placesIn = (phrase: string) =>
      [...new Set([...phrase.matchAll(/\{(\w+)/g)].map(([, place]) => place ?? ""))].sort().join(", ");
    const faults = phrases.flatMap(({ where, words }) =>
      (["zh-Hans", "zh-Hant"] as const).flatMap((language) => {
        const isSaid = (words[language].trim() === "") === (words.en.trim() === "");
        const hasPlaces = placesIn(words[language]) === placesIn(words.en);
        return isSaid && hasPlaces ? [] : [`${where}: ${language}: ${words[language]}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test("is written in its own script: no traditional character in simplified Chinese, none the other way", () => {
    const strays = ({ where, words }: Phrase) =>
      [
        ...[...words["zh-Hans"]].filter((each) => onlyTraditional.has(each)),
        ...[...words["zh-Hant"]].filter((each) => onlySimplified.has(each)),
      ].map((stray) => `${where}: ${stray}`);
    expect(phrases.flatMap(strays)).toEqual([]);
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
