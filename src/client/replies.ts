// What both adapters make of answers that have no reader of their own.

import type { Page } from "../wire/pages.ts";
import type { Parsed } from "../wire/reading.ts";

/** For a list that comes in one page. */
export const allOf =
  <T>(read: (reply: unknown) => Parsed<Page<T>>) =>
  (reply: unknown): Parsed<T[]> => {
    const page = read(reply);
    return page.ok ? { ok: true, value: page.value.items } : page;
  };

/** For an answer that says nothing but that it is done. */
export const nothing = (): Parsed<void> => ({ ok: true, value: undefined });
