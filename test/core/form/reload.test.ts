// @vitest-environment node
// When the platform is asked for the props again, and what becomes of its answer.
import { describe, expect, test } from "vitest";
import { done, engine, requests } from "../../support/engine.ts";

const note = { name: "note", type: "string" };
const table = { name: "table", type: "string", options: ["a", "b", "c"], reloadProps: true };
const query = { name: "query", type: "string", reloadProps: true };
const column = { name: "column", type: "string", label: "Column" };
const pick = (value: string) => ({ value });

describe("on opening", () => {
  test.each([
    ["nothing is requested without a value that brings props", [table, note], { note: "a" }, undefined, []],
    ["a saved value of such a prop requests its props", [table], { table: "a" }, undefined, [{ table: "a" }]],
    ["a saved id does, too", [note], { note: "a" }, "dyp_1", [{ note: "a" }]],
  ])("%s", (_, props, values, dynamicPropsId, requested) => {
    const form = engine({ props, values, dynamicPropsId });
    const effects = form.send({ type: "opened" });
    expect(requests(effects)).toEqual(requested);
    expect(form.state().reload).toEqual(
      requested.length > 0 ? { phase: "pending", trigger: undefined } : { phase: "idle" },
    );
  });

  test("a call carries what the platform needs", () => {
    const form = engine({ props: [table], values: { table: "a" }, dynamicPropsId: "dyp_1" });
    const [effect] = form.send({ type: "opened" });
    expect(effect).toMatchObject({
      run: "reload",
      call: { componentKey: "c", version: "1.0.0", dynamicPropsId: "dyp_1" },
    });
    expect(effect?.run === "reload" && [...effect.call.known.keys()]).toEqual(["table"]);
  });

  test("props that are known and no longer on screen may be left out of an answer, too", () => {
    const form = engine({ props: [table, note] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    const [effect] = form.edit("table", pick("b")).filter(({ run }) => run === "reload");
    expect(effect?.run === "reload" && [...effect.call.known.keys()]).toEqual(["table", "note", "column"]);
  });
});

describe("an edit", () => {
  test("of a choice counts at once", () => {
    const form = engine({ props: [table] });
    const effects = form.edit("table", pick("a"));
    expect(done(effects)).toEqual(["revalidate", "report", "reload"]);
    expect(form.state().reload).toEqual({ phase: "pending", trigger: "table" });
  });

  test("of a text counts after a pause", () => {
    const form = engine({ props: [query] });
    expect(form.edit("query", "a").at(-1)).toEqual({ run: "scheduleReload", name: "query", ms: 600 });
    expect(requests(form.send({ type: "pauseEnded", name: "other" }))).toEqual([]);
    expect(requests(form.send({ type: "pauseEnded", name: "query" }))).toEqual([{ query: "a" }]);
    expect(form.send({ type: "pauseEnded", name: "query" })).toEqual([]);
  });

  test("of a text counts when its field is left, and not again when the pause ends", () => {
    const form = engine({ props: [query] });
    form.edit("query", "a");
    expect(requests(form.send({ type: "left", name: "query", isEdited: true }))).toEqual([{ query: "a" }]);
    expect(form.send({ type: "pauseEnded", name: "query" })).toEqual([]);
  });

  test("counts when somebody waits for the form to settle", () => {
    const form = engine({ props: [query] });
    expect(form.send({ type: "flushed" })).toEqual([]);
    form.edit("query", "a");
    expect(requests(form.send({ type: "flushed" }))).toEqual([{ query: "a" }]);
  });

  test("of another prop requests nothing", () => {
    const form = engine({ props: [note, table] });
    expect(done(form.edit("note", "a"))).toEqual(["revalidate", "report"]);
    expect(form.send({ type: "flushed" })).toEqual([]);
    expect(form.send({ type: "left", name: "note", isEdited: false })).toEqual([]);
  });

  test("that leads back to what was requested last requests nothing", () => {
    const form = engine({ props: [query] });
    form.edit("query", "a");
    form.send({ type: "flushed" });
    form.answer(undefined, query);
    form.edit("query", "ab");
    form.edit("query", "a");
    expect(form.send({ type: "flushed" })).toEqual([]);
  });

  test("that is not sound requests nothing", () => {
    const count = { name: "count", type: "integer", reloadProps: true };
    const form = engine({ props: [count], values: { count: 1 } });
    form.edit("count", "1x");
    expect(form.send({ type: "flushed" })).toEqual([]);
    form.edit("count", undefined);
    expect(requests(form.send({ type: "left", name: "count", isEdited: true }))).toEqual([{}]);
  });

  test("of several fields at once requests once, with all of them", () => {
    const form = engine({ props: [table, query], values: {} });
    const effects = form.send({
      type: "valuesApplied",
      values: { table: "a", query: "q" },
      origin: "paste",
    });
    expect(requests(effects)).toEqual([{ table: "a", query: "q" }]);
    expect(form.state().reload).toMatchObject({ trigger: "table" });
  });
});

describe("an answer", () => {
  test("is the whole list, and brings an id", () => {
    const form = engine({ props: [table, note] });
    form.edit("table", pick("a"));
    form.answer("dyp_1", table, column);
    expect(form.names()).toEqual(["table", "column"]);
    expect(form.state()).toMatchObject({ dynamicPropsId: "dyp_1", reload: { phase: "answered" } });
  });

  test("keeps the id where it has none", () => {
    const form = engine({ props: [table], values: { table: "a" }, dynamicPropsId: "dyp_1" });
    form.send({ type: "opened" });
    form.answer(undefined, table);
    expect(form.state().dynamicPropsId).toBe("dyp_1");
  });

  test.each([["none at all"], ["an empty list"]])("with %s leaves the component’s own props", (what) => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("table", pick("b"));
    if (what === "none at all") form.say();
    else form.answer(undefined);
    expect(form.names()).toEqual(["table"]);
  });

  test("gives the host its props, and then the values", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    const effects = form.answer("dyp_1", table, { ...column, default: "x" });
    expect(done(effects)).toEqual(["shareProps", "report"]);
    expect(effects[0]).toMatchObject({ id: "dyp_1", props: [{ name: "table" }, { name: "column" }] });
    expect(effects[1]).toMatchObject({ values: { table: "a", column: "x" } });
    form.edit("table", pick("b"));
    expect(done(form.say())).not.toContain("shareProps");
  });

  test("says what the platform said, and what is wrong with the definition", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    const notice = { kind: "info", message: "Slow today." } as const;
    const issue = { index: 0, severity: "repaired", message: "odd" } as const;
    form.send({ type: "reloadAnswered", reply: { issues: [issue], notices: [notice] } });
    expect(form.state()).toMatchObject({ notices: [notice], issues: [issue] });
  });

  test("that nobody waits for changes nothing", () => {
    const form = engine({ props: [table] });
    const before = form.state();
    expect(form.answer("dyp_1", column)).toEqual([]);
    expect(form.state()).toBe(before);
    form.send({ type: "reloadFailed", error: "why" });
    expect(form.state()).toBe(before);
  });

  test("gives a saved value its field", () => {
    const form = engine({ props: [table], values: { table: "a", column: "saved" } });
    form.send({ type: "opened" });
    expect(form.values()).toEqual({ table: "a", column: "saved" });
    form.answer(undefined, table, column);
    expect(form.draft("column")).toBe("saved");
  });
});

