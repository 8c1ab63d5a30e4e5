import { matchKey } from "../values/keys.ts";

/** What people write where an id or name belongs and nobody is meant: one customer of that name would outrank all others. */
const nobodyWords = new Set(
  [
    "guest, guest customer, guest checkout, guest user, anonymous, anonymous customer, unknown, unknown customer, walk-in, walk-in customer, no customer, n/a, -, --, ---, ?, ??",
    "匿名, 匿名客户, 匿名用户, 游客, 访客, 散客, 未知, 未知客户, 无客户, 匿名客戶, 匿名用戶, 遊客, 訪客, 未知客戶, 無客戶, 不明",
    "ゲスト, 匿名希望",
    "gast, gastbestellung, anonym, unbekannt, invité, anonyme, inconnu, invitado, anónimo, desconocido, convidado, desconhecido",
  ].flatMap((words) => words.split(", ").map(matchKey)),
);

/** Whether a key stands for nobody: `Guest`, `n/a`, `散客`. */
export function isNobody(key: string): boolean {
  return nobodyWords.has(key);
}
