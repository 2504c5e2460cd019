// @vitest-environment node
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { AppPicker } from "../../src/configurator/index.ts";
import { ConnectProvider } from "../../src/index.ts";
import { createScriptedClient } from "../support/scripted-client.ts";

test("what asks the platform leaves no timer on a server", () => {
  vi.useFakeTimers();
  renderToString(
    <ConnectProvider client={createScriptedClient()} externalUserId="user">
      <AppPicker onChoose={() => undefined} />
    </ConnectProvider>,
  );
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