describe("a chain of reloads", () => {
  const sheet = { name: "sheet", type: "string", reloadProps: true, default: "first" };

  test("follows from a prop that comes with a value of its own", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    const effects = form.answer(undefined, table, sheet);
    expect(requests(effects)).toEqual([{ table: "a", sheet: "first" }]);
    expect(form.state().reload).toEqual({ phase: "pending", trigger: "sheet" });
    expect(requests(form.answer(undefined, table, sheet, column))).toEqual([]);
    expect(form.state().reload).toEqual({ phase: "answered" });
  });

  test("does not follow from a prop whose value was sent with the request", () => {
    const form = engine({ props: [table], values: { table: "a", sheet: "first" } });
    form.send({ type: "opened" });
    expect(requests(form.answer(undefined, table, sheet))).toEqual([]);
  });

  test("ends where a definition never settles", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    let count = 0;
    while (form.state().reload.phase === "pending" && count < 50)
      form.answer(undefined, table, { ...sheet, name: `sheet${++count}` });
    expect(count).toBe(11);
  });

  test("names what any of its answers removed, and undoes all of it", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column, { ...note, label: "Note" });
    form.edit("column", "c");
    form.edit("note", "n");
    form.edit("table", pick("b"));
    form.answer(undefined, table, sheet, column);
    form.answer(undefined, table, sheet);
    expect(form.state().removed?.labels).toEqual(["Column", "Note"]);
    form.send({ type: "removalUndone" });
    expect(form.values()).toEqual({ table: "a", column: "c", note: "n" });
    expect(form.names()).toEqual(["table", "column", "note"]);
  });
});

