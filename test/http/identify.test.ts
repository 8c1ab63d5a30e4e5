import { describe, expect, test } from "vitest";
import { type IdentityRules, identify } from "../../functions/http/identify.ts";
import { localKeys } from "../../functions/local/identity.ts";
import { audience, publicKey, tokenWith } from "../support/access-world.ts";

type Claims = Readonly<Record<string, unknown>>;

const rules = (change: Partial<IdentityRules> = {}): IdentityRules => ({
  ...{ keys: localKeys(publicKey), audiences: [audience], domains: ["example.com"], now: () => new Date() },
  ...change,
});
const callerWith = (claims: Claims, change: Partial<IdentityRules> = {}) =>
  identify(`Bearer ${tokenWith(claims)}`, rules(change));
const personal = { email: "ann@gmail.com", hd: undefined };

test("a person is known by the verified address, in lower case", async () => {
  expect(await callerWith({ email: "Ann.Lee@Example.com" })).toEqual({
    ...{ ok: true, person: { email: "ann.lee@example.com" } },
  });
});

test("both spellings of the issuer and every audience that is listed count", async () => {
  expect(await callerWith({ iss: "accounts.google.com" })).toMatchObject({ ok: true });
  expect(await callerWith({ aud: "2-b" }, { audiences: [audience, "2-b"] })).toMatchObject({ ok: true });
});

describe("a domain that is allowed", () => {
  test("is the one that manages the account, whatever the address says", async () => {
    expect(await callerWith({ email: "ann@shop.example", hd: "example.com" })).toMatchObject({ ok: true });
    expect(await callerWith({ email: "ann@example.com", hd: "shop.example" })).toMatchObject({ ok: false });
  });

  test("may be that of personal accounts", async () => {
    expect(await callerWith(personal, { domains: ["example.com", "gmail.com"] })).toMatchObject({ ok: true });
    const like = { email: "ann@notgmail.com", hd: undefined };
    expect(await callerWith(like, { domains: ["gmail.com"] })).toMatchObject({ ok: false, refusal: "domain" });
  });

  test("may be every one, for who has a verified address", async () => {
    for (const claims of [personal, { email: "ann@shop.example", hd: undefined }])
      expect(await callerWith(claims, { domains: ["*"] })).toMatchObject({ ok: true });
    expect(await callerWith({ ...personal, email_verified: false }, { domains: ["*"] })).toMatchObject({ ok: false });
  });
});

test("where Google's keys cannot be had, nobody is called a stranger", async () => {
  const keys = () => Promise.reject(new Error("no route"));
  await expect(callerWith({}, { keys })).rejects.toMatchObject({ code: "identity_unavailable", retryable: true });
});
