import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";

/**
 * The words that mean something in cells, in every language that is understood: more languages are more words here.
 * (What headers mean stands in header-words.ts.)
 */

/** Error values as spreadsheets write them: in English, and by locale (de, fr, es, pt, it). */
const errorTexts = new Set(
  [
    "#REF! #N/A #VALUE! #DIV/0! #NAME? #NUM! #NULL! #ERROR! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #GETTING_DATA",
    "#BEZUG! #NV #WERT! #ZAHL! #FEHLER! #ÜBERLAUF!",
    "#VALEUR! #NOM? #NOMBRE! #NUL! #ERREUR! #PROPAGATION!",
    "#¡REF! #¡VALOR! #¡DIV/0! #¿NOMBRE? #¡NUM! #¡NULO! #¡ERROR! #¡DESBORDAMIENTO! #N/D",
    "#VALOR! #NOME? #NÚM! #NULO! #ERRO! #DESPEJAR!",
    "#RIF! #VALORE!",
  ].flatMap((texts) => texts.split(" ")),
);

/** The texts of cells that are still being computed, without the dots at their end. */
const loadingTexts = new Set(
  [
    "Loading, Loading data, Wird geladen, Lädt, Laden, Daten werden geladen, Chargement, Chargement en cours, Cargando, Carregando, A carregar, Caricamento, Caricamento in corso",
    "正在加载, 加载中, 正在載入, 載入中, 読み込み中, 読み込んでいます, ロード中, 로드 중",
  ].flatMap((texts) => texts.split(", ")),
);

/** Labels of sums, without spaces and punctuation. */
const totalsLabels = new Set(
  [
    "total totals grandtotal subtotal subtotals sum sumtotal overalltotal",
    "合计 总计 小计 总和 汇总 共计 总合计 本页合计",
    "合計 總計 小計 總和 彙總 共計 總合計 本頁合計",
    "総計 総合計 合計金額 累計",
    "summe gesamt gesamtsumme zwischensumme insgesamt endsumme gesamtbetrag",
    "totalgénéral totalgeneral soustotal somme totaux",
    "totalgeneral suma sumatotal totales",
    "totalgeral soma somatotal totais",
    "totale totalecomplessivo subtotale somma totaal subtotaal",
  ].flatMap((labels) => labels.split(" ")),
);

/** What a status says about a row, where it says anything. */
export type StatusMeaning = "cancelled" | "test" | "returned";

const statusWords: Readonly<Record<StatusMeaning, string>> = {
  cancelled: [
    "cancelled, canceled, cancel, cancelled by customer, order cancelled, order canceled, void, voided, failed, payment failed, declined, expired, trash",
    "取消, 已取消, 订单取消, 订单已取消, 交易取消, 已关闭, 关闭, 交易关闭, 订单关闭, 作废, 已作废, 交易失败, 支付失败",
    "訂單取消, 訂單已取消, 已關閉, 關閉, 交易關閉, 訂單關閉, 作廢, 已作廢, 交易失敗, 付款失敗, 不成立",
    "キャンセル, キャンセル済, キャンセル済み, 注文キャンセル, 取消済, 取消済み, 取り消し, 無効, 決済失敗",
    "storniert, abgebrochen, annulliert, widerrufen, zahlung fehlgeschlagen, fehlgeschlagen, abgelehnt, ungültig",
    "annulé, annulée, commande annulée, refusé, refusée, échoué, échouée, paiement échoué, expiré, expirée",
    "cancelado, cancelada, pedido cancelado, anulado, anulada, rechazado, rechazada, fallido, fallida, pago fallido, caducado",
    "pedido cancelado, recusado, recusada, falhou, falhado, pagamento falhou, expirado, expirada",
  ].join(", "),
  test: [
    "test, test order, testing, 测试, 测试订单, 測試, 測試訂單, テスト, テスト注文, testbestellung, testauftrag",
    "commande test, commande de test, essai, prueba, pedido de prueba, teste, pedido de teste",
  ].join(", "),
  returned: [
    "returned, refunded, fully refunded, return, refund, charged back, chargeback",
    "退款, 已退款, 全额退款, 退款成功, 退货, 已退货, 退货退款, 退回, 已退回",
    "全額退款, 退貨, 已退貨, 退貨退款",
    "返品, 返品済, 返品済み, 返金, 返金済, 返金済み, 全額返金",
    "erstattet, rückerstattet, vollständig erstattet, zurückgegeben, zurückgesendet, retourniert, retoure, rückgabe",
    "remboursé, remboursée, entièrement remboursé, entièrement remboursée, retourné, retournée, retour",
    "reembolsado, reembolsada, totalmente reembolsado, devuelto, devuelta, devolución",
    "estornado, estornada, totalmente reembolsado, devolvido, devolvida, devolução",
  ].join(", "),
};

