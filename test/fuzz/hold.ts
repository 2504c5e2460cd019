// Properties: tried as often as the environment asks, and told in a way that a failure can be seen again.
import fc from "fast-check";
import { test } from "vitest";

const { FUZZ_RUNS = "1000", FUZZ_SEED, FUZZ_PATH, FUZZ_ONLY } = process.env;

/** The same cases in every `npm test`; `npm run fuzz` makes others each time. */
const SEED = 20_260_401;

const LONG_MS = 3_600_000;

/** A test that a property holds, under a name for `npm run fuzz -- --only`. `runs`: how often in `npm test`. */
export function hold<T>(name: string, title: string, runs: number, property: fc.IRawProperty<T>): void {
  test.runIf(FUZZ_ONLY === undefined || FUZZ_ONLY === name)(
    title,
    async () => {
      const result = await fc.check(property, {
        seed: Number(FUZZ_SEED ?? SEED),
        numRuns: Math.ceil((runs * Number(FUZZ_RUNS)) / 1000),
        ...(FUZZ_PATH !== undefined && { path: FUZZ_PATH }),
      });
      if (!result.failed) return;
      const { seed, counterexamplePath, errorInstance } = result;
      const again = `npm run fuzz -- --only ${name} --seed ${seed} --path ${counterexamplePath}`;
      throw new Error(`${fc.defaultReportMessage(result)}\n\nTo see it again: ${again}\n`, {
        cause: errorInstance,
      });
    },
    LONG_MS,
  );
}
