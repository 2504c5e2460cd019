let query: MediaQueryList | undefined;

/** Whether the page is used with fingers. */
export function isCoarse(): boolean {
  if (typeof matchMedia !== "function") return false;
  query ??= matchMedia("(pointer: coarse)");
  return query.matches;
}
