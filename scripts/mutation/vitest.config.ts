import { defineConfig } from "vitest/config";

/** The tests that a mutant of `wire`, `core` or `codecs` has to get past. */
export default defineConfig({
  test: {
    include: ["test/{wire,core,codecs}/**/*.test.ts"],
    // Values made at random would make another score of each run, and take long.
    exclude: ["test/codecs/laws.test.ts"],
    // What Stryker has put into the code takes its time, too.
    testNamePattern: "^(?!.*in a moment)",
    environment: "node",
    pool: "threads",
  },
});
