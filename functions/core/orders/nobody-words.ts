import { matchKey } from "../values/keys.ts";

const keysIn = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((words) => words.split(", ").map(matchKey)));

/** What people write where an id or name belongs and nobody is meant: one customer of that name would outrank all others. */
const nobodyWords = keysIn(
  "guest, guests, guest customer, guest checkout, guest user, guest order, anonymous, anonymous customer, anon, unknown, unknown customer, no name, noname, unnamed",
  "walk-in, walk in, walkin, walk-in customer, walk in customer, walk-ins, cash, cash sale, cash customer, counter sale, over the counter, no customer, not provided, not available, one-time customer",
  "n/a, na, n.a., none, null, nil, nan, undefined, unassigned, (blank), (empty), -, --, ---, –, —, ?, ??, ???, ., .., *",
  "匿名, 匿名客户, 匿名用户, 匿名买家, 游客, 访客, 散客, 散户, 过路客, 路人, 门店散客, 现场客户, 零售客户, 未知, 未知客户, 无客户, 非会员, 无, 空, 未登录用户, 未注册用户, 临时客户",
  "匿名客戶, 匿名用戶, 匿名買家, 遊客, 訪客, 散戶, 過路客, 現場客戶, 現場客, 零售客戶, 未知客戶, 無客戶, 非會員, 無, 未登入使用者, 未註冊會員, 臨時客戶, 不明",
  "ゲスト, ゲスト購入, ゲスト会員, 匿名希望, 非会員, 会員登録なし, 一見客, 名無し, 不明な顧客, なし",
  "gast, gäste, gastkunde, gastbestellung, gastkonto, anonym, anonymer kunde, unbekannt, unbekannter kunde, laufkunde, laufkundschaft, barverkauf, barkunde, barzahler, kassenkunde, einmalkunde, kein kunde, ohne kunde, ohne namen, k.a., keine angabe, entfällt",
  "invité, anonyme, inconnu, client inconnu, client anonyme, client de passage, client comptoir, client divers, clients divers, vente comptoir, sans nom, non renseigné, aucun, s.o.",
  "invitado, anónimo, desconocido, cliente desconocido, cliente anónimo, cliente ocasional, cliente de mostrador, cliente mostrador, venta de mostrador, público en general, público general, sin nombre, sin cliente, ninguno, s/d, n/d",
  "convidado, anônimo, desconhecido, cliente desconhecido, cliente avulso, cliente balcão, venda balcão, venda avulsa, consumidor, consumidor final, consumidor não identificado, cliente não identificado, não identificado, não informado, sem nome, sem cliente, sem cadastro, nenhum",
);

/** What stands before the @ of an address that a form demanded and nobody has. */
const nobodyMailboxes = keysIn(
  "guest, anonymous, anonym, unknown, none, null, noemail, no-email, no.email, nomail, no-mail, noreply, no-reply",
  "keineemail, keine-email, sinemail, sincorreo, sememail, pasdemail, gast, invitado, invite, convidado",
);

/** Programs write these for nothing; people who are called so write them with a capital letter alone: `Nan`, not `NaN`. */
const nothingOrName: ReadonlySet<string> = new Set(["na", "nan", "nil"]);

/**
 * Whether a key stands for nobody: `Guest`, `(n/a)`, `散客`, and 0 in any length, which shops write for orders without an account.
 *
 * @param written how it stands in the sheet
 */
export function isNobody(key: string, written = key): boolean {
  if (endsInDigit(key)) return false;
  if (nothingOrName.has(key) && /^\s*[A-Z][a-z]+\s*$/.test(written)) return false;
  return nobodyWords.has(key) || isZero(key) || nobodyWords.has(withoutBrackets(key));
}

/** Whether a key ends in a digit but 0, as most ids do and nothing that stands for nobody. */
function endsInDigit(key: string): boolean {
  const last = key.charCodeAt(key.length - 1);
  return last >= 49 && last <= 57;
}

/** Whether a key is 0 in any length, or an identifier all of noughts: the account of whoever has none. */
export function isZero(key: string): boolean {
  return key.charCodeAt(0) === 48 && /^[0-]+$/.test(key);
}

/** Whether an e-mail address stands for nobody: `guest@shop.example`, `noemail@noemail.com`. */
export function isNobodysEmail(key: string): boolean {
  return nobodyMailboxes.has(key.slice(0, Math.max(0, key.indexOf("@"))));
}

function withoutBrackets(key: string): string {
  // Most keys are ids: what begins and ends in a letter or digit stands in no brackets.
  if (isPlain(key.charCodeAt(0)) && isPlain(key.charCodeAt(key.length - 1))) return key;
  return key.replace(/^[\s(<[{"'*（【「]+|[\s)>\]}"'*.）】」]+$/gu, "");
}

/** A small letter or a digit. */
const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
