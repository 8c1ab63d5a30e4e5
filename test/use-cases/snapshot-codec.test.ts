import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  type HoldEntry,
  type Snapshot,
  type SnapshotColumns,
  snapshotFormat,
} from "../../functions/core/movement/snapshot.ts";
import { AppError } from "../../functions/errors.ts";
import { readStored, type StoredKind } from "../../functions/stored/read-stored.ts";
import {
  type StoredHeader,
  snapshotHeader,
  snapshotHeaderFields,
  snapshotHeaderSteps,
} from "../../functions/stored/snapshot-header.schema.ts";
import { maxPartBytes, type StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import { decodeSnapshot, encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";

function makeSnapshot(columns: Partial<SnapshotColumns> & Pick<SnapshotColumns, "keys">): Snapshot {
  const revenue = columns.revenue ?? columns.keys.map((_, at) => at * 100);
  const tierIndexes = columns.tierIndexes ?? [columns.keys.map((_, at) => (at % 4) - 1)];
  return {
    header: {
      format: 2,
      asOf: 45_716,
      settingsHash: "00112233aabbccdd",
      settings: '{"window":{"kind":"all"}}',
      fractionDigits: 4,
      currency: "EUR",
      customers: columns.keys.length,
      totals: { revenue: revenue.reduce((sum, each) => sum + each, 0), profit: undefined },
      schemes: tierIndexes.map((indexes, at) => ({
        id: `scheme-${at}`,
        definition: `definition ${at}`,
        tierIds: ["gold", "silver", "rest"],
        sizes: [0, 1, 2].map((tier) => indexes.filter((index) => index === tier).length),
        notJudged: indexes.filter((index) => index === -1).length,
      })),
    },
    columns: {
      keys: columns.keys,
      names: columns.names,
      revenue,
      profit: columns.profit,
      tierIndexes,
      holds: columns.holds ?? tierIndexes.map(() => []),
    },
  };
}

/** Parts made by hand, with the checksum that belongs to them. */
function makeStored(snapshot: Snapshot, parts: readonly Uint8Array[]): StoredSnapshot {
  const hash = createHash("sha256").update(`${parts.length}\n`);
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return { header: snapshot.header, checksum: hash.digest("hex"), parts, expireAt: undefined };
}

const partOf = (format: number, columns: unknown) =>
  Buffer.concat([Buffer.of(format), brotliCompressSync(JSON.stringify(columns))]);

function errorOf(act: () => unknown): AppError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

/** Random ids as long and as unlike one another as ids come: they barely compress. */
const randomIds = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    createHash("sha256").update(`customer ${at}`).digest("hex").slice(0, 32),
  ).sort();

/** A stored snapshot as a file of JSON: the header as its format wrote it, and beside it the columns that it must decode to. */
const fixtureSchema = z.strictObject({
  header: z.unknown(),
  columns: z.record(z.string(), z.unknown()),
  checksum: z.string(),
  parts: z.array(z.base64().transform((text) => Buffer.from(text, "base64"))),
  expireAt: z.iso.datetime().transform((text) => new Date(text)),
});

const headerKind: StoredKind<StoredHeader> = {
  name: "snapshot",
  format: snapshotFormat,
  steps: snapshotHeaderSteps,
  schema: z.strictObject(snapshotHeaderFields),
};

describe("a stored snapshot", () => {
  test("gives back what was stored, however the customers fall into parts", () => {
    const row = fc.record({
      key: fc.string({ unit: "binary" }),
      revenue: fc.maxSafeInteger().filter((money) => !Object.is(money, -0)),
      profit: fc.maxSafeInteger().filter((money) => !Object.is(money, -0)),
      tiers: fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 })),
      hold: fc.option(
        fc.record({
          heldTierIndex: fc.integer({ min: -1, max: 2 }),
          belowSince: fc.option(fc.nat(), { nil: undefined }),
          belowCount: fc.nat(),
          aboveCount: fc.nat(),
          aboveTierIndex: fc.integer({ min: -1, max: 2 }),
        }),
        { nil: undefined },
      ),
    });
    const limits = fc.integer({ min: 250, max: 2000 });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), limits, (rows, knowsProfit, limitBytes) => {
        const snapshot = makeSnapshot({
          keys: rows.map(({ key }) => key),
          names: knowsProfit ? undefined : rows.map(({ key }) => `${key}!`),
          revenue: rows.map(({ revenue }) => revenue),
          profit: knowsProfit ? rows.map(({ profit }) => profit) : undefined,
          tierIndexes: [rows.map(({ tiers }) => tiers[0]), rows.map(({ tiers }) => tiers[1])],
          holds: [[], rows.flatMap(({ hold }, at): readonly HoldEntry[] => (hold === undefined ? [] : [[at, hold]]))],
        });
        const stored = encodeSnapshot(snapshot, undefined, limitBytes);
        expect(stored.parts.every((part) => part.length < limitBytes)).toBe(true);
        expect(decodeSnapshot(stored)).toEqual(snapshot);
      }),
    );
  });

  test("keeps ids as they are: formulas, leading zeros, emoji, half a surrogate pair, NUL", () => {
    const keys = ['=IMPORTXML("http://x")', "+1", "00123", "1E5", "🦩", "\ud800", "a\u0000b", ""];
    expect(decodeSnapshot(encodeSnapshot(makeSnapshot({ keys }), undefined)).columns.keys).toEqual(keys);
  });

  test("of nobody is one part", () => {
    const snapshot = makeSnapshot({ keys: [] });
    const stored = encodeSnapshot(snapshot, undefined);
    expect(stored.parts).toHaveLength(1);
    expect(decodeSnapshot(stored)).toEqual(snapshot);
  });

  test("of 100,000 customers takes a handful of parts, even with random ids and five schemes", () => {
    const keys = randomIds(100_000);
    const money = keys.map((key) => Number.parseInt(key.slice(0, 7), 16));
    const tiers = [0, 1, 2, 3, 4].map((scheme) => keys.map((key) => (Number.parseInt(key[scheme] ?? "0", 16) % 4) - 1));
    const snapshot = makeSnapshot({ keys, revenue: money, profit: money, tierIndexes: tiers });
    const { parts, ...rest } = encodeSnapshot(snapshot, undefined);
    expect(parts.length).toBeLessThanOrEqual(8);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(maxPartBytes);
    expect(decodeSnapshot({ parts, ...rest })).toEqual(snapshot);
  });

  test("of customers with ids of 50,000 characters spreads over parts that each fit", () => {
    const letters = randomIds(3200).join("");
    const keys = Array.from({ length: 30 }, (_, at) => letters.slice(at, at + 50_000));
    const snapshot = makeSnapshot({ keys });
    const stored = encodeSnapshot(snapshot, undefined, 60_000);
    expect(stored.parts.length).toBeGreaterThan(10);
    expect(decodeSnapshot(stored)).toEqual(snapshot);
  });

  test("says so where one customer cannot fit a part", () => {
    expect(() => encodeSnapshot(makeSnapshot({ keys: [randomIds(100).join("")] }), undefined, 500)).toThrow(RangeError);
  });
});

