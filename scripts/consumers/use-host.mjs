// @ts-check
// What people do with a form on the page of a host, in both themes and at two widths. Pictures of it go to screenshots/hosts.
import path from "node:path";
import { root } from "../setup.mjs";
import { openPanels } from "./use-configurator.mjs";
import { choose, expect } from "./use-package.mjs";

/** @typedef {import("playwright").Page} Page */
/** @typedef {Pick<Page, "locator" | "getByRole" | "getByText" | "getByTestId" | "getByLabel">} Scope */

/**
 * @typedef {object} Host
 * @property {boolean} [hasConfigurator] whether its page shows the Configurator, too
 * @property {boolean} [hasSwitch] whether it is light or dark whatever the reader's system is
 * @property {(page: Page) => Promise<[window: Page, ...scopes: Scope[]]>} [open] leads to its forms: the page as it is holds one
 */

/** @type {(...names: string[]) => Host["open"]} */
const regions =
  (...names) =>
  async (page) => [page, ...names.map((name) => page.getByRole("region", { name }))];

/** @type {Host["open"]} */
const panel = async (page) => {
  await page.getByRole("button", { name: "Open" }).click();
  return [page, page.getByRole("dialog")];
};

/** The hosts by the names of their folders. @type {Record<string, Host>} */
export const hosts = {
  plain: { hasConfigurator: true },
  "tailwind-3": { hasConfigurator: true },
  "tailwind-3-last": { hasConfigurator: true },
  "tailwind-4": { hasConfigurator: true },
  "tailwind-4-first": { hasConfigurator: true },
  "tailwind-4-last": { hasConfigurator: true },
  "bootstrap-5": { hasConfigurator: true, hasSwitch: true },
  shadcn: { hasConfigurator: true, hasSwitch: true },
  "shadcn-dialog": { hasSwitch: true, open: panel },
  "shadcn-sheet": { hasSwitch: true, open: panel },
  reset: { hasConfigurator: true },
  "small-root": { hasConfigurator: true },
  transform: {},
  frame: { open: async (page) => [page, page.frameLocator("iframe")] },
  window: {
    open: async (page) => {
      const opened = page.waitForEvent("popup");
      await page.getByRole("button", { name: "Open" }).click();
      const popup = await opened;
      return [popup, popup];
    },
  },
  "two-kits": { open: regions("First", "Second") },
  "two-apps": { open: regions("First", "Second") },
};

const devices = {
  1280: { viewport: { width: 1280, height: 800 } },
  320: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
};
const themes = /** @type {const} */ (["light", "dark"]);
const opposite = /** @type {const} */ ({ light: "dark", dark: "light" });

/** Each host, in each theme, at each width. @returns {import("./applications.mjs").Use[]} */
export function usesOf(/** @type {string[]} */ names, /** @type {string} */ application) {
  return names.flatMap((name) =>
    Object.entries(devices).flatMap(([width, device]) =>
      themes.map((theme) => ({
        what: `${name}, ${theme}, ${width} px`,
        device: {
          ...device,
          colorScheme: hosts[name]?.hasSwitch ? opposite[theme] : theme,
        },
        run: ({ page, address }) => {
          const picture = path.join(root, "screenshots", application, `${name}-${theme}-${width}`);
          /** @type {import("./applications.mjs").Opened["address"]} */
          const inHost = (component, more) => address(component, { theme, ...more }, `${name}/`);
          return tryHost({ page, address: inHost }, hosts[name] ?? {}, picture, theme === "light");
        },
      })),
    ),
  );
}

async function tryHost(
  /** @type {import("./applications.mjs").Opened} */ { page, address },
  /** @type {Host} */ { hasConfigurator, open = async (it) => [it, it] },
  /** @type {string} */ picture,
  /** @type {boolean} */ isWhole,
) {
  await page.goto(address(""));
  const [window, ...scopes] = await open(page);
  for (const [index, scope] of scopes.entries()) {
    const name = scopes.length > 1 ? `${picture}-${index + 1}` : picture;
    await refuse(window, scope, name);
    // In the dark a form only looks different.
    if (isWhole) await fill(window, scope, name);
  }
  // On a phone the panels of the Configurator are elsewhere.
  if (!hasConfigurator || (page.viewportSize()?.width ?? 0) < 1000) return;
  await openPanels({ page, address });
  await page.screenshot({ path: `${picture}-configurator.png` });
}

/** Submits an empty form, which says what is missing, and chooses from a list. */
async function refuse(/** @type {Page} */ window, /** @type {Scope} */ form, /** @type {string} */ picture) {
  await form.getByText("Query", { exact: true }).scrollIntoViewIfNeeded();
  await form.locator(".cm-content").waitFor();
  const repeated = await repeatedIds(form);
  expect(repeated.length === 0, `No id is there twice: ${repeated.join(", ")}`);
  await form.getByRole("button", { name: "Run" }).click();
  await form
    .getByText(/fields need your attention/)
    .first()
    .waitFor();
  await takeWhole(window, `${picture}-errors.png`);
  await chooseSeen(window, form, "Stage", "Trial", picture);
}

async function chooseSeen(
  /** @type {Page} */ window,
  /** @type {Scope} */ form,
  /** @type {string} */ label,
  /** @type {string} */ option,
  /** @type {string} */ picture,
) {
  await form.getByRole("combobox", { name: label, exact: true }).click();
  const taken = form.getByRole("option", { name: option }).first();
  await taken.waitFor();
  await isPlaced(form.locator(".ps-choice-popup"));
  await window.screenshot({ path: `${picture}-${label.toLowerCase()}.png` });
  await taken.click();
}

