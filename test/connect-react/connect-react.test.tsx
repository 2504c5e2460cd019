// What hosts of connect-react use, in its words.
import type { Component } from "@pipedream/sdk";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  ComponentForm,
  type ComponentFormProps,
  CustomizeProvider,
  FrontendClientProvider,
  type LabelProps,
  SelectApp,
  SelectComponent,
  mergeTheme,
  defaultTheme,
  useAccounts,
  useApps,
  useCustomize,
  useFrontendClient,
} from "../../src/connect-react/index.ts";
import { CustomizeProvider as PropsmithProvider } from "../../src/index.ts";
import { de } from "../../src/locales/de.ts";
import { forgetWarnings } from "../../src/connect-react/warn.ts";

const title = { name: "title", type: "string", label: "Title" };
const size = { name: "size", type: "integer", label: "Size", optional: true };
const note = { name: "note", type: "string", label: "Note", default: "as is" };
/** A component as the SDK gives it. */
const definition = (...configurableProps: object[]) =>
  ({ key: "c", name: "C", version: "1", configurableProps }) as Component;

const warn = vi.spyOn(console, "warn");
beforeEach(() => void warn.mockImplementation(() => undefined));
afterEach(() => {
  warn.mockReset();
  forgetWarnings();
});
const warnings = () => warn.mock.calls.map(([text]) => String(text));

type Props = Partial<Omit<ComponentFormProps, "userId" | "externalUserId">>;

function show(props: Props, around: (form: ReactNode) => ReactNode = (it) => it) {
  const client = { components: {}, apps: {}, accounts: {} };
  const form = (more: Props = {}) => (
    <FrontendClientProvider client={client}>
      {around(<ComponentForm component={definition(title, size, note)} userId="user" {...props} {...more} />)}
    </FrontendClientProvider>
  );
  const { rerender, container } = render(form());
  return {
    user: userEvent.setup(),
    container,
    update: (more: Props) => rerender(form(more)),
  };
}

test("userId is understood, and onSubmit is given what it was given there", async () => {
  const onSubmit = vi.fn();
  const { user } = show({ onSubmit, configuredProps: { title: "a" } });
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(onSubmit.mock.calls[0]![0]).toMatchObject({
    configuredProps: { title: "a", note: "as is" },
    externalUserId: "user",
    userId: "user",
    component: { key: "c" },
  });
  expect(warnings()).toEqual([]);
});

test("the lists of apps and components speak the host's language", () => {
  const client = { components: {}, apps: {}, accounts: {} };
  const lists = (
    <FrontendClientProvider client={client}>
      <SelectApp />
      <SelectComponent componentType="trigger" />
      <SelectComponent />
    </FrontendClientProvider>
  );
  const shown = () =>
    screen
      .getAllByRole("combobox")
      .map((list) => [list.getAttribute("aria-label"), list.getAttribute("placeholder")]);
  const { rerender } = render(lists);
  expect(shown()).toEqual([
    ["App", "Select an app…"],
    ["Trigger", "Select a trigger…"],
    ["Component", "Select a component…"],
  ]);
  rerender(
    <PropsmithProvider locale="de" messages={de}>
      {lists}
    </PropsmithProvider>,
  );
  expect(shown()).toEqual([
    ["App", "App auswählen …"],
    ["Trigger", "Trigger auswählen …"],
    ["Komponente", "Komponente auswählen …"],
  ]);
});

test("without onSubmit there is no button", () => {
  show({});
  expect(screen.queryByRole("button", { name: "Submit" })).toBeNull();
});

test("propNames shows some props, and keeps the values of the others", async () => {
  const onUpdateConfiguredProps = vi.fn();
  const { user } = show({ propNames: ["title"], configuredProps: { note: "kept" }, onUpdateConfiguredProps });
  expect(screen.queryByRole("textbox", { name: "Note" })).toBeNull();
  await user.type(screen.getByRole("textbox", { name: "Title" }), "x");
  expect(onUpdateConfiguredProps.mock.lastCall![0]).toEqual({ title: "x", note: "kept" });
});

test("hideOptionalProps offers no optional props; those that are set stay", () => {
  show({ hideOptionalProps: true });
  expect(screen.queryByText("Optional fields")).toBeNull();
  expect(screen.queryByText("Size")).toBeNull();
});

test("the errors of a run are shown while debugging", () => {
  const sdkResponse = { os: [{ k: "error", err: { name: "TypeError", message: "x is not a function" } }] };
  const { update } = show({ sdkResponse });
  expect(screen.queryByText("x is not a function")).toBeNull();
  update({ enableDebugging: true });
  expect(screen.getByText("x is not a function")).toBeVisible();
});

