import { describe, expect, test } from "vitest";
import { attributeHeaders, attributeOfHeader } from "../../../functions/core/settings/attribute-of-header.ts";
import {
  attributeIdOf,
  attributeIds,
  attributeKey,
  nameAttribute,
} from "../../../functions/core/settings/attributes.ts";
import { headerName } from "../../../functions/core/values/header-name.ts";

describe("a column is a known attribute by its header", () => {
  test.each([
    ["Referrals", "attribute:referrals"],
    ["NUMBER_OF_REFERRALS", "attribute:referrals"],
    ["转介绍", "attribute:referrals"],
    ["推薦人數", "attribute:referrals"],
    ["Satisfaction (1-5)", "attribute:satisfaction"],
    ["满意度（10分）", "attribute:satisfaction"],
    ["満足度", "attribute:satisfaction"],
    ["Geburtsjahr", "attribute:birthYear"],
    ["Année de naissance", "attribute:birthYear"],
    ["annee de naissance", "attribute:birthYear"],
    ["Estado civil", "attribute:maritalStatus"],
    ["É membro", "attribute:member"],
    ["costToServe", "attribute:costToServe"],
  ])("%s", (header, key) => {
    expect(attributeOfHeader(header)).toBe(key);
  });

  test("any other column is an attribute by its header, as keys are compared", () => {
    expect(attributeOfHeader("  Favourite Colour ")).toBe("attribute:favourite colour");
    expect(attributeOfHeader("喜欢的颜色")).toBe("attribute:喜欢的颜色");
    expect(attributeIdOf("attribute:favourite colour")).toBeUndefined();
  });

  test("a blank header names nothing", () => {
    expect(attributeOfHeader("  ")).toBeUndefined();
  });
});

test("no header means two attributes, in whatever languages", () => {
  const idsByName = new Map<string, Set<string>>();
  for (const headers of Object.values(attributeHeaders)) {
    for (const id of attributeIds) {
      for (const name of [id, ...headers[id].split(", ")].map(headerName)) {
        idsByName.set(name, (idsByName.get(name) ?? new Set()).add(id));
      }
    }
  }
  expect([...idsByName].filter(([, ids]) => ids.size > 1).map(([name, ids]) => [name, ...ids])).toEqual([]);
});

test("every header word means its attribute", () => {
  for (const headers of Object.values(attributeHeaders)) {
    for (const id of attributeIds) {
      for (const name of headers[id].split(", "))
        expect([name, attributeOfHeader(name)]).toEqual([name, attributeKey(id)]);
    }
  }
});

test("an attribute is called by its name, another column by its header", () => {
  expect(nameAttribute("attribute:birthYear")).toEqual({
    en: "birth year",
    "zh-Hans": "出生年份",
    "zh-Hant": "出生年份",
  });
  expect(nameAttribute("attribute:favourite colour").en).toBe("favourite colour");
});
