import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { noDay } from "../../../functions/core/orders/block.ts";
import { isErrorText } from "../../../functions/core/orders/cell-words.ts";
import { chosenDay, daysOfText, differentDays } from "../../../functions/core/orders/read-day.ts";
import { type Place, usualFormats } from "../../../functions/core/orders/text-formats.ts";
import { TextReader } from "../../../functions/core/orders/text-reader.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { formatDay } from "../../../functions/core/values/day.ts";
import { localeFormat } from "../../../functions/core/values/locale-format.ts";
import { formatMoney, moneyScale, toMoney } from "../../../functions/core/values/money.ts";
import { dayAtIn } from "../../../functions/use-cases/day-at.ts";

/** The rows of a table of the case file, below the heading that stands above it. */
function casesOf(heading: string): readonly (readonly string[])[] {
  const text = readFileSync(path.join(import.meta.dirname, "cell-cases.md"), "utf8");
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(1).map((row) => row.slice(2, -2).split(" | "));
}

function cellOf(written: string): Cell {
  if (written === "TRUE" || written === "FALSE") return written === "TRUE";
  const text = /^"(.*)"$/.exec(written)?.[1];
  return text === undefined ? Number(written) : text.replaceAll("␣", "\u00a0").replaceAll("⎵", "\u202f");
}

const placeOf = (locale: string): Place => ({ locale, dayAt: dayAtIn("Europe/Berlin") });

/** What is read of a column of one cell: first as the locale has it, then as the column itself asks for. */
function readColumn<T>(locale: string, read: (reader: TextReader) => T): T {
  const first = new TextReader(placeOf(locale), usualFormats(locale));
  const value = read(first);
  const again = first.formatsToReadAgain();
  return again === undefined ? value : read(new TextReader(placeOf(locale), again));
}

function dateOf(cell: Cell, locale: string): string {
  const day = readColumn(locale, (reader) => reader.dayOf(cell));
  if (day !== noDay) return formatDay(day);
  const days =
    typeof cell === "string" ? daysOfText(cell, { ...placeOf(locale), locale: localeFormat(locale) }) : undefined;
  if (days === undefined || chosenDay(days, "undecided") !== undefined) return "problem: no date";
  return `problem: could be ${differentDays(days).map(formatDay).join(" or ")}`;
}

function amountOf(cell: Cell, locale: string): string {
  const amount = readColumn(locale, (reader) =>
    typeof cell === "string" ? reader.numberOf(cell, "amount") : typeof cell === "number" ? cell : undefined,
  );
  const scale = moneyScale("EUR");
  const money = amount === undefined ? undefined : toMoney(amount, scale)?.money;
  return money === undefined ? "problem: no amount" : formatMoney(money, scale);
}

function discountOf(cell: Cell, locale: string): string {
  const discount = readColumn(locale, (reader) => reader.discountOf(cell));
  if (discount === undefined) return "problem: no discount";
  return discount.kind === "share" ? `a share of ${discount.share}` : `an amount of ${discount.amount}`;
}

describe("a cell means what the table of cases says", () => {
  test.each(casesOf("Dates"))("date %s in %s is %s", (cell, locale = "", means) => {
    expect(dateOf(cellOf(cell ?? ""), locale)).toBe(means);
  });

  test.each(casesOf("Amounts"))("amount %s in %s is %s", (cell, locale = "", means) => {
    expect(amountOf(cellOf(cell ?? ""), locale)).toBe(means);
  });

  test.each(casesOf("Discounts"))("discount %s in %s is %s", (cell, locale = "", means) => {
    expect(discountOf(cellOf(cell ?? ""), locale)).toBe(means);
  });

  test.each(casesOf("Error values"))("%s is %s", (cell, means) => {
    expect(isErrorText(cellOf(cell ?? "")) ? "an error" : "no error").toBe(means);
  });

  test("and there are at least 150 of them", () => {
    const count = ["Dates", "Amounts", "Discounts", "Error values"].flatMap(casesOf).length;
    expect(count).toBeGreaterThanOrEqual(150);
  });
});
