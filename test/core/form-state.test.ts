// @vitest-environment node
import { expect, test } from "vitest";
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
