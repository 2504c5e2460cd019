// A panel of the Configurator that crashes can be drawn again, and the others go on.
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Configurator } from "../../src/configurator/index.ts";
import { createScriptedClient } from "../../src/testing/index.ts";
import { parseComponent } from "../../src/wire/component.ts";

const broken = new Set<string>();
const crash = vi.hoisted(() => ({ check: undefined as ((name: string) => void) | undefined }));

vi.mock(import("../../src/configurator/data/CodeView.tsx"), async (original) => {
  const { CodeView: Real } = await original();
  return {
    CodeView() {
      crash.check?.("code");
      return Real();
    },
  };
});
vi.mock(import("../../src/configurator/catalog/Rail.tsx"), async (original) => {
  const { Rail: Real } = await original();
  return {
    Rail(props) {
      crash.check?.("rail");
      return Real(props);
    },
  };
});
vi.mock(import("../../src/configurator/editing/FillBar.tsx"), async (original) => {
  const { FillBar: Real } = await original();
  return {
    FillBar() {
      crash.check?.("bar");
      return Real();
    },
  };
});

crash.check = (name) => {
  if (broken.has(name)) throw new Error(name);
};
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  // Wide enough for all panels.
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  broken.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const component = parseComponent({
  key: "c",
  name: "C",
  version: "1.0.0",
  configurable_props: [{ name: "note", type: "string", label: "Note" }],
});

test.each(["code", "rail", "bar"])("H-024 a panel that crashes is drawn again: %s", async (name) => {
  const user = userEvent.setup({ delay: null });
  broken.add(name);
  render(
    <Configurator
      client={createScriptedClient({ retrieveComponent: () => component })}
      externalUserId="user"
      componentKey="c"
      renderWelcome={() => null}
    />,
  );
  const note = await screen.findByRole("textbox", { name: "Note" });
  await user.type(note, "typed");
  await user.click(screen.getByRole("tab", { name: "Code" }));
  const notice = await screen.findByText("This part couldn’t be shown. Everything else goes on as before.");
  expect(note).toHaveValue("typed");
  broken.clear();
  const retry = within(notice.closest<HTMLElement>(".ps-notice")!).getByRole("button", { name: "Try again" });
  await user.click(retry);
  expect(notice).not.toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("typed");
});
