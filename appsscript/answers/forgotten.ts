import { optionalNumber } from "./fields.ts";

/** From how much a customer was removed. */
export interface Forgotten {
  readonly snapshots: number;
  readonly runs: number;
}

/** The answer to the wish to forget a customer, or undefined where it is not one of ours. */
export function readForgotten(body: unknown): Forgotten | undefined {
  const snapshots = optionalNumber(body, "snapshots");
  const runs = optionalNumber(body, "runs");
  return snapshots === undefined || runs === undefined ? undefined : { snapshots, runs };
}
