import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { saved, showRequest as show } from "./show-request.tsx";

test("sends a new request with what was filled in", async () => {
  const { user, last, box, method, press, open, choose } = show();
  await user.type(box("URL"), "https://a.io");
  expect(last()).toEqual({ method: "GET", url: "https://a.io" });
  await user.selectOptions(method(), "POST");
  await press("Add query parameter");
  await user.type(box("query parameter 1: name"), "q");
  await user.type(box("query parameter 1: value"), "x y");
  await open("Headers");
  await press("Add header");
  await open("Body");
  await choose("Raw");
  await user.type(box("body"), "hello");
  expect(last()).toEqual({
    method: "POST",
    url: "https://a.io",
    params: [{ name: "q", value: "x y" }],
    body: { type: "raw", mode: "raw", raw: "hello" },
  });
  await user.type(box("content type of the body"), "text/plain");
  expect(last()).toMatchObject({ body: { contentType: "text/plain", raw: "hello" } });
});

describe("an edit", () => {
  test("of the URL leaves everything else byte for byte", async () => {
    const { user, last, box } = show(saved);
    await user.type(box("URL"), "/x");
    expect(JSON.stringify(last())).toBe(JSON.stringify({ ...saved, url: "https://example.com/x" }));
  });

  test("of the method leaves everything else byte for byte", async () => {
    const { user, last, method } = show(saved);
    expect(method()).toHaveDisplayValue("Not set");
    await user.selectOptions(method(), "HEAD");
    expect(JSON.stringify(last())).toBe(JSON.stringify({ ...saved, method: "HEAD" }));
  });

  test("of a header keeps what else is in it, and its neighbours", async () => {
    const { user, last, box, open } = show({
      ...saved,
      headers: [saved.headers[0], { name: "X", value: "y" }],
    });
    await open("Headers 2");
    await user.type(box("header 1: value"), "!");
    expect(JSON.stringify(last())).toBe(
      JSON.stringify({
        ...saved,
        headers: [
          { id: 7, name: "Accept", value: "*/*!", on: null },
          { name: "X", value: "y" },
        ],
      }),
    );
  });

  test("of a form field keeps what else is in it", async () => {
    const { user, last, box, open } = show(saved);
    await open("Body 1");
    await user.type(box("form field 1: value"), "!");
    const fields = [{ name: "a", value: "b!", kind: "file" }];
    expect(JSON.stringify(last())).toBe(JSON.stringify({ ...saved, body: { ...saved.body, fields } }));
  });

  test("of the token leaves everything else byte for byte", async () => {
    const { user, last, box, open } = show(saved);
    await open("Auth 1");
    await user.type(box("token"), "2");
    expect(JSON.stringify(last())).toBe(
      JSON.stringify({ ...saved, auth: { type: "bearer", token: "swordfish2", username: null } }),
    );
  });

  test("that is taken back gives the saved value again", async () => {
    const { user, last, box, press, open } = show(saved);
    await open("Headers 1");
    await press("Add header");
    await user.type(box("URL"), "x{Backspace}");
    expect(JSON.stringify(last())).toBe(JSON.stringify(saved));
  });
});

describe("the method", () => {
  test("may be one that is in no list, and one that a list has is not taken from the hands", async () => {
    const { user, last, box, method } = show({ url: "https://a.io", method: "GET" });
    await user.selectOptions(method(), "Custom…");
    expect(box("custom method")).toHaveValue("GET");
    await user.clear(box("custom method"));
    await user.type(box("custom method"), "PUT");
    expect(box("custom method")).toHaveFocus();
    expect(last()).toEqual({ url: "https://a.io", method: "PUT" });
    await user.type(box("custom method"), "TER");
    expect(last()).toEqual({ url: "https://a.io", method: "PUTTER" });
    await user.selectOptions(method(), "PUT");
    expect(screen.queryByLabelText("Subject: custom method")).not.toBeInTheDocument();
  });

  test.each(["PURGE", "post"])("that was saved as %s is shown as it is", (saved) => {
    const { box } = show({ url: "https://a.io", method: saved });
    expect(box("custom method")).toHaveValue(saved);
  });

  test.each(["", "NO WAY", "Ü"])("%j is refused", async (text) => {
    const { user, box, method, submit, errors } = show({ url: "https://a.io" });
    await user.selectOptions(method(), "Custom…");
    if (text) await user.type(box("custom method"), text);
    await submit();
    expect(errors()).toBe("Enter a method of letters, such as PURGE.");
    expect(box("custom method")).toHaveAttribute("aria-invalid", "true");
    expect(box("URL")).not.toHaveAttribute("aria-invalid");
  });
});

