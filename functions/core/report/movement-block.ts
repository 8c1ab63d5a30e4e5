import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementLabels, summaryLabels } from "../labels/summary.ts";
import type { Movements, SchemeMovements } from "../movement/movement.ts";
import type { Scheme } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** Who moved since the last snapshot of an earlier day: new and gone customers, then per scheme each pair of tiers with its count. */
export function movementBlock(
  movements: Movements | undefined,
  schemes: readonly Scheme[],
  language: Language,
): readonly LaidRow[] {
  const word = (label: keyof typeof movementLabels) => movementLabels[label][language];
  if (movements === undefined) return [[text(word("none"))]];
  return [
    title(fill(word("title"), { day: formatDay(movements.since) })),
    [text(word("joined")), count(movements.joined.length)],
    [text(word("gone")), count(movements.gone.length)],
    header(word("scheme"), word("up"), word("down")),
    ...movements.schemes.map((moved): LaidRow => {
      const name = text(schemeName(moved, schemes, language));
      return moved.comparable
        ? [name, count(moved.up.length), count(moved.down.length)]
        : [name, text(word("notComparable"))];
    }),
    header(
      word("scheme"),
      movementLabels.from[language],
      movementLabels.to[language],
      summaryLabels.customers[language],
    ),
    ...movements.schemes.flatMap((moved) => pairs(moved, schemes, language)),
  ];
}

/** One row per pair of tiers between which somebody moved, by tier moved from, then to. */
function pairs(moved: SchemeMovements, schemes: readonly Scheme[], language: Language): readonly LaidRow[] {
  const tiers = schemes.find(({ id }) => id === moved.schemeId)?.tiers ?? [];
  const tierName = (index: number) => text(tiers[index]?.name[language] ?? movementLabels.notJudged[language]);
  return moved.matrix.flatMap((row, from) =>
    row.flatMap((customers, to): LaidRow[] =>
      from === to || customers === 0
        ? []
        : [[text(schemeName(moved, schemes, language)), tierName(from), tierName(to), count(customers)]],
    ),
  );
}

const schemeName = ({ schemeId }: SchemeMovements, schemes: readonly Scheme[], language: Language) =>
  schemes.find(({ id }) => id === schemeId)?.title[language] ?? schemeId;