const meaningByStatus = new Map<string, StatusMeaning>();
for (const meaning of ["cancelled", "test", "returned"] as const) {
  for (const word of statusWords[meaning].split(", ")) meaningByStatus.set(matchKey(word), meaning);
}

/** Signs and words for currencies that stand for exactly one. `$` and `¥` do not: they stay labels of their own. */
const currencyByLabel: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "£": "GBP",
  "₩": "KRW",
  "₹": "INR",
  us$: "USD",
  r$: "BRL",
  a$: "AUD",
  au$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  s$: "SGD",
  sg$: "SGD",
  nz$: "NZD",
  mx$: "MXN",
  "₽": "RUB",
  "₺": "TRY",
  "₫": "VND",
  "฿": "THB",
  "₴": "UAH",
  "₪": "ILS",
  "₱": "PHP",
  zł: "PLN",
  kč: "CZK",
  hk$: "HKD",
  nt$: "TWD",
  rmb: "CNY",
  "cn¥": "CNY",
  人民币: "CNY",
  人民幣: "CNY",
  新台币: "TWD",
  新台幣: "TWD",
  新臺幣: "TWD",
  台币: "TWD",
  台幣: "TWD",
  港币: "HKD",
  港幣: "HKD",
  港元: "HKD",
  美元: "USD",
  美金: "USD",
  欧元: "EUR",
  歐元: "EUR",
  英镑: "GBP",
  英鎊: "GBP",
  日元: "JPY",
  日圆: "JPY",
  日圓: "JPY",
};
const ambiguousCurrencyLabels = new Set(["$", "¥", "元", "円"]);

/** Whether a cell holds an error instead of a value, or is still being computed. */
export function isErrorText(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  // Looked up only where the first or last letter agrees: this is asked for every cell of a million rows.
  if (cell.charCodeAt(0) === 35) return errorTexts.has(cell);
  const last = cell.charCodeAt(cell.length - 1);
  return (last === 46 || last === 0x2026) && loadingTexts.has(cell.replace(/(?:\.\.\.|…)$/, "").trim());
}

/** Whether a cell is the label of a sum: `Total`, `Grand total:`, `合计`. */
export function isTotalsLabel(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  // No label ends in a digit, and most ids do.
  const last = cell.charCodeAt(cell.length - 1);
  if (last >= 48 && last <= 57) return false;
  return totalsLabels.has(matchKey(cell).replace(/[\s\p{P}]+/gu, ""));
}

/** Whether a cell ends in the label of a sum: `Berlin total`, `小王 合计`. Says something only in a row without a date. */
export function endsInTotalsLabel(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  const words = matchKey(cell).split(/[\s\p{P}]+/u);
  return totalsLabels.has(words.findLast((word) => word !== "") ?? "");
}

/** What a status means; undefined for one that says nothing against the row (paid, shipped, unknown words, blank). */
export function statusMeaning(cell: Cell): StatusMeaning | undefined {
  return meaningByStatus.get(matchKey(cellText(cell)));
}

/**
 * The currency that a cell names: an ISO 4217 code, or the label itself for a sign that several currencies share.
 *
 * @returns undefined where it names none: not three letters, no known sign or word
 */
export function readCurrency(cell: Cell): string | undefined {
  const label = matchKey(cellText(cell));
  const known = currencyByLabel[label];
  if (known !== undefined) return known;
  if (ambiguousCurrencyLabels.has(label)) return label;
  return /^[a-z]{3}$/.test(label) ? label.toUpperCase() : undefined;
}

/** Whether a currency label is an ISO 4217 code and not a sign that several currencies share. */
export function isCurrencyCode(label: string): boolean {
  return /^[A-Z]{3}$/.test(label);
}
