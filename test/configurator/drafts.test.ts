// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  checkDraft,
  makeDraft,
  readDraft,
  type Draft,
  type DraftStore,
} from "../../src/configurator/editing/drafts.ts";
import { DraftKeeper } from "../../src/configurator/editing/draft-keeper.ts";
import { historyOf } from "../../src/configurator/history/history-of.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { parseComponent } from "../../src/wire/component.ts";
import { openForm, settled } from "../support/open-form.ts";

const note = { name: "note", type: "string", label: "Note" };
const token = { name: "token", type: "string", label: "Token", secret: true };
const count = { name: "count", type: "integer", label: "Count" };

const component = (...props: object[]) =>
  parseComponent({ key: "c", name: "C", version: "1.0.0", configurable_props: props });

describe("a draft", () => {
  test("is JSON, without secrets", () => {
    const it = component(note, token);
    const draft = makeDraft(it, { note: "a", token: "s3cr3t", unknown: "s4cr4t" }, it.props, 5);
    expect(JSON.parse(JSON.stringify(draft))).toEqual({
      format: 1,
      componentKey: "c",
      componentVersion: "1.0.0",
      propNames: ["note", "token"],
      configuredProps: { note: "a", token: "«secret»", unknown: "«secret»" },
      leftOut: ["/token", "/unknown"],
      savedAt: 5,
    });
  });

  test.each([
    ["nothing", undefined],
    ["a text", "draft"],
    ["of another format", { format: 2, componentKey: "c", configuredProps: {}, leftOut: [], savedAt: 1 }],
    ["of another component", { format: 1, componentKey: "d", configuredProps: {}, leftOut: [], savedAt: 1 }],
    ["without values", { format: 1, componentKey: "c", leftOut: [], savedAt: 1 }],
    ["without a time", { format: 1, componentKey: "c", configuredProps: {}, leftOut: [] }],
    ["without the places of its secrets", { format: 1, componentKey: "c", configuredProps: {}, savedAt: 1 }],
  ])("that is %s is not read", (_, kept) => {
    expect(readDraft(kept, "c")).toBeUndefined();
  });

  test("is checked against today's definition: what no longer fits is named, and what is secret", () => {
    const then = component(note, token, count, { name: "gone", type: "string" });
    const draft = makeDraft(
      then,
      { note: "many", token: "s3cr3t", count: 1, gone: "x", column: "from a reload" },
      [...then.props, ...component({ name: "column", type: "string" }).props],
      5,
    );
    const today = component({ ...note, type: "integer" }, token, count);
    expect(checkDraft(draft, today, {}, fieldFor)).toEqual({
      values: { note: "many", count: 1, column: "from a reload" },
      misfits: ["Note", "gone"],
      secrets: ["Token"],
    });
    expect(checkDraft(draft, today, { token: "new" }, fieldFor)).toMatchObject({
      values: { token: "new" },
      secrets: [],
    });
  });
});

