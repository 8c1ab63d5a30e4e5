import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { isSpaceless } from "../values/header-name.ts";
import { matchKey } from "../values/keys.ts";

const keysIn = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((words) => words.split(", ").map(matchKey)));

const yesWords = keysIn(
  "yes, y, true, x, ✓, ✔, ☑, ✅, done, returned, refunded",
  "是, 有, 对, 對, 已退, 已退货, 已退貨, 已退款, 已退回, はい, 有り, あり, 済, 済み, 返品済み, 返金済み",
  "ja, j, wahr, oui, o, vrai, sí, si, s, verdadero, sim, verdadeiro",
);
const noWords = keysIn(
  "no, n, false, ✗, ✘, ☐, ❌, not returned, not refunded, rejected, declined",
  "否, 不, 不是, 无, 無, 没有, 沒有, 未退, 未退货, 未退貨, 未退款, いいえ, 無し, なし, 未, 未返品",
  "nein, falsch, non, faux, falso, não, nao",
);

/** What a cell answers, in any language; undefined for a blank and for anything but yes or no. 1 and 0 are answers, too. */
export function yesOrNo(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const key = matchKey(cellText(cell));
  if (yesWords.has(key) || key === "1") return true;
  return noWords.has(key) || key === "0" ? false : undefined;
}

/** Whether a cell says yes or no in words or as a box: a 1 may be a quantity. */
export function isYesOrNoWord(cell: Cell): boolean {
  return yesOrNo(cell) !== undefined && typeof cell !== "number" && !/^\d$/.test(cellText(cell).trim());
}

const returnedNames = keysIn(
  "returned, is returned, was returned, return, refunded, is refunded, returned?",
  "退回, 已退回, 是否退回, 退货, 已退货, 是否退货, 退款, 已退款, 是否退款, 退貨, 已退貨, 是否退貨, 返品, 返金, 返品済み",
  "retourniert, retoure, zurückgegeben, zurück, erstattet, retourné, retournée, remboursé, retour",
  "devuelto, devuelta, devolución, reembolsado, devolvido, devolvida, devolução, estornado",
);

/** Whether a header asks if something came back: `Returned`, `是否退货`, `Retourniert?`. */
export function asksIfReturned(header: Cell): boolean {
  const key = matchKey(cellText(header)).replace(/[\s?？:：]+$/u, "");
  return returnedNames.has(isSpaceless(key) ? key.replaceAll(" ", "") : key.replaceAll("_", " "));
}
