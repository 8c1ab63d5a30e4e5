import type { Words } from "./language.ts";

/** Settings of how movements are told and how long history is kept. */
export const historySettingWords = {
  movementsSince: {
    name: { en: "Movements since", "zh-Hans": "变动起点", "zh-Hant": "變動起點" },
    note: {
      en: "With what the movements compare: the last snapshot, the last month end, or the last snapshot up to a day such as 2026-06-30.",
      "zh-Hans": "变动与何时相比：上一快照、上月末，或某日（如 2026-06-30）及以前的最后快照。",
      "zh-Hant": "變動與何時相比：上一快照、上月末，或某日（如 2026-06-30）及以前的最後快照。",
    },
  },
  snapshotDays: {
    name: { en: "Days that snapshots are kept", "zh-Hans": "快照保留天数", "zh-Hant": "快照保留天數" },
    note: {
      en: "Each day's tiers, and what runs found, are kept so long outside of the spreadsheet, to tell who moved.",
      "zh-Hans": "每日层级和每次运行的结果在表格之外保留的天数，用于判断谁有变动。",
      "zh-Hant": "每日層級和每次執行的結果在試算表之外保留的天數，用於判斷誰有變動。",
    },
  },
  keepMonthEnds: {
    name: { en: "Keep month ends", "zh-Hans": "保留月末快照", "zh-Hant": "保留月末快照" },
    note: {
      en: "Whether the last snapshot of each month stays for good.",
      "zh-Hans": "是否永久保留每月最后的快照。",
      "zh-Hant": "是否永久保留每月最後的快照。",
    },
  },
  keepNames: {
    name: { en: "Keep names in snapshots", "zh-Hans": "快照中保留姓名", "zh-Hant": "快照中保留姓名" },
    note: {
      en: "Whether names are kept beside ids. Snapshots hold ids only unless this is ticked.",
      "zh-Hans": "是否在 ID 旁保留姓名。不勾选时快照只含 ID。",
      "zh-Hant": "是否在 ID 旁保留姓名。不勾選時快照只含 ID。",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<"name" | "note", Words>>>>;

/** Values of the first. */
export const movementsSinceLabels = {
  lastSnapshot: { en: "Last snapshot", "zh-Hans": "上一快照", "zh-Hant": "上一快照" },
  monthEnd: { en: "Last month end", "zh-Hans": "上月末", "zh-Hant": "上月末" },
} as const satisfies Readonly<Record<string, Words>>;
