import type { Cell } from "../values/cell.ts";
import type { Day } from "../values/day.ts";
import { dateOrders, decimalMarks, type LocaleFormat, localeFormat } from "../values/locale-format.ts";
import { noDay } from "./block.ts";
import { isCurrencyCode, readCurrency } from "./cell-words.ts";
import type { ColumnMap } from "./column-map.ts";
import { type NumberText, numbersOfText } from "./numbers-of-text.ts";
import { chosenNumber } from "./read-amount.ts";
import { chosenDay, type DaysByOrder, dayOfNumber, daysOfText, differentDays } from "./read-day.ts";
import { bareDiscount, type Discount, discountOf, headsRates } from "./read-discount.ts";
import { findingOf, type TextFinding } from "./text-finding.ts";
import {
  type NumberField,
  numberFields,
  type Place,
  sameFormats,
  type TextFormats,
  withMarks,
} from "./text-formats.ts";
import { type Decision, type ReadingMask, TextVotes } from "./text-votes.ts";

/** A date text that has been read: its day, and what it can mean. */
interface KnownDate {
  readonly day: Day;
  readonly mask: ReadingMask;
  readonly isAmbiguous: boolean;
}

const mostTextsRemembered = 50_000;
const everyOrder: ReadingMask = 7;

/**
 * Reads the date and number cells of one orders tab in given formats, and counts what its texts can mean, so that at the end
 * it is known whether these formats were the right ones.
 */
