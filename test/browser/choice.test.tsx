import { render, screen, waitFor } from "@testing-library/react";
import { StrictMode, useState, type CSSProperties, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { OptionSource } from "../../src/ui/Choice/Choice.tsx";
import { ChoiceHost, option, sourceOf, taken } from "../support/choice-host.tsx";
import { runAxe } from "../support/run-axe.ts";

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Fruit" });
const list = () => screen.findByRole("listbox", { name: "Fruit" });
const popup = () => document.querySelector<HTMLElement>(".ps-choice-popup")!;
const scroller = () => document.querySelector<HTMLElement>(".ps-choice-list")!;
const highlighted = () => document.getElementById(box().getAttribute("aria-activedescendant") ?? "")!;
const kinds = (count: number) => Array.from({ length: count }, (_, index) => option(`Kind ${index + 1}`));

const long = sourceOf(kinds(100_000));
const middle = sourceOf(kinds(200));

async function open(node: ReactNode) {
  render(<StrictMode>{node}</StrictMode>);
  await userEvent.click(box());
  return list();
}

afterEach(() => page.viewport(1280, 800));

test("stands in the top layer under its control, as wide, unclipped, and follows it", async () => {
  await open(
    <div data-testid="clip" style={{ width: 360, height: 60, overflow: "auto" }}>
      <div style={{ height: 400 }}>
        <ChoiceHost useSource={() => middle} />
      </div>
    </div>,
  );
  const control = () => box().closest(".ps-choice-control")!.getBoundingClientRect();
  expect(popup().matches(":popover-open")).toBe(true);
  await waitFor(() => expect(popup().getBoundingClientRect().top).toBeCloseTo(control().bottom + 4, 0));
  expect(popup().getBoundingClientRect().left).toBeCloseTo(control().left, 0);
  expect(popup().getBoundingClientRect().width).toBeCloseTo(control().width, 0);
  expect(popup().getBoundingClientRect().height).toBeGreaterThan(200);
  screen.getByTestId("clip").scrollTop = 15;
  await waitFor(() => expect(popup().getBoundingClientRect().top).toBeCloseTo(control().bottom + 4, 0));
});

test("goes above where there is no room below", async () => {
  await open(
    <div style={{ paddingBlockStart: 700 }}>
      <ChoiceHost useSource={() => middle} />
    </div>,
  );
  const control = box().closest(".ps-choice-control")!.getBoundingClientRect();
  await waitFor(() => expect(popup().getBoundingClientRect().bottom).toBeCloseTo(control.top - 4, 0));
});

test("is scrolled into view when it gets the focus", async () => {
  render(
    <>
      <button style={{ marginBlockEnd: 2000 }}>Before</button>
      <ChoiceHost initial={[taken(option("Apple"))]} />
      <div style={{ height: 3000 }} />
    </>,
  );
  screen.getByRole("button", { name: "Before" }).focus();
  await userEvent.keyboard("{Tab}");
  expect(box()).toHaveFocus();
  await expect.poll(() => box().getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  expect(box().getBoundingClientRect().top).toBeGreaterThan(0);
  expect(box().selectionEnd).toBe("Apple".length);
});

test("stays inside a window of 280 px", async () => {
  await page.viewport(280, 600);
  await open(<ChoiceHost useSource={() => middle} custom={(text) => ({ option: option(text) })} />);
  await userEvent.keyboard("Kind 1");
  const { left, right } = popup().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(280);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(280);
});

test.each(["ltr", "rtl"])("stands under its control in a page that its host zooms, %s", async (dir) => {
  await page.viewport(320, 600);
  await open(
    <div dir={dir} style={{ zoom: 1.5, width: 190 }}>
      <ChoiceHost useSource={() => middle} />
    </div>,
  );
  const control = box().closest(".ps-choice-control")!.getBoundingClientRect();
  // The gap is zoomed as well, but for WebKit.
  await waitFor(() => {
    const gap = popup().getBoundingClientRect().top - control.bottom;
    expect(gap).toBeGreaterThan(3.5);
    expect(gap).toBeLessThan(6.5);
  });
  const { left, right, bottom } = popup().getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left).toBeLessThanOrEqual(control.left + 1);
  expect(right).toBeGreaterThanOrEqual(control.right - 1);
  expect(right).toBeLessThanOrEqual(320);
  expect(bottom).toBeLessThanOrEqual(600);
});

const controlBox = () => box().closest(".ps-choice-control")!.getBoundingClientRect();
const isUnderControl = () => {
  const { top, left, right, width } = popup().getBoundingClientRect();
  expect(top).toBeCloseTo(controlBox().bottom + 4, 0);
  expect(left).toBeCloseTo(
    getComputedStyle(box()).direction === "rtl" ? controlBox().right - width : controlBox().left,
    0,
  );
  expect(right).toBeGreaterThanOrEqual(controlBox().right - 1);
};

const moves: [string, (place: HTMLElement) => void][] = [
  [
    "something appears above it",
    (place) => place.before(Object.assign(document.createElement("p"), { textContent: "New" })),
  ],
  ["the host moves it by a transform", (place) => void (place.style.transform = "translate(40px, 30px)")],
  ["the host makes it narrower", (place) => void (place.style.width = "300px")],
  ["the host pads the page", () => void (document.body.style.padding = "50px")],
  ["the host zooms the page", (place) => void (place.style.zoom = "1.01")],
  ["the page turns right to left", (place) => void (place.dir = "rtl")],
];

test.each(moves)("stays at its control when %s (H-033)", async (_, move) => {
  await open(
    <div data-testid="place" style={{ width: 400, marginInlineStart: 100 }}>
      <ChoiceHost useSource={() => middle} />
    </div>,
  );
  await waitFor(isUnderControl);
  const before = controlBox().toJSON();
  move(screen.getByTestId("place"));
  expect(controlBox().toJSON()).not.toEqual(before);
  await waitFor(isUnderControl);
  document.body.removeAttribute("style");
});

test("stays at its control through an animation of the host's (H-033)", async () => {
  await open(
    <div data-testid="place" style={{ width: 400 }}>
      <ChoiceHost useSource={() => middle} />
    </div>,
  );
  const slide = screen
    .getByTestId("place")
    .animate({ marginTop: ["0px", "200px"] }, { duration: 400, fill: "forwards" });
  await slide.finished;
  await waitFor(isUnderControl);
});

test("is hidden while its control is scrolled out of its box, and comes back with it (H-033)", async () => {
  await open(
    <div data-testid="clip" style={{ width: 360, height: 100, overflow: "auto" }}>
      <div style={{ height: 800 }}>
        <ChoiceHost useSource={() => middle} />
      </div>
    </div>,
  );
  screen.getByTestId("clip").scrollTop = 400;
  await waitFor(() => expect(popup()).not.toBeVisible());
  screen.getByTestId("clip").scrollTop = 0;
  await waitFor(() => expect(popup()).toBeVisible());
  isUnderControl();
});

/** As if an on-screen keyboard left this much of the window. */
function showKeyboard(height: number): () => void {
  const view = window.visualViewport!;
  Object.defineProperty(view, "height", { configurable: true, value: height });
  return () => void Reflect.deleteProperty(view, "height");
}

test.each([
  [700, 20],
  [420, 300],
  [200, 90],
])("fits into the %d px that an on-screen keyboard leaves (H-033)", async (height, offset) => {
  await open(
    <div style={{ paddingBlockStart: offset }}>
      <ChoiceHost useSource={() => middle} />
    </div>,
  );
  const hide = showKeyboard(height);
  await waitFor(() => {
    const { top, bottom } = popup().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(height);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom - top).toBeGreaterThanOrEqual(100);
  });
  hide();
  await waitFor(() => expect(popup().getBoundingClientRect().height).toBeGreaterThan(300));
});

