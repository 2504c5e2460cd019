// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseErrorBody, readNotices } from "../../src/wire/notices.ts";

const NO_WORDS = "The platform reported an error without a message.";

function error(message: string, more: object = {}) {
  return { kind: "error", ...more, message };
}

describe("errors", () => {
  test.each([
    ["plain text", "Something broke", [error("Something broke")]],
    ["text around which there is space", "  Broken\n", [error("Broken")]],
    [
      "JSON with a name",
      '{"name":"ConfigError","message":"No channel"}',
      [error("No channel", { name: "ConfigError" })],
    ],
    ["JSON with a stack", '{"message":"No","stack":"at x"}', [error("No", { stack: "at x" })]],
    ["JSON in JSON", '"{\\"message\\":\\"Deep\\"}"', [error("Deep")]],
    [
      "a message that is JSON",
      { message: '{"message":"Inner","name":"E"}' },
      [error("Inner", { name: "E" })],
    ],
    ["an object", { name: "E", message: "m" }, [error("m", { name: "E" })]],
    ["an error in an error", '{"error":{"message":"Inner"}}', [error("Inner")]],
    ["an error as text", '{"error":"Inner"}', [error("Inner")]],
    ["a list of errors in JSON", '{"errors":[{"code":1},{"message":"Second"}]}', [error("Second")]],
    ["JSON without a message", '{"code":5}', [error(NO_WORDS)]],
    ["JSON with a name only", '{"name":"TypeError"}', [error(NO_WORDS, { name: "TypeError" })]],
    ["JSON with an empty message", '{"message":""}', [error(NO_WORDS)]],
    ["JSON with an object as message", '{"message":{"a":1}}', [error(NO_WORDS)]],
    ["the text null", "null", [error(NO_WORDS)]],
    ["null", null, [error(NO_WORDS)]],
    ["a number", 42, [error(NO_WORDS)]],
    ["a number as text", "42", [error(NO_WORDS)]],
    ["a boolean", true, [error(NO_WORDS)]],
    ["nothing", "", [error(NO_WORDS)]],
    ["an object without words", {}, [error(NO_WORDS)]],
    ["an object that somebody wrote out", "[object Object]", [error(NO_WORDS)]],
    ["the same with a prefix", "Error: [object Object]", [error(NO_WORDS)]],
    ["a web page", "<!DOCTYPE html><html><body>502</body></html>", [error(NO_WORDS)]],
    ["text that begins with a tag", "<field> is missing", [error("<field> is missing")]],
    [
      "an Error",
      new TypeError("Bad"),
      [error("Bad", { name: "TypeError", stack: expect.stringContaining("Bad") })],
    ],
  ])("reads %s", (_, entry, notices) => {
    expect(readNotices([entry], undefined)).toStrictEqual(notices);
  });

  test.each([
    ["undefined", undefined, []],
    ["null", null, []],
    ["an empty list", [], []],
    ["a lone text", "Broken", [error("Broken")]],
    ["several", ["a", "b"], [error("a"), error("b")]],
    ["repetitions, once", ["a", '{"message":"a","name":"E"}'], [error("a", { name: "E" })]],
  ])("reads a list that is %s", (_, errors, notices) => {
    expect(readNotices(errors, null)).toEqual(notices);
  });

  it("cuts a message that nobody would read", () => {
    const [notice] = readNotices(["x".repeat(1_000_000)], []);
    expect(notice?.message).toBe(`${"x".repeat(2000)}…`);
  });

  it("gives up on errors without end", () => {
    const endless: Record<string, unknown> = {};
    endless.error = endless;
    expect(readNotices([endless], [])).toStrictEqual([error(NO_WORDS)]);
  });
});

