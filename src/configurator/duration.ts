/** A span of time in few words: "85 ms", "1.2 sec". */
export function duration(milliseconds: number, locale: string): string {
  const isShort = milliseconds < 1000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? milliseconds : milliseconds / 1000);
}
