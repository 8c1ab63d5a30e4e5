import type { DatabaseSync } from "node:sqlite";
import { type Challenge, challengeFormat, type Member, memberFormat } from "../../use-cases/ports/access-store.ts";
import { challengeRowSchema, memberRowSchema } from "./rows.schema.ts";
import { atomically, row, run } from "./statements.ts";

/** @see AccessStore.addChallenge */
export function addChallenge(database: DatabaseSync, challenge: Challenge): void {
  const { spreadsheetId, value, email, action, expireAt } = challenge;
  const sql = "INSERT INTO challenge (spreadsheet_id, value, email, action, expire_at) VALUES (?, ?, ?, ?, ?)";
  run(database, sql, spreadsheetId, value, email, action, expireAt.getTime());
}

/** @see AccessStore.challenge */
export function readChallenge(database: DatabaseSync, spreadsheetId: string, value: string): Challenge | undefined {
  const found = row(database, "SELECT * FROM challenge WHERE spreadsheet_id = ? AND value = ?", spreadsheetId, value);
  if (found === undefined) return undefined;
  const { email, action, expire_at } = challengeRowSchema.parse(found);
  return { format: challengeFormat, spreadsheetId, value, email, action, expireAt: expire_at };
}

/** @see AccessStore.redeemChallenge */
export function redeemChallenge(database: DatabaseSync, value: string, member: Member, now: Date): boolean {
  const { spreadsheetId, email, until } = member;
  return atomically(database, () => {
    const sql = "DELETE FROM challenge WHERE spreadsheet_id = ? AND value = ? AND expire_at > ?";
    if (run(database, sql, spreadsheetId, value, now.getTime()) === 0) return false;
    run(
      database,
      "INSERT INTO member (spreadsheet_id, email, until) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET until = excluded.until",
      spreadsheetId,
      email,
      until.getTime(),
    );
    return true;
  });
}

/** @see AccessStore.removeExpiredChallenges */
export function removeExpiredChallenges(database: DatabaseSync, spreadsheetId: string, now: Date): void {
  run(database, "DELETE FROM challenge WHERE spreadsheet_id = ? AND expire_at <= ?", spreadsheetId, now.getTime());
}

/** @see AccessStore.member */
export function readMember(database: DatabaseSync, spreadsheetId: string, email: string): Member | undefined {
  const found = row(database, "SELECT * FROM member WHERE spreadsheet_id = ? AND email = ?", spreadsheetId, email);
  return found && { format: memberFormat, spreadsheetId, email, until: memberRowSchema.parse(found).until };
}
