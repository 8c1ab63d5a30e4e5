import { matchKey } from "../values/keys.ts";

/** Which further columns are part of an amount column, as its header tells. */
export interface AmountIncludes {
  readonly tax: boolean;
  readonly shipping: boolean;
  /** What was given back is off it already. */
  readonly refunds: boolean;
}

// German writes Bruttobetrag and Nettoumsatz in one word, and so do headers without spaces.
const withoutEither =
  /\b(?:excl\w*|net|netto\w*|neto|netta|líquid[oa]|liquid[oa]|sub-?total|line|item|product|untaxed|ht|warenwert)\b|before tax|hors tax|zwischensumme|sin iva|sem iva|sem impostos|不含税|未税|税前|小计|商品|明细|不含稅|未稅|稅前|小計|明細|税抜/;
const withTax = /\b(?:incl\w*|gross|brutto\w*|bruto|brut|ttc|with tax)\b|con iva|com iva|com impostos|含税|含稅|税込/;
const withBoth =
  /\b(?:total|totals|paid|grand|gesamt|gesamtbetrag|gesamtsumme|summe|endbetrag|rechnungsbetrag|zahlbetrag)\b|实付|实收|应付|总计|总额|总价|总金额|合计|實付|實收|應付|總計|總額|總價|總金額|合計|総額/;

const withoutRefunds =
  /\b(?:after|less|minus|excl\w*|without|net of|-)\W{0,2}refund(?:s|ed)?\b|[-–−]\s*refunds?\b|\bnet (?:sales|payments?|revenue)\b|(?:nach|abzüglich|abzgl\.?|ohne) (?:rück)?erstattung|après remboursements?|hors remboursements?|tras reembolsos?|menos reembolsos?|após reembolsos?|退款后|退款後|扣除退款|减退款|減退款|返金後|返金控除/;

/**
 * Whether an amount column already holds tax and shipping: `Total` and `实付金额` hold both, `Gross` and `含税金额` tax,
 * `Subtotal`, `Line total` and a plain `Amount` neither. `Net sales` and `退款后金额` are what is left once refunds are off. A header
 * says no more than that: what matters stands in Settings.
 */
export function amountIncludes(header: string): AmountIncludes {
  const name = matchKey(header);
  const refunds = withoutRefunds.test(name);
  if (withoutEither.test(name)) return { tax: false, shipping: false, refunds };
  const both = withBoth.test(name);
  return { tax: both || withTax.test(name), shipping: both, refunds };
}

/** What to do with a column beside the amount: 1 to add it, -1 to take it off, 0 to leave it alone. */
export function signOfExtra(counts: boolean, isIncluded: boolean): -1 | 0 | 1 {
  if (counts === isIncluded) return 0;
  return counts ? 1 : -1;
}
