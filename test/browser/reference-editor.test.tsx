// References in a real browser: chips, the tree, the clipboard, dropping, undo, input methods.
import { QueryClient } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ComponentForm, type Reference, type Sources, type Suppliers } from "../../src/index.ts";
import { runAxe } from "../support/run-axe.ts";
import { createScriptedClient } from "../support/scripted-client.ts";

const component = {
  key: "test",
  name: "Test",
  version: "1.0.0",
  configurable_props: [
    { name: "title", type: "string", label: "Title" },
    { name: "count", type: "integer", label: "Count", optional: true },
  ],
};

let attempts = 0;
const suppliers: Suppliers = {
  reference: {
    tree: [
      { key: "trigger", label: "New order", sample: { customer: "Ada", total: 12, lines: [{ sku: "A-1" }] } },
      {
        key: "steps",
        label: "Steps",
        children: [
          {
            key: "later",
            label: "Later",
            load: async () => {
              attempts += 1;
              if (attempts === 1) throw new Error("no network");
              return [{ key: "id", label: "Id", sample: "x9" }];
            },
          },
        ],
      },
    ],
  },
};

function show(reference: Reference = [], name = "title") {
  const changes: Sources[] = [];
  const submits: object[] = [];
  const { container } = render(
    <ComponentForm
      component={{
        ...component,
        configurable_props: component.configurable_props.filter((it) => it.name === name),
      }}
      client={createScriptedClient({})}
      externalUserId="user"
      queryClient={new QueryClient()}
      sources={{ [name]: { from: "reference", reference } }}
      onSourcesChange={(sources) => void changes.push(sources)}
      suppliers={suppliers}
      onSubmit={(values) => void submits.push(values)}
    />,
  );
  return {
    container,
    submits,
    reference: () => (changes.at(-1)?.[name] as { reference?: Reference } | undefined)?.reference,
    chips: () => [...container.querySelectorAll(".ps-reference-chip")].map((chip) => chip.textContent),
    /** The box with chips, once it has taken the place of the plain one. */
    async box() {
      await expect.poll(() => container.querySelector(".cm-content")).not.toBeNull();
      await expect.poll(() => container.querySelector("input.ps-input")).toBeNull();
      return container.querySelector<HTMLElement>(".cm-content")!;
    },
  };
}

const path = (...keys: (string | number)[]) => ({ path: keys });

describe("typing", () => {
  test("two braces open the tree; what is picked takes their place", async () => {
    const form = show();
    (await form.box()).focus();
    await userEvent.keyboard("Hi {{{{");
    const search = page.getByRole("combobox", { name: "Search the data" });
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard("cust{Enter}");
    await expect.poll(form.reference).toEqual(["Hi ", path("trigger", "customer")]);
    expect(form.chips()).toEqual(["New order › customer"]);
    await userEvent.keyboard("!");
    await expect.poll(form.reference).toEqual(["Hi ", path("trigger", "customer"), "!"]);
    await expect.element(page.getByText("With the sample: Hi Ada!").first()).toBeVisible();
  });

  test("Escape leaves the braces as they are, and gives the focus back", async () => {
    const form = show();
    const box = await form.box();
    box.focus();
    await userEvent.keyboard("{{{{");
    await expect.element(page.getByRole("combobox", { name: "Search the data" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("combobox", { name: "Search the data" })).not.toBeInTheDocument();
    expect(document.activeElement).toBe(box);
    expect(form.reference()).toEqual(["{{"]);
  });

  test("a path typed by hand becomes a chip", async () => {
    const form = show(["trigger.total}}"]);
    (await form.box()).focus();
    await userEvent.keyboard("{Home}{{");
    await userEvent.keyboard("{{");
    await userEvent.keyboard("{Escape}");
    await expect.poll(form.reference).toEqual([path("trigger", "total")]);
    expect(form.chips()).toEqual(["New order › total"]);
  });

  test("braces that are no reference are drawn as they are", async () => {
    const form = show(["{{name}} ", path("trigger", "total")]);
    expect((await form.box()).textContent).toBe("{{name}} New order › total");
    expect(form.chips()).toEqual(["New order › total"]);
  });

  test("a chip is one unit for the keys, and undo brings it back", async () => {
    const form = show(["a ", path("trigger", "customer"), " b"]);
    (await form.box()).focus();
    await userEvent.keyboard("{End}{ArrowLeft}{ArrowLeft}{Backspace}");
    await expect.poll(form.reference).toEqual(["a  b"]);
    await userEvent.keyboard("{ControlOrMeta>}z{/ControlOrMeta}");
    await expect.poll(form.reference).toEqual(["a ", path("trigger", "customer"), " b"]);
  });

  test("Enter submits the form and adds no line", async () => {
    const form = show(["a"]);
    (await form.box()).focus();
    await userEvent.keyboard("{End}{Enter}b");
    await expect.poll(form.reference).toEqual(["ab"]);
    expect(form.submits).toEqual([{}]);
  });
});

describe("the tree", () => {
  test("is opened by a button, and is walked by keys", async () => {
    const form = show();
    await form.box();
    await userEvent.click(page.getByRole("button", { name: "Title: insert data" }));
    const active = () => document.activeElement?.getAttribute("aria-activedescendant");
    const row = () => document.getElementById(active() ?? "")?.textContent;
    expect(row()).toBe("New order");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(row()).toBe("lines[1]");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowRight}{ArrowDown}{Enter}");
    await expect.poll(form.reference).toEqual([path("trigger", "lines", 0, "sku")]);
  });

  test("loads a branch when it is opened, and again after a failure", async () => {
    attempts = 0;
    const form = show();
    await form.box();
    await userEvent.click(page.getByRole("button", { name: "Title: insert data" }));
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowDown}{ArrowRight}");
    await expect.element(page.getByText("This couldn’t be loaded.").first()).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "Try again" }));
    await expect.element(page.getByRole("treeitem", { name: /Id/ })).toBeVisible();
    await userEvent.click(page.getByRole("treeitem", { name: /Id/ }));
    await expect.poll(form.reference).toEqual([path("steps", "later", "id")]);
  });

  test("says when nothing matches", async () => {
    const form = show();
    await form.box();
    await userEvent.click(page.getByRole("button", { name: "Title: insert data" }));
    await userEvent.keyboard("zzz");
    await expect.element(page.getByText("Nothing matches.").first()).toBeVisible();
  });

  test("has no accessibility issues", async () => {
    const form = show([path("trigger", "customer")]);
    await form.box();
    await userEvent.click(page.getByRole("button", { name: "Title: insert data" }));
    await expect.element(page.getByRole("tree")).toBeVisible();
    expect((await runAxe(form.container)).violations).toEqual([]);
  });
});

