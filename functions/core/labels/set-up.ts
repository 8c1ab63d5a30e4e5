import type { Words } from "./language.ts";

/** What setting a spreadsheet up has to say of its own. */
export const setUpLabels = {
  timeUp: {
    en: "Google Sheets took longer than {seconds} seconds, so setting up was stopped. At most the Tier Settings tab was written: its own cells, nothing else.",
    "zh-Hans":
      "Google 表格的响应超过 {seconds} 秒，设置过程已停止。最多只写入了“分层设置”工作表中属于工具的单元格，其他内容未改动。",
    "zh-Hant":
      "Google 試算表的回應超過 {seconds} 秒，設定過程已停止。最多只寫入了「分層設定」工作表中屬於工具的儲存格，其他內容未更動。",
  },
  nightsTimeUp: {
    en: "Google Sheets took longer than {seconds} seconds to say the spreadsheet's time zone. The nightly refresh is as it was.",
    "zh-Hans": "Google 表格在 {seconds} 秒内没有给出电子表格的时区。每晚刷新保持原状。",
    "zh-Hant": "Google 試算表在 {seconds} 秒內沒有給出試算表的時區。每晚更新保持原狀。",
  },
  noRow: {
    en: 'Tab "{tab}" has no row "{setting}" to write "{value}" into. Recompute: rows that an earlier version lacked are added then. One that was deleted is to be put back; or delete the whole tab: a new one is made.',
    "zh-Hans":
      "工作表“{tab}”中没有“{setting}”这一行，无法写入“{value}”。请重新计算：早期版本缺少的行届时会补上。若该行是被删除的，请恢复；或删除整个工作表：会重新创建。",
    "zh-Hant":
      "工作表「{tab}」中沒有「{setting}」這一列，無法寫入「{value}」。請重新計算：早期版本缺少的列屆時會補上。若該列是被刪除的，請恢復；或刪除整個工作表：會重新建立。",
  },
} as const satisfies Readonly<Record<string, Words>>;
