import type { Words } from "./language.ts";

/** Words of the Tier Summary tab. */
export const summaryLabels = {
  tab: { en: "Tier Summary", "zh-Hans": "分层汇总", "zh-Hant": "分層彙總" },
  asOf: { en: "As of", "zh-Hans": "截至", "zh-Hant": "截至" },
  tier: { en: "Tier", "zh-Hans": "层级", "zh-Hant": "層級" },
  customers: { en: "Customers", "zh-Hans": "客户数", "zh-Hant": "客戶數" },
  shareOfCustomers: { en: "Share of customers", "zh-Hans": "客户占比", "zh-Hant": "客戶占比" },
  revenue: { en: "Revenue", "zh-Hans": "销售额", "zh-Hant": "銷售額" },
  shareOfRevenue: { en: "Share of revenue", "zh-Hans": "销售额占比", "zh-Hant": "銷售額占比" },
  profit: { en: "Profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  shareOfProfit: { en: "Share of profit", "zh-Hans": "利润占比", "zh-Hant": "利潤占比" },
  costToServe: { en: "Cost to serve", "zh-Hans": "服务成本", "zh-Hant": "服務成本" },
  contacted: { en: "Contacted", "zh-Hans": "已联系", "zh-Hant": "已聯繫" },
  averageOrder: { en: "Average order", "zh-Hans": "平均订单额", "zh-Hant": "平均訂單額" },
  ordersPerCustomer: { en: "Orders per customer", "zh-Hans": "人均订单数", "zh-Hant": "人均訂單數" },
  cut: { en: "Begins at ({metric})", "zh-Hans": "起点（{metric}）", "zh-Hant": "起點（{metric}）" },
  cutUpTo: { en: "Up to ({metric})", "zh-Hans": "上限（{metric}）", "zh-Hant": "上限（{metric}）" },
  action: { en: "What to do", "zh-Hans": "行动建议", "zh-Hant": "行動建議" },
  total: { en: "All", "zh-Hans": "合计", "zh-Hant": "合計" },
  waits: {
    en: "{scheme} waits for {needs}.",
    "zh-Hans": "{scheme}需要{needs}。",
    "zh-Hant": "{scheme}需要{needs}。",
  },
  unknownScheme: {
    en: 'There is no scheme "{found}". Use "{nearest}", or take it out.',
    "zh-Hans": "没有名为“{found}”的方案。请改用“{nearest}”，或将其删除。",
    "zh-Hant": "沒有名為「{found}」的方案。請改用「{nearest}」，或將其刪除。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the block that says how unequal customers are. */
export const concentrationLabels = {
  title: { en: "Does 80/20 hold here?", "zh-Hans": "二八法则成立吗？", "zh-Hant": "二八法則成立嗎？" },
  group: { en: "Group", "zh-Hans": "群体", "zh-Hant": "群體" },
  topFifth: { en: "First 20% of customers", "zh-Hans": "前 20% 的客户", "zh-Hant": "前 20% 的客戶" },
  topTenth: { en: "First 10% of customers", "zh-Hans": "前 10% 的客户", "zh-Hant": "前 10% 的客戶" },
  gini: {
    en: "Gini coefficient of revenue (0 all equal, 1 one has all)",
    "zh-Hans": "销售额基尼系数（0 为完全平均，1 为集中于一人）",
    "zh-Hant": "銷售額基尼係數（0 為完全平均，1 為集中於一人）",
  },
  lossCustomers: { en: "Customers who lose money", "zh-Hans": "亏损客户数", "zh-Hant": "虧損客戶數" },
  loss: { en: "Their loss together", "zh-Hans": "亏损合计", "zh-Hant": "虧損合計" },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the block that says what became of the order rows. */
export const rowsLabels = {
  title: { en: "Order rows", "zh-Hans": "订单行", "zh-Hant": "訂單列" },
  rows: { en: "Rows", "zh-Hans": "行数", "zh-Hant": "列數" },
  used: { en: "Used", "zh-Hans": "已使用", "zh-Hant": "已使用" },
  setAside: { en: "Set aside", "zh-Hans": "已搁置", "zh-Hant": "已擱置" },
  reason: { en: "Set aside: {reason}", "zh-Hans": "已搁置：{reason}", "zh-Hant": "已擱置：{reason}" },
  warning: { en: "Used, but: {reason}", "zh-Hans": "已使用，但{reason}", "zh-Hant": "已使用，但{reason}" },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the block that counts who moved. */
export const movementLabels = {
  title: { en: "Movements since {day}", "zh-Hans": "自 {day} 以来的变动", "zh-Hant": "自 {day} 以來的變動" },
  none: {
    en: "Movements appear once there is a snapshot of an earlier day.",
    "zh-Hans": "有更早日期的快照后才显示变动。",
    "zh-Hant": "有更早日期的快照後才顯示變動。",
  },
  joined: { en: "New customers", "zh-Hans": "新增客户", "zh-Hant": "新增客戶" },
  gone: { en: "Customers no longer there", "zh-Hans": "不再出现的客户", "zh-Hant": "不再出現的客戶" },
  scheme: { en: "Scheme", "zh-Hans": "方案", "zh-Hant": "方案" },
  from: { en: "From", "zh-Hans": "原层级", "zh-Hant": "原層級" },
  to: { en: "To", "zh-Hans": "现层级", "zh-Hant": "現層級" },
  up: { en: "Moved up", "zh-Hans": "上升", "zh-Hant": "上升" },
  down: { en: "Moved down", "zh-Hans": "下降", "zh-Hant": "下降" },
  notJudged: { en: "Not judged", "zh-Hans": "未评定", "zh-Hant": "未評定" },
  notComparable: {
    en: "The tiers are new or changed: not compared",
    "zh-Hans": "层级为新增或已更改，不作比较",
    "zh-Hant": "層級為新增或已更改，不作比較",
  },
} as const satisfies Readonly<Record<string, Words>>;
