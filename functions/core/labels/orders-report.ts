import type { Words } from "./language.ts";

/** Words of the Orders block of the Tier Data Report: order ids, returns, identical rows. */
export const ordersReportLabels = {
  title: { en: "Orders", "zh-Hans": "订单", "zh-Hant": "訂單" },
  noIds: {
    en: "There is no column of order ids: each row is an order.",
    "zh-Hans": "没有订单号列：每一行为一笔订单。",
    "zh-Hant": "沒有訂單號欄：每一列為一筆訂單。",
  },
  all: { en: "Different order ids", "zh-Hans": "不同的订单号", "zh-Hant": "不同的訂單號" },
  shared: {
    en: "Order ids under several customers",
    "zh-Hans": "属于多个客户的订单号",
    "zh-Hant": "屬於多個客戶的訂單號",
  },
  sharedNote: {
    en: "An order is one customer and one order id: under each customer such an id counts as an order of its own.",
    "zh-Hans": "一位客户加一个订单号为一笔订单：这样的订单号在每位客户名下各算一笔。",
    "zh-Hant": "一位客戶加一個訂單號為一筆訂單：這樣的訂單號在每位客戶名下各算一筆。",
  },
  returned: {
    en: "Returns tab: order ids found and taken out",
    "zh-Hans": "退货工作表：找到并扣除的订单号",
    "zh-Hant": "退貨工作表：找到並扣除的訂單號",
  },
  returnedUnknown: {
    en: "Returns tab: order ids that no used row has",
    "zh-Hans": "退货工作表：已使用的行中没有的订单号",
    "zh-Hant": "退貨工作表：已使用的列中沒有的訂單號",
  },
  returnedNot: {
    en: "Returns tab: order ids not marked as returned, left in",
    "zh-Hans": "退货工作表：未标为退货而保留的订单号",
    "zh-Hant": "退貨工作表：未標為退貨而保留的訂單號",
  },
  identicalUsed: {
    en: "Rows identical to another one, used",
    "zh-Hans": "与另一行完全相同的行，已使用",
    "zh-Hant": "與另一列完全相同的列，已使用",
  },
  identicalMoney: { en: "Money of these rows", "zh-Hans": "这些行的金额", "zh-Hant": "這些列的金額" },
  identicalAside: {
    en: "Rows identical to another one, set aside",
    "zh-Hans": "与另一行完全相同的行，已搁置",
    "zh-Hant": "與另一列完全相同的列，已擱置",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the way from the money in the rows to the revenue on the Tier Summary. */
export const revenueLabels = {
  title: { en: "From the rows to the revenue", "zh-Hans": "从订单行到销售额", "zh-Hant": "從訂單列到銷售額" },
  inRows: { en: "Money in rows", "zh-Hans": "各行金额", "zh-Hant": "各列金額" },
  setAside: { en: "Set aside", "zh-Hans": "搁置", "zh-Hant": "擱置" },
  used: { en: "Used", "zh-Hans": "已使用", "zh-Hant": "已使用" },
  rate: { en: "Rate", "zh-Hans": "汇率", "zh-Hant": "匯率" },
  noRate: { en: "none", "zh-Hans": "无", "zh-Hant": "無" },
  worth: { en: "Worth in {currency}", "zh-Hans": "折合{currency}", "zh-Hant": "折合{currency}" },
  worthUnnamed: { en: "Worth", "zh-Hans": "折合", "zh-Hant": "折合" },
  returned: { en: "Returned whole", "zh-Hans": "整单退回", "zh-Hant": "整單退回" },
  refunded: { en: "Refunded in part", "zh-Hans": "部分退款", "zh-Hant": "部分退款" },
  onCustomers: { en: "On customers", "zh-Hans": "计入客户", "zh-Hant": "計入客戶" },
  beforeWindow: {
    en: "Outside the window of Settings",
    "zh-Hans": "设置的统计期间以外",
    "zh-Hant": "設定的統計期間以外",
  },
  revenue: {
    en: "Revenue of all customers, as on the Tier Summary",
    "zh-Hans": "全部客户的销售额，与“分层汇总”一致",
    "zh-Hant": "全部客戶的銷售額，與「分層彙總」一致",
  },
  leftOut: {
    en: "of it, customers left out by the blacklist",
    "zh-Hans": "其中：黑名单排除的客户",
    "zh-Hant": "其中：黑名單排除的客戶",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the list of customers who may be many. */
export const crowdedLabels = {
  title: { en: "Customers who may be many", "zh-Hans": "可能由多人共用的客户", "zh-Hant": "可能由多人共用的客戶" },
  note: {
    en: "Many e-mail addresses or phone numbers stand beside these ids. If guests share one, leave it out by the Blacklist on the Tier Settings tab.",
    "zh-Hans": "这些 ID 旁有许多不同的邮箱或电话。如果是访客共用的账户，请在“分层设置”工作表的“黑名单”中排除。",
    "zh-Hant": "這些 ID 旁有許多不同的電子郵件或電話。如果是訪客共用的帳戶，請在「分層設定」工作表的「黑名單」中排除。",
  },
  cut: {
    en: "The first {shown} of {count}.",
    "zh-Hans": "只列出 {count} 位中的前 {shown} 位。",
    "zh-Hant": "只列出 {count} 位中的前 {shown} 位。",
  },
  customer: { en: "Customer", "zh-Hans": "客户", "zh-Hant": "客戶" },
  emails: { en: "E-mail addresses", "zh-Hans": "邮箱数", "zh-Hant": "電子郵件數" },
  phones: { en: "Phone numbers", "zh-Hans": "电话数", "zh-Hant": "電話數" },
} as const satisfies Readonly<Record<string, Words>>;
