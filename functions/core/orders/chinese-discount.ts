const digits = "〇一二三四五六七八九";
const form =
  /^(?:(?<tenths>\d(?:\.\d{1,2})?|10)|(?<hundredths>\d{2})|(?<words>[一二三四五六七八九]{1,2}|十|[对對]))折(?:优惠|優惠)?$/;
const noDiscount = /^(?:不打折|[无無]折扣|原[价價])$/;
const longest = 20;

/**
 * The percents taken off that a Chinese discount says, which names what is left to pay: 10 for `9折` and `九折`, 15 for `8.5折`, `85折`
 * and `八五折`, 50 for `对折`, 0 for `原价`. Undefined for any other text.
 */
export function chinesePercentOff(text: string): number | undefined {
  if (text.length > longest) return undefined;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (noDiscount.test(plain)) return 0;
  const groups = form.exec(plain)?.groups;
  if (groups === undefined) return undefined;
  // In hundredths of a percent, so that 8.55 tenths are 85.5 and not 85.50000000000001 percents.
  const left =
    groups.tenths !== undefined
      ? Math.round(Number(groups.tenths) * 1000)
      : Number(groups.hundredths ?? hundredthsOf(groups.words ?? "")) * 100;
  return (10_000 - left) / 100;
}

/** What is left of a hundred: 90 for 九, 85 for 八五, 50 for 对. */
function hundredthsOf(words: string): number {
  if (words === "十") return 100;
  if (words === "对" || words === "對") return 50;
  const [tens = 0, ones = 0] = [...words].map((word) => digits.indexOf(word));
  return 10 * tens + ones;
}
