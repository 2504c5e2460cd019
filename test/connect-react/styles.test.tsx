// Class names, styles and themes of connect-react's hosts, applied to each element.
import type { Component } from "@pipedream/sdk";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ComponentForm,
  type CustomizationConfig,
  CustomizeProvider,
  defaultTheme,
  FrontendClientProvider,
  type LabelProps,
  useCustomize,
} from "../../src/connect-react/index.ts";
import { forgetWarnings } from "../../src/connect-react/warn.ts";

const warn = vi.spyOn(console, "warn");
beforeEach(() => void warn.mockImplementation(() => undefined));
afterEach(() => {
  warn.mockReset();
  forgetWarnings();
});

const configurableProps = [
  { name: "title", type: "string", label: "Title", description: "What it's called" },
  { name: "size", type: "integer", label: "Size" },
  { name: "note", type: "string", label: "Note", optional: true },
];
const component = { key: "c", name: "C", version: "1", configurableProps } as Component;

function show(config: CustomizationConfig) {
  const client = { components: {}, apps: {}, accounts: {} };
  const form = (config: CustomizationConfig) => (
    <FrontendClientProvider client={client}>
      <CustomizeProvider {...config}>
        <ComponentForm
          component={component}
          externalUserId="user"
          configuredProps={{ title: "a" }}
          onSubmit={() => undefined}
        />
      </CustomizeProvider>
    </FrontendClientProvider>
  );
  const { container, rerender } = render(form(config));
  return { container, user: userEvent.setup(), update: (next: CustomizationConfig) => rerender(form(next)) };
}
const box = (name: string) => screen.getByRole("textbox", { name });

describe("style functions", () => {
  test("are called per element, with the base, the theme, the form and the field", () => {
    const calls: unknown[][] = [];
    show({
      styles: {
        controlInput: (base, options) => {
          calls.push([base, options]);
          return options.prop.type === "integer" ? { ...base, color: "red", padding: 3 } : base;
        },
      },
    });
    expect(screen.getByLabelText("Size")).toHaveStyle({ color: "rgb(255, 0, 0)", padding: "3px" });
    expect(box("Title").getAttribute("style")).toBeNull();
    const [base, options] = calls.at(0)!;
    expect(base).toMatchObject({ borderColor: defaultTheme.colors.neutral40, width: "100%" });
    expect(options).toMatchObject({
      prop: { name: "title", type: "string" },
      value: "a",
      idx: 0,
      errors: {},
      theme: { boxShadow: { button: expect.any(String), input: "none" } },
      field: { prop: { name: "title" } },
      form: { externalUserId: "user", configuredProps: { title: "a" }, submitting: false },
    });
  });

  test("follow the values of the form", async () => {
    const { user } = show({
      styles: {
        label: (base, { form, field }) =>
          "title" in form.configuredProps && field.prop.name === "size" ? { ...base, color: "red" } : base,
      },
    });
    expect(screen.getByText("Size")).toHaveStyle({ color: "rgb(255, 0, 0)" });
    await user.clear(box("Title"));
    expect(screen.getByText("Size").style.color).toBe("");
  });

  test("that throw leave the page alone and are reported once", () => {
    show({
      styles: {
        controlInput: () => {
          throw new Error("no such theme");
        },
      },
      classNames: {
        label: () => {
          throw new Error("no such class");
        },
      },
    });
    expect(box("Title")).toHaveValue("a");
    expect(warn.mock.calls.map(([text]) => String(text)).toSorted()).toEqual([
      "propsmith/connect-react: classNames.label is not honoured. The function threw: no such class",
      "propsmith/connect-react: styles.controlInput is not honoured. The function threw: no such theme",
    ]);
  });

  test("keep what follows a changed shorthand, and nothing else of the base", () => {
    show({ styles: { controlInput: (base) => ({ ...base, border: "2px solid", borderColor: "red" }) } });
    const { style } = box("Title");
    expect([style.borderColor, style.borderWidth, style.minHeight]).toEqual(["red", "2px", ""]);
  });
});

test("styles of buttons land on their own button", () => {
  show({
    styles: {
      controlSubmit: { color: "red" },
      connectButton: { color: "blue" },
      optionalFieldButton: { opacity: 0.5 },
    },
  });
  expect(screen.getByRole("button", { name: "Submit" })).toHaveStyle({ color: "rgb(255, 0, 0)" });
  const add = screen.getByText("Note").closest("button");
  expect(add).toHaveStyle({ opacity: "0.5" });
  expect(add!.style.color).toBe("");
});

test("a description takes styles", () => {
  show({ styles: { description: { fontSize: 11 } } });
  expect(screen.getByText("What it's called").closest("[style]")).toHaveStyle({ fontSize: "11px" });
});

test("class names may be functions, next to those that connect-react gave", () => {
  show({ classNames: { controlInput: ({ prop }) => `is-${prop.type}`, heading: "h", field: "f" } });
  expect(box("Title")).toHaveClass("ps-input", "pd-controlinput", "is-string");
  expect(screen.getByLabelText("Size")).toHaveClass("is-integer");
  expect(screen.getByText("Optional fields")).toHaveClass("pd-heading", "h");
  expect(box("Title").closest(".pd-field")).toHaveClass("f");
});

test("a class name prefix takes the place of pd-", () => {
  show({ classNamePrefix: "my-" });
  expect(box("Title")).toHaveClass("my-controlinput");
  expect(document.querySelector("[class*='pd-']")).toBeNull();
});

test("styles of a label are applied once when a component of the host's applies them", () => {
  function Label(props: LabelProps) {
    const { getProps } = useCustomize();
    return <b {...getProps("label", { opacity: 1 }, props)}>{props.text}</b>;
  }
  show({
    components: { Label },
    styles: { label: (base, { field }) => ({ ...base, order: field.idx + 1 }) },
  });
  const label = screen.getByText("Size");
  expect(label).toHaveStyle({ order: "2" });
  expect(label.parentElement!.getAttribute("style")).toBeNull();
});

describe("a theme", () => {
  const variable = (container: HTMLElement, name: string) =>
    (container.firstElementChild as HTMLElement).style.getPropertyValue(name);

  test("may be a function of the default theme", () => {
    const { container, update } = show({
      theme: (theme) => ({ ...theme, colors: { ...theme.colors, primary: "red" } }),
    });
    expect(variable(container, "--ps-accent")).toBe("red");
    // Equal to the default: the sheet decides, also in the dark.
    expect(variable(container, "--ps-surface")).toBe("");
    update({ theme: { colors: { danger: "blue" } } });
    expect([variable(container, "--ps-accent"), variable(container, "--ps-danger")]).toEqual(["", "blue"]);
  });

  test("gives a control height that is a minimum", () => {
    const { container, update } = show({ theme: { spacing: { controlHeight: 10 } } });
    expect(variable(container, "--ps-control-height")).toBe("");
    update({ theme: { spacing: { controlHeight: 48 } } });
    expect(variable(container, "--ps-control-height")).toBe("48px");
  });

  test("is complete by default", () => {
    expect(Object.keys(defaultTheme.colors)).toHaveLength(17);
    expect(Object.keys(defaultTheme.boxShadow)).toEqual(["button", "input", "card", "dropdown"]);
    expect(defaultTheme.spacing).toEqual({ baseUnit: 4, controlHeight: 36, menuGutter: 4 });
  });

  test("that throws leaves the page alone", () => {
    show({
      theme: () => {
        throw new Error("no theme");
      },
    });
    expect(box("Title")).toHaveValue("a");
    expect(warn).toHaveBeenCalledOnce();
  });
});
