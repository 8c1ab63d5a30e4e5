import { currencyForm } from "./currency-form.ts";

/** What a text can mean as a number. */
export interface NumberText {
  /** With a decimal point; NaN where it cannot be read so. */
  readonly point: number;
  /** With a decimal comma; NaN where it cannot be read so. */
  readonly comma: number;
  /** The sign, code or word of a currency that stands beside the digits. */
  readonly currency: string | undefined;
}

const amountForm = new RegExp(
  String.raw`^(?<open>\()?\s*(?<sign>[-+])?\s*(?<before>${currencyForm})?\s*(?<innerSign>[-+])?\s*` +
    String.raw`(?<digits>\d[\d.,' ]*?|[.,]\d+)(?:[.,]-{1,2})?\s*(?<after>${currencyForm})?\s*(?<side>[cd]r\.?)?(?<lastSign>-)?\s*(?<close>\))?$`,
  "iu",
);

/** Thousands are parted by one sign throughout; `1,23,456.00` is how India writes them. */
const pointForm = /^(?:\d+|[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3})?(?:\.\d*)?$/;
const commaForm = /^(?:\d+|[1-9]\d{0,2}(?:([. '])\d{3})(?:\1\d{3})*)?(?:,\d*)?$/;

/**
 * The numbers that a text can mean: `1234.56`, `1,234.56`, `1.234,56 €`, `1 234,56` (any space), `1'234.50`, `$1,234`, `EUR 12`,
 * `12,-`; negative as `-12`, `−12`, `12.50-`, `(12.50)`, `12.50 CR`. Digits may be full-width.
 *
 * @returns undefined for anything else; both readings are the same where the text has no mark that could be either
 */
export function numbersOfText(text: string): NumberText | undefined {
  return plainNumbers(text) ?? formedNumbers(text);
}

function formedNumbers(text: string): NumberText | undefined {
  // Longer texts hold no number, and a pattern should not search through 50,000 characters.
  if (text.length > 60) return undefined;
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[’‘´`\u066c]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  const groups = amountForm.exec(plain)?.groups;
  if (groups === undefined || (groups.open === undefined) !== (groups.close === undefined)) return undefined;
  const { open, sign, innerSign, lastSign, side } = groups;
  if ([open, sign, innerSign, lastSign, side].filter((each) => each !== undefined).length > 1) return undefined;
  if (groups.before !== undefined && groups.after !== undefined) return undefined;
  const isNegative =
    [open, lastSign].some((each) => each !== undefined) || isMinus(sign) || isMinus(innerSign) || isCredit(side);
  const digits = (groups.digits ?? "").trim();
  const read = (form: RegExp, mark: string) => {
    const size = form.test(digits) ? Number(withPoint(digits, mark)) : Number.NaN;
    return isNegative && size !== 0 ? -size : size;
  };
  const point = read(pointForm, ".");
  const comma = read(commaForm, ",");
  if (Number.isNaN(point) && Number.isNaN(comma)) return undefined;
  return { point, comma, currency: groups.before ?? groups.after };
}

const isMinus = (sign: string | undefined) => sign === "-";
/** A bank's mark for money given back. */
const isCredit = (side: string | undefined) => side?.toLowerCase().startsWith("c") ?? false;

const withPoint = (digits: string, mark: string) => {
  const [whole = "", fraction = ""] = digits.split(mark);
  return `${whole.replace(/\D/g, "")}.${fraction}`;
};

/** `1234.56`, `-12` and `1234,56`: what a whole column of text numbers mostly holds, told without a pattern. */
function plainNumbers(text: string): NumberText | undefined {
  let digits = 0;
  let markAt = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if ((code === 46 || code === 44) && markAt < 0) markAt = index;
    else if (code !== 45 || index > 0) return undefined;
  }
  if (digits === 0) return undefined;
  if (markAt < 0) return { point: Number(text), comma: Number(text), currency: undefined };
  // Three digits behind a mark may be thousands: left to the patterns.
  if (text.length - markAt === 4) return undefined;
  return text.charCodeAt(markAt) === 46
    ? { point: Number(text), comma: Number.NaN, currency: undefined }
    : { point: Number.NaN, comma: Number(text.replace(",", ".")), currency: undefined };
}
