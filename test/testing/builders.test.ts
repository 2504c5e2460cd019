// @vitest-environment node
import { expect, expectTypeOf, test } from "vitest";
import { buildComponent, buildProp, optionsReply, propsReply } from "../../src/testing/index.ts";

test("a prop has the attributes of its type and no others", () => {
  const prop = buildProp("integer", "count", { min: 1, optional: true });
  expect(prop).toEqual({ type: "integer", name: "count", min: 1, optional: true });
  expectTypeOf(prop.type).toEqualTypeOf<"integer">();
  // @ts-expect-error a text has no least value
  buildProp("string", "name", { min: 1 });
});

test("a component is read as the platform's would be, and tells what is wrong with it", () => {
  const component = buildComponent("acme-do", buildProp("string", "name"), { type: "string" });
  expect(component).toMatchObject({ key: "acme-do", name: "acme-do", version: "1.0.0" });
  expect(component.props).toEqual([{ type: "string", name: "name" }]);
  expect(component.issues.map(({ message }) => message)).toEqual(["Prop 2 is left out: it has no name."]);
});

test("answers are read as the platform's would be, in every spelling", () => {
  expect(optionsReply("a", { __lv: { label: "B", value: 2 } }).options).toEqual([
    { label: "a", value: "a" },
    { label: "B", value: 2 },
  ]);
  const reply = propsReply("dyp_1", buildProp("string", "name"));
  expect(reply).toMatchObject({ dynamicPropsId: "dyp_1", props: [{ type: "string", name: "name" }] });
});
