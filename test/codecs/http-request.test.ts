// @vitest-environment node
import { describe, expect, test } from "vitest";
import { httpRequestCodec } from "../../src/codecs/http-request.ts";
import { faultsOf, isUrl } from "../../src/codecs/http-request/faults.ts";
import { isFilled, isUntouched, newPair, pairOfLine, renamed } from "../../src/codecs/http-request/pairs.ts";
import {
  credentialsOf,
  EMPTY_REQUEST,
  hasOtherBody,
  isBodyUntouched,
  isEmpty,
  savedAuthType,
} from "../../src/codecs/http-request/request-draft.ts";
import type { HttpBodyDraft, HttpRequestDraft } from "../../src/core/values.ts";
import { english } from "../../src/i18n/english.ts";
import type { Prop } from "../../src/wire/prop.ts";

const prop: Prop<"http_request"> = { name: "p", type: "http_request" };
const url = "https://a.io";
const read = (wire: unknown) => httpRequestCodec.toDraft(wire, prop)!;
const write = (draft: HttpRequestDraft) => httpRequestCodec.toWire(draft, prop);
const issues = (draft: Partial<HttpRequestDraft>) =>
  httpRequestCodec
    .schema(prop, english)
    .safeParse({ ...EMPTY_REQUEST, url, ...draft })
    .error?.issues.map(({ message }) => message) ?? [];
const body = (more: Partial<HttpBodyDraft>): HttpBodyDraft => ({ ...EMPTY_REQUEST.body, ...more });

describe("a saved request", () => {
  const saved = {
    tab: "Params",
    method: "post",
    url,
    headers: [{ name: "A", value: "1", x: null }],
    params: [{ name: "q", value: 5 }],
    auth: { type: "basic", username: "u", password: null, x: 1 },
    body: { type: "raw", mode: "raw", contentType: "a/b", raw: "r", fields: [], x: 2 },
    y: 3,
  };

  test("is read with all its parts", () => {
    expect(read(saved)).toMatchObject({
      method: "post",
      url,
      headers: [{ name: "A", value: "1" }],
      params: [{ name: "q", value: "5" }],
      auth: { type: "basic", username: "u", password: "", token: "" },
      body: { kind: "raw", contentType: "a/b", raw: "r", fields: [] },
    });
  });

  test("goes back as it was, and so do the parts that are not edited", () => {
    expect(write(read(saved))).toEqual(saved);
    expect(write({ ...read(saved), url: "https://b.io" })).toEqual({ ...saved, url: "https://b.io" });
    expect(write({ ...read(saved), method: "PUT" })).toEqual({ ...saved, method: "PUT" });
    const draft = read(saved);
    const headers = [{ ...draft.headers[0]!, value: "2" }, newPair(), newPair("B", "3")];
    expect(write({ ...draft, headers })).toEqual({
      ...saved,
      headers: [
        { name: "A", value: "2", x: null },
        { name: "B", value: "3" },
      ],
    });
    expect(write({ ...draft, params: [] })).toEqual({ ...saved, params: [] });
  });

  test.each([[undefined], [null], [""], ["x"], [{}], [[]], [5]])("that is %j is none", (wire) =>
    expect(read(wire)).toBeUndefined(),
  );
});

describe("authentication", () => {
  const auth = { type: "Basic", username: "u", password: "p", x: 1 };
  const draft = read({ url, auth });
  const edited = (more: Partial<HttpRequestDraft["auth"]>) =>
    (write({ ...draft, auth: { ...draft.auth, ...more } }) as { auth: unknown }).auth;

  test("is edited in its place", () => {
    expect(edited({ password: "q" })).toEqual({ ...auth, password: "q" });
    expect(edited({})).toBe(auth);
    expect(savedAuthType(draft)).toBe("basic");
    expect(savedAuthType(EMPTY_REQUEST)).toBe("");
  });

  test("of another type takes away the credentials of the one before", () => {
    expect(edited({ type: "bearer", token: "t" })).toEqual({
      type: "bearer",
      username: null,
      password: null,
      token: "t",
      x: 1,
    });
    expect(edited({ type: "none" })).toEqual({ type: "none", username: null, password: null, x: 1 });
    expect(edited({ type: "" })).toEqual({ type: "", username: null, password: null, x: 1 });
  });

  test("that is none is the same in either spelling", () => {
    const none = read({ url, auth: { type: "none" } });
    expect(write({ ...none, auth: { ...none.auth, type: "", token: "t" } })).toEqual({
      url,
      auth: { type: "none" },
    });
    const bare = read({ url });
    expect(write({ ...bare, auth: { ...bare.auth, type: "none" } })).toEqual({ url });
  });

  test("of a type that nobody here knows keeps what it has", () => {
    const digest = read({ url, auth: { type: "Digest", username: "u", token: "t" } });
    expect(digest.auth.type).toBe("Digest");
    expect(write({ ...digest, auth: { ...digest.auth, username: "v" } })).toEqual({
      url,
      auth: { type: "Digest", username: "v", token: "t" },
    });
  });

  test.each([
    ["basic", ["username", "password"]],
    ["bearer", ["token"]],
    ["", []],
    ["none", []],
    ["digest", undefined],
  ])("of type %j uses %j", (type, keys) => expect(credentialsOf(type)).toEqual(keys));
});

