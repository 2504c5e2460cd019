// The Configurator in other languages, longer or from right to left: nothing is cut off, and a host's own words go first.
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { Configurator } from "../../src/configurator/index.ts";
import { CustomizeProvider } from "../../src/index.ts";
import { useLanguage } from "../../src/locales/index.ts";
import { createScriptedClient } from "../../src/testing/index.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import type { ReactNode } from "react";

function Speaking({ language, children }: { language: string; children: ReactNode }) {
  return <CustomizeProvider {...useLanguage(language)}>{children}</CustomizeProvider>;
}

afterEach(() => {
  document.documentElement.dir = "";
});

test.each([
  ["de", "ltr", "Ausführen", "Komponenten"],
  ["fr", "ltr", "Exécuter", "Composants"],
  ["ar", "rtl", "تشغيل", "المكوّنات"],
])("in %s, a panel of 320 pixels shows all of it", async (language, direction, run, components) => {
  await page.viewport(1280, 800);
  document.documentElement.dir = direction;
  const { container } = render(
    <Speaking language={language}>
      <Playground externalUserId="ready" componentKey="contacts-send-message" layout="panel" />
    </Speaking>,
  );
  await expect.element(page.getByRole("button", { name: run, exact: true })).toBeVisible();
  const root = container.querySelector(".cf-root")!;
  expect(root.clientWidth).toBeLessThanOrEqual(320);
  expect(root.scrollWidth).toBe(root.clientWidth);
  await page.getByRole("button", { name: components }).click();
  const dialog = page.getByRole("dialog", { name: components });
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().scrollWidth).toBe(dialog.element().clientWidth);
});

test("a host's own words go before those of the language", async () => {
  const client = createScriptedClient({
    listApps: () => ({ items: [], hasMore: false }),
    listComponents: () => ({ items: [], hasMore: false }),
  });
  await page.viewport(1280, 800);
  render(
    <Speaking language="de-AT">
      <Configurator
        client={client}
        externalUserId="user"
        queryClient={new QueryClient()}
        messages={{ "find.choose": "Womit fangen wir an?" }}
      />
    </Speaking>,
  );
  await expect.element(page.getByText("Womit fangen wir an?")).toBeVisible();
  await expect.element(page.getByText("Es gibt keine Apps.")).toBeVisible();
});
