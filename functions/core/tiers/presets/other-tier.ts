import type { Rung } from "../../settings/scheme.ts";
import { words } from "./words.ts";

/** The last tier of presets that sort by what a text column says: whatever else it says. */
export const otherTier: Omit<Rung, "colour"> = {
  id: "other",
  name: words("Other", "其他", "其他"),
  action: words(
    "See what these have in common; give them a tier of their own if many.",
    "查看其共同点；人数多时可单独设一层。",
    "查看其共同點；人數多時可單獨設一層。",
  ),
  alternatives: "otherwise",
};
