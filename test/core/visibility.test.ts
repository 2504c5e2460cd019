// @vitest-environment node
import { expect, test } from "vitest";
import { accessOf, appliesDefault, isOn, labelOf, ownLabelOf } from "../../src/core/visibility.ts";
import { parseProps } from "../../src/wire/prop.ts";

const prop = (more: object) => parseProps([{ name: "p", type: "string", ...more }]).props[0]!;

test.each([
  [{}, "edit"],
  [{ readOnly: true }, "readOnly"],
  [{ disabled: true, readOnly: true }, "disabled"],
  [{ type: "$.interface.timer", static: { intervalSeconds: 60 } }, "readOnly"],
  [{ type: "$.interface.timer" }, "edit"],
])("%o is there to %s", (more, access) => {
  expect(accessOf(prop(more), false)).toBe(access);
  expect(accessOf(prop(more), true)).toBe(access === "disabled" ? "disabled" : "readOnly");
});

test("an optional prop is off until it is added; a hidden one cannot be added, so it is on", () => {
  const none = new Set<string>();
  expect(
    [prop({}), prop({ optional: true }), prop({ optional: true, hidden: true })].map((p) => isOn(p, none)),
  ).toEqual([true, false, true]);
  expect(isOn(prop({ optional: true }), new Set(["p"]))).toBe(true);
});

test("a default counts at once where the prop is there at once, and the platform does not ignore it", () => {
  expect(
    [{}, { optional: true }, { optional: true, hidden: true }, { disabled: true }].map((more) =>
      appliesDefault(prop(more)),
    ),
  ).toEqual([true, false, true, false]);
});

test("a prop without a label goes by its name", () => {
  expect([labelOf(prop({ label: "A label" })), labelOf(prop({})), labelOf(prop({ label: "" }))]).toEqual([
    "A label",
    "p",
    "p",
  ]);
});

test("only a timer is fixed by being static", () => {
  const hook = prop({ type: "$.interface.apphook", static: [1] });
  expect(accessOf(hook, false)).toBe("edit");
});

test("a name that cannot be seen is put in quotes", () => {
  expect(labelOf(prop({ name: " " }))).toBe("“ ”");
  expect(labelOf(prop({ name: "\u200b", label: "\t" }))).toBe("“\u200b”");
  expect(ownLabelOf(prop({}))).toBeUndefined();
});
