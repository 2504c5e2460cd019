import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ChangesView, UndoRedo, ValuesView } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, type ConfiguredProps } from "../../src/index.ts";
import { component } from "../support/host-form.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

const definition = component(
  "c",
  { name: "title", type: "string", label: "Title" },
  { name: "count", type: "integer", label: "Count" },
  { name: "token", type: "string", label: "Token", secret: true },
);
const saved = { title: "Hello", count: 1, token: "sw0rdfish" };

async function opened() {
  const user = userEvent.setup();
  const told: ConfiguredProps[] = [];
  const { container } = render(
    <ConnectProvider client={createScriptedClient()} externalUserId="ada">
      <ComponentForm
        component={definition}
        configuredProps={saved}
        onConfiguredPropsChange={(values) => void told.push(values)}
        actions={
          <>
            <UndoRedo />
            <ValuesView />
            <ChangesView />
          </>
        }
      />
    </ConnectProvider>,
  );
  await screen.findByText("configured_props");
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  return { user, told, container, press };
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Values as JSON" });
const region = () => within(screen.getByRole("region", { name: "Edit as JSON" }));

/** Types over a part of the text. */
async function replace(user: ReturnType<typeof userEvent.setup>, from: string, to: string) {
  const at = box().value.indexOf(from);
  expect(at).toBeGreaterThanOrEqual(0);
  await user.click(box());
  box().setSelectionRange(at, at + from.length);
  await user.paste(to);
}

test("an edit shows what would change, changes nothing until it is applied, and is one step then", async () => {
  const { user, told, press } = await opened();
  await press("Edit");
  expect(box()).toHaveFocus();
  await replace(user, '"Hello"', '"Bye"');
  await replace(user, "1,", "2,");
  expect(await region().findByText("2 values would change", { selector: "h3" })).toBeVisible();
  const items = region().getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual(["TitleBeforeHelloNowBye", "CountBefore1Now2"]);
  expect(told).toEqual([]);
  await press("Apply");
  expect(told).toEqual([{ title: "Bye", count: 2, token: "sw0rdfish" }]);
  expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Bye");
  expect(screen.getByRole("button", { name: "Edit" })).toHaveFocus();
  expect(await screen.findByText("2 values have changed. Undo takes them back.")).toBeInTheDocument();
  expect(screen.getByText("Taken from JSON")).toBeVisible();
  await press("Undo");
  expect(told.at(-1)).toEqual(saved);
});

test("what is wrong is told at its line, with the way there, and keeps it from being applied", async () => {
  const { user, told, press } = await opened();
  await press("Edit");
  await replace(user, '"Hello",', '"Hello"');
  const way = await region().findByRole("button", { name: "Line 3" });
  expect(region().getByText(/cannot be read from “"count"” in line 3|cannot be read from/)).toBeVisible();
  expect(box()).toHaveAttribute("aria-invalid", "true");
  expect(box()).toHaveAccessibleDescription(/Line 3/);
  await user.click(way);
  expect(box()).toHaveFocus();
  expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe('  "count": 1,');
  await press("Apply");
  expect(told).toEqual([]);
  expect(box()).toHaveFocus();
});

test("a value of the wrong type, a name without a field and a secret out of place are told", async () => {
  const { user, told, press } = await opened();
  await press("Edit");
  await replace(user, '"Hello"', '{ "a": 1 }');
  await replace(user, "1,", '"«secret 1»",\n  "more": true,');
  expect(await region().findByText("“Title” takes no such value. Its type is string.")).toBeVisible();
  expect(region().getByText("«secret 1» can stand only where its secret was.")).toBeVisible();
  expect(region().getByText("There is no field “more” here. Its value is sent along.")).toBeVisible();
  await press("Apply");
  expect(told).toEqual([]);
});

test("a secret is never shown: its mark keeps it, and another one takes its place", async () => {
  const { user, told, press, container } = await opened();
  await press("Edit");
  expect(box().value).toContain('"token": "«secret 1»"');
  await replace(user, '"Hello"', '"Bye"');
  await region().findByText("1 value would change", { selector: "h3" });
  expect(container.innerHTML).not.toContain("sw0rdfish");
  await press("Apply");
  expect(told.at(-1)).toEqual({ ...saved, title: "Bye" });
  await press("Edit");
  await replace(user, "«secret 1»", "herring");
  await region().findByText("1 value would change", { selector: "h3" });
  expect(container.innerHTML).not.toContain("herring");
  await press("Apply");
  expect(told.at(-1)).toEqual({ ...saved, title: "Bye", token: "herring" });
  expect(container.querySelector("pre")).not.toHaveTextContent("herring");
});

test("follows the form until it is edited, and then says what changed, to be taken over", async () => {
  const { user, told, press } = await opened();
  await press("Edit");
  await user.type(screen.getByRole("textbox", { name: "Title" }), " you");
  await waitFor(() => expect(box().value).toContain('"Hello you"'));
  await replace(user, '"count": 1', '"count": 5');
  await user.type(screen.getByRole("textbox", { name: "Title" }), "!");
  expect(await screen.findByText(/The form has changed since you began: Title/)).toBeVisible();
  await press("Take the newer values");
  expect(box().value).toContain('"Hello you!"');
  expect(box().value).toContain('"count": 5');
  expect(screen.queryByText(/has changed since/)).not.toBeInTheDocument();
  await press("Apply");
  expect(told.at(-1)).toEqual({ ...saved, title: "Hello you!", count: 5 });
});

test("is left without a trace", async () => {
  const { user, told, press } = await opened();
  await press("Edit");
  await replace(user, "Hello", "Bye");
  await press("Cancel");
  expect(screen.getByRole("button", { name: "Edit" })).toHaveFocus();
  expect(told).toEqual([]);
});

test("cannot be edited where the form can only be read", async () => {
  render(
    <ConnectProvider client={createScriptedClient()} externalUserId="ada">
      <ComponentForm component={definition} configuredProps={saved} readOnly>
        <ValuesView />
      </ComponentForm>
    </ConnectProvider>,
  );
  await screen.findByText("configured_props");
  expect(screen.queryByRole("button", { name: "Edit" })).not.toBeInTheDocument();
});

test("is copied without its secrets, and says so where it cannot be", async () => {
  const { press } = await opened();
  await press("Copy");
  expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe(
    JSON.stringify({ ...saved, token: "«secret 1»" }, null, 2),
  );
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
  await press("Copied");
  expect(await screen.findByText(/The clipboard cannot be reached/)).toBeVisible();
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "configured_props" }).value).toContain(
    "Hello",
  );
});
