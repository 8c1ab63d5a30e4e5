import type { Words } from "./language.ts";

/** What setting a spreadsheet up has to say of its own. */
export const setUpLabels = {
  noRow: {
    en: 'Tab "{tab}" has no row "{setting}" to write "{value}" into. Put the row back, or delete the whole tab: a new one is made.',
    "zh-Hans": "工作表“{tab}”中没有“{setting}”这一行，无法写入“{value}”。请恢复该行，或删除整个工作表：会重新创建。",
    "zh-Hant":
      "工作表「{tab}」中沒有「{setting}」這一列，無法寫入「{value}」。請恢復該列，或刪除整個工作表：會重新建立。",
  },
} as const satisfies Readonly<Record<string, Words>>;
