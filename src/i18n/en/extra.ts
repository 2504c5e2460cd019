import type { Message } from "../message.ts";

/** The words of types that aren't the platform's: numbers, dates and times. */
export const extra = {
  "number.notNumber": "Enter a number, such as 1.5.",
  "date.invalid": "Enter a date such as 2026-02-28.",
  "dateTime.invalid": "Enter a date and time such as 2026-02-28T09:30:00Z.",
  "date.from": "Enter {min} or later.",
  "date.to": "Enter {max} or earlier.",
} satisfies Record<string, Message>;
