import { movementsSinceLabels } from "../../labels/history-setting-names.ts";
import type { Language } from "../../labels/language.ts";
import type { Cell } from "../../values/cell.ts";
import { defaultRetention, type Retention } from "../retention.ts";
import type { MovementsSince, Settings } from "../settings.ts";
import type { GeneralSetting } from "./general-setting.ts";
import { choiceOf, setting, wordsOf } from "./make-setting.ts";
import { type Choice, readChoice, readYesNo } from "./read-choice.ts";
import { readDaySetting } from "./read-day-setting.ts";
import { readCount } from "./read-number.ts";
import type { SettingReading } from "./setting-reading.ts";

const since: readonly Choice<MovementsSince>[] = [
  { value: "lastSnapshot", words: movementsSinceLabels.lastSnapshot },
  { value: "monthEnd", words: movementsSinceLabels.monthEnd },
];

/** One of the choices, or a day. */
function readSince(cell: Cell): SettingReading<MovementsSince> {
  const day = readDaySetting(cell);
  return "value" in day ? { value: { day: day.value } } : readChoice(cell, since);
}

const sinceCell = ({ movementsSince }: Settings, language: Language): Cell =>
  typeof movementsSince === "object" ? movementsSince.day : wordsOf(since, movementsSince, language);

const put = (settings: Settings, change: Partial<Retention>): Settings => ({
  ...settings,
  retention: { ...settings.retention, ...change },
});

/** Rows of how movements are told and how long history is kept. */
export const historySettings: readonly GeneralSetting[] = [
  setting("movementsSince", choiceOf(since), readSince, {
    show: sinceCell,
    put: (settings, movementsSince) => ({ ...settings, movementsSince }),
  }),
  setting("snapshotDays", { kind: "number" }, (cell) => readCount(cell, defaultRetention.dailyDays), {
    show: ({ retention }) => retention.dailyDays,
    put: (settings, dailyDays) => put(settings, { dailyDays }),
  }),
  setting("keepMonthEnds", { kind: "checkbox" }, readYesNo, {
    show: ({ retention }) => retention.keepMonthEnds,
    put: (settings, keepMonthEnds) => put(settings, { keepMonthEnds }),
  }),
  setting("keepNames", { kind: "checkbox" }, readYesNo, {
    show: ({ retention }) => retention.keepNames,
    put: (settings, keepNames) => put(settings, { keepNames }),
  }),
];
