import { type Settings, type StatusKind, statusKinds } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { statusCode } from "./block.ts";
import { statusMeaning } from "./cell-words.ts";
import { type HeldMeaning, heldMeaning } from "./held-status.ts";

/** Statuses that say that something came back without saying how much: the sale counts in full, with a warning. */
const partlyReturned = new Set(
  [
    "partially refunded, partial refund, partly refunded, partially returned, partial return, partly returned",
    "部分退款, 已部分退款, 部分退货, 已部分退货",
    "部分退貨, 已部分退貨",
    "一部返金, 一部返品, 一部返金済み, 一部返品済み",
    "teilweise erstattet, teilerstattet, teilweise zurückgegeben, teilretoure",
    "partiellement remboursé, partiellement remboursée, remboursement partiel, retour partiel",
    "parcialmente reembolsado, reembolso parcial, devolución parcial, parcialmente devuelto",
    "parcialmente reembolsada, devolução parcial, parcialmente devolvido",
  ].flatMap((words) => words.split(", ").map(matchKey)),
);

/**
 * Makes a reader of status cells: what a status says about its row, as a `statusCode`.
 *
 * A word that the team has set and that is the whole status decides first, then the words that are known (whole statuses,
 * too), then a word of the team that the status holds: `lost` means `Parcel lost`, but not `closet`. Words without spaces
 * between them (Chinese, Japanese) are found anywhere. Last come the known words that it holds (held-status.ts).
 */
export function statusReader(words: Settings["statuses"]): (cell: Cell) => number {
  const own = statusKinds.flatMap((kind) =>
    words[kind].flatMap((word) => {
      const key = matchKey(word);
      return key === "" ? [] : [{ kind, key }];
    }),
  );
  const kindOf = (matches: (key: string) => boolean): StatusKind | undefined =>
    own.find(({ key }) => matches(key))?.kind;
  return (cell) => {
    const status = matchKey(cellText(cell));
    const whole = kindOf((key) => key === status) ?? statusMeaning(cell);
    if (whole !== undefined) return codeOf[whole];
    if (partlyReturned.has(status)) return statusCode.partlyReturned;
    return codeOf[kindOf((key) => holdsWord(status, key)) ?? heldMeaning(status) ?? "sale"];
  };
}

const codeOf = {
  sale: statusCode.none,
  cancelled: statusCode.cancelled,
  test: statusCode.test,
  returned: statusCode.returned,
  partly: statusCode.partlyReturned,
} as const satisfies Readonly<Record<StatusKind | HeldMeaning, number>>;

/** Letters of scripts that part words by spaces, and digits. */
const partOfWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

function holdsWord(status: string, word: string): boolean {
  for (let at = status.indexOf(word); at >= 0; at = status.indexOf(word, at + 1)) {
    const before = status.slice(0, at).at(-1) ?? "";
    const after = status.slice(at + word.length).at(0) ?? "";
    const opens = partOfWord.test(before) && partOfWord.test(word.at(0) ?? "");
    const closes = partOfWord.test(after) && partOfWord.test(word.at(-1) ?? "");
    if (!opens && !closes) return true;
  }
  return false;
}
