import { describe, expect, test } from "vitest";
import type { Language } from "../../../../functions/core/labels/language.ts";
import { checkScheme } from "../../../../functions/core/tiers/check-scheme.ts";
import { allPresets } from "../../../../functions/core/tiers/presets/all-presets.ts";
import { presetGroups } from "../../../../functions/core/tiers/presets/preset-group.ts";

const languages: readonly Language[] = ["en", "zh-Hans", "zh-Hant"];
const schemes = allPresets.flatMap(({ id, variants }) => variants.map((scheme, variant) => ({ id, variant, scheme })));

/** Every preset in the order of the settings, with the ids of its tiers, best first. Stored snapshots and settings name them: they never change. */
const stableIds: readonly (readonly [string, string])[] = [
  ["pyramid-4", "platinum gold iron lead"],
  ["pyramid-2", "core non-core"],
  ["pyramid-n", "top large medium small"],
  ["abc", "a b c"],
  ["abc-value", "a b c"],
  ["cards", "vip silver regular"],
  ["cards-gem", "diamond gold silver low-yield"],
  ["stars", "star-5 vip loyal star-4 star-3 star-2 star-1"],
  ["stars-points", "star-5 vip loyal star-4 star-3 star-2 star-1"],
  ["user-pyramid", "star core regular occasional fringe"],
  ["lifecycle", "loyal new follow-up silent lost"],
  ["rfm", "champions loyal potential recent promising attention about-to-sleep cannot-lose at-risk hibernating lost"],
  ["rfm-8", "key-value key-develop key-keep key-retain general-value general-develop general-keep general-retain"],
  ["activity", "very-active active cooling dormant"],
  ["ladder-6", "advocate supporter customer purchaser prospect stranger"],
  ["ladder-5", "loyal advanced intermediate entry prospect"],
  ["cs-3", "loyal drifting potential"],
  ["stage", "after-sales closed intent prospect"],
  ["funnel", "loyal closed target prospect"],
  ["aarrr", "referral revenue retention activation acquisition"],
  ["growth", "partner support accept know"],
  ["cultivation", "believer member satisfied repeat first"],
  ["relationship", "values respects friendly likes knows-name stranger"],
  ["loyalty-quadrant", "evangelist captive mercenary destroyer"],
  ["loyal-key", "loyal-key key loyal ordinary"],
  ["relationship-type", "largest-profit growing steady declining unprofitable transactional"],
  ["lifetime", "high medium low"],
  ["lifetime-bands", "high medium low"],
  ["value-quadrant", "iv iii ii i"],
  ["purchase-elements", "satisfied trusts needs aware unaware"],
  ["value-drivers", "motivators hygiene missing-hygiene"],
  ["resonance", "culture personality emotional inner function none"],
  ["trust", "future ability character quality none"],
  ["lead-validity", "valid check invalid"],
  ["attribute-age", "60 45 30 18 under-18"],
  ["attribute-decade", "2010s 2000s 1990s 1980s 1970s 1960s earlier"],
  ["attribute-suited", "suited past"],
  ["attribute-gender", "women men other"],
  ["attribute-marital", "married single other"],
  ["attribute-member", "member not-member"],
  ["attribute-temperament", "sanguine choleric phlegmatic melancholic other"],
  ["attribute-brand", "loyal switching none other"],
  ["attribute-trade", "manufacturer wholesaler retailer other"],
  ["attribute-account", "other"],
  ["attribute-channel", "other"],
];

