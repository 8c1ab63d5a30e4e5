import { once } from "node:events";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { googleChallengePlace } from "../../functions/sheets/challenge-metadata.ts";
import { anId } from "../support/fakes.ts";
import { portOf } from "../support/global-setup-emulator.ts";

/** A place whose service gives this metadata. */
async function placeWith(developerMetadata: readonly object[] | undefined) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ developerMetadata }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return googleChallengePlace({ rootUrl: `http://127.0.0.1:${portOf(server)}/`, retry: { attempts: 1 } });
}

const entry = {
  metadataId: 7,
  metadataKey: "customer-tiers.challenge",
  metadataValue: "abc",
  location: { spreadsheet: true },
};

test("what stands under the name of challenges on the spreadsheet itself is found", async () => {
  const place = await placeWith([entry, { ...entry, metadataId: 8, metadataValue: undefined }]);
  expect(await place.written(anId())).toEqual([
    { metadataId: 7, value: "abc" },
    { metadataId: 8, value: "" },
  ]);
});

test("nothing else is: not what stands on a tab or under another name, even if the service gave it", async () => {
  const place = await placeWith([
    { ...entry, location: { sheetId: 0 } },
    { ...entry, location: undefined },
    { ...entry, metadataKey: "customer-tiers.tab" },
  ]);
  expect(await place.written(anId())).toEqual([]);
  expect(await (await placeWith(undefined)).written(anId())).toEqual([]);
});
