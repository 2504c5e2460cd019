// Forms, lists and texts larger than anyone draws them. Bounds are counts, or so generous that only a freeze breaks them.
import { screen } from "@testing-library/react";
import { Profiler } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ComponentFormProps } from "../../src/index.ts";
import { showFilling } from "../support/filling.tsx";
import { showForm } from "../support/show-form.tsx";

/** What changed on the page while something was done. */
async function drawn(root: Node, action: () => Promise<unknown>): Promise<Node[]> {
  const found: Node[] = [];
  const observer = new MutationObserver((records) => found.push(...records.map(({ target }) => target)));
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  await action();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  observer.disconnect();
  return found;
}

test("R-036 a form of 5,000 fields opens, and a key press draws one of them", async () => {
  const props = Array.from({ length: 5000 }, (_, i) => ({
    name: `p${i}`,
    type: "string",
    label: `Label ${i}`,
    default: "x",
  }));
  const form = showForm(props);
  const input = form.field("p2500").querySelector("input")!;
  input.focus();
  const nodes = await drawn(form.container, () => userEvent.keyboard("y"));
  const field = form.field("p2500");
  expect(nodes.filter((node) => !field.contains(node))).toEqual([]);
  expect(input).toHaveValue("xy");
  expect(form.changes.at(-1)!.p2500).toBe("xy");
});

test("in a form of 60 fields those out of sight are not laid out until the focus is led to one, and its ring is whole", async () => {
  const props = Array.from({ length: 60 }, (_, i) => ({
    name: `p${i}`,
    type: "string",
    label: `Label ${i}`,
    ...(i < 55 && { default: "x" }),
  }));
  const form = showForm(props);
  const isLaidOut = (name: string) => form.input(name).checkVisibility({ contentVisibilityAuto: true });
  await expect.poll(() => ["p0", "p49", "p55"].map(isLaidOut)).toEqual([true, true, false]);
  await form.submit();
  const wanted = form.input("p55");
  await expect.poll(() => document.activeElement).toBe(wanted);
  await expect.poll(() => isLaidOut("p55")).toBe(true);
  const { top, bottom, left, right } = wanted.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(wanted);
  expect(outlineStyle).toBe("solid");
  const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
  const field = form.field("p55").getBoundingClientRect();
  const beyond = parseFloat(getComputedStyle(form.field("p55")).overflowClipMargin);
  expect(field.left - beyond).toBeLessThanOrEqual(left - reach);
  expect(field.right + beyond).toBeGreaterThanOrEqual(right + reach);
  expect(field.bottom + beyond).toBeGreaterThanOrEqual(bottom + reach);
  await userEvent.keyboard("{Tab}");
  expect(document.activeElement).toBe(form.input("p56"));
  // The column is as wide as that of the fields before.
  expect(form.input("p0").getBoundingClientRect().width).toBeCloseTo(right - left, 1);
});

test("a field far down is in sight when it is found, however high those before it turn out", async () => {
  await page.viewport(320, 600);
  const props = Array.from({ length: 80 }, (_, i) => ({
    name: `p${i}`,
    type: i % 7 === 3 ? "object" : "string",
    label: `Label ${i}`,
    ...(i % 5 === 0 && { description: "Much to read. ".repeat(40) }),
  }));
  showFilling({ props });
  await userEvent.click(await screen.findByRole("combobox", { name: "Find a field" }));
  await userEvent.keyboard("Label 77");
  await screen.findByRole("option", { name: "Label 77" });
  await userEvent.keyboard("{Enter}");
  const box = screen.getByRole("textbox", { name: "Label 77" });
  await expect.poll(() => document.activeElement).toBe(box);
  // Until what came into sight on the way is laid out.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { top, bottom } = box.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  await page.viewport(1280, 800);
});

