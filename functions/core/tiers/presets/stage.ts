import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { asColumnsAllow } from "./as-columns-allow.ts";
import { bestToWorst } from "./colours.ts";
import { atMost, everBought, oneOf, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { stageWords } from "./stage-words.ts";
import { words } from "./words.ts";

const serviceCase = attributeKey("serviceCase");
const openReturn = attributeKey("openReturn");
const stageColumn = attributeKey("stage");
const interested = attributeKey("interested");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "stage",
  title: words("Stage of the deal", "交易阶段", "交易階段"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "after-sales",
      name: words("After-sales", "售后客户", "售後客戶"),
      action: words(
        "Ask how it went; settle what is open first.",
        "回访使用情况，先处理未结事项。",
        "回訪使用情況，先處理未結事項。",
      ),
      alternatives: [
        [atMost("daysSinceLast", 30)],
        [yes(openReturn)],
        [yes(serviceCase)],
        [oneOf(stageColumn, ...stageWords.afterSales)],
      ],
    },
    {
      id: "closed",
      name: words("Closed", "成交客户", "成交客戶"),
      action: words(
        "Stay in touch; prepare the next purchase.",
        "保持联系，准备下一次购买。",
        "保持聯繫，準備下一次購買。",
      ),
      alternatives: [...everBought, [oneOf(stageColumn, ...stageWords.closed)]],
    },
    {
      id: "intent",
      name: words("Intent", "意向客户", "意向客戶"),
      action: words("Answer fast; remove what still holds them back.", "快速响应，消除顾虑。", "快速回應，消除顧慮。"),
      alternatives: [[oneOf(stageColumn, ...stageWords.intent)], [yes(interested)]],
    },
    {
      id: "prospect",
      name: words("Prospect", "潜在客户", "潛在客戶"),
      action: words(
        "Find out what they need before you offer.",
        "先了解需求，再提供方案。",
        "先了解需求，再提供方案。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * Where the deal stands: after the sale, closed, intended, or possible (TIERS.md 4). A stage column or one that says who is interested
 * is enough; open returns and service cases count where there are columns of them. What the stage column says of a contact counts
 * as well as the orders do.
 */
export const stage: Preset = {
  id: "stage",
  group: "ladder",
  description: words(
    "Where the deal stands with each contact: possible, intended, closed, or in after-sales care.",
    "与每位联系人的交易进展：潜在、意向、成交或售后。",
    "與每位聯絡人的交易進展：潛在、意向、成交或售後。",
  ),
  isDefault: false,
  variants: asColumnsAllow(ladder, openReturn, serviceCase, stageColumn, interested),
};
