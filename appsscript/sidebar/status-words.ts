import type { Words } from "../../functions/core/labels/language.ts";

/** What the sidebar says of nights and of the last runs. */
export const statusWords = {
  looking: { en: "Looking …", "zh-Hans": "正在查看……", "zh-Hant": "正在檢視……" },
  on: {
    en: "On: tiers are recomputed every night.",
    "zh-Hans": "已开启：每晚重新计算层级。",
    "zh-Hant": "已開啟：每晚重新計算層級。",
  },
  off: {
    en: "Off: tiers are recomputed only when somebody asks.",
    "zh-Hans": "已关闭：仅在有人要求时重新计算层级。",
    "zh-Hant": "已關閉：僅在有人要求時重新計算層級。",
  },
  unattended: {
    en: "Here, on one machine, tiers are recomputed only when you ask. In Google Sheets it is done every night.",
    "zh-Hans": "在这台电脑上，仅在您要求时重新计算层级；在 Google 表格中则每晚自动重新计算。",
    "zh-Hant": "在這部電腦上，僅在您要求時重新計算層級；在 Google 試算表中則每晚自動重新計算。",
  },
  next: {
    en: "Next: {when} ({timeZone}).",
    "zh-Hans": "下次：{when}（{timeZone}）。",
    "zh-Hant": "下次：{when}（{timeZone}）。",
  },
  failedNights: {
    en: "It failed {count} nights in a row: see the last runs below. After too many it stops by itself.",
    "zh-Hans": "已连续 {count} 晚失败：请查看下方最近的运行。失败过多会自动停止。",
    "zh-Hant": "已連續 {count} 晚失敗：請檢視下方最近的執行。失敗過多會自動停止。",
  },
  switchOn: { en: "Switch on", "zh-Hans": "开启", "zh-Hant": "開啟" },
  switchOff: { en: "Switch off", "zh-Hans": "关闭", "zh-Hant": "關閉" },
  lastRuns: { en: "Last runs", "zh-Hans": "最近的运行", "zh-Hant": "最近的執行" },
  noRuns: {
    en: "No run yet. Recompute tiers, or set up this spreadsheet first.",
    "zh-Hans": "尚无运行。请重新计算层级，或先设置此电子表格。",
    "zh-Hant": "尚無執行。請重新計算層級，或先設定此試算表。",
  },
  byMenu: { en: "Recomputed", "zh-Hans": "重新计算", "zh-Hant": "重新計算" },
  byNight: { en: "Night", "zh-Hans": "每晚刷新", "zh-Hant": "每晚更新" },
  preview: { en: "Preview", "zh-Hans": "预览", "zh-Hant": "預覽" },
  done: {
    en: "done, {customers} customers",
    "zh-Hans": "完成，{customers} 位客户",
    "zh-Hant": "完成，{customers} 位客戶",
  },
  failed: { en: "failed", "zh-Hans": "失败", "zh-Hant": "失敗" },
  needsAttention: { en: "needs attention", "zh-Hans": "需要确认", "zh-Hant": "需要確認" },
  atWork: { en: "at work, {percent} %", "zh-Hans": "进行中，{percent}%", "zh-Hant": "進行中，{percent}%" },
  line: {
    en: "{when}: {what}, {outcome}",
    "zh-Hans": "{when}：{what}，{outcome}",
    "zh-Hant": "{when}：{what}，{outcome}",
  },
} as const satisfies Readonly<Record<string, Words>>;
