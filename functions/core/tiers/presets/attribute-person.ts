import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { oneOf, yes } from "./conditions.ts";
import { otherTier } from "./other-tier.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const gender = attributeKey("gender");
const maritalStatus = attributeKey("maritalStatus");
const temperament = attributeKey("temperament");

const byGender: LadderScheme = {
  kind: "ladder",
  id: "attribute-gender",
  title: words("Gender", "性别", "性別"),
  judges: "everyone",
  needs: [gender],
  tiers: sideBySide([
    {
      id: "women",
      name: words("Women", "女性客户", "女性客戶"),
      action: words(
        "Compare what they buy with the others; offer more of it.",
        "对比其购买偏好，推荐更多同类产品。",
        "對比其購買偏好，推薦更多同類產品。",
      ),
      alternatives: [[oneOf(gender, "female", "f", "woman", "w", "weiblich", "mujer", "femme", "女", "女性", "女士")]],
    },
    {
      id: "men",
      name: words("Men", "男性客户", "男性客戶"),
      action: words(
        "Compare what they buy with the others; offer more of it.",
        "对比其购买偏好，推荐更多同类产品。",
        "對比其購買偏好，推薦更多同類產品。",
      ),
      alternatives: [[oneOf(gender, "male", "m", "man", "männlich", "hombre", "homme", "男", "男性", "先生")]],
    },
    otherTier,
  ]),
};

const byMaritalStatus: LadderScheme = {
  kind: "ladder",
  id: "attribute-marital",
  title: words("Marital status", "婚姻状况", "婚姻狀況"),
  judges: "everyone",
  needs: [maritalStatus],
  tiers: sideBySide([
    {
      id: "married",
      name: words("Married", "已婚客户", "已婚客戶"),
      action: words("Make offers for couples and families.", "提供夫妻与家庭方案。", "提供夫妻與家庭方案。"),
      alternatives: [[oneOf(maritalStatus, "married", "yes", "true", "已婚", "有配偶", "verheiratet", "既婚", "是")]],
    },
    {
      id: "single",
      name: words("Single", "未婚客户", "未婚客戶"),
      action: words("Make offers for one, and for friends.", "提供单人与朋友方案。", "提供單人與朋友方案。"),
      alternatives: [
        [
          oneOf(
            maritalStatus,
            "single",
            "unmarried",
            "no",
            "false",
            "未婚",
            "单身",
            "單身",
            "ledig",
            "无配偶",
            "無配偶",
            "否",
          ),
        ],
      ],
    },
    otherTier,
  ]),
};

const byMembership: LadderScheme = {
  kind: "ladder",
  id: "attribute-member",
  title: words("Membership", "会员与非会员", "會員與非會員"),
  judges: "everyone",
  tiers: sideBySide([
    {
      id: "member",
      name: words("Member", "会员客户", "會員客戶"),
      action: words("Make membership worth it.", "让会员物有所值。", "讓會員物有所值。"),
      alternatives: [[yes(attributeKey("member"))]],
    },
    {
      id: "not-member",
      name: words("Not a member", "非会员客户", "非會員客戶"),
      action: words("Invite them when they buy.", "购买时邀请入会。", "購買時邀請入會。"),
      alternatives: "otherwise",
    },
  ]),
};

const byTemperament: LadderScheme = {
  kind: "ladder",
  id: "attribute-temperament",
  title: words("Temperament", "气质类型", "氣質類型"),
  judges: "everyone",
  needs: [temperament],
  tiers: sideBySide([
    {
      id: "sanguine",
      name: words("Sanguine", "多血质客户", "多血質客戶"),
      action: words("Be warm; show what is new.", "热情沟通，介绍新品。", "熱情溝通，介紹新品。"),
      alternatives: [[oneOf(temperament, "sanguine", "多血质", "多血質", "多血质型", "多血質型", "活泼型", "活潑型")]],
    },
    {
      id: "choleric",
      name: words("Choleric", "胆汁质客户", "膽汁質客戶"),
      action: words("Come to the point; decide fast.", "直奔主题，快速决定。", "直奔主題，快速決定。"),
      alternatives: [[oneOf(temperament, "choleric", "胆汁质", "膽汁質", "胆汁质型", "膽汁質型", "急躁型")]],
    },
    {
      id: "phlegmatic",
      name: words("Phlegmatic", "黏液质客户", "黏液質客戶"),
      action: words("Take time; do not press.", "给足时间，不催促。", "給足時間，不催促。"),
      alternatives: [
        [oneOf(temperament, "phlegmatic", "黏液质", "粘液质", "黏液質", "黏液质型", "黏液質型", "稳重型", "穩重型")],
      ],
    },
    {
      id: "melancholic",
      name: words("Melancholic", "抑郁质客户", "抑鬱質客戶"),
      action: words("Give details and assurance.", "提供细节与保证。", "提供細節與保證。"),
      alternatives: [
        [oneOf(temperament, "melancholic", "抑郁质", "抑鬱質", "抑郁质型", "抑鬱質型", "忧郁型", "憂鬱型", "敏感型")],
      ],
    },
    otherTier,
  ]),
};

/** Women and men, as the team has noted them. */
export const attributeGender: Preset = {
  id: "attribute-gender",
  group: "attribute",
  description: words("Customers by gender.", "按性别划分客户。", "按性別劃分客戶。"),
  isDefault: false,
  variants: [byGender],
};

/** Married and single customers, as the team has noted them; a column called *Married* may say yes and no. */
export const attributeMarital: Preset = {
  id: "attribute-marital",
  group: "attribute",
  description: words("Customers by marital status.", "按婚姻状况划分客户。", "按婚姻狀況劃分客戶。"),
  isDefault: false,
  variants: [byMaritalStatus],
};

/** Members and others. A blank cell is no member: who keeps a list of members marks those. */
export const attributeMember: Preset = {
  id: "attribute-member",
  group: "attribute",
  description: words("Members, and those who are not.", "会员与非会员。", "會員與非會員。"),
  isDefault: false,
  variants: [byMembership],
};

/** The four temperaments, as the team has noted them. */
export const attributeTemperament: Preset = {
  id: "attribute-temperament",
  group: "attribute",
  description: words("Customers by temperament.", "按气质类型划分客户。", "按氣質類型劃分客戶。"),
  isDefault: false,
  variants: [byTemperament],
};
