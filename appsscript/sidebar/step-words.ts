import type { Words } from "../../functions/core/labels/language.ts";
import type { RunState } from "../../functions/use-cases/ports/run.ts";

/** What a run does in each of its steps; complete by type. */
export const stepWords: Readonly<Record<Exclude<RunState, "done" | "failed" | "needsAttention">, Words>> = {
  queued: { en: "Waiting for its turn", "zh-Hans": "等待中", "zh-Hant": "等待中" },
  reading: { en: "Reading the orders", "zh-Hans": "正在读取订单", "zh-Hant": "正在讀取訂單" },
  computing: { en: "Computing tiers", "zh-Hans": "正在计算层级", "zh-Hant": "正在計算層級" },
  saving: { en: "Keeping the snapshot", "zh-Hans": "正在保存快照", "zh-Hant": "正在儲存快照" },
  writing: { en: "Writing into the sheet", "zh-Hans": "正在写入表格", "zh-Hant": "正在寫入試算表" },
};