test("looks at its place in every frame only while it is open (H-033)", async () => {
  await open(<ChoiceHost useSource={() => middle} />);
  const frames = vi.spyOn(window, "requestAnimationFrame");
  const passes = () => new Promise((done) => setTimeout(done, 200));
  await expect.poll(() => frames.mock.calls.length).toBeGreaterThan(0);
  await userEvent.keyboard("{Escape}");
  await passes();
  frames.mockClear();
  await passes();
  expect(frames).not.toHaveBeenCalled();
  frames.mockRestore();
});

/** As in browsers before Chrome 114, Firefox 125 and Safari 17. */
function withoutPopovers(): () => void {
  const names = ["showPopover", "hidePopover", "togglePopover", "popover"] as const;
  const held = names.map((name) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)!);
  for (const name of names) Reflect.deleteProperty(HTMLElement.prototype, name);
  return () => names.forEach((name, at) => Object.defineProperty(HTMLElement.prototype, name, held[at]!));
}

const around: [string, CSSProperties][] = [
  ["a plain page", {}],
  ["a container", { contain: "layout", marginInlineStart: 60 }],
  [
    "a transformed dialog",
    { position: "fixed", top: "50%", left: "50%", transform: "translate(-50%, -50%)" },
  ],
  ["a scaled page", { transform: "scale(1.25)", transformOrigin: "0 0" }],
];