describe("a body", () => {
  test.each<[unknown, HttpBodyDraft["kind"]]>([
    [undefined, "none"],
    [null, "none"],
    ["", "none"],
    ["text", "raw"],
    [5, "other"],
    [[1], "other"],
    [{}, "none"],
    [{ a: 1 }, "other"],
    [{ xtype: 1 }, "other"],
    [{ typex: 1 }, "other"],
    [{ type: null }, "none"],
    [{ type: "" }, "none"],
    [{ mode: "" }, "none"],
    [{ type: "raw" }, "raw"],
    [{ mode: "raw", type: "fields" }, "raw"],
    [{ type: "fields" }, "fields"],
    [{ mode: "fields", type: "raw", raw: {} }, "fields"],
    [{ type: "raw", raw: {} }, "other"],
    [{ type: "raw", raw: null }, "raw"],
    [{ type: "graphql" }, "other"],
    [{ raw: "x" }, "raw"],
    [{ raw: "" }, "none"],
    [{ fields: [{ name: "a", value: "" }] }, "fields"],
    [{ fields: [] }, "none"],
    [{ contentType: "a/b", x: 1 }, "none"],
  ])("saved as %j is of kind %s, and goes back as it was", (saved, kind) => {
    const draft = read({ url, body: saved });
    expect(draft.body.kind).toBe(kind);
    expect(write({ ...draft, url: "b" })).toEqual({ url: "b", body: saved });
    expect(isBodyUntouched(draft)).toBe(true);
    expect(hasOtherBody(draft)).toBe(kind === "other");
  });

  const edited = (saved: unknown, more: Partial<HttpBodyDraft>) => {
    const draft = read({ url, body: saved });
    return (write({ ...draft, body: { ...draft.body, ...more } }) as { body: unknown }).body;
  };

  test("is written with its kind in both sub-fields", () => {
    expect(edited(undefined, { kind: "raw", raw: "x" })).toEqual({ type: "raw", mode: "raw", raw: "x" });
    const fields = [newPair("a", "1")];
    expect(edited({ type: "raw", raw: "x", z: 1 }, { kind: "fields", fields })).toEqual({
      type: "fields",
      mode: "fields",
      raw: "x",
      z: 1,
      fields: [{ name: "a", value: "1" }],
    });
  });

  test("is taken away, and an emptied content type is none", () => {
    expect(edited({ type: "raw", raw: "x" }, { kind: "none" })).toBeNull();
    expect(edited({ type: "raw", contentType: "a/b" }, { contentType: "" })).toEqual({
      type: "raw",
      contentType: null,
    });
    expect(edited({ type: "raw", contentType: "a/b" }, { contentType: "c/d" })).toMatchObject({
      contentType: "c/d",
    });
  });

  test("keeps the content of the kind that is not sent", () => {
    expect(edited({ type: "raw", raw: "x" }, { fields: [newPair("a", "1")], raw: "y" })).toEqual({
      type: "raw",
      raw: "y",
    });
    expect(edited({ type: "fields", fields: [] }, { raw: "y" })).toEqual({ type: "fields", fields: [] });
    expect(edited({ a: 1 }, { raw: "y" })).toEqual({ a: 1 });
  });

  test("that was edited is not as it was saved", () => {
    const draft = read({ url, body: "x" });
    expect(isBodyUntouched({ ...draft, body: { ...draft.body, raw: "y" } })).toBe(false);
  });
});

