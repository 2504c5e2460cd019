/**
 * The address a link may have: http, https or mailto, absolute, and without a password. Anything else is no link.
 * White space and control characters are refused, not skipped as browsers do: they are how `java\nscript:` gets by.
 */
export function safeHref(raw: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)[^\s\p{C}]+$/iu.test(raw)) return undefined;
  try {
    const url = new URL(raw);
    return url.username || url.password ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** The end of a bare address that starts at `at`; what stops a sentence is not part of it. `at` if there is none. */
export function endOfUrl(text: string, at: number): number {
  const url = /https?:\/\/[^\s<>"'`{}|\\^[\]]+/y;
  url.lastIndex = at;
  const found = url.exec(text)?.[0];
  if (!found) return at;
  let end = at + found.length;
  if ("<{".includes(text.charAt(end) || " ")) return at; // https://api.<region>.example.com is a pattern, no address
  let surplus = found.split(")").length - found.split("(").length;
  for (; /[.,;:!?*_~)]/.test(text.charAt(end - 1)); end--) {
    if (text[end - 1] === ")" && surplus-- <= 0) break;
  }
  return end;
}
