import type { Found } from "./found.ts";

/** What one job took. */
export interface Measured {
  readonly millis: number;
  /** The most memory that its process held, code and all (resident set). */
  readonly peakBytes: number;
  /** Undefined where nothing was computed. */
  readonly found: Found | undefined;
}
