const sheets = new WeakSet<Document>();

/** Whether the page has loaded the kit's sheet by itself. */
const hasSheet = (): boolean =>
  getComputedStyle(document.documentElement).getPropertyValue("--ps-surface").trim() !== "";

/**
 * Gives the page the kit's sheet where the host has not: connect-react brought its own styles along, and one changed import
 * is to be enough. A constructed sheet: no policy for styles refuses it.
 */
export function adoptStyles(): void {
  if (sheets.has(document) || hasSheet() || !("adoptedStyleSheets" in document)) return;
  sheets.add(document);
  void adopt();
}

async function adopt(): Promise<void> {
  const { default: text } = await import("../theme/styles.css?inline");
  const sheet = await new CSSStyleSheet().replace(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
