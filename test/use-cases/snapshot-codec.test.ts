import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Snapshot, SnapshotColumns } from "../../functions/core/movement/snapshot.ts";
import { AppError } from "../../functions/errors.ts";
import { maxPartBytes, type StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import { decodeSnapshot, encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";

function makeSnapshot(columns: Partial<SnapshotColumns> & Pick<SnapshotColumns, "keys">): Snapshot {
  const revenue = columns.revenue ?? columns.keys.map((_, at) => at * 100);
  const tierIndexes = columns.tierIndexes ?? [columns.keys.map((_, at) => (at % 4) - 1)];
  return {
    header: {
      format: 1,
      asOf: 45_716,
      settingsHash: "00112233aabbccdd",
      fractionDigits: 4,
      currency: "EUR",
      customers: columns.keys.length,
      totals: { revenue: revenue.reduce((sum, each) => sum + each, 0), profit: undefined },
      schemes: tierIndexes.map((indexes, at) => ({
        id: `scheme-${at}`,
        tierIds: ["gold", "silver", "rest"],
        sizes: [0, 1, 2].map((tier) => indexes.filter((index) => index === tier).length),
        notJudged: indexes.filter((index) => index === -1).length,
      })),
    },
    columns: { keys: columns.keys, revenue, profit: columns.profit, tierIndexes },
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

/** A stored snapshot as a file of JSON, and beside it what it must decode to. */
const fixtureSchema = z.strictObject({
  snapshot: z.custom<Snapshot>((value) => value !== undefined),
  checksum: z.string(),
  parts: z.array(z.base64().transform((text) => Buffer.from(text, "base64"))),
  expireAt: z.iso.datetime().transform((text) => new Date(text)),
});

describe("a stored snapshot", () => {
  test("gives back what was stored, however the customers fall into parts", () => {
    const row = fc.record({
      key: fc.string({ unit: "binary" }),
      revenue: fc.maxSafeInteger().filter((money) => !Object.is(money, -0)),
      profit: fc.maxSafeInteger().filter((money) => !Object.is(money, -0)),
      tiers: fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 })),
    });
    const limits = fc.integer({ min: 250, max: 2000 });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), limits, (rows, knowsProfit, limitBytes) => {
        const snapshot = makeSnapshot({
          keys: rows.map(({ key }) => key),
          revenue: rows.map(({ revenue }) => revenue),
          profit: knowsProfit ? rows.map(({ profit }) => profit) : undefined,
          tierIndexes: [rows.map(({ tiers }) => tiers[0]), rows.map(({ tiers }) => tiers[1])],
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

  const twoKeys = { keys: ["a", "b"], revenue: [1, 2], tierIndexes: [[0, 1]] };
  test.each<[string, unknown]>([
    ["a column is short", { ...twoKeys, revenue: [1] }],
    ["more customers than the header counts", { ...twoKeys, keys: ["a", "b", "c"] }],
    ["money is not whole", { ...twoKeys, revenue: [1, 2.5] }],
    ["a tier that the scheme does not have", { ...twoKeys, tierIndexes: [[0, 3]] }],
    ["a scheme's column is missing", { ...twoKeys, tierIndexes: [] }],
    ["profit of some only", { ...twoKeys, profit: [1] }],
    ["a field of unknown meaning", { ...twoKeys, more: 1 }],
    ["no columns at all", null],
  ])("%s", (_, columns) => {
    const header = makeSnapshot({ keys: ["a", "b"] });
    expect(errorOf(() => decodeSnapshot(makeStored(header, [partOf(1, columns)]))).code).toBe("internal");
  });
});

describe("the stored format", () => {
  const { snapshot, ...fixture } = fixtureSchema.parse(
    JSON.parse(readFileSync(path.join(import.meta.dirname, "fixtures", "stored-snapshot.format-1.json"), "utf8")),
  );
  const stored: StoredSnapshot = { header: snapshot.header, ...fixture };

  test("1 reads as it always did", () => {
    expect(decodeSnapshot(stored)).toEqual(snapshot);
  });

  test("1 is what is written now", () => {
    const written = encodeSnapshot(snapshot, stored.expireAt, 100);
    expect(written.parts.map((part) => part[0])).toEqual(stored.parts.map(() => 1));
    expect(decodeSnapshot(written)).toEqual(snapshot);
  });

  test("of a part from a newer version is refused", () => {
    const error = errorOf(() => decodeSnapshot(makeStored(snapshot, [partOf(2, {})])));
    expect(error.code).toBe("newer_format");
    expect(error.message).toContain("has format 2; this version knows up to 1");
  });

  test("0 was never written", () => {
    expect(errorOf(() => decodeSnapshot(makeStored(snapshot, [partOf(0, snapshot.columns)]))).code).toBe("internal");
  });
});