export class TextReader {
  readonly formats: TextFormats;
  readonly #place: Place;
  readonly #locale: LocaleFormat;
  readonly #dates = new TextVotes(dateOrders.length);
  readonly #numbers = new Map<NumberField, TextVotes>(
    numberFields.map((field) => [field, new TextVotes(decimalMarks.length)]),
  );
  readonly #dateByText = new Map<string, KnownDate>();
  readonly #hasDiscountRates: boolean;
  readonly #hasCurrencyColumn: boolean;
  /** The currencies that amounts name. */
  readonly #currencies = new Set<string>();
  /** How many amounts there are, and how many of them name a currency. */
  #amounts = 0;
  #amountsNaming = 0;
  /** Discounts that would be more than the whole price as shares. */
  #largeDiscounts = 0;

  readonly #zeroIsCustomer: () => boolean;

  /** @param zeroIsCustomer what the ids say of the id 0, once all were read */
  constructor(
    place: Place,
    formats: TextFormats,
    columns: ColumnMap["columns"] = {},
    zeroIsCustomer: () => boolean = () => false,
  ) {
    this.#zeroIsCustomer = zeroIsCustomer;
    this.#place = place;
    this.#hasDiscountRates = headsRates(columns.discount?.header ?? "");
    this.#hasCurrencyColumn = columns.currency !== undefined;
    this.#locale = localeFormat(place.locale);
    this.formats = formats;
  }

  /** The day of a date cell, `noDay` where it cannot be read. */
  dayOf(cell: Cell | undefined): Day {
    if (typeof cell === "number") return dayOfNumber(cell, this.#place.dayAt) ?? noDay;
    if (typeof cell !== "string" || cell === "") return noDay;
    const { day, mask, isAmbiguous } = this.#dateByText.get(cell) ?? this.#readDate(cell);
    if (mask !== everyOrder) this.#dates.add(mask, isAmbiguous);
    return day;
  }

  /** The number of a text in the column of a field; undefined where it cannot be read. */
  numberOf(text: string, field: NumberField): number | undefined {
    const numbers = numbersOfText(text);
    if (numbers === undefined) return undefined;
    if (numbers.currency !== undefined && field === "amount") {
      this.#currencies.add(labelOf(numbers.currency));
      this.#amountsNaming += 1;
    }
    if (numbers.point !== numbers.comma)
      this.#numbers.get(field)?.add(maskOfNumbers(numbers), isAmbiguousNumber(numbers));
    return chosenNumber(numbers, this.formats.decimalMarks[field]);
  }

  /** Counts amounts that were read, numbers included. */
  sawAmounts(count: number): void {
    this.#amounts += count;
  }

  /** The currency that the text of an amount names, where amounts of this column are of several. */
  currencyOf(text: string): string | undefined {
    const currency = this.formats.currencyInAmounts ? numbersOfText(text)?.currency : undefined;
    return currency === undefined ? undefined : labelOf(currency);
  }

  /** What a filled discount cell takes off; undefined where it cannot be read. */
  discountOf(cell: Cell): Discount | undefined {
    const { cell: bare, isPercent } = bareDiscount(cell);
    const number =
      typeof bare === "string" ? this.numberOf(bare, "discount") : typeof bare === "number" ? bare : undefined;
    if (number === undefined) return undefined;
    if (!isPercent && Math.abs(number) > 1) this.#largeDiscounts += 1;
    return discountOf(number, isPercent, this.formats.discount);
  }

  /** The formats that the columns themselves ask for, and the locale where they do not say. */
  decidedFormats(): TextFormats {
    return withMarks((field) => decimalMarks[this.#decideNumbers(field).reading ?? -1] ?? "undecided", {
      dateOrder: dateOrders[this.#decideDates().reading ?? -1] ?? "undecided",
      discount: this.#largeDiscounts === 0 ? "share" : this.#hasDiscountRates ? "percent" : "amount",
      currencyInAmounts: !this.#hasCurrencyColumn && this.#currencies.size > 1,
      amountCurrency: this.#onlyCurrency(),
      zeroIsCustomer: this.#zeroIsCustomer(),
    });
  }

  /** The formats in which everything must be read again from the first row; undefined where it was read in the right ones. */
  formatsToReadAgain(): TextFormats | undefined {
    const decided = this.decidedFormats();
    return sameFormats(decided, this.formats) ? undefined : decided;
  }

  /** The day of a date text as it was read, without counting it again; NaN where it could not be read. */
  knownDay(text: string): number {
    const { day } = this.#dateByText.get(text) ?? this.#readDate(text);
    return day === noDay ? Number.NaN : day;
  }

  /** The number of a text as it was read, without counting it again; NaN where it could not be read. */
  knownNumber(text: string, field: NumberField): number {
    const { cell, isPercent } = field === "discount" ? bareDiscount(text) : { cell: text, isPercent: false };
    const numbers = typeof cell === "string" ? numbersOfText(cell) : undefined;
    const chosen = numbers && chosenNumber(numbers, this.formats.decimalMarks[field]);
    const number = typeof cell === "number" ? cell : chosen;
    return number === undefined ? Number.NaN : isPercent ? number / 100 : number;
  }

  /** How each column was read whose texts mean something else when they are read another way. */
  findings(): readonly TextFinding[] {
    const findings = [
      findingOf("date", this.#dates, this.#decideDates(), dateOrders),
      ...numberFields.map((field) =>
        findingOf(field, this.#numbers.get(field) ?? new TextVotes(1), this.#decideNumbers(field), decimalMarks),
      ),
    ];
    return findings.filter(
      ({ decidedRows, ambiguousRows, contraryRows }) => decidedRows + ambiguousRows + contraryRows > 0,
    );
  }

  #onlyCurrency(): string | undefined {
    const [only] = this.#currencies;
    if (this.#hasCurrencyColumn || this.#currencies.size !== 1 || only === undefined) return undefined;
    return isCurrencyCode(only) && 2 * this.#amountsNaming >= this.#amounts ? only : undefined;
  }

  #readDate(text: string): KnownDate {
    const days = daysOfText(text, { locale: this.#locale, dayAt: this.#place.dayAt });
    const known =
      days === undefined
        ? { day: noDay, mask: everyOrder, isAmbiguous: false }
        : {
            day: chosenDay(days, this.formats.dateOrder) ?? noDay,
            mask: maskOfDays(days),
            isAmbiguous: differentDays(days).length > 1,
          };
    if (this.#dateByText.size < mostTextsRemembered) this.#dateByText.set(text, known);
    return known;
  }

  #decideDates(): Decision {
    return this.#dates.decide(dateOrders.indexOf(this.#locale.dateOrder));
  }

  #decideNumbers(field: NumberField): Decision {
    const usual = decimalMarks.indexOf(this.#locale.decimalMark);
    return this.#numbers.get(field)?.decide(usual) ?? { reading: usual, by: "locale" };
  }
}

const labelOf = (currency: string) => readCurrency(currency) ?? currency;

function maskOfDays(days: DaysByOrder): ReadingMask {
  return dateOrders.reduce((mask, order, index) => (days[order] === undefined ? mask : mask | (1 << index)), 0);
}

function maskOfNumbers({ point, comma }: NumberText): ReadingMask {
  return (Number.isNaN(point) ? 0 : 1) | (Number.isNaN(comma) ? 0 : 2);
}

const isAmbiguousNumber = (numbers: NumberText) => maskOfNumbers(numbers) === 3 && numbers.point !== numbers.comma;
