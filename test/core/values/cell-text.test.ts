import { expect, test } from "vitest";
import { cellText, isBlank } from "../../../functions/core/values/cell-text.ts";

test("a cell reads as text as the sheet shows it", () => {
  expect([cellText("00123"), cellText(123), cellText(0.1), cellText(true), cellText(false)]).toEqual([
    "00123",
    "123",
    "0.1",
    "TRUE",
    "FALSE",
  ]);
});

test("nothing, an empty text and white space are blank; 0 and FALSE are not", () => {
  expect([undefined, "", " \t\u3000"].every(isBlank)).toBe(true);
  expect([0, false, "0", "."].some(isBlank)).toBe(false);
});
