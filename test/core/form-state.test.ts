// @vitest-environment node
import { expect, test } from "vitest";
import { EMPTY } from "../../src/core/drafts.ts";
import { needsAccount, openForm, reduce } from "../../src/core/form-state.ts";
import { parseComponent } from "../../src/wire/messages.ts";
import { parseProps } from "../../src/wire/prop.ts";

const component = (...props: unknown[]) => parseComponent({ key: "k", name: "K", configurable_props: props });
const a = { name: "a", type: "string" };
const b = { name: "b", type: "string" };
const names = (state: { props: readonly { name: string }[] }) => state.props.map((prop) => prop.name);
const answered = { type: "reloadAnswered", issues: [], notices: [] } as const;

test("a reload's answer is the whole list, and replaces the one before", () => {
  const state = openForm(component(a, b), []);
  const next = reduce(state, {
    ...answered,
    props: parseProps([b, { name: "c", type: "integer" }]).props,
    dynamicPropsId: "dyp_1",
  });
  expect(names(next)).toEqual(["b", "c"]);
  expect(next.dynamicPropsId).toBe("dyp_1");
  expect(next.reload).toEqual({ phase: "answered" });
});

test("a prop that comes back the same stays the same object, so that its field is not drawn again", () => {
  const state = openForm(component(a, b), []);
  const next = reduce(state, { ...answered, props: parseProps([a, { ...b, hidden: true }]).props });
  expect(next.props[0]).toBe(state.props[0]);
  expect(next.props[1]).toMatchObject({ name: "b", hidden: true });
  expect(reduce(state, { ...answered, props: parseProps([a, b]).props }).props).toBe(state.props);
});

test.each([[undefined], [[]]])("an answer with the props %j leaves the component’s own", (props) => {
  const state = reduce(openForm(component(a), []), { ...answered, props: parseProps([a, b]).props });
  expect(names(reduce(state, { ...answered, props }))).toEqual(["a"]);
});

test("a failed reload keeps the list and can be told", () => {
  const pending = reduce(openForm(component(a, b), []), { type: "reloadStarted", trigger: "a" });
  const failed = reduce(pending, { type: "reloadFailed", trigger: "a", error: "why" });
  expect(failed.reload).toEqual({ phase: "failed", trigger: "a", error: "why" });
  expect(names(failed)).toEqual(["a", "b"]);
});

test("a definition that comes anew changes the static list, and not the dynamic one on screen", () => {
  const state = openForm(component(a), []);
  expect(names(reduce(state, { type: "definitionChanged", component: component(a, b) }))).toEqual(["a", "b"]);
  const dynamic = reduce(state, { ...answered, props: parseProps([a, { name: "c", type: "string" }]).props });
  const later = reduce(dynamic, { type: "definitionChanged", component: component(a, b) });
  expect(names(later)).toEqual(["a", "c"]);
  expect(names(reduce(later, { ...answered, props: undefined }))).toEqual(["a", "b"]);
});

test("optional props are switched on and off by name", () => {
  let state = openForm(component(a, b), ["a"]);
  state = reduce(state, { type: "optionalAdded", names: ["b"] });
  expect([...state.opened]).toEqual(["a", "b"]);
  expect([...reduce(state, { type: "optionalRemoved", names: ["a"] }).opened]).toEqual(["b"]);
});

