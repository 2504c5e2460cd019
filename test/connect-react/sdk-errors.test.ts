import { expect, test } from "vitest";
import { sdkErrorsOf } from "../../src/connect-react/sdk-errors.ts";

const err = { name: "TypeError", message: "x is not a function" };
const os = [
  { k: "log", msg: "hi" },
  { k: "error", err: { ...err, stack: "…" } },
];
const failed = (data: object) => Object.assign(new Error(JSON.stringify({ data })), { name: "HttpError" });

test.each([
  ["a response", { os, exports: { name: "a", message: "b" } }],
  ["observations", os],
  ["a response of observations", { observations: os }],
  ["texts of errors", [JSON.stringify(err)]],
  ["errors", [Object.assign(new TypeError(err.message))]],
  ["a thrown error with a response in it", failed({ os })],
  ["a thrown error with observations in it", failed({ observations: os })],
])("reads the errors of %s", (_, response) => {
  expect(sdkErrorsOf(response)).toEqual([err]);
});

test("reads an error with details", () => {
  expect(sdkErrorsOf(failed({ error: "Invalid", details: { a: 1 } }))).toEqual([
    { name: "Invalid", message: '{"a":1}' },
  ]);
});

test.each([[undefined], [null], ["text"], [{ os: [] }], [[null, 1, "{"]]])("finds none in %j", (response) => {
  expect(sdkErrorsOf(response)).toEqual([]);
});