test.each(around)("is at its control in %s without popovers, too (finding 4)", async (_, style) => {
  const restore = withoutPopovers();
  await open(
    <div style={{ paddingBlockStart: 40 }}>
      <div style={{ width: 400, ...style }}>
        <ChoiceHost useSource={() => middle} />
      </div>
    </div>,
  );
  expect(popup().hasAttribute("popover")).toBe(false);
  const scale = popup().getBoundingClientRect().width / popup().offsetWidth;
  await waitFor(() => {
    const { top, left, width } = popup().getBoundingClientRect();
    expect(top).toBeCloseTo(controlBox().bottom + 4 * scale, 0);
    expect(left).toBeCloseTo(controlBox().left, 0);
    expect(width).toBeCloseTo(controlBox().width, 0);
  });
  await userEvent.click(screen.getByRole("option", { name: "Kind 3" }));
  expect(box()).toHaveValue("Kind 3");
  restore();
});

test.each(["top", "bottom"])(
  "stays inside a scrolling dialog without popovers, with its control at the %s (finding 4)",
  async (at) => {
    const restore = withoutPopovers();
    await open(
      <div
        data-testid="dialog"
        style={{
          position: "fixed",
          inset: "100px 200px auto",
          height: 420,
          overflow: "auto",
          transform: "scale(1)",
        }}
      >
        <div style={{ paddingBlockStart: at === "bottom" ? 360 : 0, height: 420, boxSizing: "border-box" }}>
          <ChoiceHost useSource={() => middle} />
        </div>
      </div>,
    );
    const dialog = screen.getByTestId("dialog");
    await waitFor(() => {
      const { top, bottom } = popup().getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(dialog.getBoundingClientRect().top);
      expect(bottom).toBeLessThanOrEqual(dialog.getBoundingClientRect().bottom);
    });
    expect(dialog.scrollHeight).toBe(420);
    await userEvent.click(screen.getByRole("option", { name: "Kind 2" }));
    expect(box()).toHaveValue("Kind 2");
    restore();
  },
);

test("works inside a modal dialog, which Escape then leaves open", async () => {
  render(
    <dialog ref={(dialog) => void (dialog?.open || dialog?.showModal())}>
      <ChoiceHost />
    </dialog>,
  );
  await userEvent.click(box());
  await userEvent.click(await screen.findByRole("option", { name: "Banana" }));
  expect(box()).toHaveValue("Banana");
  await userEvent.click(box());
  await list();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(box().closest("dialog")).toHaveAttribute("open");
  await userEvent.keyboard("{Escape}");
  expect(document.querySelector("dialog")).not.toHaveAttribute("open");
});

function InShadow({ children }: { children: ReactNode }) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  return (
    <div ref={(host) => void (host && setRoot(host.shadowRoot ?? host.attachShadow({ mode: "open" })))}>
      {root && createPortal(children, root)}
    </div>
  );
}

test("works inside a shadow root", async () => {
  const { container } = render(
    <InShadow>
      <ChoiceHost />
    </InShadow>,
  );
  const root = await vi.waitUntil(() => container.querySelector("div")!.shadowRoot);
  const input = root.querySelector<HTMLInputElement>("[role=combobox]")!;
  const rows = () => [...root.querySelectorAll<HTMLElement>("[role=option]")];
  await userEvent.click(input);
  await waitFor(() => expect(rows()).toHaveLength(3));
  await userEvent.click(rows()[1]!);
  expect(input).toHaveValue("Banana");
  expect(rows()).toHaveLength(0);
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(rows()).toHaveLength(3));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(input).toHaveValue("Cherry");
});

