// The browser that tests in test/browser run in. `npm run test:browsers` names another one in PROPSMITH_ENGINE.
import { playwright } from "@vitest/browser-playwright";
import { type Browser, fetchFromNpm, knownBrowser, launchArgs } from "../../../scripts/browser.mjs";
import { webdriver } from "./provider.ts";

const common = {
  enabled: true,
  viewport: { width: 1280, height: 800 },
  screenshotFailures: false,
};

/** A new object each time: Vitest changes the one it is given. */
export function chromium({ executablePath, env }: Partial<Browser> = knownBrowser() ?? {}) {
  return {
    ...common,
    headless: true,
    provider: playwright({
      launchOptions: {
        ...(executablePath && { executablePath }),
        args: launchArgs,
        env: { ...process.env, ...env },
      },
    }),
    instances: [{ browser: "chromium" as const }],
  };
}

export async function testBrowser(engine = process.env.PROPSMITH_ENGINE) {
  if (engine === "firefox" || engine === "webkit") {
    const instance: { browser: "firefox" | "webkit" } = { browser: engine };
    return { ...common, headless: true, provider: webdriver(), instances: [instance] };
  }
  return chromium(engine === "chromium-147" ? (await fetchFromNpm())[0] : undefined);
}
