import type { Language, Words } from "../../labels/language.ts";
import type { settingWords } from "../../labels/setting-names.ts";
import type { Cell } from "../../values/cell.ts";
import type { OrderField, Settings } from "../settings.ts";
import type { KnownNames } from "./known-names.ts";
import type { SettingReading } from "./setting-reading.ts";

/** Which setting a row of the General table holds. */
export type SettingId = keyof typeof settingWords | `column.${OrderField}`;

/** How a cell is filled in: what it holds, and what the spreadsheet offers. */
export type SettingInput =
  | { readonly kind: "text" | "number" | "share" | "day" | "checkbox" }
  /** A drop-down; other values may be typed and are judged when they are read. */
  | { readonly kind: "choice"; readonly options: readonly Words[] };

/** One row of the General table: how it is called, shown and read. */
export interface GeneralSetting {
  readonly id: SettingId;
  readonly name: Words;
  readonly note: Words;
  readonly input: SettingInput;
  /** The cell for these settings; blank where the default is to find out. */
  readonly show: (settings: Settings, language: Language) => Cell;
  /** The settings with what a filled cell says. */
  readonly read: (cell: Cell, settings: Settings, known: KnownNames) => SettingReading<Settings>;
}
