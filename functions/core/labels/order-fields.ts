import type { Words } from "./language.ts";

/** What the fields of an order line are called, by their id. */
export const orderFieldLabels = {
  orderId: { en: "order id", "zh-Hans": "订单号", "zh-Hant": "訂單號" },
  lineId: { en: "line id", "zh-Hans": "订单行 ID", "zh-Hant": "明細 ID" },
  customerId: { en: "customer id", "zh-Hans": "客户 ID", "zh-Hant": "客戶 ID" },
  customerEmail: { en: "customer e-mail", "zh-Hans": "客户邮箱", "zh-Hant": "客戶電子郵件" },
  customerPhone: { en: "customer phone", "zh-Hans": "客户电话", "zh-Hant": "客戶電話" },
  customerName: { en: "customer name", "zh-Hans": "客户名称", "zh-Hant": "客戶名稱" },
  date: { en: "date", "zh-Hans": "日期", "zh-Hant": "日期" },
  amount: { en: "amount", "zh-Hans": "金额", "zh-Hant": "金額" },
  unitPrice: { en: "unit price", "zh-Hans": "单价", "zh-Hant": "單價" },
  quantity: { en: "quantity", "zh-Hans": "数量", "zh-Hant": "數量" },
  discount: { en: "discount", "zh-Hans": "折扣", "zh-Hant": "折扣" },
  tax: { en: "tax", "zh-Hans": "税额", "zh-Hant": "稅額" },
  shipping: { en: "shipping", "zh-Hans": "运费", "zh-Hant": "運費" },
  cost: { en: "cost", "zh-Hans": "成本", "zh-Hant": "成本" },
  profit: { en: "profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  costToServe: { en: "cost to serve", "zh-Hans": "服务成本", "zh-Hant": "服務成本" },
  product: { en: "product", "zh-Hans": "产品", "zh-Hant": "產品" },
  category: { en: "category", "zh-Hans": "类别", "zh-Hant": "類別" },
  status: { en: "status", "zh-Hans": "订单状态", "zh-Hant": "訂單狀態" },
  currency: { en: "currency", "zh-Hans": "币种", "zh-Hant": "幣別" },
  creditFor: { en: "order referred to", "zh-Hans": "关联订单号", "zh-Hant": "關聯訂單號" },
  refunded: { en: "refunded amount", "zh-Hans": "退款金额", "zh-Hant": "退款金額" },
} as const satisfies Readonly<Record<string, Words>>;

/** Name and note of the rows that say which column of the orders tab means a field. */
export const columnSettingWords = {
  name: { en: "Column: {field}", "zh-Hans": "列：{field}", "zh-Hant": "欄：{field}" },
  note: {
    en: "Header of this column on the orders tab, or its letter where headers are equal. None: there is no such column. Blank: found by its name; Status says which one is used.",
    "zh-Hans": "订单工作表中该列的表头；表头相同时填列号字母。“无”：没有这一列。空白：按名称查找，“状态”显示所用的列。",
    "zh-Hant":
      "訂單工作表中該欄的標題；標題相同時填欄號字母。「無」：沒有這一欄。空白：依名稱尋找，「狀態」顯示所用的欄。",
  },
} as const satisfies Readonly<Record<"name" | "note", Words>>;
