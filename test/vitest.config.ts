import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    // Many tests wait for processes and sockets: each core can take a file of its own.
    maxWorkers: "100%",
    // Client libraries must not look for a metadata server where there is none.
    env: { METADATA_SERVER_DETECTION: "none" },
    // The slowest take 15 s on two idle cores; what hangs is still told.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
