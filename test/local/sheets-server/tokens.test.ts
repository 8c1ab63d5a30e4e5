import { expect, test } from "vitest";
import { authorizationHeaders } from "../../../functions/local/sheets-server/access.ts";
import { owner } from "../../../functions/local/sheets-server/identities.ts";
import { setUp } from "./make.ts";

const identities = [{ token: "secret", email: owner.email, role: owner.role }] as const;

test.each(["/v4/spreadsheets/ID", "/drive/v3/files/ID", "/drive/v3/files", "/_local/calls"])(
  "whoever has no token, or a made-up one, gets nothing from %s",
  async (path) => {
    const { server, spreadsheetId } = await setUp([["a"]], { identities });
    const url = server.url + path.replace("ID", spreadsheetId);
    const statusFor = async (headers: Readonly<Record<string, string>>) => (await fetch(url, { headers })).status;
    expect(await statusFor({})).toBe(401);
    expect(await statusFor({ authorization: "Bearer guessed" })).toBe(401);
    expect(await statusFor(authorizationHeaders(server.access))).toBe(200);
  },
);

test("a server that knows no tokens takes everybody", async () => {
  const { server } = await setUp();
  expect(server.access).toEqual({ rootUrl: `${server.url}/` });
  expect((await fetch(`${server.url}/_local/calls`)).status).toBe(200);
});
