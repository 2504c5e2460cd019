import { render } from "@testing-library/react";
import { useState, type ComponentProps } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SecretControl } from "../../src/ui/SecretControl.tsx";
import { TextControl } from "../../src/ui/TextControl.tsx";
import { exceptIn } from "../support/only-in.ts";

type Options = Partial<ComponentProps<typeof TextControl>> & {
  Control?: typeof SecretControl;
  change?: (text: string) => string;
};

function Host({ value: initial = "", change = (text) => text, Control = TextControl, ...rest }: Options) {
  const [value, setValue] = useState(initial);
  return (
    <Control
      control={{ "aria-label": "Name" }}
      value={value}
      onChange={(text) => setValue(change(text))}
      {...rest}
    />
  );
}

type Box = HTMLInputElement & HTMLTextAreaElement;
const box = () => page.getByRole("textbox", { name: "Name" }).element() as Box;

function place(at: number) {
  box().focus();
  box().setSelectionRange(at, at);
}

test("keeps the caret while typing in the middle, whatever the host makes of the text", async () => {
  render(<Host value="ada lovelace" change={(text) => text.toUpperCase()} />);
  place(3);
  await userEvent.keyboard("xyz");
  expect(box().value).toBe("ADAXYZ LOVELACE");
  expect(box().selectionStart).toBe(6);
});

test("the browser's own undo still works, for nothing is written but what was typed", async () => {
  exceptIn("webkit", "WebKitGTK has no undo by key in a bare box either");
  render(<Host value="" />);
  place(0);
  await userEvent.keyboard("one");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(box().value).toBe("");
});

test("a real paste of several lines loses none of them, and the focus and the caret stay", async () => {
  render(
    <>
      <textarea aria-label="source" defaultValue={"1\n2"} />
      <Host value="ab" multiline="auto" />
    </>,
  );
  const source = page.getByLabelText("source").element() as HTMLTextAreaElement;
  source.select();
  await userEvent.copy();
  place(1);
  await userEvent.paste();
  await expect.poll(() => box().value).toBe("a1\n2b");
  expect(box().tagName).toBe("TEXTAREA");
  expect(document.activeElement).toBe(box());
  await userEvent.keyboard("!");
  expect(box().value).toBe("a1\n2!b");
});

test("a tall box grows with its text, up to a limit", async () => {
  render(<Host multiline value="one" />);
  const before = box().offsetHeight;
  place(3);
  await userEvent.keyboard("{Enter}two{Enter}three{Enter}four{Enter}five");
  expect(box().value).toBe("one\ntwo\nthree\nfour\nfive");
  expect(box().offsetHeight).toBeGreaterThan(before);
  await userEvent.fill(box(), "line\n".repeat(500));
  expect(box().offsetHeight).toBeLessThanOrEqual(361);
});

test.each([
  ["one line", "x".repeat(1_000_000), undefined],
  ["many lines", `${"x".repeat(99)}\n`.repeat(10_000), true],
] as const)(
  "a megabyte on %s takes a key about as long as in the browser's own box",
  async (_, value, multiline) => {
    if (!multiline) exceptIn("webkit", "a line of WebKit's own box ends after 524,288 characters");
    render(<Host value={value} multiline={multiline} />);
    const own = document.createElement(box().localName) as Box;
    Object.assign(own, { value, className: box().className });
    for (const { name, value: state } of box().attributes)
      if (name.startsWith("data-")) own.setAttribute(name, state);
    document.body.append(own);
    const key = (element: Box) => {
      element.focus();
      element.setSelectionRange(10, 10);
      void element.offsetHeight;
      const start = performance.now();
      document.execCommand("insertText", false, "b");
      void element.offsetHeight;
      return performance.now() - start;
    };
    const both = [box(), own] as const;
    both.forEach(key); // the first one lays the text out
    // Turn by turn, and the quickest of each: what else the machine does hits both, and hits neither for ever.
    const times = Array.from({ length: 7 }, () => both.map(key));
    const [ours, browsers] = [0, 1].map((which) => Math.min(...times.map((pair) => pair[which]!)));
    own.remove();
    expect(box().value).toHaveLength(1_000_008);
    expect(ours! / Math.max(browsers!, 1)).toBeLessThan(3);
  },
);

test("a secret of several lines shows dots", () => {
  render(<Host Control={SecretControl} value={"a\nb"} label="Key" />);
  const { webkitTextSecurity } = getComputedStyle(box()) as CSSStyleDeclaration & {
    webkitTextSecurity: string;
  };
  expect(webkitTextSecurity).toBe("disc");
  expect(document.body.innerHTML).not.toContain("a\nb");
});
