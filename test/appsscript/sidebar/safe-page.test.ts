import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accessWords } from "../../../appsscript/sidebar/access-words.ts";
import { setUpWords } from "../../../appsscript/sidebar/set-up-words.ts";
import { statusWords } from "../../../appsscript/sidebar/status-words.ts";
import { words } from "../../../appsscript/sidebar/words.ts";
import { words as menuWords } from "../../../appsscript/words.ts";

const folder = path.resolve(import.meta.dirname, "../../../appsscript/sidebar");
const sources = globSync("**/*.{ts,html}", { cwd: folder }).map((file) => ({
  file,
  source: readFileSync(path.join(folder, file), "utf8"),
}));

describe("nothing that a sheet holds can become part of the sidebar's page", () => {
  test.each([
    [
      "HTML made of text",
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc/,
    ],
    ["code made of text", /\beval\b|new Function|setTimeout\(["'`]|javascript:/],
    ["addresses", /\bhref\b|\.src\b|fetch\(|XMLHttpRequest|window\.open|location\./],
    ["handlers in attributes", /"on[a-z]+"|\son[a-z]+=/],
  ])("no %s", (_, pattern) => {
    expect(sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file)).toEqual([]);
  });

  test("only one file reads and changes the page", () => {
    const touching = sources.filter(({ source }) =>
      /document\.create|appendChild|replaceChild|setAttribute/.test(source),
    );
    expect(touching.map(({ file }) => file)).toEqual(["render.ts"]);
  });
});

describe("words in three languages", () => {
  const all = [words, statusWords, setUpWords, accessWords, menuWords].flatMap((table) => Object.entries(table));

  test.each(all)("%s has the same places in each", (_, phrase) => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    expect(places(phrase["zh-Hans"])).toEqual(places(phrase.en));
    expect(places(phrase["zh-Hant"])).toEqual(places(phrase.en));
  });

  test("Taiwan's own terms stand in the traditional ones", () => {
    const offending = all.filter(([, phrase]) =>
      /数据|表格|单元格|數據|設置|單元格|文件|默認/.test(phrase["zh-Hant"].replaceAll("設定表格", "")),
    );
    expect(offending).toEqual([]);
  });
});
