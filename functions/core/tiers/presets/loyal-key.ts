import type { GridScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const high = [2];
const low = [1];

const grid: GridScheme = {
  kind: "grid",
  id: "loyal-key",
  title: words("Loyal × key", "忠诚×重点", "忠誠×重點"),
  axes: [
    {
      id: "loyalty",
      name: words("Loyalty", "忠诚度", "忠誠度"),
      metric: "loyaltyScore",
      better: "higher",
      cut: { kind: "from", values: [60] },
    },
    {
      id: "profit",
      name: words("Profit", "利润", "利潤"),
      metric: "profit",
      better: "higher",
      cut: { kind: "top", share: 0.2 },
    },
  ],
  cells: [
    { levels: { loyalty: high, profit: high }, tier: "loyal-key" },
    { levels: { loyalty: low, profit: high }, tier: "key" },
    { levels: { loyalty: high, profit: low }, tier: "loyal" },
    { levels: { loyalty: low, profit: low }, tier: "ordinary" },
  ],
  tiers: bestToWorst([
    {
      id: "loyal-key",
      name: words("Loyal key", "忠诚重点客户", "忠誠重點客戶"),
      action: words(
        "Protect them: one contact person, the best service.",
        "重点保护：专人联系，最好的服务。",
        "重點保護：專人聯繫，最好的服務。",
      ),
    },
    {
      id: "key",
      name: words("Key, not loyal", "重点非忠诚客户", "重點非忠誠客戶"),
      action: words(
        "Bind them: contracts, regular visits, a reason to stay.",
        "加强绑定：合约、定期拜访、留下的理由。",
        "加強連結：合約、定期拜訪、留下的理由。",
      ),
    },
    {
      id: "loyal",
      name: words("Loyal, not key", "忠诚非重点客户", "忠誠非重點客戶"),
      action: words(
        "Broaden what they buy; never take them for granted.",
        "扩大其购买的品类，不要视为理所当然。",
        "擴大其購買的品類，不要視為理所當然。",
      ),
    },
    {
      id: "ordinary",
      name: words("Ordinary", "一般客户", "一般客戶"),
      action: words("Serve them at low cost.", "低成本服务。", "低成本服務。"),
    },
  ]),
};

/** Loyal (a score of 60) or not, in the top 20% by profit or not (TIERS.md 4). */
export const loyalKey: Preset = {
  id: "loyal-key",
  group: "loyalty",
  description: words(
    "Which of the most profitable customers are loyal, and which loyal ones bring little.",
    "利润最高的客户中谁忠诚，忠诚的客户中谁贡献小。",
    "利潤最高的客戶中誰忠誠，忠誠的客戶中誰貢獻小。",
  ),
  isDefault: false,
  variants: [grid],
};
