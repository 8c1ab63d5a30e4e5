import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
  type TokenOptions,
} from "@firebase/rules-unit-testing";
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
} from "firebase/firestore";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emulatorHost, emulatorMissing } from "../support/firestore-emulator.ts";

const missing = emulatorMissing();
const rulesFile = path.resolve(import.meta.dirname, "../../firestore.rules");

/** What a member of `book` may see, a document each. */
const readable = [
  "workbooks/book/runs/run-1",
  "workbooks/book/snapshots/2025-02-28-00112233aabbccdd",
  "workbooks/book/snapshots/2025-02-28-00112233aabbccdd/parts/g-0",
] as const;

/** What nobody may see, whoever they are. */
const hidden = [
  "workbooks/book",
  "workbooks/book/members/ann@example.com",
  "workbooks/book/members/zoe@example.com",
  "workbooks/book/challenges/c-1",
  "workbooks/book/runs/run-1/notes/n-1",
  "workbooks/book/snapshots/2025-02-28-00112233aabbccdd/parts/g-0/more/m-1",
  "workbooks/book/exports/e-1",
  "anything/else",
] as const;

const otherBooks = readable.map((place) => place.replace("book/", "other/"));

const inThirtyDays = new Date(Date.now() + 30 * 86_400_000);
const aMinuteAgo = new Date(Date.now() - 60_000);

const verified = (email: string): TokenOptions => ({ email, email_verified: true });

/** Everybody who is refused. Each has an own reason, and only that one. */
const strangers: readonly (readonly [string, string | undefined, TokenOptions])[] = [
  ["somebody signed out", undefined, {}],
  ["somebody signed in without an address", "nameless", {}],
  ["a member whose address is not verified", "ann", { email: "ann@example.com", email_verified: false }],
  ["a member whose token does not say whether the address is verified", "ann", { email: "ann@example.com" }],
  ["the same name in another domain", "ann", verified("ann@example.org")],
  ["a domain that only ends alike", "ann", verified("ann@notexample.com")],
  ["somebody who is no member", "bob", verified("bob@example.com")],
  ["a member whose proof has expired", "old", verified("old@example.com")],
  ["a member without a day until when", "endless", verified("endless@example.com")],
  ["a member of another workbook", "zed", verified("zed@example.com")],
  ["somebody who calls himself admin", "eve", { ...verified("eve@example.com"), admin: true, role: "owner" }],
  ["an address that is a path", "path", verified("x/../ann@example.com")],
];

describe.skipIf(missing)(`firestore.rules${missing === undefined ? "" : ` (${missing})`}`, () => {
  let environment: RulesTestEnvironment;

  beforeAll(async () => {
    setLogLevel("silent");
    const [host = "", port = ""] = (await emulatorHost()).split(":");
    environment = await initializeTestEnvironment({
      projectId: `rules-${randomUUID()}`,
      firestore: { host, port: Number(port), rules: readFileSync(rulesFile, "utf8") },
    });
    await environment.withSecurityRulesDisabled(async (context) => {
      const store = storeOf(context);
      for (const place of [...readable, ...otherBooks, ...hidden]) await setDoc(doc(store, place), { format: 1 });
      const join = (book: string, email: string, member: Record<string, unknown>) =>
        setDoc(doc(store, `workbooks/${book}/members/${email}`), { format: 1, email, ...member });
      await join("book", "ann@example.com", { until: inThirtyDays });
      await join("book", "old@example.com", { until: aMinuteAgo });
      await join("book", "endless@example.com", {});
      await join("other", "zed@example.com", { until: inThirtyDays });
    });
  });
  afterAll(() => environment?.cleanup());

  const storeOf = (context: RulesTestContext): Firestore => {
    const store: unknown = context.firestore();
    if (!isFirestore(store)) throw new TypeError("not a client of Firestore");
    return store;
  };
  const as = (user: string | undefined, token: TokenOptions): Firestore =>
    storeOf(user === undefined ? environment.unauthenticatedContext() : environment.authenticatedContext(user, token));
  const ann = () => as("ann", verified("ann@example.com"));

  test.each(readable)("a member with a verified address may look at %s", async (place) => {
    const found = await assertSucceeds(getDoc(doc(ann(), place)));
    expect(found.exists()).toBe(true);
  });

  test.each([
    ["a run", "runs"],
    ["a snapshot", "snapshots"],
    ["a part of a snapshot", "snapshots/2025-02-28-00112233aabbccdd/parts"],
  ])("%s that is over is not shown any more, also before it is removed", async (_, folder) => {
    const place = (name: string) => `workbooks/book/${folder}/${name}`;
    await environment.withSecurityRulesDisabled(async (context) => {
      await setDoc(doc(storeOf(context), place("over")), { format: 5, expireAt: aMinuteAgo });
      await setDoc(doc(storeOf(context), place("kept")), { format: 5, expireAt: inThirtyDays });
    });
    await assertFails(getDoc(doc(ann(), place("over"))));
    expect((await assertSucceeds(getDoc(doc(ann(), place("kept"))))).exists()).toBe(true);
    expect((await assertSucceeds(getDoc(doc(ann(), place("never"))))).exists()).toBe(false);
  });

  test("an address is the same in capitals", async () => {
    await assertSucceeds(getDoc(doc(as("ann", verified("Ann@Example.COM")), readable[0])));
  });

  test.each(strangers)("%s may look at nothing", async (_who, user, token) => {
    const store = as(user, token);
    for (const place of [...readable, ...hidden]) await assertFails(getDoc(doc(store, place)));
  });

  test.each(otherBooks)("a member of one workbook may not look at %s of another", async (place) => {
    await assertFails(getDoc(doc(ann(), place)));
    await assertSucceeds(getDoc(doc(as("zed", verified("zed@example.com")), place)));
  });

  test.each(hidden)("not even a member may look at %s", async (place) => {
    await assertFails(getDoc(doc(ann(), place)));
  });

  test.each([...readable, ...hidden])("not even a member may write to %s", async (place) => {
    const document = doc(ann(), place);
    await assertFails(setDoc(document, { format: 2 }));
    await assertFails(setDoc(document, { format: 2 }, { merge: true }));
    await assertFails(updateDoc(document, { format: 2 }));
    await assertFails(deleteDoc(document));
    await assertFails(setDoc(doc(ann(), `${place}-new`), { format: 1 }));
  });

  test("nobody makes himself a member, or a member for longer", async () => {
    const bob = as("bob", verified("bob@example.com"));
    await assertFails(setDoc(doc(bob, "workbooks/book/members/bob@example.com"), { until: inThirtyDays }));
    const old = as("old", verified("old@example.com"));
    await assertFails(updateDoc(doc(old, "workbooks/book/members/old@example.com"), { until: inThirtyDays }));
  });

  test.each([
    "workbooks",
    "workbooks/book/runs",
    "workbooks/book/snapshots",
    "workbooks/book/snapshots/2025-02-28-00112233aabbccdd/parts",
    "workbooks/book/members",
    "anything",
  ])("not even a member may list %s", async (place) => {
    await assertFails(getDocs(collection(ann(), place)));
    await assertFails(getDocs(query(collection(ann(), place), limit(1))));
  });

  test.each(["runs", "snapshots", "parts", "members"])(
    "not even a member may list the %s of all workbooks",
    async (name) => {
      await assertFails(getDocs(collectionGroup(ann(), name)));
    },
  );
});

/** The client that the testing library gives is typed as that of an older interface; it is the same object. */
function isFirestore(store: unknown): store is Firestore {
  return typeof store === "object" && store !== null && "app" in store;
}
