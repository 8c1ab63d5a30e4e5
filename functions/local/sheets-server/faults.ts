import type { Answer, Call, Interceptor, Verdict } from "./call.ts";
import { requestKinds } from "./call-log.ts";
import { failureAnswer, quotaAnswer } from "./fault-bodies.ts";
import { applyPersonEdit, type PersonEdit } from "./person.ts";
import { seededRandom } from "./random.ts";
import type { Store } from "./store.ts";

/** When a fault strikes: before the call is applied, so that it is not, or after, so that only its answer is lost. */
export type FaultMoment = "before" | "after";

/** What goes wrong with a call. */
export type Fault =
  | { readonly kind: "error"; readonly status: 429 | 500 | 503; readonly when: FaultMoment }
  /** The connection breaks without an answer. */
  | { readonly kind: "drop"; readonly when: FaultMoment }
  /** Waits before the call is applied, or between applying it and answering. */
  | { readonly kind: "slow"; readonly delayMs: number; readonly when: FaultMoment }
  /** A person edits the spreadsheet of the call, just before or just after it. */
  | { readonly kind: "edit"; readonly edit: PersonEdit; readonly when: FaultMoment };

/** Which calls a fault strikes; what is not given does not limit it. */
export type FaultRule = {
  readonly fault: Fault;
  /** The method or its beginning, such as `spreadsheets.values`. */
  readonly method?: string;
  /** A kind of request that the batch update holds. */
  readonly requestKind?: string;
  readonly callKind?: "read" | "write";
  /** Strikes only this one of the calls that the rest of the rule takes in, counted from 1 since the rule was added. */
  readonly callNumber?: number;
  /** Strikes each call with this probability. */
  readonly rate?: number;
  /** Strikes at most so often. */
  readonly times?: number;
};

/** A fault that struck. */
export type Strike = { readonly callNumber: number; readonly method: string; readonly fault: Fault };

type ActiveRule = { readonly rule: FaultRule; seen: number; struck: number };

const caller = { email: "person@example.com", project: "people", role: "owner" } as const;

/** Makes calls fail, slow down or meet a person's edit, as its rules tell; none until told. */
export class Faults implements Interceptor {
  readonly #store: Store;
  readonly #random: () => number;
  #rules: ActiveRule[] = [];
  #strikes: Strike[] = [];
  readonly #pending = new Map<number, Fault[]>();

  /** @param seed rates strike alike from the same seed */
  constructor(store: Store, seed: number) {
    this.#store = store;
    this.#random = seededRandom(seed);
  }

  /** Adds rules; of several that take in a call, all strike in their order. */
  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, seen: 0, struck: 0 })));
  }

  /** Takes all rules away and forgets what struck. */
  clear(): void {
    this.#rules = [];
    this.#strikes = [];
  }

  /** What struck so far. */
  strikes(): readonly Strike[] {
    return this.#strikes;
  }

  async before(call: Call): Promise<Verdict | undefined> {
    const faults = this.#rules.filter((active) => this.#strikesNow(active, call)).map(({ rule }) => rule.fault);
    if (faults.length === 0) return undefined;
    this.#strikes.push(...faults.map((fault) => ({ callNumber: call.number, method: call.method, fault })));
    for (const fault of faults) {
      const verdict = fault.when === "before" ? await this.#strike(call, fault) : undefined;
      if (verdict !== undefined) return verdict;
    }
    this.#pending.set(
      call.number,
      faults.filter((fault) => fault.when === "after"),
    );
    return undefined;
  }

  async after(call: Call, _answer: Answer): Promise<Verdict | undefined> {
    const faults = this.#pending.get(call.number) ?? [];
    this.#pending.delete(call.number);
    for (const fault of faults) {
      const verdict = await this.#strike(call, fault);
      if (verdict !== undefined) return verdict;
    }
    return undefined;
  }

  #strikesNow(active: ActiveRule, call: Call): boolean {
    const { method, requestKind, callKind, callNumber, rate, times } = active.rule;
    if (method !== undefined && !call.method.startsWith(method)) return false;
    if (requestKind !== undefined && !requestKinds(call).includes(requestKind)) return false;
    if (callKind !== undefined && call.kind !== callKind) return false;
    active.seen++;
    if (callNumber !== undefined && active.seen !== callNumber) return false;
    if (times !== undefined && active.struck >= times) return false;
    if (rate !== undefined && this.#random() >= rate) return false;
    active.struck++;
    return true;
  }

  async #strike(call: Call, fault: Fault): Promise<Verdict | undefined> {
    switch (fault.kind) {
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
        return undefined;
      case "drop":
        return { kind: "drop" };
      case "error":
        if (fault.status === 429)
          return { kind: "answer", answer: quotaAnswer({ kind: call.kind, per: "user", limit: 60 }) };
        return { kind: "answer", answer: failureAnswer(fault.status) };
      case "edit":
        if (call.spreadsheetId === undefined || this.#store.find(call.spreadsheetId) === undefined) return undefined;
        this.#store.edit(call.spreadsheetId, caller, (edit) => {
          applyPersonEdit(edit, fault.edit);
          return () => undefined;
        });
        return undefined;
    }
  }
}
