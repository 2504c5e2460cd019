import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test } from "vitest";
import { en } from "../src/i18n/en.ts";
import type { Message } from "../src/i18n/message.ts";
import { ComponentForm, CustomizeProvider } from "../src/index.ts";
import { languageOf, languages, loadLanguage, useLanguage } from "../src/locales/index.ts";
import { component } from "./support/host-form.tsx";
import { createScriptedClient } from "./support/scripted-client.ts";

type Table = Record<string, Message>;

const forms = (message: Message): [string, string][] =>
  typeof message === "string" ? [["other", message]] : Object.entries(message);
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** Signs, patterns, and names that are the same everywhere. */
const international =
  /^(?:[^\p{Letter}]*|(?:\{\w+\}[^\p{Letter}{]*)+|(?:\{label\}: )?(?:URL|JSON)|Basic|Bearer|select …|1–31, L|1–12, JAN–DEC|0–7, SUN–SAT)$/u;

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
  ],
  es: ["boolean.no", "http.token", "http.tokenShort", "notice.error"],
  fr: ["choice.results", "notice.info", "sql.completions", "text.image", "timer.minute", "timer.minutes"],
};

const others = languages.filter((language) => language !== "en");

describe.each(others)("%s", (language) => {
  test("has every word, each with the values that belong into it", async () => {
    const table = (await loadLanguage(language)) as Table;
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(en).toSorted());
    const faulty = Object.entries(en as Table).flatMap(([key, message]) => {
      const wanted = placeholders(
        forms(message)
          .map(([, text]) => text)
          .join(),
      );
      const said = forms(table[key]!);
      const strangers = said.flatMap(([, text]) => placeholders(text)).filter((it) => !wanted.includes(it));
      const other = said.find(([form]) => form === "other")?.[1] ?? "";
      const missing = wanted.filter((it) => !placeholders(other).includes(it) && it !== "{count}");
      return strangers.length + missing.length > 0 ? [[key, strangers, missing]] : [];
    });
    expect(faulty).toEqual([]);
  });

  test("has the plurals that it needs, and counts in each where numbers differ", async () => {
    const table = (await loadLanguage(language)) as Table;
    // "many" is for millions in Spanish and French, and "other" does.
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== "many" || language === "ar");
    const wrong = Object.entries(en as Table)
      .filter(([, message]) => typeof message !== "string")
      .map(([key]) => [key, forms(table[key]!).map(([form]) => form)] as const)
      .filter(([, has]) => wanted.some((form) => !has.includes(form)));
    expect(wrong).toEqual([]);
  });

  test("leaves nothing in English", async () => {
    const table = (await loadLanguage(language)) as Table;
    const left = Object.entries(en as Table)
      .filter(([key, message]) => {
        const [, text] = forms(message).at(-1)!;
        return forms(table[key]!).at(-1)![1] === text && !international.test(text);
      })
      .map(([key]) => key);
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
