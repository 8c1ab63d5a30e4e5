import { describe, expect, test } from "vitest";
import type { Challenge, Member } from "../../functions/use-cases/ports/access-store.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";

const at = (time: string) => new Date(`2025-03-01T${time}.000Z`);
const spreadsheetId = "1AbC-dEf_GhIjKlMnOpQrStUv";
const until = new Date("2025-03-31T09:00:00.000Z");

const makeChallenge = (change: Partial<Challenge> = {}): Challenge => ({
  format: 1,
  spreadsheetId,
  value: "2025-03-01T09:02:00.000Z/a-long_random0text",
  email: "ann@example.com",
  action: "recompute",
  expireAt: at("09:02:00"),
  ...change,
});

const makeMember = (change: Partial<Member> = {}): Member => ({
  format: 1,
  spreadsheetId,
  email: "ann@example.com",
  until,
  ...change,
});

/** What every store has to do about challenges and members. */
export function accessContract(current: () => Store, openAnother: () => Promise<Store>): void {
  describe("a challenge", () => {
    test("is given back as it was made, to its own spreadsheet only", async () => {
      await current().addChallenge(makeChallenge());
      expect(await current().challenge(spreadsheetId, makeChallenge().value)).toEqual(makeChallenge());
      expect(await current().challenge("another", makeChallenge().value)).toBeUndefined();
      expect(await current().challenge(spreadsheetId, "never issued")).toBeUndefined();
    });

    test("that is redeemed makes a member and is gone", async () => {
      await current().addChallenge(makeChallenge());
      expect(await current().redeemChallenge(makeChallenge().value, makeMember(), at("09:01:59"))).toBe(true);
      expect(await current().member(spreadsheetId, "ann@example.com")).toEqual(makeMember());
      expect(await current().challenge(spreadsheetId, makeChallenge().value)).toBeUndefined();
    });

    test("is redeemed once, however many try at the same time", async () => {
      await current().addChallenge(makeChallenge());
      const stores = [current(), await openAnother(), await openAnother()];
      const tries = stores
        .flatMap((store) => [store, store])
        .map((store) => store.redeemChallenge(makeChallenge().value, makeMember(), at("09:01:00")));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    test("makes nobody a member once it is over, of another spreadsheet, or never issued", async () => {
      await current().addChallenge(makeChallenge());
      const { value } = makeChallenge();
      expect(await current().redeemChallenge(value, makeMember(), at("09:02:00"))).toBe(false);
      expect(await current().redeemChallenge(value, makeMember({ spreadsheetId: "another" }), at("09:01:00"))).toBe(
        false,
      );
      expect(await current().redeemChallenge("never issued", makeMember(), at("09:01:00"))).toBe(false);
      expect(await current().member(spreadsheetId, "ann@example.com")).toBeUndefined();
      expect(await current().member("another", "ann@example.com")).toBeUndefined();
    });

    test("that is over is removed, and no other one", async () => {
      const others = [
        makeChallenge({ value: "later", expireAt: at("09:03:00") }),
        makeChallenge({ spreadsheetId: "another" }),
      ];
      for (const challenge of [makeChallenge(), ...others]) await current().addChallenge(challenge);
      await current().removeExpiredChallenges(spreadsheetId, at("09:02:00"));
      expect(await current().challenge(spreadsheetId, makeChallenge().value)).toBeUndefined();
      for (const other of others) expect(await current().challenge(other.spreadsheetId, other.value)).toEqual(other);
    });
  });

  describe("a member", () => {
    const proves = async (value: string, member: Member) => {
      await current().addChallenge(makeChallenge({ value, spreadsheetId: member.spreadsheetId, email: member.email }));
      expect(await current().redeemChallenge(value, member, at("09:01:00"))).toBe(true);
    };

    test("is one of this spreadsheet only, and nobody else is", async () => {
      await proves("one", makeMember());
      expect(await current().member("another", "ann@example.com")).toBeUndefined();
      expect(await current().member(spreadsheetId, "bob@example.com")).toBeUndefined();
    });

    test("stays one for longer with the next proof", async () => {
      const longer = makeMember({ until: new Date("2025-04-01T09:00:00.000Z") });
      await proves("one", makeMember());
      await proves("two", longer);
      expect(await current().member(spreadsheetId, "ann@example.com")).toEqual(longer);
    });
  });
}