describe("a damaged snapshot is never taken for a whole one", () => {
  const snapshot = makeSnapshot({ keys: randomIds(200) });
  const stored = encodeSnapshot(snapshot, undefined, 1500);

  test.each<[string, readonly Uint8Array[]]>([
    ["a part is missing", stored.parts.slice(1)],
    ["parts are swapped", [...stored.parts].reverse()],
    ["a part is there twice", [...stored.parts, ...stored.parts.slice(-1)]],
    ["one bit differs", stored.parts.map((part, at) => (at === 1 ? part.with(9, (part[9] ?? 0) ^ 1) : part))],
    ["it has no parts", []],
  ])("%s", (_, parts) => {
    const error = errorOf(() => decodeSnapshot({ ...stored, parts }));
    expect(error.code).toBe("internal");
    expect(error.message).toContain("The snapshot of 2025-02-28");
    expect(error.message).toContain("checksum");
  });

  const twoKeys = { keys: ["a", "b"], revenue: [1, 2], tierIndexes: [[0, 1]], holds: [[]] };
  test.each<[string, unknown]>([
    ["a column is short", { ...twoKeys, revenue: [1] }],
    ["more customers than the header counts", { ...twoKeys, keys: ["a", "b", "c"] }],
    ["money is not whole", { ...twoKeys, revenue: [1, 2.5] }],
    ["a tier that the scheme does not have", { ...twoKeys, tierIndexes: [[0, 3]] }],
    ["a scheme's column is missing", { ...twoKeys, tierIndexes: [] }],
    ["a held tier that the scheme does not have", { ...twoKeys, holds: [[[0, 3, null, 0, 0, -1]]] }],
    ["somebody beyond the last customer", { ...twoKeys, holds: [[[2, 0, null, 0, 0, -1]]] }],
    ["names of some only", { ...twoKeys, names: ["Ann"] }],
    ["profit of some only", { ...twoKeys, profit: [1] }],
    ["a field of unknown meaning", { ...twoKeys, more: 1 }],
    ["no columns at all", null],
  ])("%s", (_, columns) => {
    const header = makeSnapshot({ keys: ["a", "b"] });
    expect(errorOf(() => decodeSnapshot(makeStored(header, [partOf(2, columns)]))).code).toBe("internal");
  });
});

describe.each([1, 2])("the stored format %s", (format) => {
  const { header, columns, ...rest } = fixtureSchema.parse(
    JSON.parse(readFileSync(path.join(import.meta.dirname, `fixtures/stored-snapshot.format-${format}.json`), "utf8")),
  );
  const stored: StoredSnapshot = { ...rest, header: snapshotHeader(readStored(headerKind, header)) };

  test("reads as it always did", () => {
    const read = decodeSnapshot(stored);
    expect(read).toEqual({ header: stored.header, columns: { names: undefined, holds: [[], []], ...columns } });
    expect(read.header).toMatchObject({ format: 2, customers: 5, schemes: [{ id: "pyramid-2" }, { id: "abc" }] });
  });
});

test("what format 1 did not keep is blank: no settings, no definitions, and everybody holds what was shown", () => {
  const { header } = fixtureSchema.parse(
    JSON.parse(readFileSync(path.join(import.meta.dirname, "fixtures/stored-snapshot.format-1.json"), "utf8")),
  );
  const { settings, schemes } = readStored(headerKind, header);
  expect([settings, ...schemes.map(({ definition }) => definition)]).toEqual(["", "", ""]);
});

describe("the format of a part", () => {
  const snapshot = makeSnapshot({ keys: ["a", "b"] });

  test("is the first byte of what is written, 2 now", () => {
    expect(encodeSnapshot(snapshot, undefined, 100).parts.every((part) => part[0] === 2)).toBe(true);
  });

  test("of a newer version is refused", () => {
    const error = errorOf(() => decodeSnapshot(makeStored(snapshot, [partOf(3, {})])));
    expect(error.code).toBe("newer_format");
    expect(error.message).toContain("has format 3; this version knows up to 2");
  });

  test("0 was never written", () => {
    expect(errorOf(() => decodeSnapshot(makeStored(snapshot, [partOf(0, snapshot.columns)]))).code).toBe("internal");
  });
});
