import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { Button } from "../../src/ui/Button.tsx";
import { Icon } from "../../src/ui/Icon.tsx";
import { Notice } from "../../src/ui/Notice.tsx";
import { createPart } from "../../src/ui/parts.ts";
import { RichText } from "../../src/ui/RichText.tsx";
import { RowEditor } from "../../src/ui/RowEditor.tsx";
import { Segments } from "../../src/ui/Segments.tsx";
import { SecretControl } from "../../src/ui/SecretControl.tsx";
import { TextControl } from "../../src/ui/TextControl.tsx";
import { runAxe } from "../support/run-axe.ts";

const part = createPart();
const nothing = () => {};
const yesNo = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];
const row = (text = "") => ({ id: text, text });
const named = (label: string) => ({ "aria-label": label });
const rich =
  "A **list**:\n\n- `one`\n- [two](https://a.b)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n> quote";

function Gallery() {
  return (
    <form {...part("form")}>
      <div {...part("fields")}>
        <div {...part("field", { required: true })}>
          <div {...part("head")}>
            <span {...part("label")} data-testid="label">
              A label that is rather long and has to go somewhere
            </span>
            <span {...part("required")}>*</span>
            <span {...part("aside")} data-testid="aside">
              Up to 5,000 characters
            </span>
            <span {...part("aside")}>
              Optional
              <Button variant="quiet">Remove</Button>
            </span>
          </div>
          <div {...part("description")}>
            <RichText text="Only tables in `sales`. [See the docs](https://a.b)." />
          </div>
          <TextControl control={named("rest")} value="text" onChange={nothing} />
          <TextControl control={named("empty")} value="" placeholder="placeholder" onChange={nothing} />
          <TextControl
            control={{ ...named("wrong"), "aria-invalid": true }}
            invalid
            value="1e3"
            onChange={nothing}
          />
          <div {...part("error")}>
            <Icon name="error" />
            <span>Enter a whole number.</span>
          </div>
          <TextControl control={named("read")} readOnly value="to be read" onChange={nothing} />
          <SecretControl control={named("secret")} label="secret" value="secret" onChange={nothing} />
          <TextControl control={named("tall")} multiline value={"a\nb"} onChange={nothing} />
        </div>
        <Segments label="on" group="a" options={yesNo} value onChange={nothing} onClear={nothing} />
        <Segments label="off" group="b" options={yesNo} value={undefined} invalid onChange={nothing} />
        <RowEditor
          rows={[row("one"), row("two")]}
          newRow={row}
          onChange={nothing}
          label="Tags"
          control={{}}
          addLabel="Add tag"
          removeLabel={(_, index) => `Remove ${index + 1}`}
          renderRow={(it, _index, _update, input) => (
            <TextControl {...input} value={it.text} onChange={nothing} />
          )}
        />
        {(["info", "success", "warning", "error"] as const).map((kind) => (
          <Notice
            key={kind}
            kind={kind}
            role="note"
            title="Title."
            onDismiss={nothing}
            actions={<Button>Undo</Button>}
          >
            <RichText text={kind === "info" ? rich : "Words and a [link](https://a.b)."} />
          </Notice>
        ))}
        <div {...part("platform")}>The platform supplies it.</div>
        <p {...part("remark", { tone: "muted" })}>A remark</p>
        <div {...part("optional")}>
          <div {...part("group-title")}>Optional fields</div>
          <div {...part("optional-list")}>
            <Button as="add" icon="plus">
              Reply to
            </Button>
          </div>
        </div>
      </div>
      <div {...part("actions")}>
        <Button variant="primary">Run</Button>
        <Button variant="primary" busy>
          Submitting…
        </Button>
        <Button>Save</Button>
        <Button variant="danger">Delete</Button>
        <Button variant="quiet" icon="copy" aria-label="Copy" />
      </div>
    </form>
  );
}

const themes = ["light", "dark"] as const;
const widths = [1200, 320, 280] as const;

beforeEach(() => import("../../src/ui/rich/Blocks.tsx"));

afterEach(async () => {
  delete document.documentElement.dataset.theme;
  document.documentElement.dir = "";
  await page.viewport(1280, 800);
});

async function show() {
  const { container } = render(<Gallery />);
  await expect.poll(() => container.querySelector("table")).not.toBeNull();
  return container;
}

