import { describe, expect, test } from "vitest";
import { AppError, errorCatalogue } from "../../functions/errors.ts";
import { errorAnswer } from "../../functions/http/answer.ts";

const known = (code: string): code is keyof typeof errorCatalogue => code in errorCatalogue;
const codes = Object.keys(errorCatalogue).filter(known);

describe.each(codes)("%s", (code) => {
  test("is answered as {error: {code, message, hint}} with its status", () => {
    const { status, hint } = errorCatalogue[code];
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
