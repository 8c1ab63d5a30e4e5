import type { Cell } from "../values/cell.ts";
import { matchKey } from "../values/keys.ts";

const words: ReadonlySet<string> = new Set(
  [
    "-",
    "–",
    "—",
    "/",
    "none",
    "no",
    "nil",
    "n/a",
    "无",
    "無",
    "没有",
    "沒有",
    "否",
    "なし",
    "keine",
    "nein",
    "aucun",
    "non",
    "ninguno",
    "nenhum",
    "não",
  ].map((word) => matchKey(word)),
);

/** Whether a cell of a column of refunds says in words that nothing was given back. */
export const saysNoRefund = (cell: Cell | undefined): boolean =>
  typeof cell === "string" && cell.length < 12 && words.has(matchKey(cell));