describe("a request with nothing in it", () => {
  const filled: Partial<HttpRequestDraft>[] = [
    { url },
    { headers: [newPair("", "x")] },
    { params: [newPair("x")] },
    { auth: { ...EMPTY_REQUEST.auth, username: "u" } },
    { auth: { ...EMPTY_REQUEST.auth, password: "u" } },
    { auth: { ...EMPTY_REQUEST.auth, token: "u" } },
    { body: body({ contentType: "a" }) },
    { body: body({ raw: "a" }) },
    { body: body({ fields: [newPair("a")] }) },
  ];

  test("is none, whatever was chosen from lists", () => {
    const chosen = { ...EMPTY_REQUEST, method: "PUT", auth: { ...EMPTY_REQUEST.auth, type: "basic" } };
    const blank = { ...chosen, headers: [newPair()], params: [newPair()], body: body({ kind: "raw" }) };
    expect([isEmpty(EMPTY_REQUEST), isEmpty(chosen), isEmpty(blank)]).toEqual([true, true, true]);
    expect(write(blank)).toBeUndefined();
    expect(issues({ ...blank, url: "" })).toEqual([]);
  });

  test.each(filled.map((more) => [more]))("is one with %j", (more) => {
    expect(isEmpty({ ...EMPTY_REQUEST, ...more })).toBe(false);
    expect(write({ ...EMPTY_REQUEST, ...more })).toBeDefined();
  });

  test("starts as a GET", () => {
    expect(write({ ...EMPTY_REQUEST, url })).toEqual({ method: "GET", url });
  });
});

describe("pairs", () => {
  const headersOf = (headers: unknown) =>
    read({ url, headers }).headers.map(({ name, value }) => [name, value]);
  const paramsOf = (params: unknown) => read({ url, params }).params.map(({ name, value }) => [name, value]);

  test.each([
    [[{ name: "A", value: "1" }], [["A", "1"]]],
    [[{ key: "A", value: true }], [["A", "true"]]],
    [[{ key: "A", name: "B" }], [["B", ""]]],
    [[{ name: 5, value: null }], [["5", ""]]],
    [
      [null, 7],
      [
        ["", ""],
        ["", ""],
      ],
    ],
    [
      [["A", "1"], ["B"]],
      [
        ["A", "1"],
        ["B", ""],
      ],
    ],
    [
      ["A: 1", " ", "B"],
      [
        ["A", "1"],
        ["B", ""],
      ],
    ],
    [
      "A: b:c\nB",
      [
        ["A", "b:c"],
        ["B", ""],
      ],
    ],
    ["A: 1&2", [["A", "1&2"]]],
    [
      { A: "1", B: ["2", 3], C: [], D: { e: 1 } },
      [
        ["A", "1"],
        ["B", "2"],
        ["B", "3"],
        ["D", '{"e":1}'],
      ],
    ],
    [5, []],
    [undefined, []],
  ])("saved as %j are read as %j", (saved, pairs) => expect(headersOf(saved)).toEqual(pairs));

  test("of a query are cut at & and at lines", () => {
    expect(paramsOf("a=1&b=x=y\nc")).toEqual([
      ["a", "1"],
      ["b", "x=y"],
      ["c", ""],
    ]);
    expect(paramsOf("a:1=2")).toEqual([["a:1", "2"]]);
  });

  test("keep the spelling of an entry that is edited", () => {
    const draft = read({ url, params: [{ key: "a", value: "1", on: false }, ["b", "2"], "c=3"] });
    const params = draft.params.map((row) => ({ ...row, value: `${row.value}x` }));
    expect(write({ ...draft, params })).toEqual({
      url,
      params: [
        { key: "a", value: "1x", on: false },
        { name: "b", value: "2x" },
        { name: "c", value: "3x" },
      ],
    });
  });

  test("that are blank count only as they were saved", () => {
    const [saved] = read({ url, headers: [{ name: "", value: "" }] }).headers;
    expect([
      isFilled(saved!),
      isFilled(newPair()),
      isFilled(newPair("", "x")),
      isFilled(newPair("x")),
    ]).toEqual([true, false, true, true]);
    expect([
      isUntouched(saved!),
      isUntouched({ ...saved!, name: "x" }),
      isUntouched({ ...saved!, value: "x" }),
    ]).toEqual([true, false, false]);
    expect(isUntouched(newPair())).toBe(false);
  });

  test("stay masked once their name was that of a secret", () => {
    const row = newPair("Authorization", "x");
    expect(row.secret).toBe(true);
    expect(renamed(row, "Other")).toMatchObject({ name: "Other", value: "x", secret: true });
    expect(renamed(newPair("a"), "b")).not.toHaveProperty("secret");
    expect(renamed(newPair("a"), "api-key").secret).toBe(true);
  });

  test("of a line are cut at its first mark", () => {
    expect(pairOfLine(" a : b:c ", ":")).toMatchObject({ name: "a", value: "b:c" });
    expect(pairOfLine(" a ", ":")).toMatchObject({ name: "a", value: "" });
    expect(pairOfLine("a=b", "=")).toMatchObject({ name: "a", value: "b" });
    expect(pairOfLine("=b", "=")).toMatchObject({ name: "", value: "b" });
  });
});

