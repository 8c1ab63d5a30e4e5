import { matchKey } from "../values/keys.ts";
import { amountIncludes } from "./amount-includes.ts";

const orderTotal =
  /\b(?:order|invoice|bill|cart|basket|checkout|transaction) (?:amount|value|sum|price|revenue)\b|\b(?:order|grand|cart|invoice)[ _-]?total\b|\btotal\b|\b(?:bestell|rechnungs|auftrags|waren ?korb)(?:wert|summe|betrag)\b|montant (?:de la )?commande|(?:importe|valor|monto) (?:del? |do )?pedido|订单(?:总|金)额|訂單(?:總額|金額)|注文(?:金額|合計)|請求(?:金)?額|支払(?:い)?金額/;
const ofLine =
  /\b(?:line|item|row|product|position|unit|zeilen?|artikel|ligne|article|linha|línea)\b|小计|小計|商品|单品|單品|明细|明細/;

/** Whether the header of an amount column reads like the total of an order: `Order Total`, `订单总额`, `Gesamtbetrag`; not `Line total`. */
export function namesOrderTotal(header: string): boolean {
  const name = matchKey(header);
  if (ofLine.test(name)) return false;
  return orderTotal.test(name) || amountIncludes(header).shipping;
}
