import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Day } from "../../functions/core/values/day.ts";
import { AppError } from "../../functions/errors.ts";
import type { Registration } from "../../functions/use-cases/ports/registration.ts";
import type { Run, RunChange, RunResult } from "../../functions/use-cases/ports/run.ts";
import { maxPartBytes, type StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";
import { accessContract } from "./access-contract.ts";
import { register, unregister } from "./register.ts";

/** One empty store and ways to look at it. */
export interface StoreUnderTest {
  /** One more way in, over the same data: as another process has it. */
  open(): Promise<Store>;
  /** A store over the same data that dies at its nth write, from 1: neither that one nor a later one happens. */
  openDyingAt(writeNumber: number): Promise<Store>;
  /** Closes every store that was opened. */
  tearDown(): Promise<void>;
}

const at = (time: string) => new Date(`2025-03-01T${time}:00.000Z`);
const inNinetyDays = (date: Date) => new Date(date.getTime() + 90 * 86_400_000);
const seconds = (date: Date, count: number) => new Date(date.getTime() + count * 1000);
const spreadsheetId = "1AbC-dEf_GhIjKlMnOpQrStUv";

function makeRegistration(change: Partial<Registration> = {}): Registration {
  return {
    format: 3,
    spreadsheetId,
    timeZone: "Europe/Berlin",
    registeredAt: at("08:00"),
    nextDueAt: at("02:17"),
    ...change,
  };
}

function makeRun(change: Partial<Run> = {}): Run {
  return {
    format: 5,
    runId: "run-1",
    spreadsheetId,
    reason: "menu",
    state: "queued",
    progressPercent: 0,
    createdAt: at("09:00"),
    ...change,
  };
}

const fullResult: RunResult = {
  asOf: 45_716,
  rows: 3000,
  rowsUsed: 2990,
  setAside: { noCustomer: 4, unreadableDate: 6 },
  warnings: { amountRounded: 1 },
  customers: 400,
  cellsWritten: 2000,
  rowsAdded: 12,
  movements: {
    since: 45_715,
    joined: 1,
    gone: 0,
    schemes: [{ schemeId: "abc", up: 2, down: 3, comparable: true }],
  },
  notes: ["Customers!A17 and A29 are the same id."],
  calls: { reads: 3, writes: 2 },
  schemes: [
    {
      schemeId: "abc",
      title: "ABC classes",
      tiers: [
        { name: "A key", before: 20, after: 19 },
        { name: "B important", after: 81 },
      ],
      notJudged: { before: 0, after: 0 },
      up: 0,
      down: 1,
      movers: [{ id: "C-17", from: "A key", to: "B important" }],
    },
  ],
  schemesSince: 45_715,
};

interface SnapshotOptions {
  readonly asOf?: Day;
  readonly settingsHash?: string;
  readonly partCount?: number;
  readonly partBytes?: number;
  readonly expireAt?: Date;
}

/** A snapshot with random bytes, so that no two are alike; stores do not look inside. */
function makeSnapshot(options: SnapshotOptions = {}): StoredSnapshot {
  const parts = Array.from({ length: options.partCount ?? 3 }, () => randomBytes(options.partBytes ?? 40));
  return {
    header: {
      format: 2,
      asOf: options.asOf ?? 45_716,
      settingsHash: options.settingsHash ?? "00112233aabbccdd",
      settings: '{"window":{"kind":"all"}}',
      fractionDigits: 4,
      currency: "CNY",
      customers: 5,
      totals: { revenue: 9_007_199_254_740_991, profit: -4200 },
      schemes: [
        { id: "pyramid-2", definition: "aa", tierIds: ["top", "rest"], sizes: [1, 3], notJudged: 1 },
        { id: "abc", definition: "bb", tierIds: ["a", "b", "c"], sizes: [1, 1, 3], notJudged: 0 },
      ],
    },
    checksum: randomBytes(32).toString("hex"),
    parts,
    expireAt: options.expireAt,
  };
}

/** Bytes as text, since two stores give two classes of arrays. */
function plain(snapshot: StoredSnapshot | undefined) {
  return snapshot && { ...snapshot, parts: snapshot.parts.map((part) => Buffer.from(part).toString("base64")) };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return "no error";
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** What every store has to do, whatever it is built on. */
export function storeContract(setUp: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: Store;
  beforeEach(async () => {
    under = await setUp();
    store = await under.open();
  });
  afterEach(() => under.tearDown());

  describe("registration", () => {
    test("is given back as it was made", async () => {
      await register(store, makeRegistration());
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration());
    });

    test("of a workbook that nobody registered is not there", async () => {
      expect(await store.registration(spreadsheetId)).toBeUndefined();
    });

    test("is not made by a run", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      expect(await store.registration(spreadsheetId)).toBeUndefined();
      expect(await store.dueRegistrations(at("23:00"), 10)).toEqual([]);
    });

    test("replaces the one before", async () => {
      const later = makeRegistration({ timeZone: "Asia/Shanghai", nextDueAt: at("19:03") });
      await register(store, makeRegistration());
      await register(store, later);
      expect(await store.registration(spreadsheetId)).toEqual(later);
    });

    test("keeps count of failed nights, until it is replaced by one without", async () => {
      await register(store, makeRegistration({ failedNights: 3 }));
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration({ failedNights: 3 }));
      expect(await store.claimNight(spreadsheetId, at("02:17"), at("22:17"))).toBe(true);
      expect(await store.registration(spreadsheetId)).toMatchObject({ failedNights: 3 });
      await register(store, makeRegistration());
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration());
    });

    test("that is removed is not there and not due; runs and snapshots stay", async () => {
      await unregister(store, spreadsheetId);
      await register(store, makeRegistration({ failedNights: 3 }));
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await unregister(store, spreadsheetId);
      expect(await store.registration(spreadsheetId)).toBeUndefined();
      expect(await store.dueRegistrations(at("23:00"), 10)).toEqual([]);
      expect(await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"))).toBe("claimed");
      await register(store, makeRegistration());
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration());
    });

    test("is edited by one at a time, and by none in vain", async () => {
      const others = await Promise.all(times(4, () => under.open()));
      await register(store, makeRegistration());
      const count = (known: Registration | undefined) =>
        known && { ...known, failedNights: (known.failedNights ?? 0) + 1 };
      await Promise.all(others.map((each) => each.editRegistration(spreadsheetId, count)));
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration({ failedNights: 4 }));
    });

    test("is told to who edits it, and what they make of it is told back", async () => {
      const seen: (Registration | undefined)[] = [];
      const look = (known: Registration | undefined) => {
        seen.push(known);
        return known;
      };
      expect(await store.editRegistration(spreadsheetId, look)).toBeUndefined();
      expect(await register(store, makeRegistration())).toEqual(makeRegistration());
      expect(await store.editRegistration(spreadsheetId, look)).toEqual(makeRegistration());
      expect(seen).toEqual([undefined, makeRegistration()]);
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration());
    });

    test("leaves a run and its lease alone", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await register(store, makeRegistration());
      expect(await store.claimRun(spreadsheetId, "run-1", "bob", at("09:10"), at("09:30"))).toBe("busy");
      expect(await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("09:10"))).toMatchObject({ joined: true });
    });
  });

  describe("a registration whose nights are off", () => {
    const { nextDueAt: _, ...off } = makeRegistration();

    test("is given back without a next night, is never due, and no night of it is claimed", async () => {
      await register(store, makeRegistration({ failedNights: 2 }));
      await register(store, off);
      expect(await store.registration(spreadsheetId)).toEqual(off);
      expect(await store.dueRegistrations(at("23:00"), 10)).toEqual([]);
      expect(await store.claimNight(spreadsheetId, at("02:17"), at("22:17"))).toBe(false);
      expect(await store.registration(spreadsheetId)).toEqual(off);
    });

    test("stays so through a run, and can be switched on again", async () => {
      await register(store, off);
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await store.releaseRun(spreadsheetId, "ann");
      expect(await store.registration(spreadsheetId)).toEqual(off);
      await register(store, makeRegistration());
      expect(await store.dueRegistrations(at("02:17"), 10)).toEqual([makeRegistration()]);
    });
  });

  describe("the night", () => {
    test("is due for those whose time has come, the longest overdue first", async () => {
      for (const [id, time] of [
        ["late", "02:30"],
        ["now", "02:20"],
        ["not-yet", "02:45"],
        ["early", "01:00"],
      ] as const)
        await register(store, makeRegistration({ spreadsheetId: id, nextDueAt: at(time) }));
      const ids = async (time: string, limit: number) =>
        (await store.dueRegistrations(at(time), limit)).map((each) => each.spreadsheetId);
      expect(await ids("02:30", 10)).toEqual(["early", "now", "late"]);
      expect(await ids("02:30", 2)).toEqual(["early", "now"]);
      expect(await ids("00:59", 10)).toEqual([]);
    });

    test("is claimed once: what was claimed is due at its next time only", async () => {
      await register(store, makeRegistration());
      expect(await store.claimNight(spreadsheetId, at("02:17"), at("22:17"))).toBe(true);
      expect(await store.claimNight(spreadsheetId, at("02:17"), at("22:17"))).toBe(false);
      expect(await store.registration(spreadsheetId)).toEqual(makeRegistration({ nextDueAt: at("22:17") }));
      expect(await store.dueRegistrations(at("22:16"), 10)).toEqual([]);
      expect(await store.dueRegistrations(at("22:17"), 10)).toHaveLength(1);
    });

    test("is claimed by one of two at once", async () => {
      await register(store, makeRegistration());
      const other = await under.open();
      const claims = await Promise.all(
        [store, other].map((each) => each.claimNight(spreadsheetId, at("02:17"), at("22:17"))),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    test("of an unknown workbook, or one that only had runs, cannot be claimed", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      expect(await store.claimNight(spreadsheetId, at("02:17"), at("22:17"))).toBe(false);
      expect(await store.claimNight("nobody", at("02:17"), at("22:17"))).toBe(false);
      expect(await store.registration("nobody")).toBeUndefined();
    });
  });

  describe("a run", () => {
    test("is stored as it was made", async () => {
      const run = makeRun({ asOf: 45_716, reason: "night" });
      expect(await store.createOrJoinRun(run, at("09:00"))).toEqual({ run, joined: false });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(run);
    });

    test("that nobody made is not there", async () => {
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toBeUndefined();
    });

    test("is joined by whoever asks again before its end", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      const asked = await store.createOrJoinRun(makeRun({ runId: "run-2", asOf: 45_000 }), at("09:01"));
      expect(asked).toEqual({ run: makeRun(), joined: true });
      expect(await store.run(spreadsheetId, "run-2", at("09:00"))).toBeUndefined();
    });

    test("asked for twice under one id is that run, and not joined: the first answer was lost", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      expect(await store.createOrJoinRun(makeRun(), at("09:00"))).toEqual({ run: makeRun(), joined: false });
    });

    test("is one, however many ask at once", async () => {
      const others = await Promise.all(times(3, () => under.open()));
      const answers = await Promise.all(
        times(10, (index) =>
          (others[index % 3] ?? store).createOrJoinRun(makeRun({ runId: `run-${index}` }), at("09:00")),
        ),
      );
      expect(new Set(answers.map(({ run }) => run.runId)).size).toBe(1);
      expect(answers.filter(({ joined }) => !joined)).toHaveLength(1);
      const stored = await Promise.all(times(10, (index) => store.run(spreadsheetId, `run-${index}`, at("09:00"))));
      expect(stored.filter((run) => run !== undefined)).toHaveLength(1);
    });

    test.each(["done", "failed", "needsAttention"] as const)("that is %s is followed by a new one", async (state) => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await store.changeRun(spreadsheetId, "run-1", "ann", { state });
      const next = makeRun({ runId: "run-2" });
      expect(await store.createOrJoinRun(next, at("09:05"))).toEqual({ run: next, joined: false });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toMatchObject({ state });
    });

    test("is told what the last one counted that was done, over others that failed or need attention", async () => {
      const data = { asOf: 45_716, settingsHash: "aa", rows: 9, rowsSetAside: 1, orders: 5, money: [] };
      const ended = async (runId: string, change: RunChange) => {
        const { run } = await store.createOrJoinRun(makeRun({ runId }), at("09:00"));
        await store.claimRun(spreadsheetId, runId, runId, at("09:00"), at("09:20"));
        await store.changeRun(spreadsheetId, runId, runId, change);
        await store.releaseRun(spreadsheetId, runId);
        return run;
      };
      expect(await ended("first", { state: "done", result: { ...fullResult, data } })).not.toHaveProperty("before");
      expect(await ended("second", { state: "failed" })).toEqual(makeRun({ runId: "second", before: data }));
      const attention = {
        message: "Rows!",
        changes: [{ what: "moneySetAside", from: 0.5, to: 9, currency: "EUR" }],
      } as const;
      expect(await ended("third", { state: "needsAttention", attention })).toMatchObject({ before: data });
      expect(await store.run(spreadsheetId, "third", at("09:00"))).toMatchObject({
        state: "needsAttention",
        attention,
      });
      const fourth = makeRun({ runId: "fourth", applyAnyway: true });
      expect(await store.createOrJoinRun(fourth, at("09:10"))).toEqual({
        run: { ...fourth, before: data },
        joined: false,
      });
      expect(await store.run(spreadsheetId, "fourth", at("09:00"))).toEqual({ ...fourth, before: data });
    });

    test("whose worker died is joined until its lease runs out, then followed by a new one", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "writing" });
      const next = makeRun({ runId: "run-2" });
      expect(await store.createOrJoinRun(next, seconds(at("09:20"), -1))).toMatchObject({ joined: true });
      expect(await store.createOrJoinRun(next, at("09:20"))).toEqual({ run: next, joined: false });
    });

    test("that was followed because its worker died is failed, and stays so: neither a late delivery nor its worker brings it back", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "writing" });
      await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("09:20"));
      const lost = await store.run(spreadsheetId, "run-1", at("09:00"));
      expect(lost).toMatchObject({ state: "failed", endedAt: at("09:20"), error: { code: "run_lost" } });
      expect(await codeOf(store.changeRun(spreadsheetId, "run-1", "ann", { state: "done" }))).toBe("run_busy");
      expect(await store.claimRun(spreadsheetId, "run-1", "ann", at("09:21"), at("09:41"))).toBe("finished");
      expect(await store.claimRun(spreadsheetId, "run-2", "bob", at("09:21"), at("09:41"))).toBe("claimed");
      await store.changeRun(spreadsheetId, "run-2", "bob", { state: "done" });
      await store.releaseRun(spreadsheetId, "bob");
      expect(await store.claimRun(spreadsheetId, "run-1", "cat", at("09:30"), at("09:50"))).toBe("finished");
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(lost);
    });

    test.each([
      ["whose task was lost", {}],
      ["that was given back in the middle", { state: "reading", startedAt: at("09:00") }],
    ] as const)("%s is joined for hours, then abandoned and followed by a new one", async (_, change) => {
      await store.createOrJoinRun(makeRun(change), at("09:00"));
      const next = makeRun({ runId: "run-2", reason: "night" });
      expect(await store.createOrJoinRun(next, seconds(at("15:00"), -1))).toMatchObject({ joined: true });
      expect(await store.createOrJoinRun(next, at("15:00"))).toEqual({ run: next, joined: false });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toMatchObject({
        state: "failed",
        error: { code: "run_lost" },
      });
      expect(await store.claimRun(spreadsheetId, "run-1", "ann", at("15:01"), at("15:21"))).toBe("finished");
    });

    test("that somebody has at work is not abandoned, however long it was queued", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("14:55"), at("15:15"));
      expect(await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("15:00"))).toMatchObject({ joined: true });
    });

    test("that gave its lease back without an end is joined: it will be delivered again", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.claimRun(spreadsheetId, "run-1", "ann", at("09:00"), at("09:20"));
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "reading" });
      await store.releaseRun(spreadsheetId, "ann");
      expect(await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("11:00"))).toMatchObject({ joined: true });
    });
  });

  describe("the lease", () => {
    beforeEach(async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
    });
    const claim = (holder: string, from: string, until: string, runId = "run-1") =>
      store.claimRun(spreadsheetId, runId, holder, at(from), at(until));

    test("of an unknown run is not given", async () => {
      expect(await claim("ann", "09:00", "09:20", "run-x")).toBe("unknown");
      expect(await store.claimRun("nobody", "run-1", "ann", at("09:00"), at("09:20"))).toBe("unknown");
    });

    test("is one holder's until it ends: a second delivery is busy, and takes over from then on", async () => {
      expect(await claim("ann", "09:00", "09:20")).toBe("claimed");
      expect(await claim("bob", "09:19", "09:39")).toBe("busy");
      expect(await claim("bob", "09:20", "09:40")).toBe("claimed");
      expect(await claim("ann", "09:21", "09:41")).toBe("busy");
    });

    test("is given to one of two at once", async () => {
      const other = await under.open();
      const claims = await Promise.all(
        [store, other].map((each, index) =>
          each.claimRun(spreadsheetId, "run-1", `holder-${index}`, at("09:00"), at("09:20")),
        ),
      );
      expect(claims.toSorted()).toEqual(["busy", "claimed"]);
    });

    test("is extended by its holder", async () => {
      await claim("ann", "09:00", "09:20");
      expect(await claim("ann", "09:10", "09:30")).toBe("claimed");
      expect(await claim("bob", "09:25", "09:45")).toBe("busy");
    });

    test("is of the whole workbook: the next run waits until it is given back", async () => {
      await claim("ann", "09:00", "09:20");
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "done" });
      await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("09:05"));
      expect(await claim("bob", "09:05", "09:25", "run-2")).toBe("busy");
      await store.releaseRun(spreadsheetId, "ann");
      expect(await claim("bob", "09:05", "09:25", "run-2")).toBe("claimed");
    });

    test("is free for the next once given back, by its holder only", async () => {
      await claim("ann", "09:00", "09:20");
      await store.releaseRun(spreadsheetId, "bob");
      expect(await claim("bob", "09:01", "09:21")).toBe("busy");
      await store.releaseRun(spreadsheetId, "ann");
      await store.releaseRun(spreadsheetId, "ann");
      expect(await claim("bob", "09:01", "09:21")).toBe("claimed");
    });

    test("of a run at its end is not given: a second delivery finds it finished, whoever holds a lease", async () => {
      await claim("ann", "09:00", "09:20");
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "done" });
      expect(await claim("bob", "09:01", "09:21")).toBe("finished");
      await store.releaseRun(spreadsheetId, "ann");
      expect(await claim("bob", "10:00", "10:20")).toBe("finished");
    });

    test("lets its holder change the run, field by field", async () => {
      await claim("ann", "09:00", "09:20");
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "reading", startedAt: at("09:00") });
      await store.changeRun(spreadsheetId, "run-1", "ann", { progressPercent: 62.5 });
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "done", endedAt: at("09:03"), result: fullResult });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(
        makeRun({
          state: "done",
          progressPercent: 62.5,
          startedAt: at("09:00"),
          endedAt: at("09:03"),
          result: fullResult,
        }),
      );
    });

    test("lets its holder write down an error", async () => {
      await claim("ann", "09:00", "09:20");
      const error = { code: "sheet_busy", message: "Google Sheets answered 429.", hint: "Wait a little." } as const;
      await store.changeRun(spreadsheetId, "run-1", "ann", { lastError: error });
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "failed", error });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(
        makeRun({ state: "failed", error, lastError: error }),
      );
    });

    test("of somebody else, of nobody, or for another run lets nobody change anything", async () => {
      const change = { progressPercent: 99 };
      expect(await codeOf(store.changeRun(spreadsheetId, "run-1", "ann", change))).toBe("run_busy");
      await claim("ann", "09:00", "09:20");
      expect(await codeOf(store.changeRun(spreadsheetId, "run-1", "bob", change))).toBe("run_busy");
      await claim("bob", "09:20", "09:40");
      expect(await codeOf(store.changeRun(spreadsheetId, "run-1", "ann", change))).toBe("run_busy");
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(makeRun());
      await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("09:40"));
      expect(await codeOf(store.changeRun(spreadsheetId, "run-2", "bob", change))).toBe("run_busy");
      expect(await store.run(spreadsheetId, "run-2", at("09:00"))).toEqual(makeRun({ runId: "run-2" }));
    });

    test("is nobody's: then a run that will not be delivered again can be given up", async () => {
      const error = { code: "run_busy", message: "Another run was at work.", hint: "Wait." } as const;
      const giveUp = (time: string) => store.giveUpRun(spreadsheetId, "run-1", error, at(time));
      await claim("ann", "09:00", "09:20");
      await giveUp("09:19");
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(makeRun());
      await giveUp("09:20");
      const failed = makeRun({ state: "failed", endedAt: at("09:20"), expireAt: inNinetyDays(at("09:20")), error });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(failed);
      await giveUp("09:25");
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toEqual(failed);
      await store.giveUpRun(spreadsheetId, "run-x", error, at("09:30"));
      expect(await store.run(spreadsheetId, "run-x", at("09:00"))).toBeUndefined();
    });

    test("of the run before does not keep a queued one from being given up", async () => {
      await claim("ann", "09:00", "09:20");
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "done" });
      await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("09:05"));
      const error = { code: "run_busy", message: "Another run was at work.", hint: "Wait." } as const;
      await store.giveUpRun(spreadsheetId, "run-2", error, at("09:06"));
      expect(await store.run(spreadsheetId, "run-2", at("09:00"))).toMatchObject({ state: "failed", error });
    });

    test("that ran out lets its holder finish, as long as nobody took it", async () => {
      await claim("ann", "09:00", "09:20");
      await store.changeRun(spreadsheetId, "run-1", "ann", { state: "done", endedAt: at("09:30") });
      expect(await store.run(spreadsheetId, "run-1", at("09:00"))).toMatchObject({ state: "done" });
    });

    test("does not bring an unknown run to life", async () => {
      expect(await codeOf(store.changeRun(spreadsheetId, "run-x", "ann", { state: "done" }))).toBe("unknown_run");
      expect(await store.run(spreadsheetId, "run-x", at("09:00"))).toBeUndefined();
    });
  });

  describe("a snapshot", () => {
    const latestBefore = async (day: Day) => plain(await store.latestSnapshotBefore(spreadsheetId, day));

    test("is given back as it was stored, its parts in order", async () => {
      const snapshot = makeSnapshot({ partCount: 21, expireAt: new Date("2100-05-29T01:02:03.004Z") });
      await store.saveSnapshot(spreadsheetId, snapshot);
      expect(await latestBefore(45_717)).toEqual(plain(snapshot));
    });

    test("of a sheet without currency and profit stays without", async () => {
      const { header, ...rest } = makeSnapshot();
      const snapshot = {
        header: { ...header, currency: undefined, totals: { revenue: 0, profit: undefined } },
        ...rest,
      };
      await store.saveSnapshot(spreadsheetId, snapshot);
      const found = await store.latestSnapshotBefore(spreadsheetId, 45_717);
      expect(plain(found)).toEqual(plain(snapshot));
      expect(found).toHaveProperty("header.currency", undefined);
      expect(found).toHaveProperty("expireAt", undefined);
    });

    test("takes parts of the full size, and more of them than one commit holds", async () => {
      const snapshot = makeSnapshot({ partCount: 13, partBytes: maxPartBytes });
      await store.saveSnapshot(spreadsheetId, snapshot);
      expect(await latestBefore(45_717)).toEqual(plain(snapshot));
    });

    test("is the latest of the days before, never of the day itself or a later one", async () => {
      const [monday, tuesday, wednesday] = [45_712, 45_713, 45_714].map((asOf) => makeSnapshot({ asOf }));
      for (const each of [tuesday, wednesday, monday]) if (each) await store.saveSnapshot(spreadsheetId, each);
      expect(await latestBefore(45_712)).toBeUndefined();
      expect(await latestBefore(45_713)).toEqual(plain(monday));
      expect(await latestBefore(45_714)).toEqual(plain(tuesday));
      expect(await latestBefore(45_715)).toEqual(plain(wednesday));
      expect(await latestBefore(50_000)).toEqual(plain(wednesday));
    });

    test("goes by the day, also before 1899 and with a digit more", async () => {
      for (const asOf of [-5, 9999, 10_000]) await store.saveSnapshot(spreadsheetId, makeSnapshot({ asOf }));
      const days = async (day: Day) => (await store.latestSnapshotBefore(spreadsheetId, day))?.header.asOf;
      expect([await days(10_001), await days(10_000), await days(0), await days(-5)]).toEqual([
        10_000,
        9999,
        -5,
        undefined,
      ]);
    });

    test("of the same day with other settings stands beside it: the one saved last counts", async () => {
      const [a, b] = ["aaaa", "bbbb"].map((settingsHash) => makeSnapshot({ settingsHash }));
      const again = makeSnapshot({ settingsHash: "aaaa" });
      if (b) await store.saveSnapshot(spreadsheetId, b);
      if (a) await store.saveSnapshot(spreadsheetId, a);
      expect(await latestBefore(45_717)).toEqual(plain(a));
      if (b) await store.saveSnapshot(spreadsheetId, b);
      expect(await latestBefore(45_717)).toEqual(plain(b));
      await store.saveSnapshot(spreadsheetId, again);
      expect(await latestBefore(45_717)).toEqual(plain(again));
    });

    test.each([
      ["more", 5],
      ["as many", 3],
      ["fewer", 1],
    ])("of the same day and settings replaces it, with %s parts", async (_, partCount) => {
      const next = makeSnapshot({ partCount });
      await store.saveSnapshot(spreadsheetId, makeSnapshot());
      await store.saveSnapshot(spreadsheetId, next);
      expect(await latestBefore(45_717)).toEqual(plain(next));
      expect(await latestBefore(45_716)).toBeUndefined();
    });

    test("that failed in the middle was never there: at whatever write its process dies, the old one stays the latest", async () => {
      const yesterday = makeSnapshot({ asOf: 45_715, partCount: 20 });
      await store.saveSnapshot(spreadsheetId, yesterday);
      for (const replaced of [undefined, makeSnapshot({ partCount: 19 })]) {
        if (replaced) await store.saveSnapshot(spreadsheetId, replaced);
        const next = makeSnapshot({ partCount: 20 });
        let deaths = 0;
        for (;;) {
          const dying = await under.openDyingAt(deaths + 1);
          const died = await dying.saveSnapshot(spreadsheetId, next).then(
            () => false,
            () => true,
          );
          if (!died) break;
          deaths += 1;
          expect(await latestBefore(45_717)).toEqual(plain(replaced ?? yesterday));
        }
        expect(deaths).toBeGreaterThan(2);
        expect(await latestBefore(45_717)).toEqual(plain(next));
      }
    });

    test("is never seen half replaced by one who reads while it is written", async () => {
      const reader = await under.open();
      const all = times(6, (index) => makeSnapshot({ partCount: 4 + index * 3 }));
      const known = all.map((snapshot) => JSON.stringify(plain(snapshot)));
      let writing = true;
      const writes = (async () => {
        for (const each of all) await store.saveSnapshot(spreadsheetId, each);
        writing = false;
      })();
      const seen: number[] = [];
      while (writing) {
        const found = await reader.latestSnapshotBefore(spreadsheetId, 45_717);
        if (found) seen.push(known.indexOf(JSON.stringify(plain(found))));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writes;
      expect(seen).not.toContain(-1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(await latestBefore(45_717)).toEqual(plain(all.at(-1)));
    });

    test("saved twice at once is one of the two, whole", async () => {
      const other = await under.open();
      const both = times(2, () => makeSnapshot({ partCount: 12 }));
      const codes = await Promise.all(
        [store, other].map((each, index) => codeOf(each.saveSnapshot(spreadsheetId, both[index] ?? makeSnapshot()))),
      );
      expect(codes).toContain("no error");
      expect(codes.filter((code) => code !== "no error" && code !== "run_busy")).toEqual([]);
      expect(both.map(plain)).toContainEqual(await latestBefore(45_717));
    });
  });

  describe("snapshots over time", () => {
    const day = 45_716;
    const headers = async (from: Day, to: Day) =>
      (await store.snapshotHeaders(spreadsheetId, from, to)).map(
        ({ header }) => `${header.asOf} ${header.settingsHash}`,
      );
    const on = async (asOf: Day, settingsHash?: string) =>
      plain(await store.snapshotOn(spreadsheetId, asOf, settingsHash));

    test("are listed by their headers from the earliest day to the latest, of one day the one saved last behind the others", async () => {
      for (const [asOf, settingsHash] of [
        [45_718, "aa"],
        [45_716, "bb"],
        [45_716, "aa"],
        [45_700, "aa"],
        [45_717, "aa"],
      ] as const)
        await store.saveSnapshot(spreadsheetId, makeSnapshot({ asOf, settingsHash }));
      expect(await headers(45_701, 45_717)).toEqual(["45716 bb", "45716 aa", "45717 aa"]);
      expect(await headers(45_700, 45_700)).toEqual(["45700 aa"]);
      expect(await headers(45_719, 50_000)).toEqual([]);
      expect(await store.snapshotHeaders("nobody", 0, 50_000)).toEqual([]);
    });

    test("tell in their headers when they expire", async () => {
      const expireAt = new Date("2100-05-29T00:00:00.000Z");
      const expiring = makeSnapshot({ expireAt });
      const kept = makeSnapshot({ asOf: day + 1 });
      for (const each of [expiring, kept]) await store.saveSnapshot(spreadsheetId, each);
      expect(await store.snapshotHeaders(spreadsheetId, day, day + 1)).toEqual([
        { header: { ...expiring.header, settings: "" }, expireAt },
        { header: { ...kept.header, settings: "" }, expireAt: undefined },
      ]);
    });

    test("are found by their day, and of several settings by theirs, else the one saved last", async () => {
      const [first, second] = ["aa", "bb"].map((settingsHash) => makeSnapshot({ settingsHash }));
      for (const each of [second, first]) if (each) await store.saveSnapshot(spreadsheetId, each);
      await store.saveSnapshot(spreadsheetId, makeSnapshot({ asOf: day + 1 }));
      expect(await on(day)).toEqual(plain(first));
      expect(await on(day, "bb")).toEqual(plain(second));
      expect(await on(day, "cc")).toBeUndefined();
      expect(await on(day - 1)).toBeUndefined();
    });

    test("that are to be kept expire no more; all others do", async () => {
      const expireAt = new Date("2100-05-29T00:00:00.000Z");
      const [monthEnd, other] = [day, day + 1].map((asOf) => makeSnapshot({ asOf, expireAt, partCount: 7 }));
      for (const each of [monthEnd, other]) if (each) await store.saveSnapshot(spreadsheetId, each);
      await store.keepSnapshot(spreadsheetId, day, "00112233aabbccdd");
      await store.keepSnapshot(spreadsheetId, day, "00112233aabbccdd");
      await store.keepSnapshot(spreadsheetId, day, "another");
      await store.keepSnapshot(spreadsheetId, day - 1, "00112233aabbccdd");
      expect(await on(day)).toEqual(plain(monthEnd && { ...monthEnd, expireAt: undefined }));
      expect(await on(day + 1)).toEqual(plain(other));
    });

    test("can be written anew in their place: the one saved last of a day stays that", async () => {
      const [first, second] = ["aa", "bb"].map((settingsHash) => makeSnapshot({ settingsHash }));
      for (const each of [first, second]) if (each) await store.saveSnapshot(spreadsheetId, each);
      const anew = makeSnapshot({ settingsHash: "aa", partCount: 9, expireAt: new Date("2100-05-29T00:00:00.000Z") });
      expect(await store.rewriteSnapshot(spreadsheetId, anew)).toBe(true);
      expect(await on(day)).toEqual(plain(second));
      expect(await on(day, "aa")).toEqual(plain(anew));
      expect(await headers(day, day)).toEqual([`${day} aa`, `${day} bb`]);
    });

    test("that are gone are not written anew", async () => {
      expect(await store.rewriteSnapshot(spreadsheetId, makeSnapshot())).toBe(false);
      expect(await on(day)).toBeUndefined();
      await store.saveSnapshot(spreadsheetId, makeSnapshot({ asOf: day + 1 }));
      expect(await headers(0, 50_000)).toEqual([`${day + 1} 00112233aabbccdd`]);
    });
  });

  describe("the runs of a workbook", () => {
    const ended = async (runId: string, time: string, result?: RunResult, change: RunChange = {}) => {
      await store.createOrJoinRun(makeRun({ runId, createdAt: at(time) }), at(time));
      await store.claimRun(spreadsheetId, runId, "ann", at(time), seconds(at(time), 60));
      await store.changeRun(spreadsheetId, runId, "ann", { state: "done", ...(result && { result }), ...change });
      await store.releaseRun(spreadsheetId, "ann");
    };

    test("are listed from the latest, no more than asked for", async () => {
      for (const [runId, time] of [
        ["b", "09:00"],
        ["a", "09:10"],
        ["c", "09:20"],
      ] as const)
        await ended(runId, time);
      const ids = async (limit: number) =>
        (await store.latestRuns(spreadsheetId, limit, at("09:30"))).map(({ runId }) => runId);
      expect(await ids(10)).toEqual(["c", "a", "b"]);
      expect(await ids(2)).toEqual(["c", "a"]);
      expect(await store.latestRuns("nobody", 10, at("09:30"))).toEqual([]);
    });

    test("are unknown from when they are over, and listed no more; those under way never are", async () => {
      const overAt = new Date("2025-05-30T09:05:00.000Z");
      await ended("a", "09:00", fullResult, { expireAt: overAt });
      await ended("b", "09:10", fullResult, { expireAt: new Date("2025-06-30T00:00:00.000Z") });
      await store.createOrJoinRun(makeRun({ runId: "c", createdAt: at("09:20") }), at("09:20"));
      const known = async (now: Date) => {
        const ids = (await store.latestRuns(spreadsheetId, 10, now)).map(({ runId }) => runId);
        const each = await Promise.all(["a", "b", "c"].map((runId) => store.run(spreadsheetId, runId, now)));
        return [ids, each.flatMap((run) => run?.runId ?? [])];
      };
      expect(await store.run(spreadsheetId, "a", at("09:30"))).toMatchObject({ state: "done", expireAt: overAt });
      expect(await known(seconds(overAt, -1))).toEqual([
        ["c", "b", "a"],
        ["a", "b", "c"],
      ]);
      expect(await known(overAt)).toEqual([
        ["c", "b"],
        ["b", "c"],
      ]);
      expect(await known(new Date("2100-01-01T00:00:00.000Z"))).toEqual([["c"], ["c"]]);
    });

    test("of a format that did not say when they are over are so ninety days after their end", async () => {
      await ended("a", "09:00", fullResult, { endedAt: at("09:02") });
      const isKnown = async (now: Date) => (await store.run(spreadsheetId, "a", now)) !== undefined;
      expect(await isKnown(seconds(inNinetyDays(at("09:02")), -1))).toBe(true);
      expect(await isKnown(inNinetyDays(at("09:02")))).toBe(false);
    });

    test("that were lost or given up are kept for ninety days", async () => {
      await store.createOrJoinRun(makeRun(), at("09:00"));
      await store.createOrJoinRun(makeRun({ runId: "run-2" }), at("15:00"));
      expect(await store.run(spreadsheetId, "run-1", at("15:00"))).toMatchObject({
        ...{ error: { code: "run_lost" }, expireAt: inNinetyDays(at("15:00")) },
      });
    });

    test("can be edited once they are at their end, and only those that are to be", async () => {
      await ended("a", "09:00", fullResult);
      await ended("b", "09:10", { ...fullResult, notes: [] });
      await store.createOrJoinRun(makeRun({ runId: "c", createdAt: at("09:20") }), at("09:20"));
      const asked: string[] = [];
      const changed = await store.editEndedRuns(spreadsheetId, (run) => {
        asked.push(run.runId);
        return run.result?.notes.length ? { ...run, result: { ...run.result, notes: ["gone"] } } : undefined;
      });
      expect(changed).toBe(1);
      expect([...new Set(asked)].toSorted()).toEqual(["a", "b"]);
      expect(await store.run(spreadsheetId, "a", at("09:00"))).toMatchObject({
        state: "done",
        result: { notes: ["gone"], rows: 3000 },
      });
      expect(await store.run(spreadsheetId, "b", at("09:00"))).toMatchObject({ result: { notes: [] } });
      expect(await store.run(spreadsheetId, "c", at("09:00"))).toMatchObject({ state: "queued" });
    });
  });

  describe("workbooks", () => {
    const oddIds = [
      "a/b",
      "a%2Fb",
      ".",
      "..",
      "__x__",
      "x' OR 1=1 --",
      'say "hi"',
      "工作簿 🦩",
      "é",
      "e\u0301",
      "A",
      "a",
      " a ",
      "",
      "tab\tnewline\nNUL\u0000end",
      "x".repeat(500),
    ];

    test("share nothing, whatever their ids are", async () => {
      for (const [index, id] of oddIds.entries()) {
        const run = makeRun({ spreadsheetId: id, runId: `run of ${id}` });
        await register(store, makeRegistration({ spreadsheetId: id, nextDueAt: seconds(at("02:00"), index) }));
        expect(await store.createOrJoinRun(run, at("09:00"))).toEqual({ run, joined: false });
        expect(await store.claimRun(id, run.runId, `holder of ${id}`, at("09:00"), at("09:20"))).toBe("claimed");
        await store.saveSnapshot(id, makeSnapshot({ asOf: 45_000 + index, settingsHash: `of/${id}` }));
      }
      for (const [index, id] of oddIds.entries()) {
        expect(await store.registration(id)).toMatchObject({ spreadsheetId: id });
        expect(await store.run(id, `run of ${id}`, at("09:00"))).toMatchObject({
          spreadsheetId: id,
          runId: `run of ${id}`,
        });
        expect(await codeOf(store.changeRun(id, `run of ${id}`, `holder of ${id}`, { progressPercent: 5 }))).toBe(
          "no error",
        );
        const { header } = (await store.latestSnapshotBefore(id, 50_000)) ?? makeSnapshot();
        expect([header.asOf, header.settingsHash]).toEqual([45_000 + index, `of/${id}`]);
      }
      const due = await store.dueRegistrations(at("03:00"), 100);
      expect(due.map((each) => each.spreadsheetId)).toEqual(oddIds);
    });

    test("have runs of their own under the same run id", async () => {
      await store.createOrJoinRun(makeRun({ spreadsheetId: "one" }), at("09:00"));
      expect(await store.run("two", "run-1", at("09:00"))).toBeUndefined();
      await store.createOrJoinRun(makeRun({ spreadsheetId: "two", reason: "night" }), at("09:00"));
      expect(await store.run("one", "run-1", at("09:00"))).toMatchObject({ reason: "menu" });
      await store.claimRun("one", "run-1", "ann", at("09:00"), at("09:20"));
      expect(await store.claimRun("two", "run-1", "bob", at("09:00"), at("09:20"))).toBe("claimed");
      await store.releaseRun("two", "ann");
      expect(await codeOf(store.changeRun("two", "run-1", "ann", { state: "done" }))).toBe("run_busy");
    });
  });

  accessContract(
    () => store,
    () => under.open(),
  );

  test("what one process stored another reads", async () => {
    const snapshot = makeSnapshot();
    await register(store, makeRegistration());
    await store.createOrJoinRun(makeRun(), at("09:00"));
    await store.saveSnapshot(spreadsheetId, snapshot);
    await store.close();
    const next = await under.open();
    expect(await next.registration(spreadsheetId)).toEqual(makeRegistration());
    expect(await next.run(spreadsheetId, "run-1", at("09:00"))).toEqual(makeRun());
    expect(plain(await next.latestSnapshotBefore(spreadsheetId, 45_717))).toEqual(plain(snapshot));
  });
}
