import { defaultSettings, type Settings } from "../../core/settings/settings.ts";

/** The settings of every job: five schemes by money, orders and order days over two windows, each of which DuckDB computes, too. */
export const benchSettings: Settings = {
  ...defaultSettings,
  schemes: ["pyramid-4", "pyramid-2", "abc", "abc-value", "cards"].map((id) => ({ id, isOn: true })),
};
