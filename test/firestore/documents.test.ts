import { randomUUID } from "node:crypto";
import { Firestore, type Settings, Timestamp } from "@google-cloud/firestore";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firestoreStore } from "../../functions/firestore/firestore-store.ts";
import { transact } from "../../functions/firestore/transact.ts";
import type { Registration } from "../../functions/use-cases/ports/registration.ts";
import { type Run, runFormat } from "../../functions/use-cases/ports/run.ts";
import type { StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";
import { queueNightly } from "../../functions/use-cases/queue-nightly.ts";
import { recordingLog, recordingQueue } from "../support/fakes.ts";
import { emulatorHost, emulatorMissing, emulatorSettings } from "../support/firestore-emulator.ts";
import { register, unregister } from "../support/register.ts";
import { DyingClient, ForgetfulClient, InterruptedClient } from "./unlucky-clients.ts";

const missing = emulatorMissing();
const now = new Date("2025-03-01T09:00:00.000Z");
const later = new Date("2025-03-01T09:20:00.000Z");
const expireAt = new Date("2025-05-30T00:00:00.000Z");

const registration: Registration = {
  format: 3,
  spreadsheetId: "book",
  timeZone: "Europe/Berlin",
  registeredAt: now,
  nextDueAt: later,
};
const run: Run = {
  format: 5,
  runId: "run-1",
  spreadsheetId: "book",
  reason: "menu",
  state: "queued",
  progressPercent: 0,
  createdAt: now,
};

function makeSnapshot(checksum: string, partCount: number, asOf = 45_716): StoredSnapshot {
  return {
    header: {
      format: 2,
      asOf,
      settingsHash: "00112233aabbccdd",
      settings: "{}",
      fractionDigits: 4,
      currency: "EUR",
      customers: 3,
      totals: { revenue: 7, profit: undefined },
      schemes: [{ id: "abc", definition: "aa", tierIds: ["a", "b"], sizes: [1, 2], notJudged: 0 }],
    },
    checksum,
    parts: Array.from({ length: partCount }, (_, index) => Uint8Array.of(index, checksum.length)),
    expireAt,
  };
}

describe.skipIf(missing)(`documents in Firestore${missing === undefined ? "" : ` (${missing})`}`, () => {
  let settings: Settings;
  let firestore: Firestore;
  let store: Store;
  const clients: Firestore[] = [];
  const keep = <Client extends Firestore>(client: Client): Client => {
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    settings = emulatorSettings(await emulatorHost(), `layout-${randomUUID()}`);
    firestore = keep(new Firestore(settings));
    store = firestoreStore(firestore);
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.terminate()));
  });
  const dataAt = async (path: string) => (await firestore.doc(path).get()).data();
  const snapshotPath = "workbooks/book/snapshots/2025-02-28-00112233aabbccdd";
  const partIds = async () => (await firestore.collection(`${snapshotPath}/parts`).get()).docs.map((part) => part.id);
  const stamp = (date: Date) => Timestamp.fromDate(date);

  test("of a later version keep no other workbook from its night", async () => {
    for (const spreadsheetId of ["book", "later-version", "damaged"])
      await register(store, { ...registration, spreadsheetId });
    await firestore.doc("workbooks/later-version").update({ format: 99 });
    await firestore.doc("workbooks/damaged").update({ timeZone: 7 });
    const log = recordingLog();
    const deps = { store, log, queue: recordingQueue(), newRunId: () => "run-1", now: () => later };
    expect(await queueNightly(deps)).toEqual({ due: 3, queued: 1, joined: 0, taken: 0, failed: 2 });
    expect(log.entries.map(({ fields }) => fields?.code).sort()).toEqual(["internal", "newer_format"]);
    expect(deps.queue.tasks).toEqual([{ spreadsheetId: "book", runId: "run-1" }]);
  });

  test("hold the documented fields and nothing else", async () => {
    await register(store, registration);
    await store.createOrJoinRun(run, now);
    await store.claimRun("book", "run-1", "ann", now, later);
    await store.saveSnapshot("book", makeSnapshot("sum", 2));
    expect(await dataAt("workbooks/book")).toEqual({
      format: 3,
      spreadsheetId: "book",
      timeZone: "Europe/Berlin",
      registeredAt: stamp(now),
      nextDueAt: stamp(later),
      lease: { runId: "run-1", holder: "ann", until: stamp(later) },
      lastRunId: "run-1",
    });
    expect(await dataAt("workbooks/book/runs/run-1")).toEqual({ ...run, createdAt: stamp(now) });
    const generation = String((await dataAt(snapshotPath))?.generation);
    expect(await dataAt(snapshotPath)).toEqual({
      format: 2,
      complete: true,
      asOf: 45_716,
      settingsHash: "00112233aabbccdd",
      settings: "{}",
      fractionDigits: 4,
      currency: "EUR",
      customers: 3,
      totals: { revenue: 7 },
      schemes: [{ id: "abc", definition: "aa", tierIds: ["a", "b"], sizes: [1, 2], notJudged: 0 }],
      partCount: 2,
      generation,
      checksum: "sum",
      savedAt: expect.any(Timestamp),
      expireAt: stamp(expireAt),
    });
    expect(await dataAt(`${snapshotPath}/parts/${generation}-1`)).toEqual({
      format: 2,
      bytes: Buffer.of(1, 3),
      expireAt: stamp(expireAt),
    });
    const collections = await firestore.doc("workbooks/book").listCollections();
    expect(collections.map((each) => each.id).toSorted()).toEqual(["runs", "snapshots"]);
  });

  test("of a member stand where the security rules look for them, and say until when", async () => {
    const ann = { format: 1, spreadsheetId: "book", email: "ann+o'hara@example.com" } as const;
    const member = { ...ann, until: later };
    await store.addChallenge({ ...ann, value: "2025/c", action: "recompute", expireAt });
    const challenges = await firestore.collection("workbooks/book/challenges").get();
    expect(challenges.docs.map((found) => found.data())).toEqual([
      { ...ann, value: "2025/c", action: "recompute", expireAt: Timestamp.fromDate(expireAt) },
    ]);
    expect(await store.redeemChallenge("2025/c", member, now)).toBe(true);
    const found = await firestore.doc("workbooks/book/members/ann+o'hara@example.com").get();
    expect(found.data()).toEqual({ ...member, until: Timestamp.fromDate(later) });
  });

  test("of challenges that somebody flooded a workbook with go bit by bit, the oldest first, so that a proof stays quick", async () => {
    const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    const challenge = { format: 1, spreadsheetId: "book", email: "eve@example.com", action: "recompute" } as const;
    const add = (value: string, over: Date) =>
      store.addChallenge({ ...challenge, value: `${over.toISOString()}/${value}`, expireAt: over });
    await Promise.all(Array.from({ length: 130 }, (_, at) => add(`flood-${at}`, minutesAgo(1 + at))));
    await add("open", later);
    const left = async () => (await firestore.collection("workbooks/book/challenges").get()).docs.map(({ id }) => id);
    await store.removeExpiredChallenges("book", now);
    expect(await left()).toHaveLength(31);
    expect((await left())[0]).toMatch(/flood-29$/);
    await store.removeExpiredChallenges("book", now);
    expect(await left()).toEqual([expect.stringMatching(/open$/)]);
  });

  test("of a snapshot that is kept have no time to expire", async () => {
    await store.saveSnapshot("book", { ...makeSnapshot("sum", 1), expireAt: undefined });
    expect(await dataAt(snapshotPath)).not.toHaveProperty("expireAt");
    const [id] = await partIds();
    expect(await dataAt(`${snapshotPath}/parts/${id}`)).not.toHaveProperty("expireAt");
  });

  test("of replaced snapshots and of saves that died are gone after the next save", async () => {
    await store.saveSnapshot("book", makeSnapshot("first", 7));
    const dying = firestoreStore(keep(new DyingClient(settings, 3)));
    await expect(dying.saveSnapshot("book", makeSnapshot("second", 10))).rejects.toThrow("died");
    expect(await partIds()).toHaveLength(7 + 8);
    await store.saveSnapshot("book", makeSnapshot("third", 2));
    expect(await partIds()).toHaveLength(2);
  });

  test("of a workbook of format 1, which counted no failed nights, are read and written as the present one", async () => {
    const { format: _, ...unversioned } = registration;
    await firestore.doc("workbooks/book").set({ format: 1, ...unversioned });
    expect(await store.registration("book")).toEqual(registration);
    expect(await store.claimNight("book", later, now)).toBe(true);
    expect(await dataAt("workbooks/book")).toMatchObject({ format: 3, nextDueAt: stamp(now) });
  });

  test("of a workbook of format 2, in which no nights were off, too", async () => {
    await firestore.doc("workbooks/book").set({ ...registration, format: 2, failedNights: 3, lastRunId: "run-1" });
    expect(await store.registration("book")).toEqual({ ...registration, failedNights: 3 });
    const { nextDueAt: _, ...off } = registration;
    await register(store, off);
    expect(await dataAt("workbooks/book")).toEqual({ ...off, registeredAt: stamp(now), lastRunId: "run-1" });
  });

  describe("of a newer format are refused, not guessed at", () => {
    const refused = {
      code: "newer_format",
      message: expect.stringMatching(/has format 3; this version knows up to 2\.$/),
    };

    test("a workbook, by everything that reads it, and it is left as it is", async () => {
      const newer = { format: 4, spreadsheetId: "book", timeZone: ["Europe/Berlin"], nextDueAt: now };
      await firestore.doc("workbooks/book").set(newer);
      for (const call of [
        () => store.registration("book"),
        () => register(store, registration),
        () => unregister(store, "book"),
        () => store.claimNight("book", now, later),
        () => store.createOrJoinRun(run, now),
        () => store.claimRun("book", "run-1", "ann", now, later),
        () => store.changeRun("book", "run-1", "ann", { state: "done" }),
        () => store.giveUpRun("book", "run-1", { code: "deadline", message: "m", hint: "h" }, now),
        () => store.releaseRun("book", "ann"),
      ])
        await expect(call()).rejects.toMatchObject({
          code: "newer_format",
          message: expect.stringMatching(/has format 4; this version knows up to 3\.$/),
        });
      // Its night is listed, so that whoever claims it is told.
      expect(await store.dueRegistrations(later, 10)).toEqual([{ spreadsheetId: "book", nextDueAt: now }]);
      expect(await dataAt("workbooks/book")).toEqual({ ...newer, nextDueAt: stamp(now) });
    });

    test("a run", async () => {
      await store.createOrJoinRun(run, now);
      await firestore.doc("workbooks/book/runs/run-1").update({ format: runFormat + 1, state: "paused" });
      const newer = {
        code: "newer_format",
        message: expect.stringMatching(`has format ${runFormat + 1}; this version knows up to ${runFormat}\\.$`),
      };
      await expect(store.run("book", "run-1", now)).rejects.toMatchObject(newer);
      await expect(store.claimRun("book", "run-1", "ann", now, later)).rejects.toMatchObject(newer);
    });

    test("a challenge and a member", async () => {
      const challenge = { format: 1, spreadsheetId: "book", value: "c", email: "ann@example.com" } as const;
      await store.addChallenge({ ...challenge, action: "recompute", expireAt });
      await firestore.doc("workbooks/book/challenges/c").update({ format: 2 });
      await firestore.doc("workbooks/book/members/ann@example.com").set({ format: 2, until: expireAt });
      const newer = { code: "newer_format" };
      const member = { format: 1, spreadsheetId: "book", email: "ann@example.com", until: later } as const;
      await expect(store.challenge("book", "c")).rejects.toMatchObject(newer);
      await expect(store.redeemChallenge("c", member, now)).rejects.toMatchObject(newer);
      await expect(store.member("book", "ann@example.com")).rejects.toMatchObject(newer);
    });

    test("a snapshot: it is neither read nor replaced", async () => {
      await store.saveSnapshot("book", makeSnapshot("newer", 1));
      await firestore.doc(snapshotPath).update({ format: 3 });
      await expect(store.latestSnapshotBefore("book", 50_000)).rejects.toMatchObject(refused);
      await expect(store.saveSnapshot("book", makeSnapshot("older", 1))).rejects.toMatchObject(refused);
      expect(await dataAt(snapshotPath)).toMatchObject({ format: 3, checksum: "newer" });
    });

    test("a part of a snapshot", async () => {
      await store.saveSnapshot("book", makeSnapshot("sum", 2));
      await firestore.doc(`${snapshotPath}/parts/${(await partIds())[0]}`).update({ format: 3 });
      await expect(store.latestSnapshotBefore("book", 50_000)).rejects.toMatchObject(refused);
    });
  });

  test("that are not what their format describes are refused with the field that is wrong", async () => {
    await firestore.doc("workbooks/book").set({ format: 1, spreadsheetId: "book", timeZone: 1, surprise: true });
    const error = {
      code: "internal",
      message: expect.stringMatching(/A stored workbook .*surprise.*timeZone|timeZone.*surprise/),
    };
    await expect(store.registration("book")).rejects.toMatchObject(error);
    await firestore.doc("workbooks/book").set({ spreadsheetId: "book" });
    await expect(store.registration("book")).rejects.toMatchObject({ code: "internal" });
  });

  describe("the answer to a commit may be lost: done once more, it comes to the same", () => {
    let forgetful: Store;
    beforeEach(() => {
      forgetful = firestoreStore(keep(new ForgetfulClient(settings)));
    });

    test("for a run", async () => {
      expect(await forgetful.createOrJoinRun(run, now)).toEqual({ run, joined: false });
      expect(await forgetful.claimRun("book", "run-1", "ann", now, later)).toBe("claimed");
      await forgetful.changeRun("book", "run-1", "ann", { state: "done" });
      await forgetful.releaseRun("book", "ann");
      expect(await store.run("book", "run-1", now)).toEqual({ ...run, state: "done" });
    });

    test("for a snapshot", async () => {
      await forgetful.saveSnapshot("book", makeSnapshot("first", 9));
      await forgetful.saveSnapshot("book", makeSnapshot("second", 5));
      expect(await store.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "second" });
      expect(await partIds()).toHaveLength(5);
    });

    test("but a night is left to its next time rather than done twice", async () => {
      await register(store, registration);
      const next = new Date("2025-03-01T09:30:00.000Z");
      expect(await forgetful.claimNight("book", later, next)).toBe(false);
      expect(await store.registration("book")).toMatchObject({ nextDueAt: next });
    });
  });

  test("do not change once the caller has been told that there was no answer", async () => {
    await register(store, registration);
    const late = transact(
      firestore,
      async (transaction) => transaction.delete(firestore.doc("workbooks/book")),
      performance.now() - 1,
    );
    await expect(late).rejects.toMatchObject({ code: "store_unavailable" });
    expect(await store.registration("book")).toEqual(registration);
  });

  describe("of a snapshot that is being read", () => {
    let interrupted: InterruptedClient;
    let reader: Store;
    beforeEach(async () => {
      interrupted = keep(new InterruptedClient(settings));
      reader = firestoreStore(interrupted);
      await store.saveSnapshot("book", makeSnapshot("older", 1, 45_000));
      await store.saveSnapshot("book", makeSnapshot("old", 3));
    });

    test("may be replaced between header and parts: the reader gets the old ones", async () => {
      interrupted.interrupt = () => store.saveSnapshot("book", makeSnapshot("new!", 2));
      const found = await reader.latestSnapshotBefore("book", 50_000);
      expect(found?.checksum).toBe("old");
      expect(found?.parts.map((part) => [...part])).toEqual(makeSnapshot("old", 3).parts.map((part) => [...part]));
      expect(await store.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "new!" });
    });

    test("may have expired in part: what is left of it does not count", async () => {
      await firestore.doc(`${snapshotPath}/parts/${(await partIds())[1]}`).delete();
      expect(await reader.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "older" });
      expect(await reader.latestSnapshotBefore("book", 45_000)).toBeUndefined();
    });

    test("may lack its header only: its parts are gone after the next save", async () => {
      await firestore.doc(snapshotPath).delete();
      expect(await reader.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "older" });
      await store.saveSnapshot("book", makeSnapshot("new!", 2));
      expect(await partIds()).toHaveLength(2);
    });
  });

  test("a save whose parts were swept away by another one says so, and leaves the other's", async () => {
    const interrupted = keep(new InterruptedClient(settings));
    const swept = firestoreStore(interrupted);
    interrupted.interrupt = () => store.saveSnapshot("book", makeSnapshot("other", 2));
    await expect(swept.saveSnapshot("book", makeSnapshot("mine", 3))).rejects.toMatchObject({ code: "run_busy" });
    expect(await store.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "other" });
    expect(await partIds()).toHaveLength(2);
  });
});
