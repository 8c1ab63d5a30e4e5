import type { Access } from "../../functions/http/access.ts";
import type { LocalCaller } from "../../functions/local/caller.ts";

/** Lets everybody in, for tests of what comes after that. */
const access: Access = {
  person: async () => ({ email: "ann@example.com" }),
  challenge: async (_, { email }, { spreadsheetId, action }) => ({
    ...{ format: 1, spreadsheetId, action, email, value: "open", expireAt: new Date("2025-06-15T12:02:00Z") },
  }),
  proof: async () => undefined,
  membership: async () => undefined,
};

/** Somebody whom those let in. */
export const openCaller = (url: string): LocalCaller => ({ url, token: () => "token", write: async () => undefined });

/** All checks of who calls, passing everybody. */
export const openDoors = { access, fromQueue: () => undefined, fromScheduler: () => undefined };
