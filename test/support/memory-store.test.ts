import { describe } from "vitest";
import { memoryStore } from "./fakes.ts";
import { type StoreUnderTest, storeContract } from "./store-contract.ts";

/** A save in memory is one step; these stand for the writes of the others. */
const writesOfASave = 3;

describe("the store that other tests use in place of a real one", () => {
  storeContract(async (): Promise<StoreUnderTest> => {
    const store = memoryStore();
    return {
      open: async () => store,
      openDyingAt: async (writeNumber) =>
        writeNumber > writesOfASave ? store : { ...store, saveSnapshot: () => Promise.reject(new Error("died")) },
      tearDown: async () => undefined,
    };
  });
});
