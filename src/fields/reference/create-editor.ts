import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Annotation, Compartment, EditorState, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, keymap, ViewPlugin, WidgetType, type ViewUpdate } from "@codemirror/view";
import { pathText, placesIn } from "../../core/references.ts";
import { isGone, sampleAt } from "../../core/reference-tree.ts";
import type { ReferenceData, ReferencePath } from "../../core/sources.ts";
import type { Part } from "../../ui/parts.ts";
import { valueText } from "../../wire/option.ts";
import { adoptStyles } from "../adopt-styles.ts";
import { droppedText } from "./drag.ts";
import { chipText } from "./tree.ts";

export interface EditorOptions {
  parent: HTMLElement;
  /** References as text: `Hi {{steps.a.name}}`. */
  text: string;
  isMultiline: boolean;
  part: Part;
  attributes: Record<string, string>;
  /** What a chip says of data that has gone. */
  gone: string;
  data(): ReferenceData;
  onChange(text: string): void;
  /** The user asks for the tree: by typing `{{`, or by a click on a chip. What is picked replaces this range. */
  onAsk(from: number, to: number): void;
}

export interface Editor {
  view: EditorView;
  setText(text: string): void;
  setAttributes(attributes: Record<string, string>): void;
  /** Draws the chips again: the data has changed. */
  redraw(): void;
}

/** The text comes from the form: no edit of the user's. */
const isGiven = Annotation.define<boolean>();
const isRedraw = Annotation.define<boolean>();

/** An editor in which references are chips: single units for the caret, the keys and the clipboard. */
export function createEditor(options: EditorOptions): Editor {
  const { parent, text, isMultiline } = options;
  adoptStyles(parent.getRootNode());
  const attributes = new Compartment();
  const attributesOf = (given: Record<string, string>) => EditorView.contentAttributes.of(given);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        theme,
        EditorView.lineWrapping,
        history(),
        isMultiline ? [] : singleLine,
        isMultiline ? [] : keymap.of([{ key: "Enter", run: submit }]),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        chips(options),
        drops,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.every((it) => it.annotation(isGiven)))
            options.onChange(update.state.doc.toString());
          askOnBraces(update, options);
        }),
        attributes.of(attributesOf(options.attributes)),
      ],
    }),
  });
  return {
    view,
    setText(next) {
      const before = view.state.doc.toString();
      if (before === next) return;
      view.dispatch({ changes: { from: 0, to: before.length, insert: next }, annotations: isGiven.of(true) });
    },
    setAttributes: (given) => view.dispatch({ effects: attributes.reconfigure(attributesOf(given)) }),
    redraw: () => view.dispatch({ annotations: isRedraw.of(true) }),
  };
}

/** Enter submits the form, as in any other text box of one line. */
function submit({ dom }: EditorView): boolean {
  dom.closest("form")?.requestSubmit();
  return true;
}

/** Pasted line breaks become spaces. */
const singleLine: Extension = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const text = transaction.newDoc.toString();
  const changes = [...text.matchAll(/\n/g)].map(({ index }) => ({ from: index, to: index + 1, insert: " " }));
  return [transaction, { changes, sequential: true }];
});

/** Asks for the tree once `{{` has been typed. An input method is left alone. */
function askOnBraces(update: ViewUpdate, { onAsk }: EditorOptions): void {
  const isTyped = update.transactions.some((it) => it.isUserEvent("input.type"));
  if (!isTyped || update.view.composing) return;
  const { head } = update.state.selection.main;
  if (update.state.sliceDoc(Math.max(0, head - 2), head) !== "{{") return;
  // Not during an update: what opens takes the focus.
  queueMicrotask(() => onAsk(head - 2, head));
}

const drops = EditorView.domEventHandlers({
  drop(event, view) {
    const text = event.dataTransfer ? droppedText(event.dataTransfer) : undefined;
    if (text === undefined) return false; // plain text is CodeMirror's
    event.preventDefault();
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length;
    view.dispatch({
      changes: { from: at, insert: text },
      selection: { anchor: at + text.length },
      userEvent: "input.drop",
    });
    view.focus();
    return true;
  },
});

interface ChipContent {
  readonly path: ReferencePath;
  readonly text: string;
  readonly title: string;
  readonly isStale: boolean;
}

class Chip extends WidgetType {
  readonly content: ChipContent;
  readonly options: EditorOptions;

  constructor(content: ChipContent, options: EditorOptions) {
    super();
    this.content = content;
    this.options = options;
  }

  override eq({ content }: Chip): boolean {
    const { title, text, isStale } = this.content;
    return content.title === title && content.text === text && content.isStale === isStale;
  }

  override toDOM(view: EditorView): HTMLElement {
    const { part, onAsk, gone } = this.options;
    const { path, text, title, isStale } = this.content;
    const { className, ...states } = part("reference-chip", { stale: isStale });
    const chip = view.dom.ownerDocument.createElement("span");
    chip.className = className;
    for (const [name, value] of Object.entries(states))
      if (value !== undefined) chip.setAttribute(name, value);
    chip.textContent = isStale ? `⚠ ${text}` : text;
    chip.title = isStale ? `${title}: ${gone}` : title;
    chip.addEventListener("click", () => {
      const from = view.posAtDOM(chip);
      onAsk(from, from + `{{${pathText(path)}}}`.length);
    });
    return chip;
  }

  override ignoreEvent(event: Event): boolean {
    return event.type === "click";
  }
}

/** Braces that are no reference, without their quotes. */
class Literal extends WidgetType {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override eq({ text }: Literal): boolean {
    return text === this.text;
  }

  override toDOM(view: EditorView): HTMLElement {
    const span = view.dom.ownerDocument.createElement("span");
    span.textContent = this.text;
    return span;
  }
}

/** Draws `{{path}}` as chips, which the caret and the keys treat as one unit. */
function chips(options: EditorOptions): Extension {
  const draw = (view: EditorView) => {
    const data = options.data();
    const places = placesIn(view.state.doc.toString());
    const ranges: Range<Decoration>[] = places.map(({ path, literal = "", from, to }) => {
      if (!path) return Decoration.replace({ widget: new Literal(literal) }).range(from, to);
      const sample = sampleAt(data, path);
      const title =
        sample === undefined ? pathText(path) : `${pathText(path)} = ${valueText(sample).slice(0, 80)}`;
      const widget = new Chip(
        { path, text: chipText(path, data), title, isStale: isGone(data, path) },
        options,
      );
      return Decoration.replace({ widget }).range(from, to);
    });
    return Decoration.set(ranges);
  };
  return ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: draw(view),
        update(update: ViewUpdate) {
          const isStale = update.docChanged || update.transactions.some((it) => it.annotation(isRedraw));
          if (isStale) plugin.decorations = draw(update.view);
        },
      };
      return plugin;
    },
    {
      decorations: (plugin) => plugin.decorations,
      provide: (plugin) =>
        EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
    },
  );
}

/** Only what CodeMirror's own styles would decide otherwise; the box and the chips are in theme/source.css. */
const theme = EditorView.theme({
  "&": { maxHeight: "inherit", color: "inherit", fontSize: "inherit" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { maxHeight: "inherit", overflow: "auto", fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { padding: "0", caretColor: "var(--ps-text)" },
  ".cm-line": { padding: "0 11px" },
});