test("only an app that is known to need no account needs none", () => {
  const app = (authType?: string | null) =>
    reduce(openForm(component(), []), {
      type: "appLearned",
      slug: "x",
      app: { nameSlug: "x", name: "X", authType },
    });
  expect(needsAccount(openForm(component(), []), "x")).toBe(true);
  expect([undefined, "oauth", "keys", "none", null].map((type) => needsAccount(app(type), "x"))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("a form opens idle, with nothing to say", () => {
  expect(openForm(component(a), ["a"], "dyp_1")).toMatchObject({
    reload: { phase: "idle" },
    submit: { phase: "idle" },
    notices: [],
    dynamicPropsId: "dyp_1",
  });
});

test("a definition that comes anew keeps the objects of the props that stay, the component's included", () => {
  const state = openForm(component(a, b), []);
  const next = reduce(state, {
    type: "definitionChanged",
    component: { ...component(a, { ...b, label: "B" }), name: "New" },
  });
  expect(next.component).toMatchObject({ key: "k", name: "New" });
  expect(next.component.props).toBe(next.props);
  expect(next.props[0]).toBe(state.props[0]);
});

test("a definition that comes anew is shown where the last answer was the static list", () => {
  const dynamic = reduce(openForm(component(a), []), { ...answered, props: parseProps([a, b]).props });
  const back = reduce(dynamic, { ...answered, props: [] });
  expect(names(reduce(back, { type: "definitionChanged", component: component(a, b) }))).toEqual(["a", "b"]);
});

test("a reload tells what it is about, and what was said with its failure", () => {
  const pending = reduce(openForm(component(a), []), { type: "reloadStarted", trigger: "a" });
  expect(pending.reload).toEqual({ phase: "pending", trigger: "a" });
  const failed = { type: "reloadFailed", trigger: "a", error: "why" } as const;
  expect(reduce(pending, failed).notices).toEqual([]);
  const notices = [{ kind: "error", message: "Not today." }] as const;
  expect(reduce(pending, { ...failed, notices }).notices).toEqual(notices);
});

test("values that left are told until that is accepted, or another answer comes", () => {
  const departure = { labels: ["X"] };
  const told = reduce(openForm(component(a), []), { type: "valuesLeft", departure });
  expect(told.departure).toBe(departure);
  expect(names(told)).toEqual(["a"]);
  expect(reduce(told, { type: "departureAccepted" })).toMatchObject({
    departure: undefined,
    component: { key: "k" },
  });
  expect(reduce(told, answered).departure).toBeUndefined();
});

test("Undo brings back the props, the id, and which of the triggers were on; what else is on stays so", () => {
  const { props } = parseProps([a, b]);
  const held = {
    draft: 1,
    loaded: EMPTY,
    loadedDraft: undefined,
    wire: 1,
    isTouched: true,
    prop: props[0]!,
    Widget: null,
  };
  const fields = new Map([
    ["was on", { held, isOpen: true, sent: 1 }],
    ["was off", { held, isOpen: false, sent: undefined }],
    ["was not there", undefined],
  ]);
  const now = reduce(openForm(component(a), ["was off", "was not there", "other"], "dyp_2"), {
    ...answered,
    notices: [{ kind: "info", message: "Hi" }],
  });
  const next = reduce(
    { ...now, departure: { labels: ["X"] } },
    { type: "wentBack", undo: { fields, made: { props, dynamicPropsId: "dyp_1" } } },
  );
  expect(next).toMatchObject({
    component: { key: "k" },
    reload: { phase: "idle" },
    dynamicPropsId: "dyp_1",
    notices: [],
    departure: undefined,
  });
  expect(next.props).toBe(props);
  expect([...next.opened]).toEqual(["other", "was on"]);
});

test("going back to fields alone leaves a reload under way, and what was said, as they are", () => {
  const now = reduce(reduce(openForm(component(a), ["x"]), answered), {
    type: "reloadStarted",
    trigger: "a",
  });
  const next = reduce(now, { type: "wentBack", undo: { fields: new Map([["x", undefined]]) } });
  expect(next).toEqual({ ...now, opened: new Set() });
});

test.each([
  [{ type: "submitStarted" }, { phase: "submitting" }],
  [{ type: "submitRefused" }, { phase: "refused" }],
  [{ type: "submitSucceeded" }, { phase: "accepted" }],
  [
    { type: "submitFailed", error: "why" },
    { phase: "failed", error: "why" },
  ],
] as const)("after %o the submit is %o, and the form as it was", (event, submit) => {
  const state = reduce(openForm(component(a), []), { type: "submitStarted" });
  expect(reduce(state, event)).toEqual({ ...state, submit });
});
