import { randomUUID } from "node:crypto";
import { Firestore } from "@google-cloud/firestore";
import { describe } from "vitest";
import { firestoreStore } from "../../functions/firestore/firestore-store.ts";
import { emulatorHost, emulatorMissing, emulatorSettings } from "../support/firestore-emulator.ts";
import { type StoreUnderTest, storeContract } from "../support/store-contract.ts";
import { DyingClient } from "./unlucky-clients.ts";

const missing = emulatorMissing();

describe.skipIf(missing)(`the store in Firestore${missing === undefined ? "" : ` (${missing})`}`, () => {
  storeContract(async (): Promise<StoreUnderTest> => {
    // A project for each test: the emulator keeps projects apart, and there is nothing to clean up.
    const settings = emulatorSettings(await emulatorHost(), `contract-${randomUUID()}`);
    const clients: Firestore[] = [];
    const keep = <Client extends Firestore>(client: Client) => {
      clients.push(client);
      return firestoreStore(client);
    };
    return {
      open: async () => keep(new Firestore(settings)),
      openDyingAt: async (writeNumber) => keep(new DyingClient(settings, writeNumber)),
      tearDown: async () => {
        await Promise.all(clients.map((client) => client.terminate()));
      },
    };
  });
});
