import type { Language } from "../../labels/language.ts";
import { settingWords } from "../../labels/setting-names.ts";
import type { Cell } from "../../values/cell.ts";
import type { Settings } from "../settings.ts";
import type { GeneralSetting, SettingInput } from "./general-setting.ts";
import type { KnownNames } from "./known-names.ts";
import type { Choice } from "./read-choice.ts";
import type { SettingReading } from "./setting-reading.ts";

/** A row of the General table that reads one value and puts it into the settings. */
export function setting<Value>(
  id: keyof typeof settingWords,
  input: SettingInput,
  readValue: (cell: Cell, known: KnownNames) => SettingReading<Value>,
  { show, put }: Pick<GeneralSetting, "show"> & { readonly put: (settings: Settings, value: Value) => Settings },
): GeneralSetting {
  const read: GeneralSetting["read"] = (cell, settings, known) => {
    const reading = readValue(cell, known);
    return "value" in reading ? { value: put(settings, reading.value) } : reading;
  };
  return { id, ...settingWords[id], input, show, read };
}

/** A drop-down of these choices. */
export function choiceOf(choices: readonly Choice<unknown>[]): SettingInput {
  return { kind: "choice", options: choices.map(({ words }) => words) };
}

/** What a cell shows of a choice; blank where none is made. */
export function wordsOf<Value>(choices: readonly Choice<Value>[], value: Value | undefined, language: Language): Cell {
  return choices.find((choice) => choice.value === value)?.words[language] ?? "";
}
