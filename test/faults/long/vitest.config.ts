// Faults that take minutes, one file after the other since they measure:
// `npx vitest run --config test/faults/long/vitest.config.ts [FILES]`.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/faults/long/*.test.ts"],
    globalSetup: ["test/build-once.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
