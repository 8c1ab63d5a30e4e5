import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { movementsTabLabels as labels } from "../labels/movements.ts";
import type { SchemeMovements } from "../movement/movement.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { MoneyScale } from "../values/money.ts";
import { count, header, maybeMoney, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/**
 * The migration matrix of one scheme: from which tier (rows) to which (columns), in customers and in what they are worth now. Who is
 * new comes from nowhere, who is gone goes there, so that each row and column adds up to whom the tier had then and now, but for contacts who never bought: no
 * snapshot keeps them.
 */
export function movementMatrix(
  moved: SchemeMovements,
  scheme: Scheme,
  scale: MoneyScale,
  language: Language,
): readonly LaidRow[] {
  const say = (label: keyof typeof labels) => labels[label][language];
  const names = [...scheme.tiers.map(({ name }) => name[language]), say("notJudged")];
  const titled = (label: "matrixCounts" | "matrixWorth") =>
    title(fill(labels[label][language], { scheme: scheme.title[language] }));
  const { matrix, worthMatrix, joined, gone } = moved;
  const arrivals = matrix.reduce((sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0)), joined);
  return [
    titled("matrixCounts"),
    header(say("fromTo"), ...names, say("left"), say("total")),
    ...matrix.map((row, from): LaidRow => {
      const leaving = gone[from] ?? 0;
      return [text(names[from] ?? ""), ...row.map(count), count(leaving), count(sum(row) + leaving)];
    }),
    [text(say("new")), ...joined.map(count), text(""), count(sum(joined))],
    [text(say("total")), ...arrivals.map(count), count(sum(gone)), text("")],
    titled("matrixWorth"),
    header(say("fromTo"), ...names),
    ...worthMatrix.map(
      (row, from): LaidRow => [text(names[from] ?? ""), ...row.map((worth) => maybeMoney(worth, scale))],
    ),
  ];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
