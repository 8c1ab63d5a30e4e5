import type { Words } from "./language.ts";

/** What setting a spreadsheet up has to say of its own. */
export const setUpLabels = {
  noRow: {
    en: 'Tab "{tab}" has no row "{setting}" to write "{value}" into. Recompute: rows that an earlier version lacked are added then. One that was deleted is to be put back; or delete the whole tab: a new one is made.',
    "zh-Hans":
      "工作表“{tab}”中没有“{setting}”这一行，无法写入“{value}”。请重新计算：早期版本缺少的行届时会补上。若该行是被删除的，请恢复；或删除整个工作表：会重新创建。",
    "zh-Hant":
      "工作表「{tab}」中沒有「{setting}」這一列，無法寫入「{value}」。請重新計算：早期版本缺少的列屆時會補上。若該列是被刪除的，請恢復；或刪除整個工作表：會重新建立。",
  },
} as const satisfies Readonly<Record<string, Words>>;
