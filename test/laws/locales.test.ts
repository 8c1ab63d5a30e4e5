import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type Day, dateOf } from "../../functions/core/values/day.ts";
import { dayAtIn } from "../../functions/use-cases/day-at.ts";
import { closeOrders, customersOf, day, type OrderRow } from "../support/orders.ts";

const asOf = day("2025-12-31");
const dayAt = dayAtIn("Europe/Berlin");
const locales =
  "en_US en_GB en_AU en_CA en_IN de_DE de_AT de_CH fr_FR fr_CA fr_CH es_ES es_MX pt_BR pt_PT it_IT nl_NL pl_PL sv_SE cs_CZ hu_HU ru_RU tr_TR zh_CN zh_TW zh_HK ja_JP ko_KR".split(
    " ",
  );

/** An order before anybody has written it down. */
interface Order {
  readonly customerId: string;
  readonly date: Day;
  readonly cents: number;
  readonly costCents: number;
}

const orders = fc.array(
  fc.record<Order>({
    customerId: fc.constantFrom("ann", "ben", "eve"),
    date: fc.integer({ min: asOf - 1500, max: asOf + 5 }),
    cents: fc.oneof(fc.integer({ min: -500_000, max: 200_000_000 }), fc.constantFrom(100_000, 123_400)),
    costCents: fc.integer({ min: 0, max: 200_000 }),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Writes amounts and days, as the runtime's tables (CLDR) have it and not as ours. */
interface Writer {
  readonly amount: (cents: number) => Cell;
  readonly date: (day: Day) => Cell;
}

function writerIn(locale: string, dates: Intl.DateTimeFormatOptions, numbers: Intl.NumberFormatOptions): Writer {
  const tag = locale.replace("_", "-");
  const dateFormat = new Intl.DateTimeFormat(tag, {
    ...dates,
    calendar: "gregory",
    timeZone: "UTC",
    numberingSystem: "latn",
  });
  const numberFormat = new Intl.NumberFormat(tag, { ...numbers, numberingSystem: "latn" });
  return {
    amount: (cents) => numberFormat.format(cents / 100),
    date: (serial) => {
      const { year, month, dayOfMonth } = dateOf(serial);
      return dateFormat.format(Date.UTC(year, month - 1, dayOfMonth));
    },
  };
}

const written = (all: readonly Order[], { amount, date }: Writer): readonly OrderRow[] =>
  all.map((order) => ({
    customerId: order.customerId,
    date: date(order.date),
    amount: amount(order.cents),
    cost: amount(order.costCents),
  }));

const asNumbers: Writer = { amount: (cents) => cents / 100, date: (serial) => serial };

const said = ({ metrics, keys }: CustomerTable) => ({
  keys,
  metrics: [...metrics].map(([name, all]) => [name, [...all]]),
});

describe.each(locales)("the same orders written as texts in %s give the same customers", (locale) => {
  const cases: readonly [string, Intl.DateTimeFormatOptions, Intl.NumberFormatOptions][] = [
    [
      "short dates and plain amounts",
      { year: "numeric", month: "numeric", day: "numeric" },
      { minimumFractionDigits: 2 },
    ],
    [
      "dates of two digits and money",
      { year: "numeric", month: "2-digit", day: "2-digit" },
      { style: "currency", currency: "EUR" },
    ],
    ["long dates and whole amounts", { dateStyle: "long" }, { maximumFractionDigits: 2 }],
  ];
  const named = "en de fr es pt it nl zh ja ko".split(" ").includes(locale.slice(0, 2));

  test.each(named ? cases : cases.slice(0, 2))("%s", (_, dates, numbers) => {
    fc.assert(
      fc.property(orders, (all) => {
        const place = { locale, dayAt };
        const rows = written(all, writerIn(locale, dates, numbers));
        expect(said(customersOf(rows, { asOf, place }))).toEqual(said(customersOf(written(all, asNumbers), { asOf })));
      }),
      { numRuns: 12 },
    );
  });
});

describe("what a column decides", () => {
  const slashed = (parts: readonly number[]) => parts.join("/");
  const dayFirst: Writer = {
    amount: (cents) => cents / 100,
    date: (serial) => {
      const { year, month, dayOfMonth } = dateOf(serial);
      return slashed([dayOfMonth, month, year]);
    },
  };

  test("holds against the locale as soon as one date can only be read its way", () => {
    fc.assert(
      fc.property(orders, (all) => {
        const sure = { customerId: "ann", date: day("2025-03-28"), cents: 1, costCents: 0 };
        const rows = written([...all, sure], dayFirst);
        const place = { locale: "en_US", dayAt };
        expect(said(customersOf(rows, { asOf, place }))).toEqual(
          said(customersOf(written([...all, sure], asNumbers), { asOf })),
        );
      }),
    );
  });

  test("depends neither on the order of rows nor on the size of pages", () => {
    const mixed = fc.array(
      fc.record({
        customerId: fc.constantFrom("ann", "ben"),
        date: fc.constantFrom("03/04/2025", "28/02/2025", "02/28/2025", "2025-05-05", "5.6.2025", "07/07/2025"),
        amount: fc.constantFrom<Cell>("1,234", "1.234", "12.50", "12,50", 7, "1 000", "x"),
      }),
      { maxLength: 50 },
    );
    const shuffled = mixed.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom("en_US", "de_DE", "zh_CN"),
        fc.integer({ min: 1, max: 60 }),
        ([rows, others], locale, pageSize) => {
          const options = { asOf, place: { locale, dayAt } };
          expect(said(customersOf(others, { ...options, pageSize }))).toEqual(said(customersOf(rows, options)));
          const counted = (each: readonly OrderRow[], size?: number) => {
            const { setAside, totals, texts } = closeOrders(each, { ...options, ...(size && { pageSize: size }) });
            return { setAside: setAside.counts, totals, texts };
          };
          expect(counted(others, pageSize)).toEqual(counted(rows));
        },
      ),
    );
  });
});
