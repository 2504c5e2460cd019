// @vitest-environment node
// Sequences of what persons, hosts and platforms do to a form, compared after each step with the reference in `model.ts`.
import fc from "fast-check";
import { afterEach, beforeEach, vi } from "vitest";
import { hold } from "./hold.ts";
import { Run, settle } from "./run.ts";
import { sequence } from "./sequences.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

hold(
  "sequences",
  "no sequence of edits, reloads, account switches, undos and late answers loses or invents a value",
  1000,
  fc.asyncProperty(sequence, async (given) => {
    const run = new Run(given);
    await settle();
    run.compare();
    run.watch();
    for (const one of given.actions) await run.step(one);
    vi.clearAllTimers();
  }),
);
