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

/** @see AccessStore.removeExpiredChallenges; few at a time: a person may ask for a few a minute, and each lasts two. */
export async function removeExpiredChallenges(firestore: Firestore, spreadsheetId: string, now: Date): Promise<void> {
  const { docs } = await challengesOf(firestore, spreadsheetId).get();
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
