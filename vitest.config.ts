import { defineConfig } from "vitest/config";

/** The kinds of tests: what each may touch is in docs/testing.md. */
export default defineConfig({
  test: {
    coverage: { include: ["functions/**/*.ts"] },
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      { test: { name: "property", include: ["test/property/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "infra", include: ["test/infra/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
