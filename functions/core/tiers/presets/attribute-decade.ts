import { attributeKey } from "../../settings/attributes.ts";
import type { BandsScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const decades: BandsScheme = {
  kind: "bands",
  id: "attribute-decade",
  title: words("Decade of birth", "出生年代", "出生年代"),
  judges: "everyone",
  metric: attributeKey("birthYear"),
  tiers: sideBySide([
    {
      id: "2010s",
      name: words("Born from 2010 on", "10后", "10後"),
      action: words("Speak to the parents.", "面向家长沟通。", "面向家長溝通。"),
      from: 2010,
    },
    {
      id: "2000s",
      name: words("Born in the 2000s", "00后", "00後"),
      action: words(
        "Short videos, small prices, first jobs.",
        "短视频，小额产品，初入职场。",
        "短影音，小額產品，初入職場。",
      ),
      from: 2000,
    },
    {
      id: "1990s",
      name: words("Born in the 1990s", "90后", "90後"),
      action: words("Offer experience and individuality.", "注重体验与个性。", "注重體驗與個性。"),
      from: 1990,
    },
    {
      id: "1980s",
      name: words("Born in the 1980s", "80后", "80後"),
      action: words("Offer what helps the family; quality.", "注重家庭与品质。", "注重家庭與品質。"),
      from: 1980,
    },
    {
      id: "1970s",
      name: words("Born in the 1970s", "70后", "70後"),
      action: words("Be reliable; serve well.", "注重可靠与服务。", "注重可靠與服務。"),
      from: 1970,
    },
    {
      id: "1960s",
      name: words("Born in the 1960s", "60后", "60後"),
      action: words(
        "Advise in person: health, travel, leisure.",
        "当面建议：健康、旅行、休闲。",
        "當面建議：健康、旅行、休閒。",
      ),
      from: 1960,
    },
    {
      id: "earlier",
      name: words("Born before 1960", "60前", "60前"),
      action: words("Take time; use plain words.", "有耐心，说明简单。", "有耐心，說明簡單。"),
      from: undefined,
    },
  ]),
};

/** The decade in which a customer was born, as marketers in China speak of generations (TIERS.md 4). */
export const attributeDecade: Preset = {
  id: "attribute-decade",
  group: "attribute",
  description: words("Customers by the decade of their birth.", "按出生年代划分客户。", "按出生年代劃分客戶。"),
  isDefault: false,
  variants: [decades],
};