/** As TIERS.md 4 writes them, simplified and traditional. */
const chineseNames: readonly (readonly [string, string, string])[] = [
  ["pyramid-4", "铂金客户 黄金客户 钢铁客户 重铅客户", "白金客戶 黃金客戶 鋼鐵客戶 重鉛客戶"],
  ["pyramid-2", "核心客户 非核心客户", "核心客戶 非核心客戶"],
  ["abc", "关键客户 主要客户 普通客户", "關鍵客戶 主要客戶 普通客戶"],
  [
    "ladder-6",
    "拥戴者 支持者 顾客 购买者 潜在消费者 尚未建立关系的消费者",
    "擁戴者 支持者 顧客 購買者 潛在消費者 尚未建立關係的消費者",
  ],
  ["ladder-5", "忠诚顾客 高级顾客 中级顾客 初级顾客 潜在顾客", "忠誠顧客 高級顧客 中級顧客 初級顧客 潛在顧客"],
  ["cs-3", "忠诚层 游离层 潜在层", "忠誠層 游離層 潛在層"],
  ["cards", "VIP客户 银卡客户 普通客户", "VIP客戶 銀卡客戶 普通客戶"],
  ["cards-gem", "钻石客户 黄金客户 白银客户 低效客户", "鑽石客戶 黃金客戶 白銀客戶 低效客戶"],
  [
    "stars",
    "五星客户 贵宾客户 忠诚客户 四星客户 三星客户 二星客户 一星客户",
    "五星客戶 貴賓客戶 忠誠客戶 四星客戶 三星客戶 二星客戶 一星客戶",
  ],
  ["stage", "售后客户 成交客户 意向客户 潜在客户", "售後客戶 成交客戶 意向客戶 潛在客戶"],
  ["funnel", "忠诚客户 成交客户 目标客户 潜在客户", "忠誠客戶 成交客戶 目標客戶 潛在客戶"],
  ["lifecycle", "忠实客户 新客户 重点跟进客户 沉默客户 流失客户", "忠實客戶 新客戶 重點跟進客戶 沉默客戶 流失客戶"],
  ["loyalty-quadrant", "传道者 囚禁者 图利者 破坏者", "傳道者 囚禁者 圖利者 破壞者"],
  [
    "loyal-key",
    "忠诚重点客户 重点非忠诚客户 忠诚非重点客户 一般客户",
    "忠誠重點客戶 重點非忠誠客戶 忠誠非重點客戶 一般客戶",
  ],
  [
    "relationship-type",
    "最大利润客户 潜力客户 稳定客户 价值流失客户 无利润客户 交易型客户",
    "最大利潤客戶 潛力客戶 穩定客戶 價值流失客戶 無利潤客戶 交易型客戶",
  ],
  [
    "rfm",
    "冠军客户 忠诚客户 潜在忠诚客户 新近客户 有望客户 需关注客户 即将沉睡客户 重点挽留客户 流失风险客户 沉睡客户 流失客户",
    "冠軍客戶 忠誠客戶 潛在忠誠客戶 新近客戶 有望客戶 需關注客戶 即將沉睡客戶 重點挽留客戶 流失風險客戶 沉睡客戶 流失客戶",
  ],
  [
    "rfm-8",
    "重要价值客户 重要发展客户 重要保持客户 重要挽留客户 一般价值客户 一般发展客户 一般保持客户 一般挽留客户",
    "重要價值客戶 重要發展客戶 重要保持客戶 重要挽留客戶 一般價值客戶 一般發展客戶 一般保持客戶 一般挽留客戶",
  ],
  ["activity", "非常活跃客户 活跃客户 降温客户 休眠客户", "非常活躍客戶 活躍客戶 降溫客戶 休眠客戶"],
  ["aarrr", "推荐 收入 留存 激活 获客", "推薦 收入 留存 啟動 獲客"],
  [
    "relationship",
    "看重与我的关系 尊重我 对我友好 喜欢我 知道我名字 不知道我名字",
    "看重與我的關係 尊重我 對我友好 喜歡我 知道我名字 不知道我名字",
  ],
  ["growth", "伙伴 支持 认可 认识", "夥伴 支持 認可 認識"],
  [
    "cultivation",
    "企业的信徒 会员/伙伴 满意的客户 续购顾客 首次惠顾的顾客",
    "企業的信徒 會員/夥伴 滿意的客戶 續購顧客 首次惠顧的顧客",
  ],
  ["purchase-elements", "满意度 信任度 需求并认可 了解 尚未了解", "滿意度 信任度 需求並認可 了解 尚未了解"],
  [
    "resonance",
    "文化价值与共鸣 品牌个性 感性效益 内在效益 产品功能 尚无认知",
    "文化價值與共鳴 品牌個性 感性效益 內在效益 產品功能 尚無認知",
  ],
  ["value-drivers", "激励价值 保健价值 保健价值缺失", "激勵價值 保健價值 保健價值缺失"],
  ["trust", "前景信任 能力信任 品格信任 质量信任 尚未信任", "前景信任 能力信任 品格信任 品質信任 尚未信任"],
  ["lead-validity", "有效客户 待核实客户 无效客户", "有效客戶 待核實客戶 無效客戶"],
];

