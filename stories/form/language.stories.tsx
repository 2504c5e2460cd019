import type { Meta, StoryObj } from "@storybook/react-vite";
import { en } from "../../src/i18n/en.ts";
import type { Message } from "../../src/i18n/message.ts";
import type { Messages } from "../../src/index.ts";
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
export const German: Story = {
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
