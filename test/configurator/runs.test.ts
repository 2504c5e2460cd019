// @vitest-environment node
import { describe, expect, test } from "vitest";
import { filesIn } from "../../src/configurator/run/files.ts";
import {
  knownStashes,
  noRuns,
  reduceRuns,
  toneOf,
  type Outcome,
  type Run,
  type Runs,
} from "../../src/configurator/run/runs.ts";
import { ClientError } from "../../src/client/index.ts";

const run = (id: number, more: Partial<Run> = {}): Run => ({
  id,
  isDeploy: false,
  startedAt: 1_000 * id,
  inputs: { values: { id }, leftOut: [] },
  ...more,
});
const ran = (more: object = {}): Outcome => ({
  kind: "ran",
  milliseconds: 5,
  reply: { observations: [], notices: [], ...more },
});
const started = (runs: Runs, ...ids: number[]) =>
  ids.reduce((all, id) => reduceRuns(all, { type: "started", run: run(id, { cancel() {} }) }), runs);

describe("what ran", () => {
  test("stands newest first, and the newest is looked at", () => {
    const { list, shown } = started(noRuns, 1, 2);
    expect(list.map(({ id }) => id)).toEqual([2, 1]);
    expect(shown).toBe(2);
  });

  test("ends with its outcome, and cannot be cancelled any more", () => {
    const outcome = ran();
    const { list } = reduceRuns(started(noRuns, 1, 2), { type: "ended", id: 1, outcome });
    expect(list).toEqual([run(2, { cancel: expect.any(Function) }), run(1, { outcome, cancel: undefined })]);
  });

  test("is looked at again, until something else runs", () => {
    const runs = reduceRuns(started(noRuns, 1, 2), { type: "shown", id: 1 });
    expect(runs.shown).toBe(1);
    expect(started(runs, 3).shown).toBe(3);
  });

  test("is forgotten when much has run since", () => {
    const ids = Array.from({ length: 25 }, (_, index) => index + 1);
    const { list } = started(noRuns, ...ids);
    expect([list.length, list[0]?.id, list.at(-1)?.id]).toEqual([20, 25, 6]);
  });

  test("keeps the stash that was chosen", () => {
    expect(started(reduceRuns(noRuns, { type: "stashChosen", stash: "s_1" }), 1).stash).toBe("s_1");
  });

  test("tells the stashes that it brought, newest first and each once", () => {
    const list = ["s_1", undefined, "s_2", "s_1"].map((stashId, id) =>
      run(id, { outcome: ran({ stashId }) }),
    );
    expect(knownStashes({ list: [run(9), ...list] })).toEqual(["s_1", "s_2"]);
  });
});

test.each<[string, Outcome, string]>([
  ["an answer", ran(), "ok"],
  ["a warning", ran({ notices: [{ kind: "warning", message: "careful" }] }), "ok"],
  ["an action that failed", ran({ notices: [{ kind: "error", message: "no" }] }), "danger"],
  [
    "a call that failed",
    { kind: "failed", milliseconds: 1, error: new ClientError("server", "no") },
    "danger",
  ],
  ["what was cancelled", { kind: "cancelled", milliseconds: 1 }, "muted"],
])("%s is taken as it is", (_, outcome, tone) => {
  expect(toneOf(outcome)).toBe(tone);
});

test.each<[string, unknown, unknown]>([
  [
    "as the platform writes them",
    [{ localPath: "/tmp/out/rows.csv", s3Key: "1day/x/rows.csv", get_url: "https://files.example/rows.csv" }],
    [{ name: "rows.csv", url: "https://files.example/rows.csv" }],
  ],
  [
    "in other spellings",
    [{ path: "a.txt", getUrl: "http://files.example/a" }],
    [{ name: "a.txt", url: "http://files.example/a" }],
  ],
  ["without a name", [{ url: "https://files.example/b" }], [{ name: "b", url: "https://files.example/b" }]],
  [
    "without a link that can be followed",
    [{ path: "a.txt", get_url: "javascript:alert(1)" }],
    [{ name: "a.txt", url: undefined }],
  ],
  ["of which some are none", [null, "text", { path: "a" }], [{ name: "a", url: undefined }]],
  ["that are none at all", { path: "a" }, []],
])("reads files %s", (_, uploads, expected) => {
  expect(filesIn(uploads)).toEqual(expected);
});
