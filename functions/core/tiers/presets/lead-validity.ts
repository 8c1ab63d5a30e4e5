import { type AttributeId, attributeKey } from "../../settings/attributes.ts";
import type { PointsRow, PointsScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ifYes = (id: AttributeId, points: number): PointsRow => ({ fact: attributeKey(id), by: "yes", points });

const points: PointsScheme = {
  kind: "points",
  id: "lead-validity",
  title: words("Valid leads", "有效客户", "有效客戶"),
  judges: "everyone",
  rows: [
    ifYes("namesProduct", 2),
    ifYes("tradeTerms", 1),
    ifYes("website", 1),
    ifYes("companyDetails", 1),
    ifYes("detailsMatch", 1),
    ifYes("sixQuestions", 2),
    ifYes("largeVolumeNoProduct", -3),
    ifYes("mobileOnly", -3),
  ],
  tiers: bestToWorst([
    {
      id: "valid",
      name: words("Valid", "有效客户", "有效客戶"),
      action: words("Send a sample.", "寄送样品。", "寄送樣品。"),
      from: 5,
    },
    {
      id: "check",
      name: words("Check", "待核实客户", "待核實客戶"),
      action: words("Ask the six questions first.", "先问六个问题。", "先問六個問題。"),
      from: 2,
    },
    {
      id: "invalid",
      name: words("Invalid", "无效客户", "無效客戶"),
      action: words("Send the price list only.", "只发价格表。", "只寄價格表。"),
      from: undefined,
    },
  ]),
};

/** Points for what makes an inquiry credible, less 3 for each red flag (TIERS.md 4). */
export const leadValidity: Preset = {
  id: "lead-validity",
  group: "lead",
  description: words(
    "Which inquiries deserve a sample, which a question first, and which only the price list.",
    "哪些询盘值得寄样，哪些先问清楚，哪些只发价格表。",
    "哪些詢價值得寄樣，哪些先問清楚，哪些只寄價格表。",
  ),
  isDefault: false,
  variants: [points],
};
