import { expect, test } from "vitest";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { defaultRunLimits } from "../../functions/use-cases/refresh-deps.ts";
import { accessWorld, tokenOf } from "../support/access-world.ts";
import { anId } from "../support/fakes.ts";

const spreadsheetId = anId();
const orders = [
  ["Order ID", "Customer ID", "Date", "Amount"],
  ["1", "ann", 45_800, 100],
  ["2", "bob", 45_801, 50],
];

test("ten who ask at once for one workbook get one run and ten equal answers, however often it is delivered", async () => {
  const world = await accessWorld();
  const { store, queue, sheets } = world;
  const rootUrl = `${sheets.url}/`;
  const filled = await fetch(`${rootUrl}v4/spreadsheets/${spreadsheetId}/values/A1?valueInputOption=RAW`, {
    ...{ method: "PUT", headers: { authorization: "Bearer ann" } },
    body: JSON.stringify({ values: orders }),
  });
  expect(filled.status).toBe(200);

  // Two people, as one may not ask so often.
  const people = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? "ann" : "bob"));
  const proofs = await Promise.all(people.map(async (name) => [name, await world.prove(name)] as const));
  const answers = await Promise.all(proofs.map(([name, proof]) => world.recompute(name, proof)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
  const told = answers.map(({ body }) => JSON.stringify({ ...Object(body), joined: undefined }));
  expect(new Set(told).size).toBe(1);
  expect(answers.filter(({ body }) => Object(body).joined === false)).toHaveLength(1);
  expect(store.runs()).toHaveLength(1);

  expect(queue.tasks).toHaveLength(10);
  let holders = 0;
  const deliver = (task: (typeof queue.tasks)[number]) => {
    holders += 1;
    const holder = `holder ${holders}`;
    return refreshWorkbook(task, {
      ...{ store, now: world.now, log: world.log, limits: defaultRunLimits, newHolder: () => holder },
      workbooks: googleWorkbooks({ rootUrl, accessToken: "tool", retry: { attempts: 1 } }),
    });
  };
  // Nine are told that it is busy, and come again.
  await Promise.allSettled(queue.tasks.map(deliver));
  await Promise.all(queue.tasks.map(deliver));

  const [{ runId } = { runId: "" }] = store.runs();
  const seen = await Promise.all(people.map((name) => world.progress(tokenOf(name), spreadsheetId, runId)));
  expect(seen[0]).toMatchObject({ status: 200, body: { run: { state: "done", result: { customers: 2 } } } });
  expect(new Set(seen.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await store.snapshotHeaders(spreadsheetId, 0, 100_000)).toHaveLength(1);
  expect(store.runs()).toHaveLength(1);
});