describe("kept", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  function keep({
    before,
    isNew = true,
    props = [note, token],
  }: { before?: unknown; isNew?: boolean; props?: object[] } = {}) {
    const opened = openForm({ props });
    const saved: Draft[] = [];
    let kept: unknown = before;
    let error: Error | undefined;
    const calls: string[] = [];
    const call = async (name: string) => {
      calls.push(name);
      if (error) throw error;
    };
    const store: DraftStore = {
      async load() {
        await call("load");
        return kept;
      },
      async save(_, draft) {
        await call("save");
        kept = draft;
        saved.push(draft);
      },
      async remove() {
        await call("remove");
        kept = undefined;
      },
    };
    const keeper = new DraftKeeper(opened.form, historyOf(opened.form), {
      store,
      externalUserId: "user",
      now: () => 7,
    });
    const stop = keeper.start(isNew);
    return {
      ...opened,
      keeper,
      saved,
      calls,
      stop,
      kept: () => kept,
      fail: (next: Error | undefined) => void (error = next),
      async pause() {
        vi.advanceTimersByTime(800);
        await settled();
      },
    };
  }

  const old: Draft = {
    format: 1,
    componentKey: "c",
    propNames: ["note"],
    configuredProps: { note: "before" },
    leftOut: [],
    savedAt: 3,
  };

  test("a little after the last change, once for many", async () => {
    const { edit, pause, saved, keeper } = keep();
    await settled();
    edit("note", "a");
    vi.advanceTimersByTime(700);
    edit("note", "ab");
    expect(keeper.view().state).toBe("waiting");
    expect(saved).toEqual([]);
    await pause();
    expect(saved).toMatchObject([{ configuredProps: { note: "ab" }, savedAt: 7 }]);
    expect(keeper.view()).toMatchObject({ state: "kept", savedAt: 7 });
  });

  test("H-032 is not taken for one of before when the form is shown again", async () => {
    const { edit, pause, saved, keeper, stop, calls } = keep();
    await settled();
    edit("note", "a");
    stop();
    keeper.start(true);
    await settled();
    expect(keeper.view()).toMatchObject({ state: "kept", savedAt: 7 });
    expect(keeper.view().found).toBeUndefined();
    expect(calls.filter((call) => call === "load")).toHaveLength(1);
    edit("note", "ab");
    await pause();
    expect(saved).toMatchObject([{ configuredProps: { note: "a" } }, { configuredProps: { note: "ab" } }]);
  });

  test("is removed when all is as it was saved", async () => {
    const { edit, pause, kept, form, calls } = keep();
    await settled();
    edit("note", "a");
    await pause();
    historyOf(form).undo();
    await pause();
    expect(kept()).toBeUndefined();
    expect(calls).toEqual(["load", "save", "remove"]);
  });

  test("what is due is saved when the form leaves", async () => {
    const { edit, stop, saved } = keep();
    await settled();
    edit("note", "a");
    stop();
    await settled();
    expect(saved).toHaveLength(1);
  });

  test("one of before is offered, not written over, and resumed in one step", async () => {
    const { keeper, edit, pause, saved, store, form } = keep({ before: old });
    await settled();
    expect(keeper.view().found).toMatchObject({ savedAt: 3, misfits: [], secrets: [] });
    edit("note", "typed");
    await pause();
    expect(saved).toEqual([]);
    keeper.resume();
    expect(store.configuredProps()).toEqual({ note: "before" });
    expect(keeper.view().found).toBeUndefined();
    historyOf(form).undo();
    expect(store.configuredProps()).toEqual({ note: "typed" });
    await pause();
    expect(saved).toMatchObject([{ configuredProps: { note: "typed" } }]);
  });

  test("one of before is discarded, and what has been typed since is kept instead", async () => {
    const { keeper, kept, edit, pause } = keep({ before: old });
    await settled();
    keeper.discard();
    await settled();
    expect(kept()).toBeUndefined();
    edit("note", "new");
    await pause();
    expect(kept()).toMatchObject({ configuredProps: { note: "new" } });
  });

  test("a draft that could not be loaded is not written over, and is asked for again", async () => {
    const { keeper, fail, edit, pause, saved, calls } = keep({ before: old, isNew: false });
    fail(new Error("offline"));
    const stop = keeper.start(true);
    await settled();
    expect(keeper.view()).toMatchObject({ state: "failed", error: new Error("offline") });
    edit("note", "typed");
    await pause();
    expect(saved).toEqual([]);
    fail(undefined);
    keeper.retry();
    await settled();
    expect(keeper.view().found).toMatchObject({ savedAt: 3 });
    expect(calls).toEqual(["load", "load"]);
    stop();
  });

  test("what could not be saved says so, and is tried again", async () => {
    const { keeper, fail, edit, pause, saved } = keep();
    await settled();
    fail(new Error("full"));
    edit("note", "a");
    await pause();
    expect(keeper.view()).toMatchObject({ state: "failed", error: new Error("full") });
    fail(undefined);
    keeper.retry();
    await settled();
    expect(saved).toHaveLength(1);
    expect(keeper.view().state).toBe("kept");
  });

  test("changes while one is being saved are saved after it", async () => {
    const { edit, pause, saved } = keep();
    await settled();
    edit("note", "a");
    vi.advanceTimersByTime(800);
    edit("note", "ab");
    vi.advanceTimersByTime(800);
    await settled();
    await pause();
    expect(saved.map(({ configuredProps }) => configuredProps.note).at(-1)).toBe("ab");
  });
});
