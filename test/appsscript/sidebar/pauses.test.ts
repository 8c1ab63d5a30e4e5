import { expect, test } from "vitest";
import { nextPauseMs } from "../../../appsscript/sidebar/pauses.ts";

test("pauses grow from one second to at most fifteen", () => {
  const pauses: number[] = [];
  for (let pause: number | undefined; pauses.length < 12; ) {
    pause = nextPauseMs(pause);
    pauses.push(pause);
  }
  expect(pauses[0]).toBe(1_000);
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(pauses.at(-1)).toBe(15_000);
});
