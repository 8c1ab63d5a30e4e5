import { expect } from "vitest";
import { type AccessWorld, people } from "./access-world.ts";
import { anId } from "./fakes.ts";
import type { Answered } from "./functions-server.ts";

export const seconds = () => Math.floor(Date.now() / 1000);
export const minutes = (count: number) => count * 60_000;
export const json = { "content-type": "application/json" };

/** The answer to whoever has no business here, whatever the reason. */
export const constantAnswer = {
  error: {
    code: "not_allowed",
    message: expect.stringMatching(
      `shared as Editor with ${people.tool}, that you may edit it yourself, and that your domain's policy`,
    ),
    hint: expect.any(String),
  },
};

/** Refused with the constant answer, for this reason in the log, and nothing was done. */
export async function expectRefused(world: AccessWorld, answer: Answered, reason: string): Promise<void> {
  expect(world.log.entries.at(-1)?.fields).toMatchObject({ decision: "refused", reason });
  expect(answer).toMatchObject({ status: 403, body: constantAnswer });
  expect(world.store.runs()).toEqual([]);
  expect(world.queue.tasks).toEqual([]);
  expect(world.store.registrations.size).toBe(0);
  expect(world.sheets.service.store.require(anId()).sheets).toHaveLength(1);
}