describe("customization", () => {
  test("class names and components stand where they stood, the theme becomes variables", () => {
    const Label = ({ text, field }: LabelProps) => <b data-prop={field.prop.name}>{text}!</b>;
    const { container } = show({}, (form) => (
      <CustomizeProvider
        classNames={{ controlInput: "mine" }}
        components={{ Label }}
        theme={{ borderRadius: 2, colors: { primary: "rgb(1, 2, 3)", neutral50: "red" } }}
      >
        {form}
      </CustomizeProvider>
    ));
    expect(screen.getByText("Title!")).toHaveAttribute("data-prop", "title");
    expect(screen.getByRole("textbox", { name: "Title!" })).toHaveClass("ps-input", "mine");
    const { style } = container.firstElementChild as HTMLElement;
    expect(style.getPropertyValue("--ps-accent")).toBe("rgb(1, 2, 3)");
    expect(style.getPropertyValue("--ps-radius")).toBe("2px");
  });

  test("what has no place here is told once, by name", () => {
    const draw = (form: ReactNode) => (
      <CustomizeProvider classNames={{ loadMoreButton: "m" }} components={{ Button: () => null }}>
        {form}
      </CustomizeProvider>
    );
    const { update } = show({ disableQueryDisabling: true, oauthScopeProfile: "p" as never }, draw);
    update({ propNames: ["title"] });
    expect(warnings().map((text) => text.replace(/ is not honoured.*/, ""))).toEqual([
      "propsmith/connect-react: components.Button",
      "propsmith/connect-react: oauthScopeProfile",
      "propsmith/connect-react: disableQueryDisabling",
      "propsmith/connect-react: classNames.loadMoreButton",
    ]);
  });

  test("useCustomize gives class, style and theme for a component of the host's own", () => {
    function Own() {
      const { getProps, theme } = useCustomize();
      return <i {...getProps("label", { color: theme.colors.primary })}>own</i>;
    }
    show({}, () => (
      <CustomizeProvider
        theme={{ colors: { primary: "red" } }}
        classNames={{ label: "mine" }}
        styles={{ label: { fontWeight: 700 } }}
      >
        <Own />
      </CustomizeProvider>
    ));
    expect(screen.getByText("own")).toHaveClass("ps-label", "mine");
    expect(screen.getByText("own")).toHaveStyle({ color: "rgb(255, 0, 0)", fontWeight: "700" });
  });

  test("themes are laid over each other", () => {
    expect(
      mergeTheme(defaultTheme, { colors: { primary: "a" } }, undefined, { colors: { danger: "b" } }).colors,
    ).toEqual({ ...defaultTheme.colors, primary: "a", danger: "b" });
  });
});

describe("data", () => {
  const app = (slug: string) => ({ id: slug, nameSlug: slug, name: slug.toUpperCase(), authType: "oauth" });
  /** A page as the SDK gives it. */
  const pageOf = (data: object[], endCursor?: string) => ({
    data,
    response: { data, pageInfo: { endCursor, count: data.length, totalCount: 3 } },
    hasNextPage: () => endCursor !== undefined,
  });

  test("apps come page by page, accounts all at once", async () => {
    const client = {
      apps: {
        list: vi.fn(async ({ after }: { after?: string }) =>
          after ? pageOf([app("c")]) : pageOf([app("a"), app("b")], "b"),
        ),
      },
      accounts: { list: vi.fn(async () => pageOf([{ id: "apn_1", name: "Work" }])) },
    };
    function Lists() {
      const { apps, hasMore, loadMore } = useApps({ hasActions: true });
      const { accounts } = useAccounts({ external_user_id: "user", app: "a" });
      return (
        <>
          <output>{[...apps, ...accounts].map(({ name }) => name).join()}</output>
          {hasMore && <button onClick={() => void loadMore()}>more</button>}
          <p>{useFrontendClient() === client ? "same" : "other"}</p>
        </>
      );
    }
    render(
      <FrontendClientProvider client={client}>
        <Lists />
      </FrontendClientProvider>,
    );
    expect(screen.getByText("same")).toBeVisible();
    expect(await screen.findByText("A,B,Work")).toBeVisible();
    await userEvent.setup().click(screen.getByRole("button", { name: "more" }));
    expect(await screen.findByText("A,B,C,Work")).toBeVisible();
  });
});
