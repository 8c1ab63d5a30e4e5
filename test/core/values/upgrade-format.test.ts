import { describe, expect, test } from "vitest";
import { type FormatSteps, upgradeFormat } from "../../../functions/core/values/upgrade-format.ts";

/** Format 2 renamed `n` to `count`; format 3 counts in pairs. */
const steps: FormatSteps = {
  1: ({ n }) => ({ count: n }),
  2: ({ count }) => ({ pairs: Number(count) / 2 }),
};

describe("a stored shape", () => {
  test("of the current format is taken as it is", () => {
    const stored = { format: 3, pairs: 4 };
    expect(upgradeFormat(stored, 3, steps)).toEqual({ state: "current", value: stored });
  });

  test("of an older format goes through every step in turn", () => {
    expect(upgradeFormat({ format: 1, n: 8 }, 3, steps)).toEqual({ state: "current", value: { format: 3, pairs: 4 } });
    expect(upgradeFormat({ format: 2, count: 8 }, 3, steps)).toEqual({
      state: "current",
      value: { format: 3, pairs: 4 },
    });
  });

  test("of a newer format is refused by its number", () => {
    expect(upgradeFormat({ format: 4, odd: true }, 3, steps)).toEqual({ state: "newer", format: 4 });
  });

  test("of an older format that no step starts from is unreadable", () => {
    expect(upgradeFormat({ format: 1 }, 3, { 2: (older) => older })).toEqual({ state: "unreadable" });
  });

  test.each([undefined, null, "text", [{ format: 1 }], {}, { format: "1" }, { format: 0 }, { format: 1.5 }])(
    "that says no format is unreadable: %j",
    (stored) => {
      expect(upgradeFormat(stored, 1, {})).toEqual({ state: "unreadable" });
    },
  );
});
