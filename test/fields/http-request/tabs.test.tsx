import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { showRequest as show } from "./show-request.tsx";

describe("the tabs", () => {
  const request = {
    url: "https://a.io",
    params: [
      { name: "a", value: "1" },
      { name: "a", value: "" },
    ],
    headers: [{ name: "x", value: "y" }],
    auth: { type: "basic", username: "ada", password: null },
    body: { type: "raw", raw: "text" },
  };

  test("say in their names how much there is, and belong to the panel", () => {
    const { tab } = show(request);
    expect(screen.getAllByRole("tab").map((it) => it.textContent)).toEqual([
      "Params 2",
      "Headers 1",
      "Auth 1",
      "Body 1",
    ]);
    expect(tab("Params 2")).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("tabpanel", { name: "Params 2" }).id).toBe(
      tab("Params 2").getAttribute("aria-controls"),
    );
    expect(screen.getByRole("tablist")).toHaveAccessibleName("Subject: parts of the request");
  });

  test("are walked by arrow keys, and by Home and End, as one stop of the Tab key", async () => {
    const { user, tab, open } = show(request);
    await open("Params 2");
    await user.keyboard("{ArrowRight}");
    expect(tab("Headers 1")).toHaveFocus();
    expect(tab("Headers 1")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{End}");
    expect(tab("Body 1")).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(tab("Params 2")).toHaveFocus();
    await user.keyboard("{ArrowLeft}{Home}");
    expect(tab("Params 2")).toHaveFocus();
    expect(screen.getAllByRole("tab").filter((it) => it.tabIndex === 0)).toHaveLength(1);
  });

  test("are looked at without an edit: the saved tab stays", async () => {
    const { open, changes, submit, submits } = show({ ...request, tab: "headers" });
    expect(screen.getByRole("tabpanel", { name: "Headers 1" })).toBeVisible();
    for (const name of ["Auth 1", "Body 1", "Params 2"]) await open(name);
    expect(changes).toEqual([]);
    await submit();
    expect(submits).toEqual([{ ...request, tab: "headers" }]);
  });

  test("begin with the first that holds something", () => {
    show({ url: "https://a.io", body: { type: "raw", raw: "x" } });
    expect(screen.getByRole("tabpanel", { name: "Body 1" })).toBeVisible();
  });

  test("that hides an error opens once, and may be left", async () => {
    const { user, box, open, press, submit, errors, tab } = show({ url: "https://a.io" });
    await press("Add query parameter");
    await user.type(box("query parameter 1: value"), "x");
    await open("Body");
    await submit();
    expect(errors()).toBe("Query parameter 1 has a value and no name.");
    expect(tab("Params 1 needs attention")).toHaveAttribute("aria-selected", "true");
    expect(box("query parameter 1: name")).toHaveAttribute("aria-invalid", "true");
    expect(box("query parameter 1: name")).toHaveAccessibleDescription(/no name/);
    expect(box("URL")).not.toHaveAttribute("aria-invalid");
    await open("Body");
    expect(tab("Body")).toHaveAttribute("aria-selected", "true");
    await submit();
    expect(box("URL")).toHaveFocus();
  });
});
