import type { Call, Interceptor, Verdict } from "./call.ts";
import { quotaAnswer } from "./fault-bodies.ts";

/** Calls allowed in a minute, by one user and by the whole project. Google's own are 60 and 300. */
export type QuotaLimits = { readonly perUser: number; readonly perProject: number };

/** Enforces quotas per minute, reads and writes apart, when told to. A call beyond a quota is not applied. */
export class Quotas implements Interceptor {
  readonly #now: () => Date;
  #limits: QuotaLimits | undefined;
  #minute = -1;
  #used = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Sets the limits, or lifts them where undefined. */
  limit(limits: QuotaLimits | undefined): void {
    this.#limits = limits;
    this.#used.clear();
  }

  async before({ method, kind, caller }: Call): Promise<Verdict | undefined> {
    if (this.#limits === undefined || method.startsWith("drive.")) return undefined;
    const minute = Math.floor(this.#now().getTime() / 60_000);
    if (minute !== this.#minute) this.#used.clear();
    this.#minute = minute;
    const { perUser, perProject } = this.#limits;
    if (this.#count(`${kind} ${caller.email}`) > perUser) {
      return { kind: "answer", answer: quotaAnswer({ kind, per: "user", limit: perUser }) };
    }
    if (this.#count(`${kind} of project ${caller.project}`) > perProject) {
      return { kind: "answer", answer: quotaAnswer({ kind, per: "project", limit: perProject }) };
    }
    return undefined;
  }

  #count(key: string): number {
    const used = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, used);
    return used;
  }
}
