import { z } from "zod";
import type { StoredKind } from "../stored/read-stored.ts";
import {
  type Challenge,
  challengeFormat,
  type Member,
  memberFormat,
  provenActions,
} from "../use-cases/ports/access-store.ts";
import { instantSchema } from "./instant.schema.ts";

/** `workbooks/{spreadsheetId}/challenges/{value}`; a TTL policy on `expireAt` removes what nobody used. */
export const challengeKind: StoredKind<Challenge> = {
  name: "challenge",
  format: challengeFormat,
  steps: {},
  schema: z.strictObject({
    format: z.literal(challengeFormat),
    spreadsheetId: z.string(),
    value: z.string(),
    email: z.string(),
    action: z.enum(provenActions),
    expireAt: instantSchema,
  }),
};

/** `workbooks/{spreadsheetId}/members/{email}`; the security rules read `until`, and a TTL policy on it removes who is none any more. */
export const memberKind: StoredKind<Member> = {
  name: "member",
  format: memberFormat,
  steps: {},
  schema: z.strictObject({
    format: z.literal(memberFormat),
    spreadsheetId: z.string(),
    email: z.string(),
    until: instantSchema,
  }),
};
