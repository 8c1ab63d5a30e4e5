import { randomUUID } from "node:crypto";
import { Firestore, Timestamp } from "@google-cloud/firestore";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HoldEntry, Snapshot } from "../../functions/core/movement/snapshot.ts";
import { firestoreStore } from "../../functions/firestore/firestore-store.ts";
import { fieldOverrides } from "../../functions/firestore/indexes.ts";
import { maxPartBytes } from "../../functions/use-cases/ports/snapshot-store.ts";
import { decodeSnapshot, encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { emulatorHost, emulatorMissing, emulatorSettings } from "../support/firestore-emulator.ts";

const missing = emulatorMissing();
const customers = 100_000;

/** A hundred thousand customers in the four default schemes, every tenth with a grace on its way, under ids as shops give them. */
function largeSnapshot(): Snapshot {
  const keys = Array.from(
    { length: customers },
    (_, at) => `customer-${String(at * 7919).padStart(9, "0")}@example.com`,
  ).sort();
  const amount = (at: number) => (((at * 2_654_435_761) % 1_000_003) * 10_007) % 90_000_000;
  const tierCounts = [4, 3, 5, 11];
  const tierIndexes = tierCounts.map((count, scheme) => keys.map((_, at) => (amount(at + scheme) % (count + 1)) - 1));
  const holds = tierCounts.map((count) =>
    keys.flatMap((_, at): readonly HoldEntry[] => {
      const heldTierIndex = amount(at) % count;
      const state = {
        heldTierIndex,
        belowSince: 46_000 + (at % 30),
        belowCount: at % 30,
        aboveCount: 0,
        aboveTierIndex: -1,
      };
      return at % 10 === 0 ? [[at, state]] : [];
    }),
  );
  const revenue = keys.map((_, at) => amount(at));
  return {
    header: {
      format: 2,
      asOf: 46_030,
      settingsHash: "00112233aabbccdd",
      settings: JSON.stringify({ words: "x".repeat(50_000) }),
      fractionDigits: 4,
      currency: "EUR",
      customers,
      totals: { revenue: revenue.reduce((sum, each) => sum + each, 0), profit: undefined },
      schemes: tierCounts.map((count, at) => ({
        id: `scheme-${at}`,
        definition: "00112233aabbccdd",
        tierIds: Array.from({ length: count }, (_, tier) => `tier-${tier}`),
        sizes: Array.from(
          { length: count },
          (_, tier) => tierIndexes[at]?.filter((index) => index === tier).length ?? 0,
        ),
        notJudged: tierIndexes[at]?.filter((index) => index < 0).length ?? 0,
      })),
    },
    columns: { keys, names: undefined, revenue, profit: revenue, tierIndexes, holds },
  };
}

/**
 * How many index entries a document costs: two (ascending, descending) for every field that is not exempt, one more for each element
 * of a list, and the same for the fields of a map.
 *
 * @see https://firebase.google.com/docs/firestore/query-data/index-overview
 */
function indexEntries(collection: string, data: Readonly<Record<string, unknown>>, prefix = ""): number {
  return Object.entries(data).reduce((sum, [name, value]) => {
    const fieldPath = `${prefix}${name}`;
    if (fieldOverrides.some((field) => field.collectionGroup === collection && field.fieldPath === fieldPath))
      return sum;
    if (Array.isArray(value)) return sum + 2 + value.length;
    const isMap = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    const fields: Readonly<Record<string, unknown>> = isMap ? { ...value } : {};
    return sum + 2 + indexEntries(collection, fields, `${fieldPath}.`);
  }, 0);
}

describe.skipIf(missing)(`a snapshot of ${customers} customers${missing === undefined ? "" : ` (${missing})`}`, () => {
  const snapshot = largeSnapshot();
  const stored = encodeSnapshot(snapshot, new Date("2026-05-30T00:00:00Z"));
  let client: Firestore;

  beforeAll(async () => {
    client = new Firestore(emulatorSettings(await emulatorHost(), `cost-${randomUUID()}`));
    await firestoreStore(client).saveSnapshot("book", stored);
  }, 60_000);
  afterAll(() => client.terminate());

  test("costs tens of document writes at most, not one for each customer: each part and the header, once", async () => {
    const [header] = (await client.collection("workbooks/book/snapshots").get()).docs;
    const parts = await header?.ref.collection("parts").get();
    expect(parts?.size).toBe(stored.parts.length);
    expect(stored.parts.length + 1).toBeLessThanOrEqual(60);
  });

  test("lies in parts that each fit a document", () => {
    expect(Math.max(...stored.parts.map((part) => part.length))).toBeLessThan(maxPartBytes);
  });

  test("makes a handful of index entries, however many customers and schemes it has", async () => {
    const { docs } = await client.collection("workbooks/book/snapshots").get();
    const [header] = docs;
    const parts = (await header?.ref.collection("parts").get())?.docs ?? [];
    expect(parts).toHaveLength(stored.parts.length);
    expect(parts.map((part) => indexEntries("parts", part.data()))).toEqual(parts.map(() => 2));
    expect(header?.data().savedAt).toBeInstanceOf(Timestamp);
    expect(indexEntries("snapshots", header?.data() ?? {})).toBeLessThanOrEqual(30);
  });

  test("comes back whole", async () => {
    const found = await firestoreStore(client).snapshotOn("book", 46_030);
    expect(found && decodeSnapshot(found)).toEqual(snapshot);
  });
});
