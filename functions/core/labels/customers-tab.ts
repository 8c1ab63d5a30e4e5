import type { Words } from "./language.ts";

/** Titles of the Customers tab and of its two columns that belong to the team, for a spreadsheet that has none yet. */
export const customersTabLabels = {
  tab: { en: "Customers", "zh-Hans": "客户", "zh-Hant": "客戶" },
  id: { en: "Customer ID", "zh-Hans": "客户 ID", "zh-Hant": "客戶 ID" },
  name: { en: "Customer", "zh-Hans": "客户名称", "zh-Hant": "客戶名稱" },
} as const satisfies Readonly<Record<string, Words>>;

/** Titles by which a team's own tab of customers is known where no anchor says so. */
export const customersTabTitles: readonly string[] = [
  "Customers",
  "Customer",
  "Clients",
  "客户",
  "客戶",
  "顾客",
  "顧客",
  "客户表",
  "客戶表",
];
