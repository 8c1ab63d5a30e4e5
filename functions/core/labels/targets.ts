import type { Words } from "./language.ts";

/** Words of the block that counts targets. */
export const targetLabels = {
  title: { en: "Targets", "zh-Hans": "目标", "zh-Hant": "目標" },
  scheme: { en: "Scheme", "zh-Hans": "方案", "zh-Hant": "方案" },
  reached: { en: "Reached", "zh-Hans": "已达成", "zh-Hant": "已達成" },
  due: { en: "Due", "zh-Hans": "进行中", "zh-Hant": "進行中" },
  missed: { en: "Missed", "zh-Hans": "未达成", "zh-Hant": "未達成" },
} as const satisfies Readonly<Record<string, Words>>;
