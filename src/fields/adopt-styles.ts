import { EditorView } from "@codemirror/view";

/**
 * CodeMirror puts its styles into a `<style>` element, which a strict Content Security Policy forbids; in a shadow root it
 * adopts a style sheet, which no policy minds. What it keeps its styles in is under a symbol of the root: with that of a
 * shadow root in place, it adopts them in the document too. Were the symbol another one day, the element would be back.
 */
export function adoptStyles(root: Node): void {
  if (!isDocument(root) || styleSetOf(root)) return;
  const shadow = root.createElement("div").attachShadow({ mode: "open" });
  new EditorView({ root: shadow }).destroy();
  const key = styleSetOf(shadow);
  if (key && shadow.adoptedStyleSheets?.length)
    Object.assign(root, { [key]: shadow[key as unknown as keyof ShadowRoot] });
}

/** Of any window's: a form may be drawn into a frame. */
const isDocument = (root: Node): root is Document => root.nodeType === Node.DOCUMENT_NODE;

const styleSetOf = (root: Node): symbol | undefined =>
  Object.getOwnPropertySymbols(root).find((symbol) => symbol.description === "styleSet");
