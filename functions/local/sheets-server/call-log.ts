import type { Call } from "./call.ts";
import { isArray, isObject } from "./json.ts";

/** How many calls came in, by method and by kind of request. */
export type CallCounts = {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly byRequestKind: Readonly<Record<string, number>>;
};

/** Counts calls, those that fail included. Calls of Drive count for themselves, as neither reads nor writes of Sheets. */
export class CallLog {
  #reads = 0;
  #writes = 0;
  #total = 0;
  #byMethod = new Map<string, number>();
  #byRequestKind = new Map<string, number>();

  add(call: Call): void {
    this.#total++;
    if (!call.method.startsWith("drive.")) {
      if (call.kind === "read") this.#reads++;
      else this.#writes++;
    }
    count(this.#byMethod, call.method);
    for (const kind of requestKinds(call)) count(this.#byRequestKind, kind);
  }

  counts(): CallCounts {
    return {
      total: this.#total,
      reads: this.#reads,
      writes: this.#writes,
      byMethod: Object.fromEntries(this.#byMethod),
      byRequestKind: Object.fromEntries(this.#byRequestKind),
    };
  }

  reset(): void {
    this.#reads = 0;
    this.#writes = 0;
    this.#total = 0;
    this.#byMethod = new Map();
    this.#byRequestKind = new Map();
  }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The kinds of request in a batch update, in order; none for other calls. */
export function requestKinds(call: Call): readonly string[] {
  const requests = isObject(call.body) ? call.body.requests : undefined;
  if (call.method !== "spreadsheets.batchUpdate" || !isArray(requests)) return [];
  return requests.flatMap((request) => (isObject(request) ? Object.keys(request).slice(0, 1) : []));
}
