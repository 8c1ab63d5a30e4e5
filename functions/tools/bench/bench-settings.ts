import { defaultSettings, type Settings } from "../../core/settings/settings.ts";

/** The settings of every job: those of a new spreadsheet, with the schemes that are on by default, each of which DuckDB computes, too. */
export const benchSettings: Settings = defaultSettings;

/** The schemes that are on by default, by the columns in which DuckDB answers them. */
export const benchSchemes = ["pyramid-4", "abc", "lifecycle", "rfm"] as const;
