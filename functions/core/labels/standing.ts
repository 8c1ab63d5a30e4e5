import type { Words } from "./language.ts";

/** Why the tier that a customer holds is not the one that today's figures say, and that it is at risk. */
export const standingLabels = {
  graceDays: {
    en: "{tier}, kept until {day} unless the figures recover",
    "zh-Hans": "{tier}，若数据未恢复则保留至 {day}",
    "zh-Hant": "{tier}，若資料未恢復則保留至 {day}",
  },
  graceEvaluations: {
    en: "{tier}, kept for {left} more {left:evaluation|evaluations} unless the figures recover",
    "zh-Hans": "{tier}，若数据未恢复则再保留 {left} 次评定",
    "zh-Hant": "{tier}，若資料未恢復則再保留 {left} 次評定",
  },
  margin: {
    en: "{tier}, kept within the margin below its cut",
    "zh-Hans": "{tier}，因处于分界线以下的容差内而保留",
    "zh-Hant": "{tier}，因處於分界線以下的容差內而保留",
  },
  oneAtATime: {
    en: "{tier}, falling one tier at a time",
    "zh-Hans": "{tier}，每次只降一级",
    "zh-Hant": "{tier}，每次只降一級",
  },
  never: { en: "{tier}, kept for good", "zh-Hans": "{tier}，不降级", "zh-Hant": "{tier}，不降級" },
  awaitsUpgrade: {
    en: "{tier}, rising after {left} more {left:evaluation|evaluations}",
    "zh-Hans": "{tier}，再经 {left} 次评定后上升",
    "zh-Hant": "{tier}，再經 {left} 次評定後上升",
  },
  override: { en: "{tier}, set by hand", "zh-Hans": "{tier}，手动设定", "zh-Hant": "{tier}，手動設定" },
  overrideUntil: {
    en: "{tier}, set by hand until {day}",
    "zh-Hans": "{tier}，手动设定至 {day}",
    "zh-Hant": "{tier}，手動設定至 {day}",
  },
  reason: { en: " ({reason})", "zh-Hans": "（{reason}）", "zh-Hant": "（{reason}）" },
  today: { en: "today's figures say {why}", "zh-Hans": "按当前数据为{why}", "zh-Hant": "依目前資料為{why}" },
  atRisk: { en: "at risk", "zh-Hans": "有降级风险", "zh-Hant": "有降級風險" },
} as const satisfies Readonly<Record<string, Words>>;
