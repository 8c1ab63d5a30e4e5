import type { Found } from "./found.ts";

/** What one job took. */
export interface Measured {
  readonly millis: number;
  /** What all threads of the process worked meanwhile: on a busy machine it tells more. */
  readonly processorMillis: number;
  /** The most memory that its process held, code and all (resident set). */
  readonly peakBytes: number;
  /** How many passes went before, until the job got no faster. */
  readonly warmUpPasses: number;
  /** Undefined where nothing was computed. */
  readonly found: Found | undefined;
}
