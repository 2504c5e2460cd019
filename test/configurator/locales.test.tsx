import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { en } from "../../src/configurator/en.ts";
import { ComponentPicker } from "../../src/configurator/index.ts";
import { ar } from "../../src/configurator/locales/ar.ts";
import { de } from "../../src/configurator/locales/de.ts";
import { es } from "../../src/configurator/locales/es.ts";
import { fr } from "../../src/configurator/locales/fr.ts";
import { ja } from "../../src/configurator/locales/ja.ts";
import { ConnectProvider, CustomizeProvider } from "../../src/index.ts";
import { languages } from "../../src/locales/index.ts";
import { leftInEnglish, misfits, type Table, withoutPlurals } from "../support/message-tables.ts";
import { createScriptedClient } from "../support/scripted-client.ts";

const tables: Record<string, Table> = { ar, de, es, fr, ja };

/** Words that happen to be the same in a language. */
const cognates: Record<string, readonly string[]> = {
  de: [
    "kind.trigger",
    "badge.idempotent",
    "side.tabs",
    "side.code",
    "find.appsLabel",
    "files.name",
    "trigger.name",
    "webhooks.title",
    "workflows.title",
    "call.apps",
  ],
  es: ["webhooks.title", "timeline.error"],
  fr: [
    "kind.action",
    "badge.idempotent",
    "side.code",
    "find.actions",
    "trigger.configuration",
    "carry.label",
    "timeline.observations",
    "kinds.options",
    "webhooks.title",
    "workflows.title",
  ],
};

describe.each(Object.entries(tables))("%s", (language, table) => {
  test("has every word, each with the values that belong into it", () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(misfits(en, table)).toEqual([]);
  });

  test("has the plurals that it needs", () => {
    expect(withoutPlurals(en, table, language)).toEqual([]);
  });

  test("leaves nothing in English", () => {
    expect(leftInEnglish(en, table).filter((key) => !cognates[language]?.includes(key))).toEqual([]);
  });
});

test("the form and the Configurator speak the same languages", () => {
  expect(["en", ...Object.keys(tables)]).toEqual(languages);
});

const catalogue = createScriptedClient({
  listApps: () => ({ items: [], hasMore: false }),
  listComponents: () => ({ items: [], hasMore: false }),
});

const page = (locale: string | undefined, part: ReactNode) => (
  <CustomizeProvider locale={locale}>
    <ConnectProvider client={catalogue} externalUserId="user" queryClient={new QueryClient()}>
      {part}
    </ConnectProvider>
  </CustomizeProvider>
);
const picker = <ComponentPicker onChoose={() => undefined} />;

test("a part by itself speaks the language around it, and another when that changes", async () => {
  const { rerender } = render(page("de-AT", picker));
  expect(await screen.findByText("Es gibt keine Komponenten.")).toBeVisible();
  rerender(page("fr", picker));
  expect(await screen.findByText("Il n’y a aucun composant.")).toBeVisible();
});

test.each([undefined, "en-GB", "pt-BR"])("it is English where the tag is %s", async (tag) => {
  render(page(tag, picker));
  expect(await screen.findByText("There are no components.")).toBeVisible();
});

test("a table is fetched when its language is spoken, and again by the next part where that failed", async () => {
  vi.resetModules(); // nothing has been fetched yet
  const fetched = vi.fn<() => { fr: object }>();
  vi.doMock("../../src/configurator/locales/fr.ts", () => fetched());
  const [fresh, kit] = await Promise.all([
    import("../../src/configurator/index.ts"),
    import("../../src/index.ts"),
  ]);
  const show = (locale: string) => (
    <kit.CustomizeProvider locale={locale}>
      <kit.ConnectProvider client={catalogue} externalUserId="user" queryClient={new QueryClient()}>
        <fresh.ComponentPicker onChoose={() => undefined} />
      </kit.ConnectProvider>
    </kit.CustomizeProvider>
  );
  const { rerender, unmount } = render(show("en"));
  expect(await screen.findByText("There are no components.")).toBeVisible();
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockImplementationOnce(() => {
    throw new Error("offline");
  });
  rerender(show("fr"));
  await waitFor(() => expect(fetched).toHaveBeenCalledOnce());
  expect(screen.getByText("There are no components.")).toBeVisible();
  unmount();
  fetched.mockReturnValue({ fr });
  render(show("fr"));
  expect(await screen.findByText("Il n’y a aucun composant.")).toBeVisible();
  vi.doUnmock("../../src/configurator/locales/fr.ts");
});
