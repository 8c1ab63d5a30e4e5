import type { Firestore } from "@google-cloud/firestore";
import { readStored } from "../stored/read-stored.ts";
import type { Challenge, Member } from "../use-cases/ports/access-store.ts";
import { challengeKind, memberKind } from "./access.schema.ts";
import { challengeAt, challengesOf, memberAt } from "./paths.ts";
import { transact } from "./transact.ts";

/** @see AccessStore.addChallenge */
export async function addChallenge(firestore: Firestore, challenge: Challenge): Promise<void> {
  await challengeAt(firestore, challenge.spreadsheetId, challenge.value).set(challenge);
}

/** @see AccessStore.challenge */
export async function readChallenge(
  firestore: Firestore,
  spreadsheetId: string,
  value: string,
): Promise<Challenge | undefined> {
  const found = await challengeAt(firestore, spreadsheetId, value).get();
  return found.exists ? readStored(challengeKind, found.data()) : undefined;
}

/**
 * @see AccessStore.redeemChallenge
 *
 * Where the answer to its own commit was lost, the repeated transaction finds the challenge used and answers false: whoever asked has
 * to prove it again, and nobody gets in twice.
 */
export function redeemChallenge(firestore: Firestore, value: string, member: Member, now: Date): Promise<boolean> {
  const reference = challengeAt(firestore, member.spreadsheetId, value);
  return transact(firestore, async (transaction) => {
    const found = await transaction.get(reference);
    if (!found.exists || readStored(challengeKind, found.data()).expireAt <= now) return false;
    transaction.delete(reference);
    transaction.set(memberAt(firestore, member.spreadsheetId, member.email), member);
    return true;
  });
}

/** More than people ask for while one proves something; a flood of them goes bit by bit, and by its TTL policy. */
const mostRemoved = 100;

/**
 * @see AccessStore.removeExpiredChallenges
 *
 * Anybody of an allowed domain may ask for challenges of any spreadsheet, so there may be thousands that nobody wrote. Their names begin
 * with their end: the oldest come first, and only some of them are looked at.
 */
export async function removeExpiredChallenges(firestore: Firestore, spreadsheetId: string, now: Date): Promise<void> {
  const { docs } = await challengesOf(firestore, spreadsheetId).limit(mostRemoved).get();
  const over = docs.filter((found) => readStored(challengeKind, found.data()).expireAt <= now);
  await Promise.all(over.map((found) => found.ref.delete()));
}

/** @see AccessStore.member */
export async function readMember(
  firestore: Firestore,
  spreadsheetId: string,
  email: string,
): Promise<Member | undefined> {
  const found = await memberAt(firestore, spreadsheetId, email).get();
  return found.exists ? readStored(memberKind, found.data()) : undefined;
}
