// Lets Vitest run its browser tests in Firefox and WebKitGTK, by WebDriver alone: real keys and a real mouse.
import { fileURLToPath } from "node:url";
import { defineBrowserProvider } from "@vitest/browser";
import type { BrowserCommand, BrowserProvider, TestProject } from "vitest/node";
import { launchDriven, type DrivenEngine } from "../../../scripts/browsers/engines.mjs";
import { keyActions, keySource } from "./keys.ts";

/** Large enough that Vitest does not have to scale a test's frame down. */
const windowSize = { width: 1800, height: 1250 };

/** Keys go where the focus is, and that must be in the frame of the test. */
const focusFrame = `(() => {
  const frame = [...document.querySelectorAll("iframe[data-vitest]")].at(-1);
  if (document.activeElement !== frame) frame.contentWindow.focus();
})()`;

export function webdriver() {
  return defineBrowserProvider({
    name: "webdriver",
    supportedBrowser: ["firefox", "webkit"],
    options: {},
    providerFactory: (project) => new WebDriverProvider(project),
  });
}

class WebDriverProvider implements BrowserProvider {
  name = "webdriver";
  supportsParallelism = false;
  initScripts = [fileURLToPath(new URL("locators.ts", import.meta.url))];
  readonly #browser: string;
  #engine: Promise<DrivenEngine> | undefined;

  constructor(project: TestProject) {
    this.#browser = project.config.browser.name;
    for (const [name, command] of Object.entries(this.#commands()))
      project.browser!.registerCommand(name as never, command as never);
  }

  async openPage(_sessionId: string, url: string): Promise<void> {
    this.#engine ??= launchDriven(this.#browser, windowSize);
    await (await this.#engine).open(url);
  }

  getCommandsContext = () => ({});

  async close(): Promise<void> {
    await (await this.#engine?.catch(() => undefined))?.close();
  }

  #commands(): Record<string, BrowserCommand<never[]>> {
    const engine = async () => (await this.#engine)!;
    const press = async (text: string, unreleased: readonly string[]) => {
      const pressed = new Set(unreleased);
      const { evaluate, perform } = await engine();
      await evaluate(focusFrame);
      await perform([keySource(keyActions(text, pressed))]);
      return { unreleased: [...pressed] };
    };
    return {
      __vitest_keyboard: (_, text: string, state: { unreleased: string[] }) => press(text, state.unreleased),
      __vitest_tab: (_, { shift }: { shift?: boolean }) =>
        press(shift ? "{Shift>}{Tab}{/Shift}" : "{Tab}", []),
      __vitest_cleanup: async () => (await engine()).release(),
      webdriver_perform: async (_, actions: unknown[]) => (await engine()).perform(actions),
    };
  }
}