test("draws a window of a very long list, and reaches its end with one key", async () => {
  render(
    <StrictMode>
      <ChoiceHost useSource={() => long} />
    </StrictMode>,
  );
  const before = document.getElementsByTagName("*").length;
  await userEvent.click(box());
  await list();
  expect(document.getElementsByTagName("*").length - before).toBeLessThanOrEqual(80);
  await userEvent.keyboard("{End}");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Kind 100000"));
  await waitFor(() => {
    const row = highlighted().getBoundingClientRect();
    const view = scroller().getBoundingClientRect();
    expect(row.bottom).toBeLessThanOrEqual(view.bottom + 1);
    expect(row.top).toBeGreaterThanOrEqual(view.top - 1);
  });
  expect(highlighted()).toHaveAttribute("aria-posinset", "100000");
  expect(highlighted()).toHaveAttribute("aria-setsize", "100000");
  await userEvent.keyboard("{PageUp}{Enter}");
  expect(box()).toHaveValue("Kind 99990");
});

test("points to a row that is drawn, also after the wheel took it out of sight", async () => {
  await open(<ChoiceHost useSource={() => middle} />);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  scroller().scrollTop = 3000;
  await waitFor(() => expect(screen.queryByRole("option", { name: "Kind 1" })).toBeNull());
  expect(highlighted()).toHaveAccessibleName("Kind 2");
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Kind 3"));
  await waitFor(() => expect(scroller().scrollTop).toBeLessThan(100));
});

/** Pages of 25, each 30 ms away; `asked` counts them. */
function usePages(last: number, asked: (page: number) => void): OptionSource {
  const [pages, setPages] = useState(1);
  const [loadingMore, setLoadingMore] = useState(false);
  const [options, setOptions] = useState(() => kinds(25));
  return sourceOf(options, {
    hasMore: pages < last,
    loadingMore,
    loadMore() {
      asked(pages);
      setLoadingMore(true);
      setTimeout(() => {
        setPages((now) => now + 1);
        setOptions((now) => kinds(now.length + 25));
        setLoadingMore(false);
      }, 30);
    },
  });
}

test("loads the next page at the end of the list, each once, and keeps the highlight", async () => {
  const asked = vi.fn();
  await open(<ChoiceHost useSource={() => usePages(4, asked)} />);
  expect(asked).not.toHaveBeenCalled();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  scroller().scrollTop = scroller().scrollHeight;
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await screen.findByText("50+");
  expect(highlighted()).toHaveAccessibleName("Kind 3");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  await screen.findByText("75+");
  // The option that was asked for more became the first of the page it brought.
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Kind 51"));
  await userEvent.keyboard("{End}");
  await screen.findByText("100");
  expect(asked.mock.calls.flat()).toEqual([1, 2, 3]);
  expect(screen.queryByRole("option", { name: "Load more" })).toBeNull();
  expect(screen.getByText("End of list")).toBeVisible();
});

test("stops loading on its own when the pages bring nothing to see, and leaves it to the person", async () => {
  const asked = vi.fn();
  await open(<ChoiceHost useSource={() => usePages(60, asked)} />);
  await userEvent.keyboard("nothing like it");
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(5));
  await new Promise((done) => setTimeout(done, 200));
  expect(asked).toHaveBeenCalledTimes(5);
  await userEvent.click(screen.getByRole("option", { name: "Load more" }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(6));
  await screen.findByText("Nothing matches “nothing like it” in the 175 loaded so far");
});

test("follows the pointer, but not a list that moves under it", async () => {
  await open(<ChoiceHost useSource={() => middle} />);
  await userEvent.hover(screen.getByRole("option", { name: "Kind 4" }));
  expect(highlighted()).toHaveAccessibleName("Kind 4");
  for (let press = 0; press < 15; press += 1) await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Kind 19"));
  await new Promise((done) => setTimeout(done, 150));
  expect(highlighted()).toHaveAccessibleName("Kind 19");
});

