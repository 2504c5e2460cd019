import { EditorView } from "@codemirror/view";

/**
 * Only what CodeMirror's own styles would decide otherwise; they are stronger than our layer. The box around it, and the
 * colours of the words, are in theme/editor.css.
 */
export const editorTheme = EditorView.theme({
  "&": { maxHeight: "inherit", color: "inherit", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { maxHeight: "inherit", overflow: "auto", fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { minHeight: "calc(3lh + 14px)", padding: "7px 0", caretColor: "var(--ps-text)" },
  ".cm-line": { padding: "0 11px" },
  ".cm-placeholder": { color: "var(--ps-faint)" },
  ".cm-tooltip": {
    zIndex: "1",
    padding: "4px",
    border: "1px solid var(--ps-line)",
    borderRadius: "var(--ps-radius)",
    backgroundColor: "var(--ps-surface)",
    color: "var(--ps-text)",
    boxShadow: "0 2px 6px rgb(0 0 0 / 8%), 0 12px 32px rgb(0 0 0 / 16%)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    minWidth: "min(240px, 80vw)",
    maxWidth: "min(480px, 92vw)",
    maxHeight: "228px",
    fontFamily: "inherit",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    gap: "12px",
    alignItems: "baseline",
    padding: "4px 8px",
    borderRadius: "6px",
    lineHeight: "20px",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--ps-tint)",
    color: "inherit",
  },
  ".cm-completionLabel": { overflow: "hidden", textOverflow: "ellipsis" },
  ".cm-completionMatchedText": { color: "var(--ps-ink)", textDecoration: "none", fontWeight: "600" },
  ".cm-completionDetail": {
    flex: "none",
    marginInlineStart: "auto",
    color: "var(--ps-muted)",
    fontSize: "12px",
    fontStyle: "normal",
  },
  "@media (forced-colors: active)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected] *": { color: "inherit" },
  },
});
