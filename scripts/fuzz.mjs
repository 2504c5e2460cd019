// @ts-check
// `npm run fuzz`: ten times the sequences of `npm test`, other ones each time.
//   -- --runs 50000            how many
//   -- --seed 7                which ones
//   -- --only <name> --seed 7 --path 3:1   the one that failed, as the failure itself says
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { bin, ensureInstalled, root } from "./setup.mjs";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    path: { type: "string" },
    only: { type: "string" },
  },
});
ensureInstalled();
console.log(`${values.path ? "One sequence" : `${values.runs} sequences`}, seed ${values.seed}`);

const { command, args } = bin("vitest/vitest.mjs", "run", "--project", "unit", "test/fuzz");
const env = {
  ...process.env,
  FUZZ_RUNS: values.runs,
  FUZZ_SEED: values.seed,
  ...(values.path && { FUZZ_PATH: values.path }),
  ...(values.only && { FUZZ_ONLY: values.only }),
};
process.exit(spawnSync(command, args, { cwd: root, stdio: "inherit", env }).status ?? 1);
