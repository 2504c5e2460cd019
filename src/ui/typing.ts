import type { InputHTMLAttributes } from "react";

/**
 * What a control takes. It decides which keyboard a phone shows and what that keyboard leaves alone: only plain text begins
 * with a capital letter.
 */
export type Typing = "text" | "code" | "url" | "digits" | "secret" | "search" | "pick";

type Keyboard = Pick<
  InputHTMLAttributes<HTMLElement>,
  "inputMode" | "enterKeyHint" | "autoCapitalize" | "autoCorrect" | "spellCheck"
> & { autoComplete: string };

const exact = {
  autoCapitalize: "off",
  autoCorrect: "off",
  // A browser may send what it checks to a server.
  spellCheck: false,
  autoComplete: "off",
} satisfies Keyboard;

/**
 * The attributes of a control, by what is typed into it. Nothing corrects a value. A plain one-line box has no hint for the
 * Enter key: phones offer the way to the next control there, which a hint would take away.
 */
export const keyboards: Readonly<Record<Typing, Keyboard>> = {
  text: { ...exact, autoCapitalize: "sentences" },
  code: exact,
  url: { ...exact, inputMode: "url" },
  digits: { ...exact, inputMode: "numeric" },
  secret: { ...exact, autoComplete: "new-password" },
  search: { ...exact, enterKeyHint: "search" },
  pick: { ...exact, enterKeyHint: "done" },
};