test("keeps the focus in the input for clicks inside the list, and closes for clicks elsewhere", async () => {
  await open(
    <>
      <p>Elsewhere</p>
      <ChoiceHost mode="many" useSource={() => middle} footer={<p>Something to read</p>} />
    </>,
  );
  await userEvent.click(screen.getByText("Something to read"));
  expect(box()).toHaveFocus();
  await userEvent.click(screen.getByRole("option", { name: "Kind 2" }));
  await userEvent.click(screen.getByRole("option", { name: "Kind 3" }));
  expect(screen.getAllByRole("button", { name: /^Remove/ })).toHaveLength(2);
  await userEvent.click(screen.getByText("Elsewhere"));
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("opens and closes by its caret", async () => {
  await open(<ChoiceHost />);
  const control = page.elementLocator(box().closest(".ps-choice-control")!);
  const { width } = box().closest(".ps-choice-control")!.getBoundingClientRect();
  await userEvent.click(control, { position: { x: width - 14, y: 18 } });
  expect(screen.queryByRole("listbox")).toBeNull();
  await userEvent.click(control, { position: { x: width - 14, y: 18 } });
  expect(await list()).toBeVisible();
  expect(box()).toHaveFocus();
});

test("replaces the label by what is filled in, pasted or typed over it", async () => {
  render(<ChoiceHost initial={[taken(option("A"))]} />);
  await userEvent.fill(box(), "Apple");
  expect(await screen.findByRole("option", { name: "Apple" })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(box()).toHaveValue("Apple");
  box().setSelectionRange(2, 2);
  await userEvent.keyboard("b");
  expect(box()).toHaveValue("b");
  await userEvent.keyboard("{Control>}a{/Control}{Control>}x{/Control}{Escape}");
  expect(box()).toHaveValue("Apple");
  await userEvent.paste();
  expect(box()).toHaveValue("b");
});

test("shows none of the matches of an earlier text as the match of this one", async () => {
  const answers: Record<string, string[]> = { "": ["Apple"], ki: ["Kiwi"] };
  function useSearch(query: string): OptionSource {
    const [answered, setAnswered] = useState("");
    if (query !== answered) setTimeout(() => setAnswered(query), 150);
    const options = (answers[answered] ?? []).map((label) => option(label));
    const [held] = useState(new Map<string, typeof options>());
    if (!held.has(answered)) held.set(answered, options);
    return sourceOf(held.get(answered)!, { filter: "server", refreshing: query !== answered });
  }
  await open(<ChoiceHost useSource={useSearch} />);
  await userEvent.keyboard("ki{Enter}");
  expect(box()).toHaveValue("ki");
  expect(highlighted()).toBeNull();
  await waitFor(() => expect(box()).toHaveValue("Kiwi"));
});

test.each(["light", "dark"])("passes axe, closed and open, in %s", async (theme) => {
  document.documentElement.dataset.theme = theme;
  Object.assign(document.body.style, { background: "var(--ps-surface)", color: "var(--ps-text)" });
  await open(
    <ChoiceHost
      mode="many"
      initial={[taken(option("Kind 2")), { ...taken(option("Gone")), missing: true }]}
      useSource={() => middle}
      custom={(text) => ({ option: option(text) })}
      onClear={() => undefined}
    />,
  );
  await userEvent.keyboard("1{ArrowDown}");
  const rules = {
    region: { enabled: false },
    "page-has-heading-one": { enabled: false },
    "landmark-one-main": { enabled: false },
  };
  const { violations } = await runAxe(document, { rules });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  delete document.documentElement.dataset.theme;
});

test("a press on an option takes it, though a longer list arrives before the release", async () => {
  const picked: unknown[] = [];
  let answer: (source: OptionSource) => void = () => undefined;
  await open(
    <ChoiceHost
      onPick={({ value }) => picked.push(value)}
      useSource={() => {
        const [source, setSource] = useState(sourceOf(kinds(3)));
        answer = setSource;
        return source;
      }}
    />,
  );
  const longer = sourceOf([option("New 1"), option("New 2"), ...kinds(3)]);
  addEventListener("mousedown", () => setTimeout(answer, 50, longer), { once: true });
  await userEvent.click(screen.getByRole("option", { name: "Kind 1" }), { delay: 300 });
  expect(picked).toEqual(["Kind 1"]);
});

test("has no target under 24 px", async () => {
  await open(
    <ChoiceHost
      mode="many"
      initial={[taken(option("Kind 2"))]}
      useSource={() => middle}
      onClear={() => undefined}
    />,
  );
  for (const element of document.querySelectorAll("button, input, [role=option]")) {
    const { width, height } = element.getBoundingClientRect();
    expect(Math.min(width, height), element.outerHTML).toBeGreaterThanOrEqual(24);
  }
});
