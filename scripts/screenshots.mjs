// @ts-check
// `npm run screenshots`: takes docs/*.png of the Configurator in storybook-static/, which `npm run storybook:build` makes.
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";
import { preview } from "vite";
import { findBrowser, launchArgs } from "./browser.mjs";
import { ensureInstalled, fail, root } from "./setup.mjs";

ensureInstalled();
if (!existsSync(path.join(root, "storybook-static"))) fail("Run `npm run storybook:build` first.");

const server = await preview({ root, build: { outDir: "storybook-static" }, preview: { port: 0 } });
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: launchArgs, env: { ...process.env, ...env } });
try {
  for (const theme of ["light", "dark"]) {
    const file = path.join(root, "docs", `configurator-${theme}.png`);
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(60_000);
    await open(page, theme);
    await page.screenshot({ path: file });
    await page.close();
    console.log(path.relative(root, file));
  }
} finally {
  await browser.close();
  await server.close();
}

/** A table is chosen, so its columns have become fields, and some of them are filled in. */
async function open(/** @type {import("playwright").Page} */ page, /** @type {string} */ theme) {
  const story =
    "id=configurator--page&viewMode=story&args=externalUserId:ready;componentKey:postgres-insert-row";
  const url = server.resolvedUrls?.local[0];
  await page.goto(`${url}iframe.html?${story}&globals=theme:${theme}`);
  await choose(page, "Postgres", "Warehouse");
  await choose(page, "Schema", "sales");
  await choose(page, "Table", "contacts (5000 rows)", "contacts");
  await page.getByRole("textbox", { name: "full_name" }).fill("Ada Lovelace");
  await page.getByRole("textbox", { name: "email" }).fill("ada@example.com");
  await page.evaluate("document.activeElement?.blur(); scrollTo(0, 0)");
}

async function choose(
  /** @type {import("playwright").Page} */ page,
  /** @type {string} */ field,
  /** @type {string} */ option,
  search = option,
) {
  await page.getByRole("combobox", { name: field }).fill(search);
  await page.getByRole("option", { name: option }).click();
}
