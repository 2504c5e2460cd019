import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { saved, showRequest as show } from "./show-request.tsx";

const url = "https://a.io";

describe("the authentication", () => {
  test("is a user name and a password, which is masked and can be revealed", async () => {
    const { user, open, choose, box, last, press, field } = show({ url });
    await open("Auth");
    await choose("Basic");
    await user.type(box("user name"), "ada");
    await user.type(box("password"), "swordfish");
    expect(last()).toEqual({ url, auth: { type: "basic", username: "ada", password: "swordfish" } });
    expect(box("password")).toHaveAttribute("type", "password");
    expect(field.outerHTML).not.toContain("swordfish");
    await press("Show Subject: password");
    expect(box("password")).toHaveAttribute("type", "text");
    expect(field.outerHTML).not.toContain("swordfish");
  });

  test("of another kind sends none of what was typed for this one, which comes back with it", async () => {
    const { user, open, choose, box, last } = show(saved);
    await open("Auth 1");
    await choose("Basic");
    await user.type(box("user name"), "ada");
    expect(last()).toEqual({ ...saved, auth: { type: "basic", token: null, username: "ada" } });
    await choose("None");
    expect(last()).toEqual({ ...saved, auth: { type: "none", token: null, username: null } });
    await choose("Basic");
    expect(box("user name")).toHaveValue("ada");
    await choose("Bearer");
    expect(box("token")).toHaveValue("swordfish");
    expect(JSON.stringify(last())).toBe(JSON.stringify(saved));
  });

  test.each([null, {}, { type: "none" }, { type: null }])(
    "saved as %j is none, and stays so",
    async (auth) => {
      const { open, choose, last } = show({ url, auth });
      await open("Auth");
      expect(screen.getByRole("radio", { name: "None" })).toBeChecked();
      await choose("Bearer");
      expect(last()).toMatchObject({ auth: { type: "bearer" } });
      await choose("None");
      expect(JSON.stringify(last())).toBe(JSON.stringify({ url, auth }));
    },
  );

  test("of a kind that nobody knows is kept, told, and can be had back", async () => {
    const auth = { type: "digest", username: "ada", realm: "x" };
    const { open, choose, last, field } = show({ url, auth });
    await open("Auth 1");
    expect(field).toHaveTextContent("The saved authentication of the type “digest” is kept as it is.");
    await choose("None");
    expect(last()).toEqual({ url, auth: { type: "none", username: null, realm: "x" } });
    await choose("digest");
    expect(JSON.stringify(last())).toBe(JSON.stringify({ url, auth }));
  });

  test("beside an Authorization header is worth a warning in both places", async () => {
    const { open, field } = show({ ...saved, headers: [{ name: "authorization", value: "x" }] });
    await open("Headers 1");
    expect(field).toHaveTextContent("There is an Authorization header too. Keep only one of the two.");
    await open("Auth 1");
    expect(field).toHaveTextContent("There is an Authorization header too.");
  });
});

describe("the body", () => {
  test("as fields is rows", async () => {
    const { user, open, choose, press, box, last } = show({ url, body: null });
    await open("Body");
    await choose("Form fields");
    await press("Add form field");
    await user.type(box("form field 1: name"), "a");
    await press("Add form field");
    expect(last()).toEqual({
      url,
      body: { type: "fields", mode: "fields", fields: [{ name: "a", value: "" }] },
    });
  });

  test("of another kind keeps what was typed for this one", async () => {
    const { user, open, choose, box, last } = show(saved);
    await open("Body 1");
    await choose("Raw");
    await user.type(box("body"), "text");
    expect(last()).toEqual({ ...saved, body: { ...saved.body, type: "raw", mode: "raw", raw: "text" } });
    await choose("None");
    expect(last()).toEqual({ ...saved, body: null });
    await choose("Raw");
    expect(box("body")).toHaveValue("text");
    await choose("Form fields");
    expect(JSON.stringify(last())).toBe(JSON.stringify(saved));
  });

  test.each([
    [null, "None"],
    [{}, "None"],
    [{ type: null, mode: null, raw: "", fields: [] }, "None"],
    [{ raw: "x" }, "Raw"],
    [{ type: "raw" }, "Raw"],
    [{ type: "raw", mode: "fields" }, "Form fields"],
    [{ fields: [{ name: "a", value: "" }] }, "Form fields"],
    [{ type: "graphql", raw: "x" }, "As saved"],
  ])("saved as %j is %s", async (body, kind) => {
    const { open } = show({ url, body });
    await open(/^Body/);
    expect(screen.getByRole("radio", { name: kind })).toBeChecked();
  });

  test("of a kind that cannot be edited is kept, told, and can be had back", async () => {
    const body = { type: "graphql", raw: "x" };
    const { open, choose, last, field } = show({ url, body });
    await open("Body 1");
    expect(field).toHaveTextContent("It is kept as it is.");
    await choose("None");
    expect(last()).toEqual({ url, body: null });
    await choose("As saved");
    expect(JSON.stringify(last())).toBe(JSON.stringify({ url, body }));
  });

  test("without a content type has none", async () => {
    const { user, open, box, last } = show({
      url,
      body: { type: "raw", contentType: "text/plain", raw: "x" },
    });
    await open("Body 1");
    await user.clear(box("content type of the body"));
    expect(last()).toEqual({ url, body: { type: "raw", contentType: null, raw: "x" } });
  });
});

describe("a body that says it is JSON", () => {
  const json = (raw: string, contentType = "application/json") => ({
    url,
    body: { type: "raw", contentType, raw },
  });

  test("and is not, is refused with the place", async () => {
    const { user, open, box, submit, submits, errors } = show(json("{}"));
    await open("Body 1");
    await user.clear(box("body"));
    await user.click(box("body"));
    await user.paste('{\n  "a": nope\n}');
    await submit();
    expect(errors()).toBe("Body: This is not JSON: it cannot be read from “nope” in line 2, column 8 on.");
    expect(box("body")).toHaveAttribute("aria-invalid", "true");
    expect(submits).toEqual([]);
  });

  test.each([
    ["text/plain", "{"],
    ["", "{"],
    ["application/json", '{"a": {{steps.a.b}}}'],
    ["application/json", '{"a": 12345678901234567890, "a": 1}'],
    ["application/json; charset=utf-8", "[1]"],
  ])("%s: %s passes", async (contentType, raw) => {
    const { user, open, box, submit, submits } = show(json("x", contentType));
    await open("Body 1");
    await user.clear(box("body"));
    await user.click(box("body"));
    await user.paste(raw);
    await submit();
    expect(submits).toEqual([json(raw, contentType)]);
  });

  test.each(["application/vnd.api+json", "application/json;charset=utf-8"])(
    "%s is JSON too",
    async (contentType) => {
      const { user, open, box, submit, errors } = show(json("1", contentType));
      await open("Body 1");
      await user.type(box("body"), ",");
      await submit();
      expect(errors()).toContain("This is not JSON");
    },
  );

  test("was saved so and is not touched: it passes", async () => {
    const { submit, submits } = show(json("{"));
    await submit();
    expect(submits).toEqual([json("{")]);
  });
});
