/** What no translator takes apart. */
const UNTOUCHED = "script, style, textarea, option, svg, [contenteditable]";

interface TranslatorOptions {
  translate?(text: string): string;
  /** Translates what says that it is not to be translated, too. */
  ignoresMarks?: boolean;
  /** Sees each text node as React made it. */
  onText?(text: Text, parent: Element): void;
}

/**
 * Does to a page what a browser's translator does: each text node gives way to a `<font>` with its translation, now and
 * whenever a text appears or changes. `lost` collects the texts that React wrote where nobody sees them any more.
 */
export function translatePage(
  root: Element,
  { translate = (text) => text, ignoresMarks, onText }: TranslatorOptions = {},
) {
  const untouched = ignoresMarks ? UNTOUCHED : `${UNTOUCHED}, [translate=no]`;
  const lost: string[] = [];
  const gone = new MutationObserver((records) => {
    for (const { target } of records) if (!target.isConnected) lost.push((target as Text).data);
  });
  const wrap = (text: Text) => {
    const { parentElement: parent, data } = text;
    if (!parent || data === "" || parent.matches("font")) return;
    onText?.(text, parent);
    if (parent.closest(untouched)) return;
    const font = document.createElement("font");
    font.append(translate(data));
    text.replaceWith(font);
    gone.observe(text, { characterData: true });
  };
  const wrapAll = (node: Node) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts = node instanceof Text ? [node] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === "characterData" ? [target] : addedNodes) wrapAll(node);
  });
  wrapAll(root);
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return {
    lost,
    stop() {
      observer.disconnect();
      gone.disconnect();
    },
  };
}
