import { expect, test } from "vitest";
import { amountIncludes } from "../../../functions/core/orders/amount-includes.ts";

test.each<[string, "neither" | "tax" | "both"]>([
  ["Amount", "neither"],
  ["Net amount", "neither"],
  ["Nettobetrag", "neither"],
  ["Umsatz netto", "neither"],
  ["Valor líquido", "neither"],
  ["Importe neto", "neither"],
  ["Total HT", "neither"],
  ["Subtotal", "neither"],
  ["不含税金额", "neither"],
  ["小計", "neither"],
  ["Gross amount", "tax"],
  ["Bruttobetrag", "tax"],
  ["Bruttoumsatz", "tax"],
  ["Valor bruto", "tax"],
  ["Montant brut", "tax"],
  ["Montant TTC", "tax"],
  ["税込金額", "tax"],
  ["Total", "both"],
  ["Gesamtbetrag", "both"],
  ["Rechnungsbetrag", "both"],
  ["Valor total", "both"],
  ["实付金额", "both"],
])("%s holds %s of tax and shipping", (header, held) => {
  const { tax, shipping } = amountIncludes(header);
  expect(shipping ? "both" : tax ? "tax" : "neither").toBe(held);
});
