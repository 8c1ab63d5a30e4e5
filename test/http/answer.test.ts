import { describe, expect, test } from "vitest";
import { errorHints } from "../../functions/error-hints.ts";
import { AppError, errorCatalogue } from "../../functions/errors.ts";
import { errorAnswer } from "../../functions/http/answer.ts";

const known = (code: string): code is keyof typeof errorCatalogue => code in errorCatalogue;
const codes = Object.keys(errorCatalogue).filter(known);

describe.each(codes)("%s", (code) => {
  test("is answered as {error: {code, message, hint}} with its status", () => {
    const { status } = errorCatalogue[code];
    const hint = errorHints[code].en;
    expect(errorAnswer(new AppError(code, "as told"))).toMatchObject({
      status,
      body: { error: { code, message: "as told", hint } },
    });
  });

  test("has a status that makes a queue repeat it, where another try can help", () => {
    const { status, retryable } = errorCatalogue[code];
    expect(status).toBeGreaterThanOrEqual(400);
    if (retryable) expect([409, 429].includes(status) || status >= 500).toBe(true);
  });
});

test("whatever else is thrown is internal, and what it says stays inside", () => {
  const { status, body } = errorAnswer(new Error("row of Alice"));
  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain("Alice");
});

test.each(codes)("%s has a hint in every language that quotes no English sentence in Chinese", (code) => {
  const { en, "zh-Hans": simplified, "zh-Hant": traditional } = errorHints[code];
  for (const hint of [simplified, traditional]) {
    expect(hint).toMatch(/\p{Script=Han}{2}/u);
    expect(en).not.toBe(hint);
  }
});

test("an answer speaks the caller's language; what nobody translated stays as it is", () => {
  const words = { en: "Yes.", "zh-Hans": "是。", "zh-Hant": "是的。" };
  expect(errorAnswer(new AppError("run_busy", words), {}, "zh-Hant").body).toEqual({
    error: { code: "run_busy", message: "是的。", hint: errorHints.run_busy["zh-Hant"] },
  });
  expect(errorAnswer(new AppError("bad_request", "field x"), {}, "zh-Hans").body).toMatchObject({
    error: { message: "field x" },
  });
});
