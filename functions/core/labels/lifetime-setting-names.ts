import type { Words } from "./language.ts";

/** Settings of what customers will still bring, and of what is spent on them. */
export const lifetimeSettingWords = {
  lifetimeShown: {
    name: { en: "Show lifetime values", "zh-Hans": "显示终身价值", "zh-Hant": "顯示終身價值" },
    note: {
      en: "Whether what customers will still bring is forecast: columns on the Customers tab, and a check and what keeping them is worth in the summary.",
      "zh-Hans": "是否预测客户未来的贡献：客户工作表增加相应列，汇总中显示预测检验和留住客户的价值。",
      "zh-Hant": "是否預測客戶未來的貢獻：客戶工作表增加相應欄，彙總中顯示預測檢驗和留住客戶的價值。",
    },
  },
  lifetimeHorizon: {
    name: { en: "Lifetime: months ahead", "zh-Hans": "终身价值：预测月数", "zh-Hant": "終身價值：預測月數" },
    note: {
      en: "How many months ahead lifetime values look, 1 to 120.",
      "zh-Hans": "终身价值向前预测的月数，1 到 120。",
      "zh-Hant": "終身價值向前預測的月數，1 到 120。",
    },
  },
  lifetimeMargin: {
    name: { en: "Lifetime: margin", "zh-Hans": "终身价值：利润率", "zh-Hant": "終身價值：利潤率" },
    note: {
      en: "What is left of revenue, such as 40%. Counts only where orders tell no cost or profit; known profit is taken as it is.",
      "zh-Hans": "销售额中留下的比例，例如 40%。仅在订单没有成本或利润时使用；已知的利润按原值计入。",
      "zh-Hant": "銷售額中留下的比例，例如 40%。僅在訂單沒有成本或利潤時使用；已知的利潤依原值計入。",
    },
  },
  lifetimeDiscount: {
    name: { en: "Lifetime: yearly discount", "zh-Hans": "终身价值：年折现率", "zh-Hant": "終身價值：年折現率" },
    note: {
      en: "By how much money a year from now is worth less than today.",
      "zh-Hans": "一年后的钱比今天少值多少。",
      "zh-Hant": "一年後的錢比今天少值多少。",
    },
  },
  lifecycleByAlive: {
    name: {
      en: "Life cycle by chance to be active",
      "zh-Hans": "生命周期按活跃概率判断",
      "zh-Hant": "生命週期依活躍機率判斷",
    },
    note: {
      en: "Whether the customer life cycle goes by how likely customers are still active, instead of by their silence. Rules that you changed on this tab stay.",
      "zh-Hans": "客户生命周期是否按客户仍活跃的概率判断，而不按沉默时间。您在此工作表改过的规则不变。",
      "zh-Hant": "客戶生命週期是否依客戶仍活躍的機率判斷，而不依沉默時間。您在此工作表改過的規則不變。",
    },
  },
  budget: {
    name: { en: "Budget", "zh-Hans": "预算", "zh-Hant": "預算" },
    note: {
      en: "A budget for customers, in the currency above: the summary splits it over the tiers of the first scheme. Blank: none.",
      "zh-Hans": "用于客户的预算，以上述货币计：汇总按第一个方案的层级分配。空白：无。",
      "zh-Hant": "用於客戶的預算，以上述貨幣計：彙總依第一個方案的層級分配。空白：無。",
    },
  },
  budgetBy: {
    name: { en: "Budget by", "zh-Hans": "预算分配依据", "zh-Hant": "預算分配依據" },
    note: {
      en: "Profit, lifetime value, or the budget weights of the playbook.",
      "zh-Hans": "利润、终身价值，或行动手册中的预算权重。",
      "zh-Hant": "利潤、終身價值，或行動手冊中的預算權重。",
    },
  },
  costOfWinning: {
    name: { en: "Cost of a new customer", "zh-Hans": "获客成本", "zh-Hant": "獲客成本" },
    note: {
      en: "What winning one customer costs, in the currency above: set beside what keeping them is worth. Blank: not told.",
      "zh-Hans": "赢得一位新客户的成本，以上述货币计：与留住客户的价值对照。空白：不显示。",
      "zh-Hant": "贏得一位新客戶的成本，以上述貨幣計：與留住客戶的價值對照。空白：不顯示。",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<"name" | "note", Words>>>>;
