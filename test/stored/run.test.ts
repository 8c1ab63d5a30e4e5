import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { DataCounts } from "../../functions/core/movement/data-counts.ts";
import { findSuddenChanges } from "../../functions/core/movement/find-sudden-changes.ts";
import { readStored } from "../../functions/stored/read-stored.ts";
import { runKind } from "../../functions/stored/run.schema.ts";
import { following } from "../../functions/stored/run-rules.ts";

const kind = runKind(z.iso.datetime().transform((text) => new Date(text)));
const stored = (format: number): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `fixtures/stored-run.format-${format}.json`), "utf8"));

test("a run of format 1 is read, and the run after it is compared with nothing", () => {
  const run = readStored(kind, stored(1));
  expect(run).toMatchObject({ format: 3, state: "done", asOf: 45_716, result: { rows: 3000, customers: 400 } });
  expect(following(run, { ...run, runId: "run-2" })).not.toHaveProperty("before");
});

test("a run of format 2 is read, and the run after it is compared with its counts and sums", () => {
  const run = readStored(kind, stored(2));
  const { before } = following(run, { ...run, runId: "run-2" });
  expect(before).toEqual(run.result?.data);
  if (before === undefined) throw new RangeError("nothing to compare with");
  const now: DataCounts = { ...before, rowsSetAside: 900, orderSample: [1], reasons: [] };
  expect(findSuddenChanges(before, now, 0.2).map(({ what }) => what)).toEqual(["rowsSetAside"]);
});