describe("observations", () => {
  test.each([
    [
      "an error",
      { k: "error", ts: 1, err: { name: "E", message: "m", stack: "s" } },
      [error("m", { name: "E", stack: "s" })],
    ],
    ["an error without err", { k: "error", msg: "m" }, [error("m")]],
    ["an error as text", { k: "error", err: "m" }, [error("m")]],
    ["an error without words", { k: "error", ts: 1 }, [error(NO_WORDS)]],
    ["an error of another kind", { k: "console.log", err: { message: "m" } }, [error("m")]],
    [
      "a line of the log",
      { k: "console.log", ts: 1, msg: "Fetched 3" },
      [{ kind: "info", message: "Fetched 3" }],
    ],
    ["a warning", { k: "console.warn", msg: "Slow" }, [{ kind: "warning", message: "Slow" }]],
    ["what went to stderr", { k: "console.error", msg: "Hm" }, [{ kind: "warning", message: "Hm" }]],
    ["an empty line", { k: "console.log", msg: " " }, []],
    ["a line without text", { k: "emit", ts: 1 }, []],
    ["a written-out object", { k: "console.log", msg: "[object Object]" }, []],
    ["no observation", null, []],
    ["text in its place", "x", []],
  ])("reads %s", (_, observation, notices) => {
    expect(readNotices(null, [observation])).toStrictEqual(notices);
  });

  it("follow the errors, and do not repeat them", () => {
    expect(
      readNotices(
        ["Broken"],
        [
          { k: "console.log", msg: "Fetching" },
          { k: "error", err: { name: "E", message: "Broken", stack: "s" } },
        ],
      ),
    ).toStrictEqual([error("Broken", { name: "E", stack: "s" }), { kind: "info", message: "Fetching" }]);
  });
});

it("always has words, and never the wrong ones", () => {
  const told = fc.oneof(
    fc.anything(),
    fc.jsonValue().map((json) => JSON.stringify(json)),
  );
  fc.assert(
    fc.property(
      fc.oneof(told, fc.array(told)),
      fc.oneof(fc.anything(), fc.array(fc.anything())),
      (errors, os) => {
        for (const { message } of readNotices(errors, os)) {
          expect(message.trim()).not.toBe("");
          expect(message).not.toContain("[object Object]");
        }
      },
    ),
  );
});

describe("parseErrorBody", () => {
  test.each([
    [{ error: "Not found" }, { message: "Not found" }],
    [
      { error: "Bad", code: "invalid", details: { field: "x" } },
      { message: "Bad", code: "invalid", details: { field: "x" } },
    ],
    [{ error: { message: "Bad", code: 17, details: [1] } }, { message: "Bad", code: "17", details: [1] }],
    [{ message: "Bad", code: null, details: null }, { message: "Bad" }],
    [{ errors: ["First", "Second"] }, { message: "First" }],
    ['{"error":"Bad","code":"x"}', { message: "Bad", code: "x" }],
    ["Throttled", { message: "Throttled" }],
    ["<html><body>502</body></html>", {}],
    [{ code: "x" }, { code: "x" }],
    [{}, {}],
    [null, {}],
    [undefined, {}],
    [42, {}],
    [{ error: {} }, {}],
  ])("reads %j", (body, read) => {
    expect(parseErrorBody(body)).toStrictEqual(read);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        parseErrorBody(body);
      }),
    );
  });
});

test("a message of 2,000 characters is whole", () => {
  expect(readNotices(["x".repeat(2000)], [])[0]?.message).toBe("x".repeat(2000));
});

test("a tag in the midst of a sentence is no page", () => {
  expect(readNotices(["Got <html> instead"], [])[0]?.message).toBe("Got <html> instead");
});

test("gives up on text that is wrapped for ever", () => {
  let text = '"Deep"';
  for (let depth = 0; depth < 8; depth++) text = JSON.stringify(text);
  expect(readNotices([text], [])).toStrictEqual([error(NO_WORDS)]);
});

test("an observation without a kind is for information", () => {
  expect(readNotices([], [{ msg: "Hi" }, { k: null, msg: "Ho" }, { k: "warning", msg: "Hey" }])).toEqual([
    { kind: "info", message: "Hi" },
    { kind: "info", message: "Ho" },
    { kind: "warning", message: "Hey" },
  ]);
});

test("a body that is no text is read as it is", () => {
  expect(parseErrorBody(5)).toEqual({});
  expect(parseErrorBody(["a"])).toEqual({ message: "a" });
});
