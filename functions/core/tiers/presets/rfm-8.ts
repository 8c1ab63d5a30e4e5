import type { GridScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { rfmAxes, rfmRequires } from "./rfm-axes.ts";
import { words } from "./words.ts";

const high = [2];
const low = [1];

const grid: GridScheme = {
  kind: "grid",
  id: "rfm-8",
  title: words("RFM, eight types", "RFM 八类", "RFM 八類"),
  requires: rfmRequires,
  axes: rfmAxes({ kind: "meanScore", count: 5 }),
  cells: [
    { levels: { M: high, R: high, F: high }, tier: "key-value" },
    { levels: { M: high, R: high, F: low }, tier: "key-develop" },
    { levels: { M: high, R: low, F: high }, tier: "key-keep" },
    { levels: { M: high, R: low, F: low }, tier: "key-retain" },
    { levels: { M: low, R: high, F: high }, tier: "general-value" },
    { levels: { M: low, R: high, F: low }, tier: "general-develop" },
    { levels: { M: low, R: low, F: high }, tier: "general-keep" },
    { levels: { M: low, R: low, F: low }, tier: "general-retain" },
  ],
  tiers: bestToWorst([
    {
      id: "key-value",
      name: words("Key value", "重要价值客户", "重要價值客戶"),
      action: words(
        "Keep them happy: the best service, new products first.",
        "重点维护：最好的服务，新品优先。",
        "重點維護：最好的服務，新品優先。",
      ),
    },
    {
      id: "key-develop",
      name: words("Key develop", "重要发展客户", "重要發展客戶"),
      action: words(
        "They spent much lately but buy seldom: give them reasons to come more often.",
        "金额高、近期购买但次数少：提高购买频次。",
        "金額高、近期購買但次數少：提高購買頻率。",
      ),
    },
    {
      id: "key-keep",
      name: words("Key keep", "重要保持客户", "重要保持客戶"),
      action: words(
        "Good customers who have not been here of late: get in touch before others do.",
        "曾经常购买但近期没来：主动联系。",
        "曾經常購買但近期沒來：主動聯繫。",
      ),
    },
    {
      id: "key-retain",
      name: words("Key win-back", "重要挽留客户", "重要挽留客戶"),
      action: words(
        "They once spent much: find out why they left; win back those worth most.",
        "曾有高额消费：了解离开原因，先挽回最有价值的。",
        "曾有高額消費：了解離開原因，先挽回最有價值的。",
      ),
    },
    {
      id: "general-value",
      name: words("General value", "一般价值客户", "一般價值客戶"),
      action: words(
        "They come often and spend little: sell bundles and the better product.",
        "常来但金额低：组合销售，推荐更高价产品。",
        "常來但金額低：組合銷售，推薦更高價產品。",
      ),
    },
    {
      id: "general-develop",
      name: words("General develop", "一般发展客户", "一般發展客戶"),
      action: words(
        "New and small: make the second purchase easy.",
        "新且金额低：促成第二次购买。",
        "新且金額低：促成第二次購買。",
      ),
    },
    {
      id: "general-keep",
      name: words("General keep", "一般保持客户", "一般保持客戶"),
      action: words("A reminder now and then, at low cost.", "低成本地适时提醒。", "低成本地適時提醒。"),
    },
    {
      id: "general-retain",
      name: words("General win-back", "一般挽留客户", "一般挽留客戶"),
      action: words(
        "Include them in mailings; do not spend more on them.",
        "仅群发信息，不再追加投入。",
        "僅群發訊息，不再追加投入。",
      ),
    },
  ]),
};

/** Each score at or above its mean or not: key customers where money is high, general ones where it is not (TIERS.md 4). */
export const rfm8: Preset = {
  id: "rfm-8",
  group: "behaviour",
  description: words(
    "Eight types: recency, frequency and money, each at or above the average score or below it.",
    "最近购买、频次、金额三项得分各与平均值比较，分为八类。",
    "最近購買、頻率、金額三項得分各與平均值比較，分為八類。",
  ),
  isDefault: false,
  variants: [grid],
};
