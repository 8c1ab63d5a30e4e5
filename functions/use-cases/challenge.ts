import { type Challenge, challengeFormat, type ProvenAction } from "./ports/access-store.ts";
import type { Store } from "./ports/store.ts";

/** How long a challenge can be answered: the script's two calls and a write in between take seconds. */
export const challengeLifeMs = 120_000;

/** Who wants to do what with which spreadsheet. */
export interface WantedAction {
  readonly spreadsheetId: string;
  /** Verified, in lower case. */
  readonly email: string;
  readonly action: ProvenAction;
}

export interface ChallengeDeps {
  readonly store: Pick<Store, "addChallenge">;
  readonly now: () => Date;
  /** A new random text that nobody can guess, of letters, digits, `-` and `_`. */
  readonly newSecret: () => string;
}

/**
 * Asks somebody to prove that they may edit a spreadsheet: they are to write the value into its developer metadata.
 *
 * The value says when it is over, so that whoever finds it in a spreadsheet knows that it can go.
 *
 * @throws AppError store_unavailable
 */
export async function issueChallenge(wanted: WantedAction, deps: ChallengeDeps): Promise<Challenge> {
  const { spreadsheetId, email, action } = wanted;
  const expireAt = new Date(deps.now().getTime() + challengeLifeMs);
  const value = `${expireAt.toISOString()}/${deps.newSecret()}`;
  const challenge: Challenge = { format: challengeFormat, spreadsheetId, value, email, action, expireAt };
  await deps.store.addChallenge(challenge);
  return challenge;
}

/** Whether a challenge found in a spreadsheet still waits for its use. What says no time, or one too far ahead, is none of ours. */
export function isStillOpen(value: string, now: Date): boolean {
  const expireAtMs = Date.parse(value.split("/")[0] ?? "");
  return expireAtMs > now.getTime() && expireAtMs <= now.getTime() + challengeLifeMs;
}
