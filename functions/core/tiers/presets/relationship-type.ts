import type { LadderScheme } from "../../settings/scheme.ts";
import { asColumnsAllow } from "./as-columns-allow.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, atMost, equals, inTop, lessThan } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ladder: LadderScheme = {
  kind: "ladder",
  id: "relationship-type",
  title: words("Transaction or relationship", "交易型/关系型", "交易型/關係型"),
  needs: ["profit", "rhythm"],
  notEnoughDataIf: [[equals("orderDays", 1), atMost("rhythm", 3)]],
  testedIn: ["transactional", "unprofitable", "declining", "largest-profit", "growing", "steady"],
  tiers: bestToWorst([
    {
      id: "largest-profit",
      name: words("Largest profit", "最大利润客户", "最大利潤客戶"),
      action: words(
        "Protect them: guarantee service and supply, one contact person.",
        "重点保护：保证服务与供货，专人联系。",
        "重點保護：保證服務與供貨，專人聯繫。",
      ),
      alternatives: [[inTop("profit", 0.2)]],
    },
    {
      id: "growing",
      name: words("Growing", "潜力客户", "潛力客戶"),
      action: words(
        "Invest in them: find what drives the growth and feed it.",
        "加大投入：找到增长原因并促进。",
        "加大投入：找到成長原因並促進。",
      ),
      alternatives: [[atLeast("trend", 0.2)]],
    },
    {
      id: "steady",
      name: words("Steady", "稳定客户", "穩定客戶"),
      action: words(
        "Keep regular contact; suggest what they do not buy yet.",
        "保持定期联系，推荐尚未购买的产品。",
        "保持定期聯繫，推薦尚未購買的產品。",
      ),
      alternatives: "otherwise",
    },
    {
      id: "declining",
      name: words("Declining", "价值流失客户", "價值流失客戶"),
      action: words("Find the cause, else release.", "找出原因，否则放弃。", "找出原因，否則放棄。"),
      alternatives: [[atMost("trend", -0.2)]],
    },
    {
      id: "unprofitable",
      name: words("Unprofitable", "无利润客户", "無利潤客戶"),
      action: words(
        "Raise the price or cut the cost to serve; else let go.",
        "提高价格或削减服务成本，否则放弃。",
        "提高價格或削減服務成本，否則放棄。",
      ),
      alternatives: [[atMost("profit", 0)]],
    },
    {
      id: "transactional",
      name: words("Transactional", "交易型客户", "交易型客戶"),
      action: words(
        "They come for the price: do not over-discount.",
        "因价格而来：不要过度打折。",
        "因價格而來：不要過度打折。",
      ),
      alternatives: [
        [atLeast("discountShare", 0.8), atLeast("orderLines", 3)],
        [equals("orderDays", 1)],
        [atLeast("gapVariation", 1), lessThan("loyaltyScore", 40)],
      ],
    },
  ]),
};

/**
 * Who buys for the price of the day, and how those with a relationship develop (TIERS.md 4). Who bought once and could well come
 * again is not judged yet. A sheet without discounts tells transactional customers by the other signs.
 */
export const relationshipType: Preset = {
  id: "relationship-type",
  group: "loyalty",
  description: words(
    "Who only takes the offer of the day, and whether the others grow, stay or decline.",
    "谁只为交易而来，其余客户是在增长、稳定还是流失。",
    "誰只為交易而來，其餘客戶是在成長、穩定還是流失。",
  ),
  isDefault: false,
  variants: asColumnsAllow(ladder, "discountShare"),
};
