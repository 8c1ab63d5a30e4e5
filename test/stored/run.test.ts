import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { DataCounts } from "../../functions/core/movement/data-counts.ts";
import { findSuddenChanges } from "../../functions/core/movement/find-sudden-changes.ts";
import { readStored } from "../../functions/stored/read-stored.ts";
import { runKind } from "../../functions/stored/run.schema.ts";
import { expiryOf, following, isOver } from "../../functions/stored/run-rules.ts";
import { runFormat } from "../../functions/use-cases/ports/run.ts";

const kind = runKind(z.iso.datetime().transform((text) => new Date(text)));
const stored = (format: number): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `fixtures/stored-run.format-${format}.json`), "utf8"));

test("a run of format 1 is read, and the run after it is compared with nothing", () => {
  const run = readStored(kind, stored(1));
  expect(run).toMatchObject({ format: runFormat, state: "done", asOf: 45_716, result: { rows: 3000, customers: 400 } });
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

test("a run of format 3 is read, and does not say who moved", () => {
  const run = readStored(kind, stored(3));
  expect(JSON.parse(JSON.stringify(run))).toEqual(Object.assign({}, stored(3), { format: runFormat }));
  expect(run.result).not.toHaveProperty("schemes");
});

test("a run of format 4 is read, and is over ninety days after its end", () => {
  const run = readStored(kind, stored(4));
  expect(JSON.parse(JSON.stringify(run))).toEqual(Object.assign({}, stored(4), { format: runFormat }));
  expect(expiryOf(run)).toEqual(readStored(kind, stored(5)).expireAt);
});

test("a run of format 5 is read as it was written", () => {
  expect(JSON.parse(JSON.stringify(readStored(kind, stored(5))))).toEqual(stored(5));
});

test("a run under way is never over, whatever it says", () => {
  const { endedAt, ...run } = readStored(kind, stored(5));
  expect(expiryOf({ ...run, state: "queued" })).toBeUndefined();
  expect(isOver({ ...run, state: "writing" }, new Date("2100-01-01T00:00:00Z"))).toBe(false);
  expect(endedAt).toBeDefined();
});

test("a preview of format 3 is read, too", () => {
  const preview: unknown = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "fixtures/stored-preview.format-3.json"), "utf8"),
  );
  expect(JSON.parse(JSON.stringify(readStored(kind, preview)))).toEqual(
    Object.assign({}, preview, { format: runFormat }),
  );
});

test("a run of a newer format is refused", () => {
  expect(() => readStored(kind, { format: 6 })).toThrow(/has format 6; this version knows up to 5/);
});
