import { matchKey } from "../values/keys.ts";

/**
 * The words that a longer status may hold, in all languages at once: `Cancelled by admin`, `已退款成功`, `cancelada por cliente`.
 * (Whole statuses stand in cell-words.ts.)
 *
 * `facts` say that it has happened; `deeds` only name it, so that what follows may say that it was refused or has only been
 * asked for: `refund declined`, `退款申请中`.
 */
export interface HeldWords {
  readonly facts: readonly string[];
  readonly deeds: readonly string[];
}

const words = (...lists: readonly string[]) => lists.flatMap((list) => list.split(", ").map(matchKey));

export const heldWords: Readonly<Record<"cancelled" | "test" | "returned", HeldWords>> = {
  cancelled: {
    facts: words(
      "cancelled, canceled, voided, annulled",
      "storniert, annulliert, widerrufen",
      "annulé, annulée, annulés, annulées",
      "cancelado, cancelada, cancelados, canceladas, anulado, anulada, anulados, anuladas",
      "已取消, 已作废, 已作廢, 取消済, 取消済み, 交易关闭, 交易關閉, 订单关闭, 訂單關閉, 已关闭, 已關閉",
    ),
    deeds: words(
      "void, cancellation, cancelation",
      "storno, stornierung, stornobuchung, stornorechnung",
      "annulation",
      "cancelación, cancelacion, anulación, anulacion",
      "cancelamento, anulação, anulacao",
      "取消, 作废, 作廢, キャンセル",
    ),
  },
  returned: {
    facts: words(
      "refunded, returned, charged back, sent back",
      "erstattet, rückerstattet, zurückerstattet, zurückgegeben, zurückgesendet, zurückgeschickt, retourniert",
      "remboursé, remboursée, remboursés, remboursées, retourné, retournée, retournés, retournées",
      "reembolsado, reembolsada, reembolsados, reembolsadas, devuelto, devuelta, devueltos, devueltas",
      "estornado, estornada, estornados, estornadas, devolvido, devolvida, devolvidos, devolvidas",
      "已退款, 已退货, 已退貨, 已退回, 返金済, 返金済み, 返品済, 返品済み",
    ),
    deeds: words(
      "refund, chargeback",
      "erstattung, rückerstattung, retoure, rücksendung, rückgabe",
      "remboursement",
      "reembolso, devolución, devolucion",
      "estorno, devolução, devolucao",
      "退款, 退货, 退貨, 返品, 返金",
    ),
  },
  test: {
    facts: words(
      "test order, test purchase, test transaction, testbestellung, testauftrag, testkauf",
      "commande test, commande de test, pedido de prueba, compra de prueba, pedido teste, pedido de teste",
      "测试, 測試, テスト注文, テスト購入",
    ),
    deeds: [],
  },
};

/** Words that say that only a part was meant; also as the beginning of a word, as in `Teilerstattung`. */
export const partWords = words(
  "partial, partially, partly, part, in part",
  "teilweise, teil, anteilig",
  "partiel, partielle, partiellement, en partie",
  "parcial, parcialmente, en parte, em parte",
  "部分, 一部",
);
export const partPrefix = "teil";

/** Words that turn what follows them into its opposite. */
export const notWords = words(
  "not, no, non, never, without, isn't, wasn't, don't, nothing",
  "nicht, nie, niemals, kein, keine, keinen, ohne",
  "pas, jamais, sans, aucun, aucune",
  "nunca, sin, ningún, ninguna, não, nao, nem, sem, nenhum, nenhuma",
);

/** The same in scripts without spaces: directly before the word, or behind it. */
export const notBefore = words("未, 无, 無, 不, 非, 没有, 沒有, 没, 沒, 无需, 無需, 不可, 不能, 尚未");
export const notBehind = words(
  "なし, 不可, 失败, 失敗, 被拒, 拒绝, 拒絕, 驳回, 駁回, 关闭, 關閉, 撤销, 撤銷, 取消, 未済, されていない",
);
/** Whoever refuses or takes back a deed stands before it: `拒绝退款`, `取消退款`. */
export const refusedBefore = words("拒绝, 拒絕, 取消, 撤销, 撤銷, 关闭, 關閉, 驳回, 駁回");
/** A status that begins so takes a deed back, whatever it is called. */
export const takenBack = words(
  "取消退款, 取消退货, 取消退貨, 撤销退款, 撤銷退款, 返品キャンセル, 返金キャンセル",
  "退款已取消, 退款已关闭, 退款已關閉, 退款已撤销, 退款已拒绝, 退款已驳回, 退款被拒绝, 退款申请已取消, 退款申请已关闭, 退款申请被拒绝",
  "退货已取消, 退货已关闭, 退货申请已取消, 退貨已取消, 退貨已關閉, 退貨申請已取消",
);
/** What is cancelled behind such a word is the return, and not the order: `Return cancelled`. */
export const returnDeeds = words(
  "refund, return, returns, erstattung, rückerstattung, retoure, rücksendung, rückgabe",
  "remboursement, retour, reembolso, devolución, devolucion, estorno, devolução, devolucao",
);

/** Words that say of a deed that nothing came of it. */
export const refusedWords = words(
  "denied, rejected, declined, refused, failed, revoked, reversed, withdrawn, impossible, excluded, closed",
  "abgelehnt, verweigert, fehlgeschlagen, zurückgezogen, ausgeschlossen, unmöglich",
  "refusé, refusée, rejeté, rejetée, échoué, impossible",
  "rechazado, rechazada, denegado, denegada, fallido, fallida",
  "recusado, recusada, negado, negada, rejeitado, rejeitada, falhou",
);

/** Words that say of a deed that it has only been asked for, or is on its way. */
export const pendingWords = words(
  "requested, request, pending, processing, in process, in progress, initiated, under review, awaiting, waiting, asked, open, authorized, possible, to be, will be, being",
  "beantragt, angefragt, angefordert, angemeldet, offen, ausstehend, in bearbeitung, wird, möglich",
  "demandé, demandée, en cours, en attente, sera",
  "solicitado, solicitada, pendiente, en proceso, en trámite, será",
  "pendente, em andamento, em análise, em processo, aguardando",
);
export const pendingAround = words("申请, 申請, 待, 等待, 处理中, 處理中, 审核, 審核, 依頼, 手続き中, 予定, 可");
/** Directly behind the word: `退款中`. */
export const pendingBehind = words("中");
