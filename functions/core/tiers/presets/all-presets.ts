import { abc, abcValue } from "./abc.ts";
import { cards } from "./cards.ts";
import type { Preset } from "./preset.ts";
import { pyramid2 } from "./pyramid-2.ts";
import { pyramid4 } from "./pyramid-4.ts";

/** Every preset that a spreadsheet can switch on. */
export const allPresets: readonly Preset[] = [pyramid4, pyramid2, abc, abcValue, cards];