test("in a form of 60 fields a button that stands out of its field is whole, and makes no page wider", async () => {
  await page.viewport(320, 600);
  const props = Array.from({ length: 60 }, (_, i) => ({ name: `p${i}`, type: "string", optional: i === 55 }));
  const form = showForm(props, { p55: "x" });
  const root = form.container.querySelector<HTMLElement>(".ps-form")!;
  Object.assign(root.style, { padding: "0", border: "0" });
  document.body.style.margin = "0";
  const button = screen.getByRole("button", { name: "Remove p55" });
  button.scrollIntoView({ block: "center" });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  // Firefox takes the width of its scroll bar from the page.
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBe(clientWidth);
  Object.assign(root.style, { padding: "0 20px" });
  const { right, top, height } = button.getBoundingClientRect();
  expect(right).toBeGreaterThan(form.field("p55").getBoundingClientRect().right + 4);
  expect(button.contains(document.elementFromPoint(right - 1, top + height / 2))).toBe(true);
  document.body.style.margin = "";
  await page.viewport(1280, 800);
});

test("R-037 a list of 100,000 options draws no more than fit", async () => {
  const options = Array.from({ length: 100_000 }, (_, i) => ({ label: `Option ${i}`, value: `v${i}` }));
  const form = showForm([{ name: "it", type: "string", label: "It", options }]);
  const nodes = await drawn(form.container, async () => {
    await userEvent.click(form.input("it"));
    await screen.findByRole("listbox");
  });
  expect(form.container.querySelectorAll("*").length).toBeLessThan(2000);
  expect(nodes.length).toBeLessThan(2000);
  await userEvent.keyboard("99999");
  await screen.findByRole("option", { name: "Option 99999" }, { timeout: 10_000 });
  await userEvent.keyboard("{Enter}");
  expect(form.changes.at(-1)).toEqual({ it: "v99999" });
});

test("an open list is drawn once, and its far end is a key away", async () => {
  const options = Array.from({ length: 100_000 }, (_, i) => ({ label: `Option ${i}`, value: `v${i}` }));
  const commits = vi.fn<() => void>();
  const props = [{ name: "it", type: "string", label: "It", options }];
  const renderField: ComponentFormProps["renderField"] = (_, renderDefault) => (
    <Profiler id="it" onRender={commits}>
      {renderDefault()}
    </Profiler>
  );
  const form = showForm(props, {}, { renderField });
  // The list's code is there, and the way to it is drawn.
  await userEvent.click(form.input("it"));
  await screen.findByRole("listbox");
  await userEvent.keyboard("{Escape}");
  commits.mockClear();
  await userEvent.click(form.input("it"));
  await screen.findByRole("option", { name: "Option 0" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(commits).toHaveBeenCalledOnce();
  await userEvent.keyboard("{End}");
  await screen.findByRole("option", { name: "Option 99999" });
  const list = screen.getByRole("listbox");
  await userEvent.keyboard("{Home}");
  await screen.findByRole("option", { name: "Option 0" });
  list.scrollTop = list.scrollHeight / 2;
  expect(await screen.findAllByRole("option", { name: /^Option 4999\d$/ })).not.toEqual([]);
});

test("R-038 R-060 descriptions of 1 MB, deep and wide, leave the form usable", async () => {
  const texts = [
    "Some **bold** and `code`.\n\n".repeat(40_000),
    "*".repeat(1_000_000),
    ">".repeat(10_000),
    "[".repeat(10_000),
  ];
  const form = showForm(
    texts.map((description, i) => ({ name: `p${i}`, type: "string", label: `P ${i}`, description })),
  );
  const nodes = await drawn(form.container, async () => {
    form.input("p0").focus();
    await userEvent.keyboard("abc");
  });
  expect(nodes.length).toBeLessThan(50);
  expect(form.container.querySelectorAll("*").length).toBeLessThan(5000);
});

test("R-104 a text of 1 MB is edited where the caret is", async () => {
  const long = "0123456789".repeat(100_000);
  const form = showForm([{ name: "it", type: "string", label: "It" }], { it: long });
  const input = form.field("it").querySelector<HTMLTextAreaElement>("input, textarea")!;
  input.focus();
  input.setSelectionRange(3, 3);
  const nodes = await drawn(form.container, () => userEvent.keyboard("abc"));
  expect(nodes.length).toBeLessThan(50);
  expect(input.selectionStart).toBe(6);
  expect((form.changes.at(-1)!.it as string).slice(0, 10)).toBe("012abc3456");
});