/** Fills in the rest and submits. */
async function fill(/** @type {Page} */ window, /** @type {Scope} */ form, /** @type {string} */ picture) {
  const box = (/** @type {string | RegExp} */ name) => form.getByRole("textbox", { name });
  await choose(form, "Postgres", "Warehouse");
  await chooseSeen(window, form, "Toppings", "Olives", picture);
  await chooseSeen(window, form, "City", "Berlin", picture);
  // The list of many stays open, and the key that closes it closes nothing else.
  await form.getByRole("combobox", { name: "Toppings", exact: true }).click();
  await form.getByRole("option").first().waitFor();
  await window.keyboard.press("Escape");
  await form.getByRole("listbox").waitFor({ state: "detached" });

  await form.getByText("Title of the weekly report", { exact: true }).first().click();
  await window.keyboard.type("From a host");
  await box("Count").fill("7");
  await form.getByRole("radio", { name: "Yes" }).click();
  await box("Texts 2").press("Enter");
  await window.keyboard.type("third");
  await dragFirstDown(window, form);
  await form.getByRole("radio", { name: "Schedule" }).click();
  await box("Timer: cron expression").fill("0 9 * * 1-5");
  await form
    .getByText(/At 09:00/)
    .first()
    .waitFor();
  await form.locator(".cm-content").click();
  await window.keyboard.press("ControlOrMeta+a");
  await window.keyboard.type("select 2");
  await box(/URL/).fill("https://example.com/orders");
  await form.getByRole("tab", { name: "Headers" }).click();
  await form.getByRole("tabpanel", { name: "Headers" }).getByRole("button", { name: /add/i }).click();
  await window.keyboard.type("accept");
  await takeWhole(window, `${picture}-filled.png`);
  await form.getByRole("button", { name: "Run" }).click();
  const submitted = JSON.parse(await form.getByTestId("submitted").innerText());
  const wanted = {
    stage: "Trial",
    toppings: ["Olives"],
    count: 7,
    agreed: true,
    title: "From a host",
    texts: ["second", "first", "third"],
  };
  for (const [name, value] of Object.entries(wanted))
    expect(
      JSON.stringify(submitted[name]) === JSON.stringify(value),
      `${name}: ${JSON.stringify(submitted)}`,
    );
  expect(submitted.timer.cron === "0 9 * * 1-5", "The timer holds the schedule.");
  expect(submitted.query.value === "select 2", "The query holds what was typed.");
}

/** Takes a picture of the whole page. In one by Playwright itself (`fullPage`), a phone has no fingers. */
async function takeWhole(/** @type {Page} */ window, /** @type {string} */ file) {
  const viewport = window.viewportSize() ?? { width: 1280, height: 800 };
  const height = await window.evaluate(() =>
    Math.max(...[...document.querySelectorAll("*")].map((it) => it.scrollHeight)),
  );
  await window.setViewportSize({ ...viewport, height: Math.min(height + 60, 4000) });
  await window.screenshot({ path: file });
  await window.setViewportSize(viewport);
}

/** @returns {Promise<string[]>} */
function repeatedIds(/** @type {Scope} */ form) {
  return form.locator("form").evaluate((element) => {
    const ids = [...element.ownerDocument.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

async function dragFirstDown(/** @type {Page} */ window, /** @type {Scope} */ form) {
  const grips = form.locator("[data-prop-name=texts] [data-grip]");
  await grips.nth(1).scrollIntoViewIfNeeded();
  const [from, to] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()];
  if (!from || !to) throw new Error("The rows have no grips.");
  await window.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await window.mouse.down();
  // Playwright's own move waits for a timer in every frame, and there are none where a sandbox allows no scripts.
  const session = await window.context().newCDPSession(window);
  for (const part of [0.3, 0.6, 1]) {
    const y = from.y + (to.y + to.height - from.y) * part;
    const move = { type: /** @type {const} */ ("mouseMoved"), button: /** @type {const} */ ("left") };
    await session.send("Input.dispatchMouseEvent", { ...move, x: from.x + from.width / 2, y, buttons: 1 });
  }
  await window.mouse.up();
}

/** An open list is beside its control, within the window, and nothing lies over it or cuts it off. */
async function isPlaced(/** @type {import("playwright").Locator} */ popup) {
  let problems = [""];
  for (let tries = 0; problems.length > 0 && tries < 20; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    problems = await popup.evaluate((list) => {
      const { ownerDocument: page } = list;
      const view = page.defaultView?.visualViewport;
      const [box, control] = [list, list.parentElement?.querySelector(".ps-choice-control")].map((it) =>
        it?.getBoundingClientRect(),
      );
      if (!box || !control || !view) return ["There is no list."];
      const gap = box.top > control.top ? box.top - control.bottom : control.top - box.bottom;
      const corners = [box.left + 12, box.right - 12].flatMap((x) =>
        [box.top + 8, box.bottom - 8].map((y) => page.elementFromPoint(x, y)),
      );
      const isSo = {
        [`${gap} px from its control`]: gap < 0 || gap > 8,
        "beside its control": box.left > control.right || box.right < control.left,
        "wider than the page": box.left < 0 || box.right > page.documentElement.clientWidth,
        "higher than the page": box.top < 0 || box.bottom > view.height + view.offsetTop,
        "covered or cut off": corners.some((it) => !list.contains(it)),
      };
      return Object.keys(isSo).filter((problem) => isSo[problem]);
    });
  }
  expect(problems.length === 0, `The list is in its place. It is ${problems.join(", ")}.`);
}
