import { setAsideReasons } from "../core/orders/problem.ts";
import { problemWords } from "../core/report/problem-words.ts";
import { columnLetters } from "../core/values/a1.ts";
import { firstDay, formatDay, lastDay } from "../core/values/day.ts";
import { toCurrency } from "../core/values/money.ts";
import { assumptionNotes } from "../use-cases/assumption-notes.ts";
import type { Computed } from "../use-cases/compute-tiers.ts";

/**
 * What the Tier Data Report tells, as plain data: rows and money that reconcile, how cells were read and what was assumed, order ids,
 * likely duplicates, what each column holds. Nothing is cut but the lists of rows, which stand at the document's end.
 */
export function dataJson(computed: Computed) {
  const { ledger, table, orders } = computed;
  const { scale } = table;
  return {
    rows: { all: ledger.rows, used: ledger.rowsUsed, setAside: ledger.setAside.length },
    setAsideReasons: setAsideReasonsJson(computed),
    money: ledger.totals.map((totals) => ({
      currency: totals.currency === "" ? null : totals.currency,
      in: toCurrency(totals.in.money, totals.scale),
      used: toCurrency(totals.used.money, totals.scale),
      // Of what is used, in the first currency: all of it, and what came back whole.
      rate: totals.rate ?? null,
      worth: toCurrency(totals.worth, scale),
      returned: toCurrency(totals.returned, scale),
      refunded: toCurrency(totals.refunded, scale),
      setAside: Object.fromEntries(
        Object.entries(totals.setAside).map(([reason, { rows, money }]) => [
          reason,
          { rows, money: toCurrency(money, totals.scale) },
        ]),
      ),
    })),
    assumptions: assumptionNotes(computed),
    textReadings: ledger.texts.map(({ field, read, ...finding }) => {
      const column = orders.map.columns[field];
      return {
        column: column === undefined ? null : columnLetters(column.columnIndex),
        header: column?.header ?? null,
        field,
        readWith: read,
        ...finding,
      };
    }),
    statuses: ledger.statuses.map(({ status, rows, reading }) => ({
      status,
      rows,
      readAs: reading === "none" ? "sale" : reading,
    })),
    orderIds: ledger.orderIds,
    likelyDuplicates: computed.duplicates.map(({ reason, keys }) => ({ reason, customers: keys })),
    columns: computed.profiles.map(columnJson),
  };
}

/** What a column holds; days of the column of dates as 2026-06-30. */
function columnJson({ field, columnIndex, header, types, numbers }: Computed["profiles"][number]) {
  const value = (number: number) => (field === "date" ? dayText(number) : number);
  return {
    ...{ column: columnLetters(columnIndex), header, field, types },
    numbers:
      numbers === undefined
        ? null
        : {
            count: numbers.count,
            ...{ least: value(numbers.least), median: value(numbers.median), most: value(numbers.most) },
            farOut: {
              count: numbers.outliers.count,
              below: value(numbers.outliers.from),
              above: value(numbers.outliers.to),
            },
          },
  };
}

/** A number of the column of dates, which may be no day of a calendar at all. */
function dayText(serial: number): string | number {
  const day = Math.floor(serial);
  return day >= firstDay && day <= lastDay ? formatDay(day) : serial;
}

/** Each reason in words, with the number of its rows and the first of them; most rows first. */
function setAsideReasonsJson({ ledger: { setAside }, language }: Computed) {
  const firsts = new Map<string, { readonly cell: string; readonly found: string }>();
  for (const { reason, a1, found } of setAside) if (!firsts.has(reason)) firsts.set(reason, { cell: a1, found });
  return setAsideReasons
    .flatMap((reason) => {
      const first = firsts.get(reason);
      return first === undefined
        ? []
        : [{ reason, words: problemWords[reason][language], rows: setAside.counts[reason] ?? 0, first }];
    })
    .sort((a, b) => b.rows - a.rows);
}
