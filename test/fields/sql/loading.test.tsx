import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showField } from "../../support/show-field.tsx";

const editor = vi.hoisted(() => ({ load: (): unknown => ({}) }));
vi.mock("../../../src/fields/sql/SqlEditor.tsx", () => ({
  get SqlEditor() {
    return editor.load();
  },
}));

let seen: () => void;
const observed: Element[] = [];

beforeEach(() => {
  observed.length = 0;
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(report: (entries: object[]) => void) {
        seen = () => report([{ isIntersecting: true }]);
      }
      observe = (element: Element) => void observed.push(element);
      disconnect = () => {};
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const show = (extra: object = {}) => showField({ type: "sql", auth: { app: "mysql" }, ...extra });
const box = () => screen.getByRole("textbox", { name: "Subject" });
const remark = /could not be loaded/;

test("stays a plain box where the editor cannot be loaded, and says so", async () => {
  editor.load = () => {
    throw new Error("The chunk is gone.");
  };
  const { user, changes } = show();
  await user.type(box(), "select");
  expect(screen.queryByText(remark)).toBeNull();
  await act(async () => seen());
  await waitFor(() => expect(screen.getByText(remark)).toBeVisible());
  expect(box()).toHaveFocus();
  await user.keyboard(" 1");
  expect(changes.at(-1)).toMatchObject({ query: "select 1" });
});

test("stays one where the editor is here and cannot be made", async () => {
  editor.load = () =>
    function Broken({ onFail }: { onFail(): void }) {
      queueMicrotask(onFail);
      return null;
    };
  show();
  await act(async () => seen());
  await waitFor(() => expect(screen.getByText(remark)).toBeVisible());
  expect(box()).toBeVisible();
});

test("lets an input method finish before the editor takes over", async () => {
  editor.load = () => () => <p>editor</p>;
  const { user } = show();
  await user.click(box());
  act(() => void box().dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true })));
  await act(async () => seen());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByText("editor")).toBeNull();
  act(() => void box().dispatchEvent(new CompositionEvent("compositionend", { bubbles: true })));
  expect(screen.getByText("editor")).toBeVisible();
});

test.each([{ readOnly: true }, { disabled: true }])(
  "is not asked for where nothing can be edited: %j",
  (extra) => {
    show(extra);
    expect(observed).toEqual([]);
  },
);

test("is asked for only when it comes near the screen", async () => {
  const load = vi.fn(() => () => <p>editor</p>);
  editor.load = load;
  show();
  expect(observed).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(load).not.toHaveBeenCalled();
});
