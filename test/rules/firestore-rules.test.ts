import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emulatorHost, emulatorMissing } from "../support/firestore-emulator.ts";

const missing = emulatorMissing();
const rulesFile = path.resolve(import.meta.dirname, "../../firestore.rules");

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token as somebody signed in has it; the emulator does not ask for a signature. */
function tokenOf(claims: Readonly<Record<string, unknown>>): string {
  const seconds = Math.floor(Date.now() / 1000);
  const times = { iat: seconds, auth_time: seconds, exp: seconds + 3600 };
  return `${base64url({ alg: "none", typ: "JWT" })}.${base64url({ sub: "ann", user_id: "ann", ...times, ...claims })}.`;
}

describe.skipIf(missing)(`firestore.rules${missing === undefined ? "" : ` (${missing})`}`, () => {
  const projectId = `rules-${randomUUID()}`;
  let service: string;
  const documents = () => `${service}/v1/projects/${projectId}/databases/(default)/documents`;
  const call = (method: string, where: string, token?: string, body?: unknown) =>
    fetch(`${documents()}${where}`, {
      method,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const document = { fields: { format: { integerValue: "1" } } };
  const stored = [
    "/workbooks/book",
    "/workbooks/book/members/ann@example.com",
    "/workbooks/book/runs/run-1",
    "/workbooks/book/snapshots/2025-02-28-00112233aabbccdd",
    "/workbooks/book/snapshots/2025-02-28-00112233aabbccdd/parts/g-0",
    "/anything/else",
  ];

  beforeAll(async () => {
    service = `http://${await emulatorHost()}`;
    const rules = { files: [{ name: "firestore.rules", content: readFileSync(rulesFile, "utf8") }] };
    const answer = await fetch(`${service}/emulator/v1/projects/${projectId}:securityRules`, {
      method: "PUT",
      body: JSON.stringify({ rules }),
    });
    expect(answer.status, await answer.text()).toBe(200);
    // The administrator is not bound by them; what follows is denied, not missing.
    for (const where of stored) expect((await call("PATCH", where, "owner", document)).status).toBe(200);
    for (const where of stored) expect((await call("GET", where, "owner")).status).toBe(200);
  });

  const member = { email: "ann@example.com", email_verified: true };
  const visitors = [
    ["nobody in particular", undefined],
    ["somebody signed in", tokenOf({})],
    [
      "a member with a verified email",
      tokenOf({ ...member, iss: `https://securetoken.google.com/${projectId}`, aud: projectId }),
    ],
    ["somebody who calls himself admin", tokenOf({ ...member, admin: true, role: "owner" })],
  ] as const;

  describe.each(visitors)("lets %s", (_, token) => {
    test.each(stored)("neither read, list, change, create nor delete at %s", async (where) => {
      const parent = where.slice(0, where.lastIndexOf("/"));
      const statuses = [
        await call("GET", where, token),
        await call("GET", parent, token),
        await call("PATCH", where, token, document),
        await call("PATCH", `${where}-new`, token, document),
        await call("DELETE", where, token),
      ].map((answer) => answer.status);
      expect(statuses).toEqual([403, 403, 403, 403, 403]);
    });

    test("run no query, nor one over all workbooks", async () => {
      const from = (allDescendants: boolean) => ({
        structuredQuery: { from: [{ collectionId: "runs", allDescendants }] },
      });
      expect((await call("POST", ":runQuery", token, from(true))).status).toBe(403);
      expect((await call("POST", "/workbooks/book:runQuery", token, from(false))).status).toBe(403);
    });
  });
});
