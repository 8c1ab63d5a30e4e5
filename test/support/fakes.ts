import { AppError } from "../../functions/errors.ts";
import {
  following,
  givenUp,
  isOver,
  judgeClaim,
  judgeRequest,
  type Lease,
  mayChange,
  mayGiveUp,
} from "../../functions/stored/run-rules.ts";
import type { Challenge, Member } from "../../functions/use-cases/ports/access-store.ts";
import type { Log, Severity } from "../../functions/use-cases/ports/log.ts";
import { hasNights, type Registration } from "../../functions/use-cases/ports/registration.ts";
import { endStates, type Run } from "../../functions/use-cases/ports/run.ts";
import type { StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";
import type { RefreshTask, TaskQueue } from "../../functions/use-cases/ports/task-queue.ts";
import type { Workbook, Workbooks } from "../../functions/use-cases/ports/workbook.ts";

/** In-memory fakes of the ports. Each implements its port whole; what a test may look into is named beside it. */

/** A spreadsheet id that passes every check; `name` makes it another one. */
export const anId = (name = "orders"): string => `fake-spreadsheet-id-${name}`;

/** A run id, a well-formed UUID. */
export const aRunId = (number = 1): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Run ids one after the other: `aRunId(1)`, `aRunId(2)`, ... */
export function countedRunIds(): () => string {
  let number = 0;
  return () => {
    number += 1;
    return aRunId(number);
  };
}

export interface FakeClock {
  (): Date;
  set(instant: string): void;
  advance(ms: number): void;
}

/** A clock that stands still until it is told to move. */
export function fakeClock(instant = "2025-06-15T12:00:00Z"): FakeClock {
  let at = new Date(instant).getTime();
  return Object.assign(() => new Date(at), {
    set: (next: string) => {
      at = new Date(next).getTime();
    },
    advance: (ms: number) => {
      at += ms;
    },
  });
}

export interface MemoryStore extends Store {
  readonly registrations: ReadonlyMap<string, Registration>;
  /** All runs in the order in which they were created. */
  runs(): readonly Run[];
}

/** A store in memory with the rules of the port. */
export function memoryStore(): MemoryStore {
  const registrations = new Map<string, Registration>();
  const runs = new Map<string, Run>();
  const lastRunIds = new Map<string, string>();
  const leases = new Map<string, Lease>();
  const snapshots = new Map<string, readonly StoredSnapshot[]>();
  const challenges = new Map<string, Challenge>();
  const members = new Map<string, Member>();
  const keyOf = (spreadsheetId: string, runId: string) => `${spreadsheetId} ${runId}`;
  const sameDayAndSettings = ({ header: one }: StoredSnapshot, { header: other }: StoredSnapshot) =>
    one.asOf === other.asOf && one.settingsHash === other.settingsHash;
  /** Of one day in the order of their saves: sorting keeps it. */
  const byDay = (spreadsheetId: string) =>
    (snapshots.get(spreadsheetId) ?? []).toSorted((one, other) => one.header.asOf - other.header.asOf);
  const runsOf = (spreadsheetId: string) => [...runs.values()].filter((run) => run.spreadsheetId === spreadsheetId);
  return {
    registrations,
    runs: () => [...runs.values()],
    registration: async (spreadsheetId) => registrations.get(spreadsheetId),
    editRegistration: async (spreadsheetId, edit) => {
      const kept = edit(registrations.get(spreadsheetId));
      if (kept === undefined) registrations.delete(spreadsheetId);
      else registrations.set(spreadsheetId, kept);
      return kept;
    },
    dueRegistrations: async (now, limit) =>
      [...registrations.values()]
        .filter(hasNights)
        .filter(({ nextDueAt }) => nextDueAt <= now)
        .sort((a, b) => a.nextDueAt.getTime() - b.nextDueAt.getTime())
        .slice(0, limit),
    claimNight: async (spreadsheetId, dueAt, nextDueAt) => {
      const registration = registrations.get(spreadsheetId);
      if (!hasNights(registration) || registration.nextDueAt.getTime() !== dueAt.getTime()) return false;
      registrations.set(spreadsheetId, { ...registration, nextDueAt });
      return true;
    },
    createOrJoinRun: async (run, now) => {
      const { spreadsheetId, runId } = run;
      const lastRun = runs.get(keyOf(spreadsheetId, lastRunIds.get(spreadsheetId) ?? ""));
      const verdict = judgeRequest(lastRun, leases.get(spreadsheetId), now);
      if (verdict.kind === "join") return { run: verdict.run, joined: verdict.run.runId !== runId };
      if (verdict.kind === "replace") {
        runs.set(keyOf(spreadsheetId, verdict.lost.runId), verdict.lost);
        leases.delete(spreadsheetId);
      }
      const created = following(lastRun, run);
      runs.set(keyOf(spreadsheetId, runId), created);
      lastRunIds.set(spreadsheetId, runId);
      return { run: created, joined: false };
    },
    run: async (spreadsheetId, runId, now) => {
      const run = runs.get(keyOf(spreadsheetId, runId));
      return run === undefined || isOver(run, now) ? undefined : run;
    },
    changeRun: async (spreadsheetId, runId, holder, change) => {
      const run = runs.get(keyOf(spreadsheetId, runId));
      if (run === undefined) throw new AppError("unknown_run", `There is no run ${runId}.`);
      if (!mayChange(leases.get(spreadsheetId), runId, holder))
        throw new AppError("run_busy", `Run ${runId} is not held by ${holder}.`);
      runs.set(keyOf(spreadsheetId, runId), { ...run, ...change });
    },
    claimRun: async (spreadsheetId, runId, holder, now, until) => {
      const workbook = { lastRunId: lastRunIds.get(spreadsheetId), lease: leases.get(spreadsheetId) };
      const verdict = judgeClaim(runs.get(keyOf(spreadsheetId, runId)), workbook, holder, now);
      if (verdict === "claimed") leases.set(spreadsheetId, { runId, holder, until });
      return verdict;
    },
    giveUpRun: async (spreadsheetId, runId, error, now) => {
      const run = runs.get(keyOf(spreadsheetId, runId));
      if (mayGiveUp(run, leases.get(spreadsheetId), now))
        runs.set(keyOf(spreadsheetId, runId), givenUp(run, error, now));
    },
    releaseRun: async (spreadsheetId, holder) => {
      if (leases.get(spreadsheetId)?.holder === holder) leases.delete(spreadsheetId);
    },
    latestRuns: async (spreadsheetId, limit, now) =>
      runsOf(spreadsheetId)
        .filter((run) => !isOver(run, now))
        .toReversed()
        .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
        .slice(0, limit),
    editEndedRuns: async (spreadsheetId, edit) => {
      const edited = runsOf(spreadsheetId).flatMap((run) => (endStates.includes(run.state) ? (edit(run) ?? []) : []));
      for (const run of edited) runs.set(keyOf(spreadsheetId, run.runId), run);
      return edited.length;
    },
    saveSnapshot: async (spreadsheetId, snapshot) => {
      const others = (snapshots.get(spreadsheetId) ?? []).filter((each) => !sameDayAndSettings(each, snapshot));
      snapshots.set(spreadsheetId, [...others, snapshot]);
    },
    rewriteSnapshot: async (spreadsheetId, snapshot) => {
      const known = snapshots.get(spreadsheetId) ?? [];
      const at = known.findIndex((each) => sameDayAndSettings(each, snapshot));
      snapshots.set(spreadsheetId, at < 0 ? known : known.with(at, snapshot));
      return at >= 0;
    },
    keepSnapshot: async (spreadsheetId, asOf, settingsHash) => {
      const known = snapshots.get(spreadsheetId) ?? [];
      const kept = known.map((each) =>
        each.header.asOf === asOf && each.header.settingsHash === settingsHash
          ? { ...each, expireAt: undefined }
          : each,
      );
      snapshots.set(spreadsheetId, kept);
    },
    latestSnapshotBefore: async (spreadsheetId, day) =>
      byDay(spreadsheetId).findLast(({ header }) => header.asOf < day),
    snapshotOn: async (spreadsheetId, day, settingsHash) =>
      byDay(spreadsheetId).findLast(
        ({ header }) => header.asOf === day && (settingsHash ?? header.settingsHash) === header.settingsHash,
      ),
    snapshotHeaders: async (spreadsheetId, from, to) =>
      byDay(spreadsheetId)
        .filter(({ header }) => header.asOf >= from && header.asOf <= to)
        .map(({ header, expireAt }) => ({ header: { ...header, settings: "" }, expireAt })),
    addChallenge: async (challenge) => void challenges.set(keyOf(challenge.spreadsheetId, challenge.value), challenge),
    challenge: async (spreadsheetId, value) => challenges.get(keyOf(spreadsheetId, value)),
    redeemChallenge: async (value, member, now) => {
      const key = keyOf(member.spreadsheetId, value);
      const challenge = challenges.get(key);
      if (challenge === undefined || challenge.expireAt <= now) return false;
      challenges.delete(key);
      members.set(keyOf(member.spreadsheetId, member.email), member);
      return true;
    },
    removeExpiredChallenges: async (spreadsheetId, now) => {
      for (const [key, challenge] of challenges)
        if (challenge.spreadsheetId === spreadsheetId && challenge.expireAt <= now) challenges.delete(key);
    },
    member: async (spreadsheetId, email) => members.get(keyOf(spreadsheetId, email)),
    close: async () => undefined,
  };
}

export interface RecordingQueue extends TaskQueue {
  readonly tasks: readonly RefreshTask[];
  /** Lets the next tasks be refused, until `accept`. A workbook's id refuses only its own. */
  refuse(spreadsheetId?: string): void;
  accept(): void;
}

/** A queue that keeps what it is given and delivers nothing. */
export function recordingQueue(): RecordingQueue {
  const tasks: RefreshTask[] = [];
  let refuses = (_: string) => false;
  return {
    tasks,
    enqueueRefresh: async (task) => {
      if (refuses(task.spreadsheetId)) throw new AppError("queue_unavailable", "The queue is down.");
      tasks.push(task);
    },
    refuse: (only) => {
      refuses = (spreadsheetId) => only === undefined || only === spreadsheetId;
    },
    accept: () => {
      refuses = () => false;
    },
  };
}

export interface LogEntry {
  readonly severity: Severity;
  readonly message: string;
  readonly fields: Parameters<Log["write"]>[2];
}

/** A log that keeps its entries. */
export function recordingLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  return { entries, write: (severity, message, fields) => void entries.push({ severity, message, fields }) };
}

/** Spreadsheets by id; one that is not there is what Google would call not found. */
export function fakeWorkbooks(workbooks: Readonly<Record<string, Workbook>>): Workbooks {
  return {
    open: (spreadsheetId) => {
      const workbook = workbooks[spreadsheetId];
      if (workbook === undefined) throw new AppError("workbook_not_found", "There is no such spreadsheet.");
      return workbook;
    },
  };
}
