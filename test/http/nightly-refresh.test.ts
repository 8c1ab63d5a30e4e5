import { expect, test } from "vitest";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { anId } from "../support/fakes.ts";
import { call, functionsWorld, postJson, serveFunction } from "../support/functions-server.ts";

async function dueNight() {
  const world = functionsWorld();
  for (const name of ["a", "b"]) await keepRegistration(anId(name), "Etc/UTC", world);
  world.now.set("2025-06-16T04:00:00Z");
  return { ...world, url: await serveFunction("nightlyRefresh", world) };
}

test("the scheduler's call without a body queues what is due and answers the counts", async () => {
  const { url, queue, log } = await dueNight();
  const answered = await call(url, { method: "POST" });
  expect(answered).toMatchObject({ status: 200, body: { due: 2, queued: 2, joined: 0, taken: 0, failed: 0 } });
  expect(queue.tasks).toHaveLength(2);
  expect(log.entries.at(-1)).toMatchObject({ severity: "INFO", fields: { outcome: "ok", due: 2, queued: 2 } });
});

test("two calls at a time queue every workbook once", async () => {
  const { url, queue, store } = await dueNight();
  await Promise.all([postJson(url, {}), postJson(url, {})]);
  expect(queue.tasks).toHaveLength(2);
  expect(store.runs()).toHaveLength(2);
});

test("a workbook that fails does not stop the others", async () => {
  const { url, queue } = await dueNight();
  queue.refuse(anId("a"));
  expect(await postJson(url, {})).toMatchObject({ status: 200, body: { due: 2, queued: 1, failed: 1 } });
  expect(queue.tasks).toMatchObject([{ spreadsheetId: anId("b") }]);
});

test("it takes no options", async () => {
  const { url, queue } = await dueNight();
  expect(await postJson(url, { spreadsheetId: anId() })).toMatchObject({ status: 400 });
  expect(queue.tasks).toEqual([]);
});
