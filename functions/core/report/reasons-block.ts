import { dataReportLabels } from "../labels/data-report.ts";
import type { Language } from "../labels/language.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { setAsideReasons, type WarningReason, warningReasons } from "../orders/problem.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { problemWords } from "./problem-words.ts";
import { moneyCell, nameCurrency } from "./totals-block.ts";

/** Why rows were set aside: a line per reason and currency, with rows and money. */
export function setAsideBlock({ totals }: Pick<ClosedLedger, "totals">, language: Language): readonly LaidRow[] {
  const { setAside, reason, currency, rows, money, none } = dataReportLabels;
  const lines = setAsideReasons.flatMap((each) =>
    totals.flatMap(({ setAside: byReason, currency: label, scale }): LaidRow[] => {
      const found = byReason[each];
      if (found === undefined || found.rows === 0) return [];
      return [
        [
          text(problemWords[each][language]),
          text(nameCurrency(label, language)),
          count(found.rows),
          moneyCell(found.money, scale),
        ],
      ];
    }),
  );
  return [
    title(setAside[language]),
    ...(lines.length === 0
      ? [[text(none[language])]]
      : [header(reason[language], currency[language], rows[language], money[language]), ...lines]),
  ];
}

/** What was noticed about rows that are used: a line per reason with its rows. */
export function warningsBlock(
  counts: Readonly<Partial<Record<WarningReason, number>>>,
  language: Language,
): readonly LaidRow[] {
  const { warnings, reason, rows, none } = dataReportLabels;
  const lines = warningReasons.flatMap((each): LaidRow[] => {
    const found = counts[each] ?? 0;
    return found > 0 ? [[text(problemWords[each][language]), count(found)]] : [];
  });
  return [
    title(warnings[language]),
    ...(lines.length === 0 ? [[text(none[language])]] : [header(reason[language], rows[language]), ...lines]),
  ];
}
