import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { en } from "../../src/i18n/en.ts";
import type { Message } from "../../src/i18n/message.ts";
import { CustomizeProvider, type Messages } from "../../src/index.ts";
import { useLanguage } from "../../src/locales/index.ts";
import { everyType, everyValue } from "../support/every-type.ts";
import { FormStory } from "../support/FormStory.tsx";

const meta = {
  title: "Form/Language",
  component: FormStory,
  args: { props: everyType, showsValues: false },
} satisfies Meta<typeof FormStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const accents: Record<string, string> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", n: "ñ", s: "š", c: "ç" };

/** A third longer, as other languages are, and still to be read. Names of values stay. */
const pseudoText = (text: string) =>
  `⟦${text.replace(/\{\w+\}|[aeiounsc]/g, (found) => accents[found] ?? found)}${"·".repeat(Math.ceil(text.length / 3))}⟧`;

const pseudo = (message: Message): Message =>
  typeof message === "string"
    ? pseudoText(message)
    : (Object.fromEntries(
        Object.entries(message).map(([form, text]) => [form, pseudoText(text)]),
      ) as Message);

const messages = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [key, pseudo(message)]),
) as Messages;

/** Whatever is not in brackets comes from the definition. */
export const Pseudo: Story = { args: { messages, configuredProps: everyValue } };

/** Numbers and dates as German has them, and a few texts of the host's own. */
export const OwnTexts: Story = {
  args: {
    locale: "de",
    messages: {
      "form.submit": "Speichern",
      "form.invalid": { one: "Ein Feld fehlt noch", other: "{count} Felder fehlen noch" },
      "issue.required": "Bitte ausfüllen.",
    },
    configuredProps: { timer: everyValue.timer },
  },
};

/** In a language of the kit's, fetched for the story; the direction is the host's to set. */
const spoken =
  (tag: string): Decorator =>
  (Story) => {
    const language = useLanguage(tag);
    return (
      <div dir={tag === "ar" ? "rtl" : "ltr"} lang={tag}>
        <CustomizeProvider {...language}>
          <Story />
        </CustomizeProvider>
      </div>
    );
  };

const said =
  (word: string): Story["play"] =>
  async ({ canvas }) => {
    await canvas.findByRole("button", { name: word });
  };

const all: Story = { args: { configuredProps: everyValue } };
export const German: Story = { ...all, decorators: [spoken("de")], play: said("Absenden") };
export const French: Story = { ...all, decorators: [spoken("fr")], play: said("Envoyer") };
export const Spanish: Story = { ...all, decorators: [spoken("es")], play: said("Enviar") };
export const Japanese: Story = { ...all, decorators: [spoken("ja")], play: said("送信") };
export const Arabic: Story = { ...all, decorators: [spoken("ar")], play: said("إرسال") };
