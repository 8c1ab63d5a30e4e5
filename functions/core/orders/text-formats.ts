import type { OrderField } from "../settings/settings.ts";
import { type DateOrder, type DecimalMark, localeFormat, type Undecided } from "../values/locale-format.ts";
import type { DayAt } from "./read-day.ts";
import type { DiscountKind } from "./read-discount.ts";

/** The fields whose cells are numbers: each column decides for itself how its texts are read. */
export const numberFields = [
  "amount",
  "unitPrice",
  "quantity",
  "discount",
  "tax",
  "shipping",
  "cost",
  "profit",
  "costToServe",
  "refunded",
] as const satisfies readonly OrderField[];
export type NumberField = (typeof numberFields)[number];

/** How the texts of the columns are read where they could be read in more than one way. */
export interface TextFormats {
  readonly dateOrder: DateOrder | Undecided;
  readonly decimalMarks: Readonly<Record<NumberField, DecimalMark | Undecided>>;
  /** How numbers of the discount column are meant; a text with `%` always is a percentage. */
  readonly discount: DiscountKind;
  /** Whether the amounts themselves name the currencies: `$12` beside `€12`, and no currency column. */
  readonly currencyInAmounts: boolean;
  /** The currency that the amounts name, where it is one, and most of them do; undefined where they name none or several. */
  readonly amountCurrency: string | undefined;
  /** Whether the customer id 0 is a customer like any other: where nothing else tells customers apart, and ids count from 0. */
  readonly zeroIsCustomer: boolean;
}

/** The sheet's locale, and the zone of the business as a function. */
export interface Place {
  /** As a spreadsheet writes it: `de_DE`. */
  readonly locale: string;
  readonly dayAt: DayAt;
}

/** What the locale alone says: what is assumed until a column says otherwise. */
export function usualFormats(locale: string): TextFormats {
  const { dateOrder, decimalMark } = localeFormat(locale);
  return withMarks(() => decimalMark, {
    dateOrder,
    discount: "share",
    currencyInAmounts: false,
    amountCurrency: undefined,
    zeroIsCustomer: false,
  });
}

/** Formats with the mark of every number field. */
export function withMarks(
  markOf: (field: NumberField) => DecimalMark | Undecided,
  rest: Omit<TextFormats, "decimalMarks">,
): TextFormats {
  return {
    ...rest,
    decimalMarks: {
      amount: markOf("amount"),
      unitPrice: markOf("unitPrice"),
      quantity: markOf("quantity"),
      discount: markOf("discount"),
      tax: markOf("tax"),
      shipping: markOf("shipping"),
      cost: markOf("cost"),
      profit: markOf("profit"),
      costToServe: markOf("costToServe"),
      refunded: markOf("refunded"),
    },
  };
}

export function sameFormats(a: TextFormats, b: TextFormats): boolean {
  return (
    a.dateOrder === b.dateOrder &&
    a.discount === b.discount &&
    a.currencyInAmounts === b.currencyInAmounts &&
    a.amountCurrency === b.amountCurrency &&
    a.zeroIsCustomer === b.zeroIsCustomer &&
    numberFields.every((field) => a.decimalMarks[field] === b.decimalMarks[field])
  );
}
