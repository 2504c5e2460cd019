// @vitest-environment node
import { expect, test } from "vitest";
import { copyText } from "../../src/core/copy-text.ts";
import { parseProps } from "../../src/wire/prop.ts";

const prop = (more: object = {}) => parseProps([{ name: "p", type: "string", app: "x", ...more }]).props[0]!;

test.each<[unknown, string]>([
  ["plain text", "plain text"],
  [0, "0"],
  [false, "false"],
  [{ __lv: { label: "General", value: "C1" } }, "C1"],
  [{ __lv: { label: "None", value: 0 } }, "0"],
  [
    {
      __lv: [
        { label: "A", value: "a" },
        { label: "B", value: 2 },
      ],
    },
    '[\n  "a",\n  2\n]',
  ],
  [{ b: 1n, a: ["x", null] }, '{\n  "b": "1",\n  "a": [\n    "x",\n    null\n  ]\n}'],
])("%o is copied as %j", (wire, text) => {
  expect(copyText(prop(), wire)).toBe(text);
});

const circle: { self?: unknown } = {};
circle.self = circle;

test.each<[unknown]>([[undefined], [null], [""], [{ __lv: { label: "no value" } }], [circle]])(
  "of %o there is nothing to copy",
  (wire) => {
    expect(copyText(prop(), wire)).toBeUndefined();
  },
);

test("an account, a request and a secret are not for the clipboard", () => {
  expect(copyText(prop({ type: "app" }), { authProvisionId: "apn_1" })).toBeUndefined();
  expect(copyText(prop({ type: "http_request" }), { url: "https://example.com" })).toBeUndefined();
  expect(copyText(prop({ secret: true }), "s3cret")).toBeUndefined();
  expect(copyText(prop({ secret: false }), "open")).toBe("open");
  expect(copyText(prop({ type: "integer" }), 5)).toBe("5");
});
