import { screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { saved, showRequest as show } from "./show-request.tsx";

afterEach(() => vi.restoreAllMocks());

describe("the query of the URL", () => {
  const url = "https://a.io/x?b=2&a=%20c&b=&d#top";

  test("stays where it is, is told, and leaves the count to the rows", async () => {
    const { field, tab, submit, submits } = show({ url, params: [{ name: "z", value: "1" }] });
    expect(field).toHaveTextContent("The URL has 4 parameters of its own: b, a, d.");
    expect(tab("Params 1")).toBeVisible();
    await submit();
    expect(submits).toEqual([{ url, params: [{ name: "z", value: "1" }] }]);
  });

  test("moves into rows when it is asked to: first, in order, duplicates and empty values too", async () => {
    const { press, last, field, box } = show({
      tab: null,
      url,
      params: [{ name: "z", value: "1", on: null }],
    });
    await press("Edit them here");
    expect(last()).toEqual({
      tab: null,
      url: "https://a.io/x#top",
      params: [
        { name: "b", value: "2" },
        { name: "a", value: " c" },
        { name: "b", value: "" },
        { name: "d", value: "" },
        { name: "z", value: "1", on: null },
      ],
    });
    expect(field).toHaveTextContent("The query of the URL was moved into rows.");
    expect(box("query parameter 1: name")).toHaveFocus();
    await press("Undo");
    expect(JSON.stringify(last())).toBe(
      JSON.stringify({ tab: null, url, params: [{ name: "z", value: "1", on: null }] }),
    );
    expect(box("URL")).toHaveFocus();
  });

  test("that is typed is not taken out of the hands", async () => {
    const { user, box, last } = show();
    await user.type(box("URL"), "https://a.io?a=1");
    await user.tab();
    expect(box("URL")).toHaveValue("https://a.io?a=1");
    expect(last()).toEqual({ method: "GET", url: "https://a.io?a=1" });
  });
});

describe("a cURL command", () => {
  const command = "curl -kL -X PUT https://b.io/y -H 'Accept: a/b' -u ada:swordfish --json '{\"a\":1}'";
  const meant = {
    method: "PUT",
    url: "https://b.io/y",
    headers: [{ name: "Accept", value: "a/b" }],
    auth: { type: "basic", username: "ada", password: "swordfish" },
    body: { type: "raw", mode: "raw", contentType: "application/json", raw: '{"a":1}' },
  };

  test("pasted into the URL fills in the request, names what had no place, and can be undone", async () => {
    const { user, box, last, press, field } = show(saved);
    await user.click(box("URL"));
    await user.paste(command);
    await screen.findByText(
      /The request was filled in from the cURL command. 2 parts of it have no place here:/,
      {
        selector: ".ps-notice-text *",
      },
    );
    expect([...field.querySelectorAll(".ps-notice code")].map((it) => it.textContent)).toEqual(["-k", "-L"]);
    expect(last()).toEqual({
      ...saved,
      ...meant,
      auth: { type: "basic", username: "ada", password: "swordfish", token: null },
      body: { ...saved.body, ...meant.body },
    });
    expect(field.outerHTML).not.toContain("swordfish");
    await press("Undo");
    expect(JSON.stringify(last())).toBe(JSON.stringify(saved));
  });

  test("in an empty field can be undone to an empty field", async () => {
    const { user, box, last, press } = show();
    await user.click(box("URL"));
    await user.paste(command);
    await waitFor(() => expect(last()).toEqual(meant));
    await press("Undo");
    expect(last()).toBeUndefined();
    expect(box("URL")).toHaveValue("");
  });

  test("told about is told until that is dismissed, whatever is edited meanwhile", async () => {
    const { user, box, last, press, changes } = show();
    await user.click(box("URL"));
    await user.paste("curl -k https://b.io");
    await screen.findByRole("button", { name: "Undo" });
    await user.type(box("URL"), "/z");
    expect(last()).toEqual({ method: "GET", url: "https://b.io/z" });
    const before = changes.length;
    await press("Dismiss");
    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
    expect(changes).toHaveLength(before);
  });

  test("may be pasted or typed into a box of its own", async () => {
    const { user, box, last, press } = show();
    await press("Paste cURL");
    expect(box("cURL command")).toHaveFocus();
    await user.type(box("cURL command"), "wget x");
    await press("Fill in");
    expect(screen.getByRole("alert")).toHaveTextContent("This is no cURL command: it must start with curl.");
    await user.clear(box("cURL command"));
    await user.type(box("cURL command"), "curl https://b.io");
    await press("Fill in");
    await waitFor(() => expect(last()).toMatchObject({ url: "https://b.io" }));
    expect(box("URL")).toHaveFocus();
    await press("Paste cURL");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "Paste cURL" })).toHaveFocus();
    await press("Paste cURL");
    await user.paste("curl https://c.io");
    await waitFor(() => expect(last()).toMatchObject({ url: "https://c.io" }));
  });
});

