// One place for how the tests run: `npx vitest run --config test/vitest.config.ts [FILES]`.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // These take minutes and have a configuration of their own.
    exclude: ["test/faults/long/**"],
    // `npm run bench:answers`; nothing is timed in tests.
    benchmark: { include: ["test/**/*.bench.ts"] },
    // The command line and the bot are tested as built, so build once before all tests.
    globalSetup: ["test/build-once.ts"],
    // Processes are started and sockets opened; a busy machine of two cores needs patience.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
