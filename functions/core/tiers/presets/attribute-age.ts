import { attributeKey } from "../../settings/attributes.ts";
import type { BandsScheme, LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { lessThan } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const age = attributeKey("age");

const ageBands: BandsScheme = {
  kind: "bands",
  id: "attribute-age",
  title: words("Age", "年龄段", "年齡層"),
  judges: "everyone",
  metric: age,
  tiers: sideBySide([
    {
      id: "60",
      name: words("60 and over", "60岁及以上", "60歲以上"),
      action: words(
        "Advise in person, in large print, with time.",
        "当面讲解，字体大，有耐心。",
        "當面講解，字體大，有耐心。",
      ),
      from: 60,
    },
    {
      id: "45",
      name: words("45 to 59", "45至59岁", "45至59歲"),
      action: words("Offer quality, and service that saves time.", "注重品质与省时的服务。", "注重品質與省時的服務。"),
      from: 45,
    },
    {
      id: "30",
      name: words("30 to 44", "30至44岁", "30至44歲"),
      action: words("Make offers for the family; be convenient.", "家庭方案，注重便利。", "家庭方案，注重便利。"),
      from: 30,
    },
    {
      id: "18",
      name: words("18 to 29", "18至29岁", "18至29歲"),
      action: words("Write briefly, where they are: social media.", "简短信息，社交媒体。", "簡短訊息，社群媒體。"),
      from: 18,
    },
    {
      id: "under-18",
      name: words("Under 18", "18岁以下", "未滿18歲"),
      action: words(
        "Speak to the parents; mind the law on minors.",
        "面向家长，遵守未成年人规定。",
        "面向家長，遵守未成年人規定。",
      ),
      from: undefined,
    },
  ]),
};

const suited: LadderScheme = {
  kind: "ladder",
  id: "attribute-suited",
  title: words("Suited by age", "适龄与超龄", "適齡與超齡"),
  judges: "everyone",
  needs: [age],
  tiers: sideBySide([
    {
      id: "suited",
      name: words("Suited", "适龄客户", "適齡客戶"),
      action: words("Offer it to them as it is.", "正常推荐。", "正常推薦。"),
      alternatives: [[lessThan(age, 60)]],
    },
    {
      id: "past",
      name: words("Past the age", "超龄客户", "超齡客戶"),
      action: words(
        "Offer what suits them, or ask whom they know.",
        "推荐合适的产品，或请其推荐他人。",
        "推薦合適的產品，或請其推薦他人。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/** Bands of age. TIERS.md 4 leaves the cuts open: of age, and from 30 on each 15 years. */
export const attributeAge: Preset = {
  id: "attribute-age",
  group: "attribute",
  description: words("Customers by age.", "按年龄划分客户。", "按年齡劃分客戶。"),
  isDefault: false,
  variants: [ageBands],
};

/** Who is of an age for the product and who is past it. TIERS.md 4 leaves the limit open; 60 is when most people retire. */
export const attributeSuited: Preset = {
  id: "attribute-suited",
  group: "attribute",
  description: words(
    "Who is of an age for your product, and who is past it.",
    "谁处于适合产品的年龄，谁已超龄。",
    "誰處於適合產品的年齡，誰已超齡。",
  ),
  isDefault: false,
  variants: [suited],
};
