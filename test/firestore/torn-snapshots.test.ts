import { randomUUID } from "node:crypto";
import { Firestore, type Settings } from "@google-cloud/firestore";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firestoreStore } from "../../functions/firestore/firestore-store.ts";
import type { StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import { emulatorHost, emulatorMissing, emulatorSettings } from "../support/firestore-emulator.ts";
import { DyingClient } from "./unlucky-clients.ts";

const missing = emulatorMissing();

const snapshotOf = (asOf: number, partCount: number): StoredSnapshot => ({
  header: {
    ...{ format: 2, asOf, settingsHash: "aa", settings: "{}", fractionDigits: 4, currency: undefined, customers: 0 },
    ...{ totals: { revenue: 0, profit: undefined }, schemes: [] },
  },
  checksum: `of ${asOf}`,
  parts: Array.from({ length: partCount }, (_, at) => Uint8Array.of(at)),
  expireAt: undefined,
});

describe.skipIf(missing)(`a save that died before its header${missing === undefined ? "" : ` (${missing})`}`, () => {
  let settings: Settings;
  let firestore: Firestore;
  const clients: Firestore[] = [];
  const keep = <Client extends Firestore>(client: Client): Client => {
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    settings = emulatorSettings(await emulatorHost(), `torn-${randomUUID()}`);
    firestore = keep(new Firestore(settings));
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.terminate()));
  });
  const partsAnywhere = async () => (await firestore.collectionGroup("parts").get()).docs.map(({ ref }) => ref.path);

  test("is never read, and the next run, of whatever day, removes what it left", async () => {
    const store = firestoreStore(firestore);
    await store.saveSnapshot("book", snapshotOf(100, 2));
    const dying = firestoreStore(keep(new DyingClient(settings, 2)));
    await expect(dying.saveSnapshot("book", snapshotOf(101, 9))).rejects.toThrow("died");
    expect(await partsAnywhere()).toHaveLength(2 + 4);
    expect(await store.latestSnapshotBefore("book", 200)).toMatchObject({ checksum: "of 100" });
    expect((await store.snapshotHeaders("book", 0, 200)).map(({ header }) => header.asOf)).toEqual([100]);

    await store.saveSnapshot("book", snapshotOf(102, 3));
    expect(await partsAnywhere()).toHaveLength(2 + 3);
    expect(await store.latestSnapshotBefore("book", 200)).toMatchObject({ checksum: "of 102" });
    expect(await store.snapshotOn("book", 100)).toMatchObject({ checksum: "of 100" });
  });

  test("of one workbook is not looked for in another", async () => {
    const dying = firestoreStore(keep(new DyingClient(settings, 2)));
    await expect(dying.saveSnapshot("book", snapshotOf(101, 9))).rejects.toThrow("died");
    await firestoreStore(firestore).saveSnapshot("other", snapshotOf(101, 1));
    expect(await partsAnywhere()).toHaveLength(4 + 1);
  });
});
