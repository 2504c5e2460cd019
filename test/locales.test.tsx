import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { en } from "../src/i18n/en.ts";
import { ComponentForm, CustomizeProvider } from "../src/index.ts";
import { languageOf, languages, loadLanguage, useLanguage } from "../src/locales/index.ts";
import { component } from "./support/host-form.tsx";
import { leftInEnglish, misfits, type Table, withoutPlurals } from "./support/message-tables.ts";
import { createScriptedClient } from "./support/scripted-client.ts";

/** Words that happen to be the same, or mean the same, in a language. */
const cognates: Record<string, readonly string[]> = {
  de: [
    "timer.minute",
    "field.optional",
    "any.text",
    "http.badBody",
    "http.body",
    "http.namePlaceholder",
    "http.tokenShort",
    "notice.info",
    "pick.app",
    "pick.trigger",
  ],
  es: ["boolean.no", "http.token", "http.tokenShort", "notice.error"],
  fr: [
    "choice.results",
    "notice.info",
    "pick.action",
    "sql.completions",
    "text.image",
    "timer.minute",
    "timer.minutes",
  ],
};

const others = languages.filter((language) => language !== "en");

describe.each(others)("%s", (language) => {
  test("has every word, each with the values that belong into it", async () => {
    const table = (await loadLanguage(language)) as Table;
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted());
    expect(misfits(en, table)).toEqual([]);
  });

  test("has the plurals that it needs, and counts in each where numbers differ", async () => {
    const table = (await loadLanguage(language)) as Table;
    expect(withoutPlurals(en, table, language)).toEqual([]);
  });

  test("leaves nothing in English", async () => {
    const table = (await loadLanguage(language)) as Table;
    const left = leftInEnglish(en, table);
    expect(left.filter((key) => !cognates[language]?.includes(key))).toEqual([]);
  });
});

test("a tag stands for its language, and English for what there are no words in", async () => {
  expect(["de", "de-AT", "FR-ca", "ar-EG", "pt-BR", "", "constructor"].map(languageOf)).toEqual([
    "de",
    "de",
    "fr",
    "ar",
    "en",
    "en",
    "en",
  ]);
  expect(await loadLanguage("pt-BR")).toEqual({});
});

const count = { name: "count", type: "integer", label: "Anzahl", max: 5000 };

function Host() {
  const [tag, setTag] = useState("de-AT");
  const language = useLanguage(tag);
  return (
    <CustomizeProvider {...language}>
      <ComponentForm
        component={component("c", count)}
        client={createScriptedClient()}
        externalUserId="user"
      />
      <output>{language.isLoading ? "loading" : "there"}</output>
      <button onClick={() => setTag("ja")}>ja</button>
      <button onClick={() => setTag("pt")}>pt</button>
    </CustomizeProvider>
  );
}

test("a form in a language that is fetched, and switched: what was typed stays", async () => {
  const user = userEvent.setup();
  render(<Host />);
  await waitFor(() => expect(screen.getByText("there")).toBeVisible());
  await user.type(screen.getByRole("textbox", { name: "Anzahl" }), "6000");
  await user.click(screen.getByRole("button", { name: "Absenden" }));
  const [told] = await screen.findAllByText(/^Geben Sie höchstens 5\s000 ein\.$/);
  expect(told).toBeVisible();
  expect(screen.getByText("Ein Feld muss geprüft werden")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "ja" }));
  expect(await screen.findByRole("button", { name: "送信" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Anzahl" })).toHaveValue("6000");
  await user.click(screen.getByRole("button", { name: "pt" }));
  expect(await screen.findByRole("button", { name: "Submit" })).toBeVisible();
});

test("a schedule is put into the words of the language", async () => {
  const messages = await loadLanguage("fr");
  const timer = { name: "timer", type: "$.interface.timer", label: "Horaire" };
  render(
    <CustomizeProvider locale="fr" messages={messages}>
      <ComponentForm
        component={component("c", timer)}
        configuredProps={{ timer: { cron: "0 9 * * 1-5", timezone: "Europe/Paris" } }}
        client={createScriptedClient()}
        externalUserId="user"
      />
    </CustomizeProvider>,
  );
  await act(async () => undefined);
  expect(await screen.findByText("À 09:00, de lundi à vendredi", {}, { timeout: 5000 })).toBeVisible();
});