describe("H-020: raw request headers", () => {
  const block =
    ":authority: a.io\n:method: GET\n:path: /x?token=hush\naccept: */*\nauthorization: Bearer t\n";

  test("pasted into an empty row become headers, name what was left out, and can be undone", async () => {
    const { user, box, open, press, last, field, submit, submits } = show({ url: "https://a.io" });
    await open("Headers");
    await press("Add header");
    await user.click(box("header 1: name"));
    await user.paste(block);
    expect(last()).toEqual({
      url: "https://a.io",
      headers: [
        { name: "accept", value: "*/*" },
        { name: "authorization", value: "Bearer t" },
      ],
    });
    expect([...field.querySelectorAll(".ps-notice code")].map((it) => it.textContent)).toEqual([
      ":authority: a.io",
      ":method: GET",
      ":path: /x?token=…",
    ]);
    expect(field).toHaveTextContent("The headers were pasted. 3 parts of it have no place here:");
    expect(box("header 1: name")).toHaveFocus();
    expect(box("header 2: value")).toHaveAttribute("type", "password");
    await submit();
    expect(submits).toHaveLength(1);
    await press("Undo");
    expect(last()).toEqual({ url: "https://a.io" });
  });

  test("pasted into a filled row follow it", async () => {
    const { user, box, open, last } = show({ url: "https://a.io", headers: [{ name: "a", value: "b" }] });
    await open("Headers 1");
    await user.click(box("header 1: value"));
    await user.paste("GET /x HTTP/1.1\r\nHost: a.io\r\n");
    expect(last()).toMatchObject({
      headers: [
        { name: "a", value: "b" },
        { name: "Host", value: "a.io" },
      ],
    });
  });
});

test.each([
  ['fetch("https://a.io/x", {\n  "headers": {}\n});', "fetch"],
  ['$session = New-Object X\nInvoke-WebRequest -Uri "https://a.io"', "PowerShell"],
])("H-020: %j says which format it is instead of filling the URL", async (text, format) => {
  const { user, box, press, changes } = show();
  const told = `This was copied as ${format}. In the browser’s network tools, choose “Copy as cURL” instead.`;
  await user.click(box("URL"));
  await user.paste(text);
  expect(await screen.findByText(told)).toBeVisible();
  await press("Dismiss");
  await press("Paste cURL");
  await user.paste(text);
  await press("Fill in");
  expect(screen.getByRole("alert")).toHaveTextContent(told);
  expect(changes).toEqual([]);
});

describe("copying as cURL", () => {
  test("leaves the secrets out, and says that it is done until the request is edited", async () => {
    const { user, press, box } = show(saved);
    await press("Copy as cURL");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(await screen.findByText("Copied. Secrets are left out.")).toBeInTheDocument();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("-H 'Authorization: Bearer <token>'");
    expect(copied).not.toContain("swordfish");
    await user.type(box("URL"), "/x");
    expect(screen.getByRole("button", { name: "Copy as cURL" })).toBeVisible();
  });

  test("shows the command to be copied by hand where the clipboard cannot be reached", async () => {
    const { press, box, changes } = show(saved);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("Not allowed"));
    await press("Copy as cURL");
    expect(await screen.findByLabelText("Subject: cURL command")).toHaveFocus();
    expect(box("cURL command").value).toMatch(/^curl https:\/\/example\.com \\\n/);
    expect(changes).toEqual([]);
  });
});
