import type { Cuts } from "./cuts.ts";
import { justAbove } from "./just-above.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Cuts in two by quantile score: those whose score is at or above the mean of all scores, and the rest (TIERS.md 4, rfm-8).
 *
 * What a customer would need moves the others' scores as well: whom they pass has one less who is strictly worse. Others whose
 * score hangs on that one stand in at most one group of equals for each score, so that the mean is known for every value after
 * looking at a handful of groups. One's own score never falls and the others' never rise as one's value rises: there is one
 * lowest value that gets in.
 *
 * @param scores what the scores are called, worst first: 1 to 5; 1, 3, 5
 * @param whole whether all values are whole numbers
 */
export function meanScoreCuts(ranking: Ranking, scores: readonly number[], whole: boolean): Cuts {
  const { descending } = ranking;
  const n = descending.length;
  const count = scores.length;
  const scoreOf = (worse: number) => scores[Math.floor((count * worse) / n)] ?? 0;
  const worstFirst = (place: number) => descending[n - 1 - place] ?? Number.POSITIVE_INFINITY;
  const worseThan = (value: number) => n - ranking.notWorse(value);
  // How many must be strictly worse for each score but the lowest, each number once.
  const needed = [...new Set(scores.slice(1).map((_, score) => Math.ceil(((score + 1) * n) / count)))];

  let sum = 0;
  for (let place = 0; place < n; ) {
    const end = worseThan(justAbove(worstFirst(place), whole));
    sum += scoreOf(place) * (end - place);
    place = end;
  }
  const getsIn = (score: number, all: number) => score * n >= all;

  return {
    stepOf: (value) => (getsIn(scoreOf(worseThan(value)), sum) ? 0 : 1),
    entriesOf(own) {
      const ownPlace = worseThan(own);
      const other = (place: number) => worstFirst(place < ownPlace ? place : place + 1);
      const othersBelow = (value: number) => worseThan(value) - (own < value ? 1 : 0);
      // Groups of others who lose a score once they are passed.
      const groups = needed.flatMap((worse) => {
        const value = other(worse - 1);
        if (worse > n - 1 || othersBelow(value) !== worse - 1) return [];
        const size = othersBelow(justAbove(value, whole)) - (worse - 1);
        return [{ value, loses: size * (scoreOf(worse) - scoreOf(worse - 1)) }];
      });
      const ahead = (value: number) =>
        groups.reduce((total, group) => total + (value < group.value ? group.loses : 0), 0);
      const others = sum - scoreOf(ownPlace) - ahead(own);
      const takes = (value: number) => {
        const score = scoreOf(othersBelow(value));
        return getsIn(score, others + ahead(value) + score);
      };
      const candidates = [
        Number.NEGATIVE_INFINITY,
        ...needed.filter((worse) => worse <= n - 1).map((worse) => justAbove(other(worse - 1), whole)),
        ...groups.map(({ value }) => value),
      ].sort((left, right) => left - right);
      return [candidates.find(takes) ?? Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    },
  };
}
