import type { Words } from "./language.ts";

/** Titles of the columns that the tool owns on the Customers tab; each scheme's column bears the scheme's title. */
export const customerColumnLabels = {
  key: { en: "Tier key", "zh-Hans": "分层标识", "zh-Hant": "分層識別" },
  orders: { en: "Orders", "zh-Hans": "订单数", "zh-Hant": "訂單數" },
  revenue: { en: "Revenue", "zh-Hans": "销售额", "zh-Hant": "銷售額" },
  profit: { en: "Profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  lastOrder: { en: "Last order", "zh-Hans": "最近订单", "zh-Hant": "最近訂單" },
  toNext: { en: "{scheme}: to next", "zh-Hans": "{scheme}：距上一级", "zh-Hant": "{scheme}：距上一級" },
  score: { en: "{scheme}: {score}", "zh-Hans": "{scheme}：{score}", "zh-Hant": "{scheme}：{score}" },
  scoreOnly: { en: "score", "zh-Hans": "得分", "zh-Hant": "得分" },
  points: { en: "points", "zh-Hans": "积分", "zh-Hant": "積分" },
  why: { en: "{scheme}: why", "zh-Hans": "{scheme}：原因", "zh-Hant": "{scheme}：原因" },
} as const satisfies Readonly<Record<string, Words>>;
