import { describe, expect, test } from "vitest";
import { TextVotes } from "../../../functions/core/orders/text-votes.ts";

const first = 1;
const second = 2;
const either = 3;

/** What so many texts of each kind decide where the locale has the first reading. */
function decided(counts: readonly (readonly [mask: number, rows: number])[], usual = 0) {
  const votes = new TextVotes(2);
  for (const [mask, rows] of counts) for (let row = 0; row < rows; row += 1) votes.add(mask, mask === either);
  const { reading, by } = votes.decide(usual);
  return `${reading} by ${by}`;
}

describe("how all texts of a column are read", () => {
  test.each<[string, string, (readonly [number, number])[]]>([
    ["the locale decides where no text can tell", "0 by locale", [[either, 100]]],
    ["and where there is none", "0 by locale", []],
    [
      "one text that can only be read one way decides for all",
      "1 by column",
      [
        [either, 100],
        [second, 1],
      ],
    ],
    [
      "also for the locale's way",
      "0 by column",
      [
        [either, 100],
        [first, 1],
      ],
    ],
    [
      "one in 20 may be a slip",
      "1 by column",
      [
        [first, 1],
        [second, 20],
      ],
    ],
    [
      "more leave it undecided",
      "undefined by nothing",
      [
        [first, 1],
        [second, 19],
      ],
    ],
    [
      "as do equally many of both",
      "undefined by nothing",
      [
        [first, 5],
        [second, 5],
        [either, 100],
      ],
    ],
    [
      "what cannot be read at all says nothing",
      "0 by locale",
      [
        [0, 100],
        [either, 1],
      ],
    ],
  ])("%s", (_, decision, counts) => expect(decided(counts)).toBe(decision));

  test("the locale decides only between readings that every text can have", () => {
    const votes = new TextVotes(3);
    votes.add(0b011, true);
    expect(votes.decide(2)).toEqual({ reading: undefined, by: "nothing" });
    expect(votes.decide(1)).toEqual({ reading: 1, by: "locale" });
  });
});
