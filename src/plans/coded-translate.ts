// Messages with codes: the rules return sentences, and a server needs something stable to compare.

import { issues } from "../i18n/en/issues.ts";
import type { Message } from "../i18n/message.ts";
import { createTranslate, type Messages, type Translate, type Values } from "../i18n/translate.ts";
import { isRecord } from "../wire/record.ts";

/** The language of messages. English by default. */
export interface Language {
  /** A BCP 47 tag such as `de-AT`. Numbers and plural forms follow it. */
  readonly locale?: string;
  /** The texts of that language: `de` from `propsmith/locales/de`, for example, or your own. */
  readonly messages?: Partial<Messages>;
}

/** Gives texts, and the code of each text that it has given. */
export interface CodedTranslate {
  readonly t: Translate;
  codeOf(text: string): string;
}

/** For a text that no rule of ours has written. */
const OTHER = "invalid";

export function codedTranslate({ locale, messages }: Language): CodedTranslate {
  const codes = new Map<string, string>();
  return { t: recording(translateFor(locale, messages), codes), codeOf: (text) => codes.get(text) ?? OTHER };
}

function translateFor(locale: unknown, messages: unknown): Translate {
  // The checks use only these messages. The host's table may have more.
  const table = { ...issues, ...readMessages(messages) } as Messages;
  try {
    return createTranslate(table, typeof locale === "string" ? locale : "en");
  } catch {
    return createTranslate(table, "en"); // not a language tag
  }
}

const isText = (value: unknown): boolean => typeof value === "string";

const isMessage = (value: unknown): value is Message =>
  isText(value) || (isRecord(value) && isText(value.other) && Object.values(value).every(isText));

const readMessages = (messages: unknown): Partial<Messages> =>
  isRecord(messages)
    ? Object.fromEntries(Object.entries(messages).filter(([, message]) => isMessage(message)))
    : {};

/** The key without a group that says only where a check is made. */
const codeFor = (key: string): string => key.replace(/^(?:issue|plan)\./, "");

function recording(t: Translate, codes: Map<string, string>): Translate {
  const translate = (key: Parameters<Translate>[0], values?: Values): string => {
    const text = t(key, values);
    // A message about a row contains the message that says what is wrong with it.
    const inner = codes.get(String(values?.message));
    codes.set(text, inner ?? codeFor(key));
    return text;
  };
  const more = (words: Parameters<Translate["with"]>[0]) => recording(t.with(words), codes);
  return Object.assign(translate, { locale: t.locale, with: more as Translate["with"] });
}
