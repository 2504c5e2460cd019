import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) => showField({ type: "http_request", ...extra }, value);
const box = (name: string) =>
  screen.getByLabelText<HTMLInputElement>(`Subject: ${name}`, { selector: "input, textarea" });
const add = (name: string) => screen.getByRole("button", { name: `Add ${name}` });

const saved = {
  tab: null,
  auth: { type: "bearer", token: "secret", username: null },
  url: "https://example.com",
  method: null,
  headers: [{ id: 7, name: "Accept", value: "*/*", on: null }],
  params: null,
  body: {
    type: "fields",
    contentType: null,
    fields: [{ name: "a", value: "b", kind: "file" }],
    mode: "fields",
    raw: null,
  },
  more: { deep: [1] },
};

test("sends a new request with what was filled in", async () => {
  const { user, changes } = show();
  await user.type(box("URL"), "https://a.io");
  expect(changes.at(-1)).toEqual({ method: "GET", url: "https://a.io" });
  await user.selectOptions(screen.getByRole("combobox", { name: "Subject: method" }), "POST");
  await user.click(add("query parameter"));
  await user.type(box("query parameter 1: name"), "q");
  await user.type(box("query parameter 1: value"), "x y");
  await user.click(add("header"));
  await user.type(box("body"), "hello");
  expect(changes.at(-1)).toEqual({
    method: "POST",
    url: "https://a.io",
    params: [{ name: "q", value: "x y" }],
    body: { type: "raw", mode: "raw", raw: "hello" },
  });
  await user.type(box("content type of the body"), "text/plain");
  expect(changes.at(-1)).toMatchObject({ body: { contentType: "text/plain", raw: "hello" } });
});

describe("an edit", () => {
  test("of the URL leaves everything else byte for byte", async () => {
    const { user, changes } = show(saved);
    await user.type(box("URL"), "/x");
    expect(JSON.stringify(changes.at(-1))).toBe(JSON.stringify({ ...saved, url: "https://example.com/x" }));
  });

  test("of a header keeps what else is in it, and its neighbours", async () => {
    const { user, changes } = show({ ...saved, headers: [saved.headers[0], { name: "X", value: "y" }] });
    await user.type(box("header 1: value"), "!");
    expect(JSON.stringify(changes.at(-1))).toBe(
      JSON.stringify({
        ...saved,
        headers: [
          { id: 7, name: "Accept", value: "*/*!", on: null },
          { name: "X", value: "y" },
        ],
      }),
    );
  });

  test("that is taken back gives the saved value again", async () => {
    const { user, changes } = show(saved);
    await user.click(add("header"));
    await user.type(box("URL"), "x{Backspace}");
    expect(JSON.stringify(changes.at(-1))).toBe(JSON.stringify(saved));
  });
});

describe("a body made of fields", () => {
  test("stands as it was saved until it is replaced, and can be had back", async () => {
    const { user, changes, field } = show(saved);
    expect(field).toHaveTextContent("The saved body is made of fields.");
    await user.click(screen.getByRole("button", { name: "Replace it by text" }));
    await user.type(box("body"), "x");
    expect(changes.at(-1)).toEqual({ ...saved, body: { ...saved.body, type: "raw", mode: "raw", raw: "x" } });
    await user.click(screen.getByRole("button", { name: "Keep the saved body" }));
    expect(JSON.stringify(changes.at(-1))).toBe(JSON.stringify(saved));
  });
});

describe("a secret header", () => {
  test("is masked, in no attribute, and stays masked while it is renamed", async () => {
    const { user, field } = show({ ...saved, headers: [{ name: "Authorization", value: "Bearer abc" }] });
    expect(box("header 1: value")).toHaveAttribute("type", "password");
    await user.type(box("header 1: name"), "{Backspace}");
    expect(box("header 1: value")).toHaveAttribute("type", "password");
    expect(box("header 1: value")).toHaveValue("Bearer abc");
    expect(field.outerHTML).not.toContain("abc");
  });

  test("is masked as soon as its name says so", async () => {
    const { user } = show(saved);
    expect(box("header 1: value")).toHaveAttribute("type", "text");
    await user.clear(box("header 1: name"));
    await user.type(box("header 1: name"), "x-api-key");
    expect(box("header 1: value")).toHaveAttribute("type", "password");
    expect(box("header 1: name")).toHaveFocus();
  });
});

test("shows nothing of the saved authentication, and says that it is kept", () => {
  const { field } = show(saved);
  expect(field).toHaveTextContent("The saved authentication is kept.");
  expect(field.outerHTML).not.toContain("secret");
});

test.each(["https://a.io/x?y={z}", "http://localhost", "{{steps.trigger.url}}", "{{host}}/path"])(
  "accepts the URL %s",
  async (url) => {
    const { submit, submits } = show({ ...saved, url });
    await submit();
    expect(submits).toHaveLength(1);
  },
);

test.each([
  ["", "Enter the URL."],
  ["ftp://a.io", "Enter a URL that starts with http:// or https:// and has no spaces."],
  ["https://a b", "Enter a URL that starts with http:// or https:// and has no spaces."],
  ["javascript:alert(1)", "Enter a URL that starts with http:// or https:// and has no spaces."],
])("refuses the URL %j", async (url, message) => {
  const { submit, submits, errors } = show({ ...saved, url });
  await submit();
  expect(errors()).toBe(message);
  expect(submits).toEqual([]);
});

test("wants a name for each value", async () => {
  const { user, submit, errors } = show(saved);
  await user.click(add("query parameter"));
  await user.type(box("query parameter 1: value"), "x");
  await submit();
  expect(errors()).toBe("Query parameter 1 has a value and no name.");
});

test("opens with a default that has no URL yet, and asks for it", async () => {
  const { user, submit, submits, errors } = show(undefined, { default: { method: "POST" } });
  await submit();
  expect(errors()).toBe("Enter the URL.");
  await user.type(box("URL"), "https://a.io");
  await submit();
  expect(submits).toEqual([{ method: "POST", url: "https://a.io" }]);
});
