import type { Cell } from "../values/cell.ts";
import { type Money, type MoneyScale, toMoney } from "../values/money.ts";

/** An amount cell as fixed-point money, and what was noticed about it. */
export interface AmountReading {
  readonly money: Money;
  /** It had more digits than the scale keeps. */
  readonly rounded: boolean;
  /** It was text that looks like a number. */
  readonly asText: boolean;
}

/**
 * The money that an amount cell means: a number, or text such as `1234.56`, `1,234.56`, `-12`, `$12.00`, `12.5元`,
 * `(1,234.56)` for a negative one, and all of these in full-width digits.
 *
 * @returns undefined for a blank and anything else: `1.234,56` and `1,5` need a locale to be read
 */
export function readAmount(cell: Cell, scale: MoneyScale): AmountReading | undefined {
  if (typeof cell === "boolean") return undefined;
  const amount = typeof cell === "number" ? cell : numberOfText(cell);
  const reading = amount === undefined ? undefined : toMoney(amount, scale);
  return reading && { ...reading, asText: typeof cell === "string" };
}

const currencySign = String.raw`(?:(?:us|hk|nt|cn|rmb|[acrs])?\p{Sc}|rmb|元|円)`;
const amountForm = new RegExp(
  String.raw`^(?<minus>-)?\s*(?:${currencySign}\s*)?(?<innerMinus>-)?(?<digits>(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)\s*(?:${currencySign})?$`,
  "iu",
);

function numberOfText(text: string): number | undefined {
  if (isPlain(text)) return Number(text);
  const plain = text.normalize("NFKC").trim().replace("−", "-").replace(/^\+/, "");
  const inner = /^\((.*)\)$/.exec(plain)?.[1];
  const groups = amountForm.exec((inner ?? plain).trim())?.groups;
  const digits = groups?.digits;
  if (groups === undefined || digits === undefined) return undefined;
  const minuses = [inner, groups.minus, groups.innerMinus].filter((sign) => sign !== undefined).length;
  if (minuses > 1) return undefined;
  return (minuses === 1 ? -1 : 1) * Number(digits.replaceAll(",", ""));
}

/** `1234.56` and `-12`: what a whole column of text numbers mostly holds, told without a regular expression. */
function isPlain(text: string): boolean {
  let digits = 0;
  let points = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 46) points += 1;
    else if (code !== 45 || index > 0) return false;
  }
  return digits > 0 && points <= 1;
}
