import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Activity, createRef, useState, type ComponentProps } from "react";
import { describe, expect, test, vi } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { Icon } from "../../src/ui/Icon.tsx";
import { LiveRegion } from "../../src/ui/LiveRegion.tsx";
import { Notice, type NoticeKind } from "../../src/ui/Notice.tsx";
import { createPart, PartContext } from "../../src/ui/parts.ts";
import { Segments } from "../../src/ui/Segments.tsx";

const yesNo = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];

function Switch(props: Partial<ComponentProps<typeof Segments<boolean>>>) {
  const [value, setValue] = useState<boolean | undefined>(props.value);
  const onClear = props.onClear && (() => setValue(undefined));
  return (
    <Segments<boolean>
      label="Subscribed"
      group="g"
      options={yesNo}
      {...props}
      {...{ value, onChange: setValue, onClear }}
    />
  );
}

const chosen = () => screen.getAllByRole<HTMLInputElement>("radio").map(({ checked }) => checked);

describe("Segments", () => {
  test("is a named group of radios, none of them chosen at first", () => {
    render(<Switch />);
    const group = screen.getByRole("radiogroup", { name: "Subscribed" });
    expect(within(group).getByRole("radio", { name: "Yes" })).not.toBeChecked();
    expect(chosen()).toEqual([false, false]);
  });

  test("takes a click and arrow keys, and false is a value", async () => {
    render(<Switch />);
    await userEvent.click(screen.getByText("No"));
    expect(chosen()).toEqual([false, true]);
    await userEvent.keyboard("{ArrowLeft}");
    expect(chosen()).toEqual([true, false]);
  });

  test("can be cleared where that is offered", async () => {
    render(<Switch value={false} onClear={() => {}} />);
    await userEvent.click(screen.getByRole("button", { name: "Clear Subscribed" }));
    expect(chosen()).toEqual([false, false]);
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("is disabled as a whole", () => {
    render(<Switch value disabled />);
    for (const radio of screen.getAllByRole("radio")) expect(radio).toBeDisabled();
  });

  test("gives the field the radio that a Tab would reach", async () => {
    const ref = createRef<HTMLElement>();
    render(<Switch control={{ "aria-label": "Subscribed", ref }} />);
    expect(ref.current).toBe(screen.getByRole("radio", { name: "Yes" }));
    await userEvent.click(screen.getByText("No"));
    expect(ref.current).toBe(screen.getByRole("radio", { name: "No" }));
  });

  test("its radios carry no value and no name but the group's", () => {
    render(<Switch group=":r1:" />);
    for (const radio of screen.getAllByRole("radio")) {
      expect(radio).toHaveAttribute("name", ":r1:");
      expect(radio).not.toHaveAttribute("value");
    }
  });
});

describe("Notice", () => {
  test.each<[NoticeKind, string, string]>([
    ["info", "note", "Information"],
    ["success", "status", "Success"],
    ["warning", "note", "Warning"],
    ["error", "alert", "Error"],
  ])("%s is a %s called %s", (kind, role, name) => {
    render(<Notice kind={kind}>Words</Notice>);
    const notice = screen.getByRole(role, { name });
    expect(notice).toHaveTextContent("Words");
    expect(notice.querySelector("svg")).toHaveAttribute("data-icon", kind);
  });

  test("can be read in place, acted on and dismissed", async () => {
    const onDismiss = vi.fn();
    const onRetry = vi.fn();
    render(
      <Notice
        kind="error"
        role="note"
        title="It failed."
        actions={<Button onClick={onRetry}>Retry</Button>}
        {...{ onDismiss }}
      >
        Why
      </Notice>,
    );
    expect(screen.getByRole("note")).toHaveTextContent("It failed. Why");
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe("Button", () => {
  test("does not submit unless told to", () => {
    render(<Button>Save</Button>);
    expect(screen.getByRole("button")).toHaveAttribute("type", "button");
    render(<Button type="submit">Run</Button>);
    expect(screen.getByRole("button", { name: "Run" })).toHaveAttribute("type", "submit");
  });

  test("says that it is busy, spins, and keeps its focus", () => {
    const { rerender } = render(<Button icon="refresh">Retry</Button>);
    const button = screen.getByRole("button");
    button.focus();
    rerender(
      <Button icon="refresh" busy>
        Retry
      </Button>,
    );
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-busy", "true");
    expect(button.querySelector("svg")).toHaveAttribute("data-icon", "spinner");
  });

  test("is square when it holds an icon alone", () => {
    render(<Button icon="close" aria-label="Close" variant="quiet" />);
    expect(screen.getByRole("button", { name: "Close" }).dataset).toMatchObject({
      variant: "quiet",
      square: "",
    });
  });
});

test("an icon is hidden, takes its text's colour, and can be styled by the host", () => {
  const { container } = render(
    <PartContext value={createPart({ icon: "mine" })}>
      <Icon name="check" />
    </PartContext>,
  );
  const svg = container.querySelector("svg")!;
  expect(svg).toHaveAttribute("aria-hidden", "true");
  expect(svg).toHaveAttribute("stroke", "currentColor");
  expect(svg).toHaveAttribute("class", "ps-icon mine");
});

test("a live region is a status from the start", () => {
  render(<LiveRegion />);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("H-032 a live region that was hidden speaks what it had not spoken yet, and nothing twice", () => {
  vi.useFakeTimers();
  const draw = (mode: "visible" | "hidden", text: string) => (
    <Activity mode={mode}>
      <LiveRegion>{text}</LiveRegion>
    </Activity>
  );
  const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
  const { rerender } = render(draw("visible", "one"));
  const status = screen.getByRole("status");
  rerender(draw("hidden", "one"));
  pass(1000);
  expect(status).toBeEmptyDOMElement();
  rerender(draw("visible", "one"));
  pass(1000);
  expect(status).toHaveTextContent("one");
  rerender(draw("hidden", "one"));
  rerender(draw("visible", "one"));
  pass(1000);
  expect(status).toBeEmptyDOMElement();
  rerender(draw("visible", ""));
  rerender(draw("visible", "one"));
  pass(1000);
  expect(status).toHaveTextContent("one");
  vi.useRealTimers();
});
