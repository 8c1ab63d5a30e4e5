const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
const growth = 1.5;

/** How many times in a row progress may not be readable before the sidebar stops asking by itself. */
export const patience = 8;

/**
 * How many times a run is looked at before the sidebar stops asking by itself: an hour, whatever the run does. Each look is one of
 * the user's calls of a day, of which Google gives 20,000 (100,000 within an organisation).
 */
export const mostLooks = 240;

/** How long to wait before the next look at a run: longer each time, up to fifteen seconds. */
export function nextPauseMs(lastMs: number | undefined): number {
  return lastMs === undefined ? firstPauseMs : Math.min(Math.round(lastMs * growth), longestPauseMs);
}
