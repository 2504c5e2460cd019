import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import {
  ComponentForm,
  CustomizeProvider,
  defaultFields,
  defineField,
  type AnyProp,
  type ButtonProps,
  type FieldHandle,
  type FieldLayoutProps,
  type FieldPartProps,
  type NoticeProps,
  type WidgetProps,
} from "../../src/index.ts";
import { component, hostForm, labels, text } from "../support/host-form.tsx";

const title = { name: "title", type: "string", label: "Title", description: "What it is **called**." };
const count = { name: "count", type: "integer", label: "Count", optional: true };
const colour = { name: "colour", type: "acme.colour", label: "Colour", palette: ["#c00", "#00c"] };

test("class names are added to the kit's, by part", () => {
  const { container } = hostForm({
    component: component("c", title),
    classNames: { input: "form-control", label: "fw-bold" },
  });
  expect(text("Title")).toHaveClass("ps-input", "form-control");
  expect(container.querySelector("label")).toHaveClass("ps-label", "fw-bold");
});

test("a provider's class names and components reach the forms below; a form's own go before", () => {
  render(
    <CustomizeProvider classNames={{ label: "of-provider", form: "outer" }}>
      <ComponentForm
        client={hostForm({ component: component("other") }).client}
        externalUserId="user"
        component={component("c", title)}
        classNames={{ label: "of-form" }}
      />
    </CustomizeProvider>,
  );
  const form = document.querySelector("form.outer");
  expect(form?.querySelector("label")).toHaveClass("ps-label", "of-form");
  expect(form?.querySelector("label")).not.toHaveClass("of-provider");
});

test("label, description and errors are the host's, and still name and describe the control", async () => {
  const part = (name: string) =>
    function Part({ attributes, children, field }: FieldPartProps) {
      return (
        <section {...attributes} data-own={`${name} of ${field.name}`}>
          {children}
        </section>
      );
    };
  const components = { Label: part("label"), Description: part("description"), Errors: part("errors") };
  const form = hostForm({ component: component("c", title), components });
  await form.submit();
  const input = text("Title");
  expect(input).toHaveAccessibleDescription(/What it is called\. .*Fill this in|What it is called\. /);
  const own = [...form.container.querySelectorAll<HTMLElement>("[data-own]")].map((it) => it.dataset.own);
  expect(own).toEqual(["label of title", "description of title", "errors of title"]);
  // A click on the label leads to the control, as with the kit's own.
  input.blur();
  await form.user.click(screen.getByText("Title", { selector: "[data-own]" }));
  expect(input).toHaveFocus();
});

test("a layout of the host's puts the pieces of each field in its own order", async () => {
  const Layout = ({ attributes, head, description, control, errors }: FieldLayoutProps) => (
    <div {...attributes}>
      {control}
      {errors}
      {head}
      {description}
    </div>
  );
  const form = hostForm({ component: component("c", title), components: { Field: Layout } });
  const field = form.container.querySelector<HTMLElement>("[data-prop-name=title]")!;
  expect([...field.children].map((it) => it.className)).toEqual(["ps-input", "ps-head", "ps-description"]);
  await form.user.type(text("Title"), "x");
  await form.submit();
  expect(form.submits.at(-1)?.values).toEqual({ title: "x" });
});

test("buttons and notices are the host's, everywhere", async () => {
  const Button = ({ children, icon: _icon, busy, variant, as: _part, ...rest }: ButtonProps) => (
    <button type="button" {...rest} data-own={variant ?? "plain"} aria-busy={busy}>
      {children}
    </button>
  );
  const Notice = ({ kind, title: heading, children }: NoticeProps) => (
    <aside aria-label={`own ${kind}`}>
      {heading}
      {children}
    </aside>
  );
  const onSubmit = vi.fn(() => Promise.reject(new Error("The host said no.")));
  const form = hostForm({
    component: component("c", { ...title, optional: true }, count),
    components: { Button, Notice },
    onSubmit,
  });
  expect(screen.getByRole("button", { name: "Submit" })).toHaveAttribute("data-own", "primary");
  expect(screen.getByRole("button", { name: "Add Count" })).toHaveAttribute("data-own");
  await form.submit();
  const notice = await screen.findByRole("complementary", { name: "own error" });
  expect(notice).toHaveTextContent("The host said no.");
});

