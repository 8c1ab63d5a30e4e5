import type { Words } from "../labels/language.ts";
import { type AttributeKey, attributeMark } from "./fact.ts";

/** What most cells of an attribute's column hold. */
export const attributeTypes = ["number", "yesNo", "day", "text"] as const;
export type AttributeType = (typeof attributeTypes)[number];

/**
 * Whose numbers are shares, 0 to 1.
 *
 * `survey`: an answer as a share of the most that can be answered (5, 10 or 100, or cells formatted as percent); yes is 1, no is 0.
 * `percent`: cells formatted as percent, or numbers up to 100.
 */
export type AttributeScale = "survey" | "percent";

/** A column that the tool knows by its header (attribute-headers/). */
export interface KnownAttribute {
  /** As it is called within a sentence. */
  readonly name: Words;
  readonly type: AttributeType;
  readonly scale?: AttributeScale;
  /** Numbers below or above are none: a slip of the pen. */
  readonly least?: number;
  readonly most?: number;
  /** Where `type` is yesNo: whatever else a cell holds, such as an address, is yes as well. */
  readonly filledIsYes?: true;
}

/** Every attribute that presets look at (TIERS.md 1 and 4), by the id that an attribute key names: `attribute:referrals`. */
export const knownAttributes = {
  // Where the relationship stands.
  stage: text("stage", "阶段", "階段"),
  interested: yesNo("interested", "有意向", "有意向"),
  contacted: yesNo("contacted", "已联系", "已聯繫"),
  /** How often the team has been in touch. */
  contacts: { ...number("contacts made", "联系次数", "聯繫次數"), least: 0 },
  referrals: { ...number("referrals", "推荐人数", "推薦人數"), least: 0 },
  complaints: { ...number("complaints", "投诉次数", "投訴次數"), least: 0 },
  satisfaction: survey("satisfaction", "满意度", "滿意度"),
  shareOfWallet: { ...number("share of wallet", "钱包份额", "錢包份額"), scale: "percent" },
  member: yesNo("member", "会员", "會員"),
  serviceCase: yesNo("open service case", "售后处理中", "售後處理中"),
  openReturn: yesNo("open return", "退货处理中", "退貨處理中"),
  /** 0 (does not know my name) to 5 (values the relationship with me). */
  relationship: { ...number("relationship level", "关系等级", "關係等級"), least: 0, most: 5 },
  partner: yesNo("partner", "合作伙伴", "合作夥伴"),
  supports: yesNo("supports us", "支持我们", "支持我們"),
  accepts: yesNo("accepts us", "认可我们", "認可我們"),
  knows: yesNo("knows us", "认识我们", "認識我們"),
  channel: text("channel", "渠道", "通路"),
  brandAttitude: text("attitude to the brand", "品牌态度", "品牌態度"),
  /** In currency units: what serving this customer costs, beside what orders and returns cost. */
  costToServe: { ...number("cost to serve", "服务成本", "服務成本"), least: 0 },
  targetTier: text("target tier", "目标等级", "目標等級"),
  targetBy: day("target day", "目标日期", "目標日期"),
  /** A tier that somebody fixed by hand (movement/read-tier-cells.ts), why, and until when. */
  override: text("tier fixed by hand", "手动设定的层级", "手動設定的層級"),
  overrideReason: text("reason for the fixed tier", "手动设定的原因", "手動設定的原因"),
  overrideUntil: day("last day of the fixed tier", "手动设定的截止日", "手動設定的截止日"),

  // Who the customer is.
  birthYear: { ...number("birth year", "出生年份", "出生年份"), least: 1900, most: 2100 },
  birthDate: day("birthday", "生日", "生日"),
  /** In whole years; from the birthday or the birth year where no column holds it. */
  age: { ...number("age", "年龄", "年齡"), least: 0, most: 130 },
  gender: text("gender", "性别", "性別"),
  maritalStatus: text("marital status", "婚姻状况", "婚姻狀況"),
  temperament: text("temperament", "气质类型", "氣質類型"),
  tradeLevel: text("trade level", "贸易层级", "貿易層級"),
  accountClass: text("account class", "账户类别", "帳戶類別"),

  // Purchase elements; satisfaction is one of them.
  trust: survey("trust", "信任度", "信任度"),
  need: survey("need recognized", "需求并认可", "需求並認可"),
  awareness: survey("awareness", "了解程度", "了解程度"),

  // Four kinds of trust.
  futureTrust: survey("trust in our future", "前景信任", "前景信任"),
  abilityTrust: survey("trust in our ability", "能力信任", "能力信任"),
  characterTrust: survey("trust in our character", "品格信任", "品格信任"),
  qualityTrust: survey("trust in our quality", "质量信任", "品質信任"),

  // Brand resonance.
  culturalResonance: survey("cultural value and resonance", "文化价值与共鸣", "文化價值與共鳴"),
  brandPersonality: survey("brand personality", "品牌个性", "品牌個性"),
  emotionalBenefit: survey("emotional benefit", "感性效益", "感性效益"),
  innerBenefit: survey("inner benefit", "内在效益", "內在效益"),
  productFunction: survey("product function", "产品功能", "產品功能"),

  // Value drivers: motivators, then hygiene.
  economic: survey("economy", "经济", "經濟"),
  durable: survey("durability", "耐用", "耐用"),
  pleasure: survey("pleasure", "快乐", "快樂"),
  personality: survey("personality", "个性", "個性"),
  pride: survey("pride", "自豪", "自豪"),
  comfort: survey("comfort", "舒适", "舒適"),
  safety: survey("safety", "安全", "安全"),
  convenience: survey("convenience", "方便", "方便"),

  // Whether a lead is a real one.
  namesProduct: yesNo("names a product", "指明产品", "指明產品"),
  tradeTerms: { ...yesNo("trade terms", "贸易条款", "貿易條款"), filledIsYes: true },
  website: { ...yesNo("website", "网站", "網站"), filledIsYes: true },
  companyDetails: { ...yesNo("company details", "公司信息", "公司資訊"), filledIsYes: true },
  detailsMatch: yesNo("details match the website", "信息与网站一致", "資訊與網站一致"),
  sixQuestions: yesNo("six questions answered", "六个问题已回答", "六個問題已回答"),
  largeVolumeNoProduct: yesNo("large volume without a product", "大量采购未指明产品", "大量採購未指明產品"),
  mobileOnly: yesNo("mobile number or home address only", "仅有手机号或住宅地址", "僅有手機號或住宅地址"),
} as const satisfies Readonly<Record<string, KnownAttribute>>;

