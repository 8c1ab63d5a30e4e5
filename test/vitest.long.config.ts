import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** The same laws with more cases: tests read `LONG` to widen their searches, and `*.long.ts` files join in. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ["test/**/*.test.ts", "test/**/*.long.ts"],
      env: { LONG: "1" },
      testTimeout: 3_600_000,
    },
  }),
);
