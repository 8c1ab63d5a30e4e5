import { AppError, asAppError } from "../errors.ts";
import { isStillOpen, type WantedAction } from "./challenge.ts";
import { memberFormat } from "./ports/access-store.ts";
import type { ChallengePlace, WrittenChallenge } from "./ports/challenge-place.ts";
import type { Log } from "./ports/log.ts";
import type { Store } from "./ports/store.ts";
import { workbookHash } from "./workbook-hash.ts";

/** How long a proof lets somebody read progress without another one: 30 days. */
export const membershipMs = 30 * 86_400_000;

/**
 * What a proof came to: `proven`, or why not.
 *
 * `unknown` covers a challenge of another spreadsheet and one that was used already: the store has no such challenge (any more).
 * `noAccess`: the tool's own account may not open the spreadsheet, or not edit it.
 */
export type Proof =
  | "proven"
  | "unknown"
  | "otherPerson"
  | "otherAction"
  | "expired"
  | "notWritten"
  | "used"
  | "noAccess";

export interface ProveEditDeps {
  readonly store: Pick<Store, "challenge" | "redeemChallenge" | "removeExpiredChallenges">;
  readonly place: ChallengePlace;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Checks that somebody may edit a spreadsheet: the challenge issued to them stands in it, which only an editor can bring about.
 *
 * Whatever can be told without the spreadsheet is told first, so that only who was issued a challenge makes us read one. The time
 * is looked at again when the challenge is used up: the reading may have taken a while. Then it is taken out of the spreadsheet,
 * with all that are over; what cannot be taken out now goes with the next proof.
 *
 * @param value the challenge as the caller names it
 * @throws AppError sheet_busy, store_unavailable: the same call may be made again
 */
export async function proveEdit(wanted: WantedAction, value: string, deps: ProveEditDeps): Promise<Proof> {
  const { spreadsheetId, email, action } = wanted;
  const { store, place, now } = deps;
  const challenge = await store.challenge(spreadsheetId, value);
  if (challenge === undefined) return "unknown";
  if (challenge.email !== email) return "otherPerson";
  if (challenge.action !== action) return "otherAction";
  if (challenge.expireAt <= now()) return "expired";
  const written = await unlessRefused(() => place.written(spreadsheetId));
  if (written === undefined) return "noAccess";
  if (!written.some((each) => each.value === value)) return "notWritten";
  const until = new Date(now().getTime() + membershipMs);
  const member = { format: memberFormat, spreadsheetId, email, until } as const;
  if (!(await store.redeemChallenge(value, member, now()))) return "used";
  const over = written.filter((each) => each.value === value || !isStillOpen(each.value, now()));
  return (await tidyUp(spreadsheetId, over, deps)) ? "proven" : "noAccess";
}

/** @returns false where the tool's account may read the spreadsheet and not write it */
async function tidyUp(
  spreadsheetId: string,
  over: readonly WrittenChallenge[],
  { store, place, now, log }: ProveEditDeps,
): Promise<boolean> {
  try {
    const [removed] = await Promise.all([
      unlessRefused(async () => {
        await place.remove(spreadsheetId, over);
        return true;
      }),
      store.removeExpiredChallenges(spreadsheetId, now()),
    ]);
    return removed ?? false;
  } catch (thrown) {
    const { code } = asAppError(thrown);
    log.write("WARNING", "could not tidy up challenges", { workbook: workbookHash(spreadsheetId), code });
    return true;
  }
}

/** Undefined where Google refuses our account. */
async function unlessRefused<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof AppError && ["workbook_not_found", "workbook_forbidden"].includes(thrown.code))
      return undefined;
    throw thrown;
  }
}