describe("what left with its props", () => {
  const dynamic = (more: object = {}) => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer("dyp_1", table, { ...column, ...more });
    return form;
  };

  test("is named where a person had filled it in", () => {
    const form = dynamic();
    form.edit("column", "c");
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    expect(form.state().removed?.labels).toEqual(["Column"]);
    form.send({ type: "removalAccepted" });
    expect(form.state().removed).toBeUndefined();
  });

  test.each([
    ["was empty", {}],
    ["held its default", { default: "x" }],
  ])("is not named where it %s", (_, more) => {
    const form = dynamic(more);
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    expect(form.state().removed).toBeUndefined();
  });

  test("is not named where it was switched off", () => {
    const form = dynamic({ optional: true });
    form.send({ type: "optionalAdded", names: ["column"] });
    form.edit("column", "c");
    form.send({ type: "optionalRemoved", names: ["column"] });
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    expect(form.state().removed).toBeUndefined();
  });

  test("is no longer news after the next answer", () => {
    const form = dynamic();
    form.edit("column", "c");
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    form.edit("table", pick("c"));
    form.answer("dyp_3", table);
    expect(form.state().removed).toBeUndefined();
  });

  test("comes back by Undo: the value, the props, the id and the trigger, without a request", () => {
    const form = dynamic();
    form.edit("column", "c");
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    const effects = form.send({ type: "removalUndone" });
    expect(done(effects)).toEqual(["cancelReload", "clearErrors", "report"]);
    expect(form.values()).toEqual({ table: "a", column: "c" });
    expect(form.state()).toMatchObject({
      dynamicPropsId: "dyp_1",
      reload: { phase: "idle" },
      removed: undefined,
    });
  });

  test("cannot be undone where the form had just been opened", () => {
    const form = engine({ props: [table, column], values: { table: "a", column: "c" } });
    form.send({ type: "opened" });
    form.answer("dyp_2", table);
    expect(form.state().removed).toEqual({ labels: ["Column"], restore: undefined });
    const before = form.state();
    expect(form.send({ type: "removalUndone" })).toEqual([]);
    expect(form.state()).toBe(before);
  });
});

describe("a failure", () => {
  const failed = () => {
    const form = engine({ props: [table, note] });
    form.edit("table", pick("a"));
    form.send({ type: "reloadFailed", error: "why" });
    return form;
  };

  test("keeps the props and says why", () => {
    const form = failed();
    expect(form.state().reload).toEqual({ phase: "failed", trigger: "table", error: "why" });
    expect(form.names()).toEqual(["table", "note"]);
    expect(form.state().notices).toEqual([]);
  });

  test("can be tried again, for the same trigger", () => {
    const form = failed();
    expect(requests(form.send({ type: "reloadRetried" }))).toEqual([{ table: "a" }]);
    expect(form.state().reload).toEqual({ phase: "pending", trigger: "table" });
    expect(form.send({ type: "reloadRetried" })).toEqual([]);
  });

  test("lets the same edit be made again", () => {
    const form = failed();
    expect(requests(form.send({ type: "left", name: "table", isEdited: true }))).toEqual([{ table: "a" }]);
  });

  test("on opening forgets nothing of what was requested", () => {
    const form = engine({ props: [table], values: { table: "a" } });
    form.send({ type: "opened" });
    form.send({ type: "reloadFailed", error: "why" });
    expect(form.send({ type: "left", name: "table", isEdited: true })).toMatchObject([{ run: "validate" }]);
  });
});

describe("a form that comes back to the page", () => {
  test("requests again what was cut off", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    expect(requests(form.send({ type: "resumed" }))).toEqual([{ table: "a" }]);
    form.answer(undefined, table);
    expect(form.send({ type: "resumed" })).toEqual([]);
  });

  test("counts an edit as made that waited for its pause", () => {
    const form = engine({ props: [query] });
    form.edit("query", "a");
    expect(requests(form.send({ type: "resumed" }))).toEqual([{ query: "a" }]);
  });
});

describe("another version of the component", () => {
  const version2 = (form: ReturnType<typeof engine>) =>
    form.send({
      type: "definitionChanged",
      component: { ...form.state().component, version: "2.0.0" },
    });

  test("is asked for what was asked of the one before", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    expect(requests(version2(form))).toEqual([{ table: "a" }]);
    expect(form.state().reload).toEqual({ phase: "pending", trigger: "table" });
  });

  test("is asked for the props where some had been answered", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table);
    expect(requests(version2(form))).toEqual([{ table: "a" }]);
    expect(form.state().reload).toEqual({ phase: "pending", trigger: undefined });
  });

  test("is not asked where nothing had been", () => {
    expect(version2(engine({ props: [table] }))).toEqual([]);
  });
});