test("a field may be drawn by a function of the host's, or left to the kit", async () => {
  const renderField = (field: FieldHandle, renderDefault: () => React.ReactNode) =>
    field.name === "count" ? (
      <p>
        <label>
          How many?{" "}
          <input
            value={String(field.draft ?? "")}
            onChange={(event) => field.setDraft(event.target.value)}
            onBlur={() => field.leave()}
          />
        </label>
        {field.errors.join(" ")}
      </p>
    ) : (
      renderDefault()
    );
  const form = hostForm({
    component: component("c", title, { ...count, optional: false, max: 9 }),
    renderField,
  });
  expect(labels(form.container)).toEqual(["Title"]);
  await form.user.type(text("How many?"), "12");
  await form.user.tab();
  expect(text("How many?").closest("p")).toHaveTextContent(/9/);
  await form.user.clear(text("How many?"));
  await form.user.type(text("How many?"), "7");
  await form.user.type(text("Title"), "t");
  await form.submit();
  expect(form.submits.at(-1)?.values).toEqual({ title: "t", count: 7 });
});

/** A type that only the host knows: a colour, kept as `{ rgb }`. */
const colourField = defineField<"acme.colour", string>("acme.colour", {
  commit: "change",
  schema: (prop) => {
    const palette = prop.attributes?.palette as string[];
    return z.string().check(z.refine((hex) => palette.includes(hex), "Not in the palette."));
  },
  toDraft: (wire) =>
    typeof wire === "object" && wire !== null && "rgb" in wire ? String(wire.rgb) : undefined,
  toWire: (draft) => ({ rgb: draft }),
  Widget: function Colour({ control, draft = "", onChange }: WidgetProps<"acme.colour", string>) {
    return <input {...control} value={draft} onChange={(event) => onChange(event.target.value)} />;
  },
});

test("a type that only the host knows is edited, checked and written by the host's own field", async () => {
  const fields = { "acme.colour": colourField };
  const form = hostForm({
    component: component("c", colour, { ...colour, name: "saved", label: "Saved" }),
    fields,
    configuredProps: { saved: { rgb: "#00c" } },
  });
  expect(text("Saved")).toHaveValue("#00c");
  await form.submit();
  expect(form.submits).toEqual([]);
  expect(within(form.container).getAllByText(/Fill|required|needed/i).length).toBeGreaterThan(0);
  await form.user.type(text("Colour"), "red");
  await form.submit();
  expect(form.container).toHaveTextContent("Not in the palette.");
  await form.user.clear(text("Colour"));
  await form.user.type(text("Colour"), "#c00");
  await form.submit();
  expect(form.submits.at(-1)?.values).toEqual({ colour: { rgb: "#c00" }, saved: { rgb: "#00c" } });
});

test("a single prop gets its own field by name or by a predicate, and the others keep theirs", async () => {
  const Shout = ({ control, draft = "", onChange }: WidgetProps<"string">) => (
    <input
      {...control}
      data-own="shout"
      value={draft}
      onChange={(event) => onChange(event.target.value.toUpperCase())}
    />
  );
  const shout = { ...defaultFields.string, Widget: Shout };
  const fieldFor = (prop: AnyProp) => (/title/.test(prop.name) ? shout : undefined);
  const form = hostForm({
    component: component("c", title, { name: "note", type: "string", label: "Note" }),
    fieldFor,
  });
  await form.user.type(text("Title"), "loud");
  await form.user.type(text("Note"), "quiet");
  await form.submit();
  expect(form.submits.at(-1)?.values).toEqual({ title: "LOUD", note: "quiet" });
});

test("without a field for it, a type that nobody knows is still shown as such, and its value left alone", () => {
  const { container } = hostForm({
    component: component("c", colour),
    configuredProps: { colour: { rgb: "#c00" } },
    fields: { toString: undefined } as never,
  });
  expect(container).toHaveTextContent("acme.colour");
  expect(screen.queryByRole("textbox", { name: "Colour" })).toBeNull();
});

test("two forms on a page may look differently", async () => {
  const first = hostForm({ component: component("a", title), classNames: { input: "one" } });
  const second = hostForm({ component: component("b", title), classNames: { input: "two" } });
  const user = userEvent.setup();
  await user.tab();
  expect(within(first.container).getByRole("textbox")).toHaveClass("one");
  expect(within(second.container).getByRole("textbox")).not.toHaveClass("one");
});