describe.each(themes)("in %s", (theme) => {
  test("axe has nothing to say, contrast included", async () => {
    document.documentElement.dataset.theme = theme;
    const container = await show();
    const { violations } = await runAxe(container, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: {
        region: { enabled: false },
        "color-contrast": { enabled: true },
        "target-size": { enabled: true },
      },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test("the form brings the surface its colours are made for", async () => {
    document.documentElement.dataset.theme = theme;
    const container = await show();
    const { backgroundColor, colorScheme } = getComputedStyle(container.querySelector("form")!);
    expect(colorScheme).toBe(theme);
    expect(backgroundColor).toBe(theme === "light" ? "rgb(255, 255, 255)" : "rgb(23, 27, 34)");
  });
});

describe.each(widths)("at %i pixels", (width) => {
  test.each(["ltr", "rtl"])("nothing sticks out, %s", async (dir) => {
    document.documentElement.dir = dir;
    await page.viewport(width, 800);
    const container = await show();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const form = container.querySelector("form")!.getBoundingClientRect();
    for (const element of container.querySelectorAll("form *")) {
      const { left, right } = element.getBoundingClientRect();
      expect(left, element.outerHTML).toBeGreaterThanOrEqual(form.left - 1);
      expect(right, element.outerHTML).toBeLessThanOrEqual(form.right + 1);
    }
  });

  test("every target has 24 pixels each way", async () => {
    await page.viewport(width, 800);
    const container = await show();
    const targets = container.querySelectorAll("button, input, textarea, label");
    for (const target of targets) {
      const { width: w, height: h } = target.getBoundingClientRect();
      expect(Math.min(w, h), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });

  test("an aside never covers the label", async () => {
    await page.viewport(width, 800);
    await show();
    const [label, aside] = ["label", "aside"].map((id) =>
      page.getByTestId(id).element().getBoundingClientRect(),
    );
    const apart = aside!.top >= label!.bottom - 2 || aside!.left >= label!.right;
    expect(apart).toBe(true);
  });
});

test("a host's rules for a class win, and its variables, whichever sheet comes first", async () => {
  const sheet = document.createElement("style");
  sheet.textContent = ".ps-button { border-radius: 0 } :root { --ps-accent: rgb(1, 2, 3) }";
  document.head.prepend(sheet);
  await show();
  const run = getComputedStyle(page.getByRole("button", { name: "Run" }).element());
  expect(run.borderRadius).toBe("0px");
  expect(run.backgroundColor).toBe("rgb(1, 2, 3)");
  sheet.remove();
});

test("density is decided by the nearest ancestor, and leaves targets of 24 pixels", async () => {
  const { container } = render(
    <div data-density="compact">
      <Gallery />
      <div data-density="comfortable">
        <TextControl control={named("inner")} value="" onChange={nothing} />
      </div>
    </div>,
  );
  const heightOf = (name: string) =>
    (page.getByRole("textbox", { name }).element() as HTMLElement).offsetHeight;
  expect([heightOf("rest"), heightOf("inner")]).toEqual([30, 36]);
  const segment = container.querySelector<HTMLElement>(".ps-segment")!;
  expect(segment.offsetHeight).toBe(30);
  for (const target of container.querySelectorAll("button, input, textarea, label")) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test.each([
  ["data-theme", { "data-theme": "light" }, { "data-theme": "dark" }],
  ["a class", { className: "light" }, { className: "dark" }],
  ["Bootstrap's data-bs-theme", { "data-bs-theme": "light" }, { "data-bs-theme": "dark" }],
])("a theme is decided by the nearest ancestor, by %s", async (_, asLight, asDark) => {
  document.documentElement.dataset.theme = "dark";
  const { container } = render(
    <div {...asLight}>
      <form {...part("form")} />
      <div {...asDark}>
        <form {...part("form")} />
      </div>
    </div>,
  );
  const [light, dark] = [...container.querySelectorAll("form")].map(
    (form) => getComputedStyle(form).backgroundColor,
  );
  expect([light, dark]).toEqual(["rgb(255, 255, 255)", "rgb(23, 27, 34)"]);
});

test("a dialog that fits its content does not collapse around a form", async () => {
  const { container } = render(
    <dialog open>
      <Gallery />
    </dialog>,
  );
  expect(container.querySelector("form")!.offsetWidth).toBeGreaterThan(400);
});

test("a focused control has a ring of two pixels, one pixel off", async () => {
  await show();
  (page.getByRole("textbox", { name: "rest" }).element() as HTMLElement).focus();
  const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(document.activeElement!);
  expect([outlineWidth, outlineOffset, outlineStyle]).toEqual(["2px", "1px", "solid"]);
});