export type AttributeId = keyof typeof knownAttributes;

/** The key of a known attribute: `attribute:referrals`. */
export function attributeKey(id: AttributeId): AttributeKey {
  return `${attributeMark}${id}`;
}

/** The id of a known attribute; undefined for a column that the tool does not know by its header. */
export function attributeIdOf(key: AttributeKey): AttributeId | undefined {
  const id = key.slice(attributeMark.length);
  return isAttributeId(id) ? id : undefined;
}

const isAttributeId = (id: string): id is AttributeId => Object.hasOwn(knownAttributes, id);

export const attributeIds: readonly AttributeId[] = Object.keys(knownAttributes).filter(isAttributeId);

/** What an attribute is called within a sentence: a known one by its name, any other by its header as it is compared. */
export function nameAttribute(key: AttributeKey): Words {
  const id = attributeIdOf(key);
  if (id !== undefined) return knownAttributes[id].name;
  const header = key.slice(attributeMark.length);
  return { en: header, "zh-Hans": header, "zh-Hant": header };
}

function words(en: string, hans: string, hant: string): Words {
  return { en, "zh-Hans": hans, "zh-Hant": hant };
}

function text(en: string, hans: string, hant: string) {
  return { name: words(en, hans, hant), type: "text" } as const;
}

function yesNo(en: string, hans: string, hant: string) {
  return { name: words(en, hans, hant), type: "yesNo" } as const;
}

function number(en: string, hans: string, hant: string) {
  return { name: words(en, hans, hant), type: "number" } as const;
}

function day(en: string, hans: string, hant: string) {
  return { name: words(en, hans, hant), type: "day" } as const;
}

function survey(en: string, hans: string, hant: string) {
  return { ...number(en, hans, hant), scale: "survey" } as const;
}