describe("the presets as a whole", () => {
  test("are these, with these tiers, whose ids never change", () => {
    const ids = allPresets.map(({ id, variants: [{ tiers }] }) => [id, tiers.map((tier) => tier.id).join(" ")]);
    expect(ids).toEqual(stableIds);
  });

  test.each(chineseNames)("%s bears the names of the domain", (presetId, simplified, traditional) => {
    const tiers = allPresets.find(({ id }) => id === presetId)?.variants[0].tiers;
    expect(tiers?.map(({ name }) => name["zh-Hans"]).join(" ")).toBe(simplified);
    expect(tiers?.map(({ name }) => name["zh-Hant"]).join(" ")).toBe(traditional);
  });

  test("four are on by default", () => {
    const on = allPresets.filter(({ isDefault }) => isDefault).map(({ id }) => id);
    expect(on).toEqual(["pyramid-4", "abc", "lifecycle", "rfm"]);
  });

  test("those of a group stand together, in the order of the groups", () => {
    const found = allPresets.map(({ group }) => group).filter((group, at, groups) => group !== groups[at - 1]);
    expect(found).toEqual(presetGroups);
  });

  test.each(languages)("no two have the same title or description in %s", (language) => {
    const titles = allPresets.map(({ variants: [{ title }] }) => title[language]);
    expect(new Set(titles).size).toBe(titles.length);
    const descriptions = allPresets.map(({ description }) => description[language]);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });

  test.each(allPresets)("$id is described in one sentence in every language", ({ description }) => {
    expect(description.en).toMatch(/^[A-Z0-9][^.]*\.$/);
    for (const text of [description["zh-Hans"], description["zh-Hant"]]) expect(text).toMatch(/^[^。]*。$/);
  });

  test.each(allPresets)(
    "$id has a name variant only where each tier gets one, and all differ",
    ({ nameVariants = [], variants: [{ tiers }] }) => {
      for (const { names } of nameVariants) {
        expect(names).toHaveLength(tiers.length);
        for (const language of languages) expect(new Set(names.map((name) => name[language])).size).toBe(tiers.length);
      }
    },
  );

  test("cards go by three sets of names", () => {
    const cards = allPresets.find(({ id }) => id === "cards");
    expect(cards?.nameVariants?.map(({ names }) => names.map((name) => name["zh-Hans"]).join("/"))).toEqual([
      "一级客户/二级客户/三级客户",
      "高级客户/中等客户/普通客户",
    ]);
  });
});

describe.each(schemes)("$id, variant $variant,", ({ id, variant, scheme }) => {
  test("is sound and bears its preset's id", () => {
    expect(checkScheme(scheme)).toEqual([]);
    expect(scheme.id).toBe(id);
  });

  test("has names that can be followed by a colon and a reason", () => {
    for (const { name } of scheme.tiers)
      for (const language of languages) expect(name[language]).not.toMatch(/[:：;；]/);
  });

  test("says what it stands in for, if it does", () => {
    expect(scheme.note === undefined).toBe(variant === 0);
    for (const language of languages) expect(scheme.note?.[language]).not.toBe("");
  });

  test("has a name, an action and a colour for each tier, and no two tiers the same", () => {
    for (const language of languages) {
      const names = scheme.tiers.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(scheme.tiers.length);
      const phrases = [scheme.title[language], ...names, ...scheme.tiers.map(({ action }) => action[language])];
      for (const phrase of phrases) expect(phrase.trim()).not.toBe("");
      if (language !== "en") for (const phrase of phrases) expect(phrase).toMatch(/\p{Script=Han}|RFM|\d/u);
    }
    expect(new Set(scheme.tiers.map(({ colour }) => colour)).size).toBe(scheme.tiers.length);
  });

  test("can be read: black on each colour has a contrast of 7 to 1 or more", () => {
    for (const { colour } of scheme.tiers) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      expect((luminanceOf(colour) + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
    }
  });
});

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
