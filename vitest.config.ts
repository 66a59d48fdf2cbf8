import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "apps/console/src/**/*.test.ts",
      "apps/server/src/**/*.test.ts",
      "tests/**/*.test.ts",
      "tools/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    globalSetup: ["tests/global-setup.ts"],
    maxWorkers: 2,
    // Test files share their process's modules, which hold no state: loading them anew for each file would cost as much as the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
