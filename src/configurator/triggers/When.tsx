"use client";

import { useTranslate } from "../../i18n/context.ts";

/** A moment, in the reader's own way: the time of today, the date of another day. The whole of it is in its title. */
export function When({ at }: { at: number }) {
  const { locale } = useTranslate();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString(locale)}>
      {momentText(at, locale)}
    </time>
  );
}

export function momentText(at: number, locale: string): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return isToday
    ? date.toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit", second: "2-digit" })
    : date.toLocaleDateString(locale, { year: "numeric", month: "short", day: "numeric" });
}