describe("data that has gone", () => {
  test("is marked, and replaced in one click", async () => {
    const form = show(["x ", path("trigger", "price")]);
    await form.box();
    expect(form.chips()).toEqual(["⚠ New order › price"]);
    await userEvent.click(page.getByRole("button", { name: "Replace" }));
    await userEvent.keyboard("total{Enter}");
    await expect.poll(form.reference).toEqual(["x ", path("trigger", "total")]);
  });

  test("a click on a chip leads to the tree, too", async () => {
    const form = show([path("trigger", "customer")]);
    await form.box();
    await userEvent.click(page.elementLocator(form.container.querySelector(".ps-reference-chip")!));
    await userEvent.keyboard("total{Enter}");
    await expect.poll(form.reference).toEqual([path("trigger", "total")]);
  });
});

describe("drag data and the clipboard", () => {
  const send = (target: HTMLElement, event: DragEvent | ClipboardEvent) =>
    act(async () => void target.dispatchEvent(event));

  test("a path of the host's is dropped where the pointer is", async () => {
    const form = show(["ab"]);
    const box = await form.box();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("application/x-propsmith-reference", JSON.stringify(["trigger", "total"]));
    const { right, top, height } = box.querySelector(".cm-line")!.getBoundingClientRect();
    await send(
      box,
      new DragEvent("drop", {
        dataTransfer,
        clientX: right - 4,
        clientY: top + height / 2,
        bubbles: true,
        cancelable: true,
      }),
    );
    await expect.poll(form.reference).toEqual(["ab", path("trigger", "total")]);
  });

  test("pasted text with paths becomes chips, on one line", async () => {
    const form = show();
    const box = await form.box();
    box.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "a\n{{ trigger.customer }} {{no path");
    await send(box, new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await expect.poll(form.reference).toEqual(["a ", path("trigger", "customer"), " {{no path"]);
  });

  test("chips are copied as text", async () => {
    const form = show(["Hi ", path("trigger", "customer")]);
    const box = await form.box();
    box.focus();
    await userEvent.keyboard("{ControlOrMeta>}a{/ControlOrMeta}");
    const clipboardData = new DataTransfer();
    await send(box, new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    expect(clipboardData.getData("text/plain")).toBe("Hi {{trigger.customer}}");
  });
});

test("a result that doesn’t fit is said", async () => {
  const form = show([path("trigger", "customer")], "count");
  await form.box();
  await expect.element(page.getByText(/With the sample: Ada/).first()).toHaveTextContent(/Ada .+/);
});

test("the focus and the text of the plain box go over to the editor", async () => {
  const form = show(["Hi"]);
  const box = await form.box();
  expect(box.textContent).toBe("Hi");
  const height = form.container.querySelector(".ps-editor")!.getBoundingClientRect().height;
  expect(height).toBeGreaterThanOrEqual(35);
  expect(height).toBeLessThanOrEqual(37);
});
