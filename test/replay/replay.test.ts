import { expect, test } from "vitest";
import { printReport, replayFolder } from "../../functions/tools/replay.ts";
import { hasShared, sharedPath } from "../support/shared.ts";

/** Calls that were alike when last counted. It only rises. */
const baseline = { alike: 690, total: 690 };

test.skipIf(!hasShared("recordings"))(
  "the recorded conversations of the shared folder are answered as Google did",
  async () => {
    const report = await replayFolder(sharedPath("recordings"));
    console.info(printReport(report));
    expect(report.total).toBe(baseline.total);
    expect(report.alike).toBeGreaterThanOrEqual(baseline.alike);
  },
);
