/** The zone that a timer without one runs in. */
export const zoneOf = (timezone: string): string => timezone || "UTC";

/** Whether there is such a time zone, as far as this browser knows. */
export function isTimeZone(timezone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zoneOf(timezone) }));
  } catch {
    return false;
  }
}

/** All that this browser can list. It knows further names, such as former ones. */
export const timeZones = (): string[] => [
  ...new Set(["UTC", ...(Intl.supportedValuesOf?.("timeZone") ?? [])]),
];
