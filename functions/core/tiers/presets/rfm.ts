import type { GridScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { rfmAxes, rfmRequires } from "./rfm-axes.ts";
import { words } from "./words.ts";

const grid: GridScheme = {
  kind: "grid",
  id: "rfm",
  title: words("RFM", "RFM 分群", "RFM 分群"),
  requires: rfmRequires,
  axes: rfmAxes({ kind: "scores", count: 5 }),
  means: [{ id: "FM", name: words("Frequency and money", "频次与金额", "頻率與金額"), of: ["F", "M"] }],
  showLevels: true,
  // Who bought once and lately comes first; the rest by recency and by the mean of frequency and money.
  cells: [
    { levels: { R: [5], F: [1] }, tier: "recent" },
    { levels: { R: [4], F: [1] }, tier: "promising" },

    { levels: { R: [5], FM: [4, 5] }, tier: "champions" },
    { levels: { R: [5], FM: [1, 2, 3] }, tier: "potential" },

    { levels: { R: [4], FM: [5] }, tier: "champions" },
    { levels: { R: [4], FM: [4] }, tier: "loyal" },
    { levels: { R: [4], FM: [1, 2, 3] }, tier: "potential" },

    { levels: { R: [3], FM: [4, 5] }, tier: "loyal" },
    { levels: { R: [3], FM: [3] }, tier: "attention" },
    { levels: { R: [3], FM: [1, 2] }, tier: "about-to-sleep" },

    { levels: { R: [1, 2], FM: [5] }, tier: "cannot-lose" },
    { levels: { R: [1, 2], FM: [3, 4] }, tier: "at-risk" },
    { levels: { R: [2], FM: [1, 2] }, tier: "hibernating" },
    { levels: { R: [1], FM: [1, 2] }, tier: "lost" },
  ],
  tiers: bestToWorst([
    {
      id: "champions",
      name: words("Champions", "冠军客户", "冠軍客戶"),
      action: words(
        "Reward them, let them try new products first, ask for referrals.",
        "给予奖励，新品先试，请其推荐。",
        "給予獎勵，新品先試，請其推薦。",
      ),
    },
    {
      id: "loyal",
      name: words("Loyal", "忠诚客户", "忠誠客戶"),
      action: words(
        "Offer them the better product; ask for their opinion.",
        "推荐更高端的产品，征求意见。",
        "推薦更高階的產品，徵求意見。",
      ),
    },
    {
      id: "potential",
      name: words("Potential loyal", "潜在忠诚客户", "潛在忠誠客戶"),
      action: words(
        "Invite them to the club; suggest what goes with what they bought.",
        "邀请入会，推荐相关产品。",
        "邀請入會，推薦相關產品。",
      ),
    },
    {
      id: "recent",
      name: words("Recent", "新近客户", "新近客戶"),
      action: words(
        "Welcome them and make the second purchase easy.",
        "表示欢迎，让第二次购买更容易。",
        "表示歡迎，讓第二次購買更容易。",
      ),
    },
    {
      id: "promising",
      name: words("Promising", "有望客户", "有望客戶"),
      action: words(
        "Make yourself known: a useful message, a sample.",
        "加深印象：有用的信息，试用装。",
        "加深印象：有用的資訊，試用品。",
      ),
    },
    {
      id: "attention",
      name: words("Needs attention", "需关注客户", "需關注客戶"),
      action: words(
        "Make a limited offer on what they bought before.",
        "针对其购买过的产品提供限时优惠。",
        "針對其購買過的產品提供限時優惠。",
      ),
    },
    {
      id: "about-to-sleep",
      name: words("About to sleep", "即将沉睡客户", "即將沉睡客戶"),
      action: words(
        "Remind them with something useful and what others like now.",
        "用有用的内容和热门产品提醒。",
        "用有用的內容和熱門產品提醒。",
      ),
    },
    {
      id: "cannot-lose",
      name: words("Can't lose", "重点挽留客户", "重點挽留客戶"),
      action: words(
        "Call them in person: find out what went wrong and set it right.",
        "亲自致电，了解问题并解决。",
        "親自致電，了解問題並解決。",
      ),
    },
    {
      id: "at-risk",
      name: words("At risk", "流失风险客户", "流失風險客戶"),
      action: words(
        "Write to them personally, those worth most first, before they are gone.",
        "在流失前个性化联系，最有价值的优先。",
        "在流失前個人化聯繫，最有價值的優先。",
      ),
    },
    {
      id: "hibernating",
      name: words("Hibernating", "沉睡客户", "沉睡客戶"),
      action: words(
        "Send only what fits them; do not spend much.",
        "只发送合适的内容，控制投入。",
        "只傳送合適的內容，控制投入。",
      ),
    },
    {
      id: "lost",
      name: words("Lost", "流失客户", "流失客戶"),
      action: words(
        "Win back by value, not by rate: one try with those worth most, then let go.",
        "按价值而非比率挽回：对最有价值的尝试一次，然后放手。",
        "按價值而非比率挽回：對最有價值的嘗試一次，然後放手。",
      ),
    },
  ]),
};

/**
 * Eleven segments by recency, frequency and money, five scores each: all 125 combinations, each once (TIERS.md 4).
 *
 * The cells hold for three scores (1, 3, 5) and for four (1, 2, 4, 5) too.
 */
export const rfm: Preset = {
  id: "rfm",
  group: "behaviour",
  description: words(
    "Eleven segments by how recently, how often and for how much customers bought, with the three scores.",
    "按最近购买时间、购买频次和金额分为十一个群组，并给出三项得分。",
    "按最近購買時間、購買頻率和金額分為十一個群組，並給出三項得分。",
  ),
  isDefault: true,
  variants: [grid],
};