describe("a secret header", () => {
  test("is masked, in no attribute, and stays masked while it is renamed", async () => {
    const { user, field, box, open } = show({
      ...saved,
      headers: [{ name: "Authorization", value: "Bearer abc" }],
    });
    await open("Headers 1");
    expect(box("header 1: value")).toHaveAttribute("type", "password");
    await user.type(box("header 1: name"), "{Backspace}");
    expect(box("header 1: value")).toHaveAttribute("type", "password");
    expect(box("header 1: value")).toHaveValue("Bearer abc");
    expect(field.outerHTML).not.toContain("abc");
  });

  test.each(["x-api-key", "Cookie", "Proxy-Authorization", "X-Auth-Token"])(
    "is masked as soon as it is called %s",
    async (name) => {
      const { user, box, open } = show(saved);
      await open("Headers 1");
      expect(box("header 1: value")).toHaveAttribute("type", "text");
      await user.clear(box("header 1: name"));
      await user.type(box("header 1: name"), name);
      expect(box("header 1: value")).toHaveAttribute("type", "password");
      expect(box("header 1: name")).toHaveFocus();
    },
  );
});

test("offers common header names without insisting on them", async () => {
  const { box, open, field } = show(saved);
  await open("Headers 1");
  const list = field.querySelector("datalist")!;
  expect(box("header 1: name")).toHaveAttribute("list", list.id);
  expect(
    within(list)
      .getAllByRole("option", { hidden: true })
      .map((it) => it.textContent),
  ).toContain("Content-Type");
});

test("makes rows of header lines that are pasted", async () => {
  const { user, box, open, press, last } = show({ url: "https://a.io" });
  await open("Headers");
  await press("Add header");
  await user.click(box("header 1: name"));
  await user.paste("Accept: text/html\nX-Time: 10:30");
  expect(last()).toEqual({
    url: "https://a.io",
    headers: [
      { name: "Accept", value: "text/html" },
      { name: "X-Time", value: "10:30" },
    ],
  });
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
  ["http://https://a.io", "Enter a URL that starts with http:// or https:// and has no spaces."],
])("refuses the URL %j", async (url, message) => {
  const { submit, submits, errors, box } = show({ ...saved, url });
  await submit();
  expect(errors()).toBe(message);
  expect(box("URL")).toHaveFocus();
  expect(box("URL")).toHaveAttribute("aria-invalid", "true");
  expect(submits).toEqual([]);
});

test.each([
  "http://“https://a.io/x”",
  "“https://a.io/x”",
  "https://a.io/x”",
  "«https://a.io»",
  "https://a.io/x?q=„b",
  '"https://a.io/x"',
  "'https://a.io/x'",
  "http://'https:",
  "https://a.io’/x",
  "“https://{{steps.a.host}}/x”",
])("H-010: refuses the URL %s for its quotation marks", async (url) => {
  const { submit, submits, errors } = show({ ...saved, url });
  await submit();
  expect(errors()).toBe("Remove the quotation marks from the URL.");
  expect(submits).toEqual([]);
});

test.each([`https://a.io/?q="a"&b='c'&d=e`, "https://a.io/it’s/x", 'https://a.io/{{steps["a"].b}}'])(
  "H-010: accepts the URL %s, whose quotation marks are its own",
  async (url) => {
    const { submit, submits } = show({ ...saved, url });
    await submit();
    expect(submits).toHaveLength(1);
  },
);

test("refuses a header whose name no header may have", async () => {
  const { user, submit, errors, box, open } = show(saved);
  await open("Headers 1");
  await user.type(box("header 1: name"), " x");
  await submit();
  expect(errors()).toBe("The name of header 1 has a character that no header may have.");
});

test("opens with a default that has no URL yet, and asks for it", async () => {
  const { user, submit, submits, errors, box } = show(undefined, { default: { method: "POST" } });
  await submit();
  expect(errors()).toBe("Enter the URL.");
  await user.type(box("URL"), "https://a.io");
  await submit();
  expect(submits).toEqual([{ method: "POST", url: "https://a.io" }]);
});
