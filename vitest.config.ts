import { defineConfig } from "vitest/config";

/** The kinds of tests: what each may touch is in docs/testing.md. */
export default defineConfig({
  test: {
    coverage: { include: ["functions/**/*.ts"] },
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      { test: { name: "property", include: ["test/property/**/*.test.ts"], testTimeout: 240_000 } },
      {
        // All files read the same templates: synthesized once, in one process.
        test: {
          name: "infra",
          include: ["test/infra/**/*.test.ts"],
          testTimeout: 120_000,
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude: ["test/integration/clock/**", "test/integration/own-engine/**"],
          // A busy machine is slow, and that is no failure: what is waited for comes or it does not.
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Files share what they import, and nothing that they make.
          isolate: false,
          maxWorkers: 3,
        },
      },
      {
        // What a whole deployment shares, its clock, policy and calendar: one file after the other, and
        // no other test meanwhile.
        test: {
          name: "clock",
          include: ["test/integration/clock/**/*.test.ts"],
          testTimeout: 180_000,
          isolate: false,
          fileParallelism: false,
        },
      },
      {
        // People at the console, in a real browser.
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // Starts, stops and restarts an engine of its own.
        test: {
          name: "own-engine",
          include: ["test/integration/own-engine/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
