// The accessible name of a control, as far as a field's controls need it (the whole is the "accname" specification).

const texts = (elements: Iterable<Element | null>): string =>
  [...elements]
    .map((element) => element?.getAttribute("aria-label") ?? element?.textContent ?? "")
    .join(" ")
    .trim();

/** The elements that an attribute of ids leads to. */
export function referred(element: Element, attribute: string): HTMLElement[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** What a control is called; empty where it has no name. */
export function nameOf(control: Element): string {
  return (
    texts(referred(control, "aria-labelledby")) ||
    control.getAttribute("aria-label")?.trim() ||
    texts((control as HTMLInputElement).labels ?? []) ||
    (control.localName === "button" && texts([control])) ||
    control.getAttribute("title")?.trim() ||
    ""
  );
}
