import type { Settings } from "../core/settings/settings.ts";
import type { Day } from "../core/values/day.ts";
import type { Run } from "./ports/run.ts";
import type { WorkbookShape } from "./ports/workbook.ts";
import { dayIn, usableTimeZone } from "./zoned-time.ts";

/** The day as of which a run computes: asked for, else fixed by settings, else today in the business's time zone. */
export function dayOfRun(
  run: Pick<Run, "asOf">,
  shape: Pick<WorkbookShape, "timeZone">,
  settings: Pick<Settings, "asOf" | "timeZone">,
  now: Date,
): Day {
  return run.asOf ?? settings.asOf ?? dayIn(now, usableTimeZone(settings.timeZone ?? shape.timeZone));
}