describe("what is wrong with a request", () => {
  test.each([
    ["https://a.io", true],
    ["HTTP://localhost:3000/x?y#z", true],
    ["{{steps.a.url}}", true],
    ["https://{{host}}/a b", true],
    ["ftp://a.io", false],
    ["a https://a.io", false],
    ["https://", false],
    ["https:///a", false],
    ["https://https://a.io", false],
    ["https://a.io/a b", false],
    ["“https://a.io”", false],
    ["'https://a.io", false],
    ["https://a.io'", false],
    ['https://a"b.io', false],
    ["https://a.io/it's", true],
    ["{{ a['b'] }}", true],
    ["“{{a}}", false],
  ])("%s is the URL of a request: %s", (text, is) => expect(isUrl(text)).toBe(is));

  test("is told for the line of method and URL", () => {
    expect(issues({ url: "", headers: [newPair("a")] })).toEqual(["Enter the URL."]);
    expect(issues({ url: "a" })).toEqual([
      "Enter a URL that starts with http:// or https:// and has no spaces.",
    ]);
    expect(issues({ url: "“https://a.io”" })).toEqual(["Remove the quotation marks from the URL."]);
    const badMethod = ["Enter a method of letters, such as PURGE."];
    expect(issues({ method: "A B", isOwnMethod: true })).toEqual(badMethod);
    expect(issues({ method: "", isOwnMethod: true })).toEqual(badMethod);
    expect(issues({ method: "PURGE", isOwnMethod: true })).toEqual([]);
    expect(issues({ method: "{{a b}}", isOwnMethod: true })).toEqual([]);
    expect(issues({ method: "A B" })).toEqual([]);
  });

  test("is told for rows, with their number", () => {
    expect(issues({ params: [newPair("a"), newPair("", "x")] })).toEqual([
      "Query parameter 2 has a value and no name.",
    ]);
    expect(issues({ headers: [newPair("a b"), newPair("", "x"), newPair("{{a b}}"), newPair()] })).toEqual([
      "Header 2 has a value and no name.",
      "The name of header 1 has a character that no header may have.",
    ]);
    const fields = [newPair("", "x")];
    expect(issues({ body: body({ kind: "fields", fields }) })).toEqual([
      "Form field 1 has a value and no name.",
    ]);
    expect(issues({ body: body({ kind: "raw", fields }) })).toEqual([]);
  });

  test("passes where it was saved so", () => {
    const draft = read({
      url,
      headers: [{ name: "a b", value: "" }],
      body: { type: "fields", fields: [{ name: "", value: "x" }] },
    });
    expect(issues(draft)).toEqual([]);
    expect(issues({ ...draft, headers: [{ ...draft.headers[0]!, value: "1" }] })).toHaveLength(1);
  });

  test("says where it is", () => {
    const params = [newPair("", "x")];
    const headers = [newPair("a b")];
    const draft = { ...EMPTY_REQUEST, url: "a", method: "", isOwnMethod: true, params, headers };
    const at = faultsOf(
      { ...draft, body: body({ kind: "raw", contentType: "a/json", raw: "{" }) },
      english,
    ).map((fault) => [fault.at, fault.row]);
    expect(at).toEqual([
      ["method", undefined],
      ["url", undefined],
      ["params", params[0]!.id],
      ["headers", headers[0]!.id],
      ["body", undefined],
    ]);
    expect(faultsOf({ ...draft, url: "" }, english).map((fault) => fault.at)).toContain("url");
  });

  const broken = ["Body: This is not JSON yet: it ends too early."];
  test.each([
    ["application/json", "{", broken],
    ["application/vnd.api+json; charset=utf-8", "{", broken],
    ["APPLICATION/JSON ;x", "{", broken],
    ["application/jsonl", "{", []],
    ["text/plain; a/json", "{", []],
    ["", "{", []],
    ["application/json", " ", []],
    ["application/json", "{ {{a}}", []],
    [
      "application/json",
      "{{a",
      ["Body: This is not JSON: it cannot be read from “{” in line 1, column 2 on."],
    ],
    ["application/json", '{"a": 12345678901234567890, "a": 1}', []],
  ])("in a body of %s: %s", (contentType, raw, messages) => {
    expect(issues({ body: body({ kind: "raw", contentType, raw }) })).toEqual(messages);
    expect(issues({ body: body({ kind: "fields", contentType, raw }) })).toEqual([]);
    expect(issues(read({ url, body: { type: "raw", contentType, raw } }))).toEqual([]);
  });
});
