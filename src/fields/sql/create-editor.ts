import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  selectedCompletion,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from "@codemirror/commands";
import { syntaxHighlighting } from "@codemirror/language";
import { Annotation, Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  Decoration,
  EditorView,
  keymap,
  placeholder,
  tooltips,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import type { Part, PartName } from "../../ui/parts.ts";
import { closeOnEscape } from "../../ui/escape.ts";
import { adoptStyles } from "../adopt-styles.ts";
import { completionSources } from "./completions.ts";
import type { SqlSyntax } from "../../codecs/sql/dialect.ts";
import { editorTheme } from "./editor-theme.ts";
import { languageOf } from "./languages.ts";
import { placeholdersIn } from "../../codecs/sql/placeholders.ts";
import type { SqlSchema } from "../../react/use-sql-schema.ts";
import type { TabKey } from "./tab-key.ts";

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  syntax: SqlSyntax;
  part: Part;
  /** Texts that people meet. */
  words: { placeholder: string; completions: string };
  attributes: Record<string, string>;
  onChange(text: string): void;
  onTabKey(key: TabKey | undefined): void;
}

/** An editor on the page, and what may change about it. */
export interface Editor {
  view: EditorView;
  /** Puts another text in the place of what differs, so that the caret stays where it can. */
  setText(text: string): void;
  setAttributes(attributes: Record<string, string>): void;
  setSchema(schema: SqlSchema | undefined): void;
}

/** The text comes from the form, and is no edit of the person's. */
const isGiven = Annotation.define<boolean>();

export function createEditor(options: EditorOptions): Editor {
  const { parent, text, syntax, part, words } = options;
  adoptStyles(parent.getRootNode());
  const dialect = languageOf(syntax);
  const attributes = new Compartment();
  const completion = new Compartment();
  const attributesOf = (given: Record<string, string>) => EditorView.contentAttributes.of(given);
  const completionOf = (schema: SqlSchema | undefined) =>
    autocompletion({ override: completionSources(dialect, schema), icons: false });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        editorTheme,
        EditorView.lineWrapping,
        EditorState.phrases.of({ Completions: words.completions }),
        emptyText(words.placeholder),
        tooltips({ tooltipSpace }),
        history(),
        Prec.highest(keymap.of([{ key: "Enter", run: isTypedOut }])),
        tabKeys(options.onTabKey),
        keymap.of([...historyKeymap, ...defaultKeymap]),
        dialect.extension,
        colours(part),
        placeholders(syntax, part),
        EditorView.updateListener.of((update) => {
          if (isEdit(update)) options.onChange(update.state.doc.toString());
        }),
        attributes.of(attributesOf(options.attributes)),
        completion.of(completionOf(undefined)),
      ],
    }),
  });
  return {
    view,
    setText: (next) => replace(view, next),
    setAttributes: (given) => view.dispatch({ effects: attributes.reconfigure(attributesOf(given)) }),
    setSchema: (schema) => view.dispatch({ effects: completion.reconfigure(completionOf(schema)) }),
  };
}

/** Suggestions keep off the edges of the window. */
function tooltipSpace({ dom }: EditorView) {
  const { clientWidth, clientHeight } = dom.ownerDocument.documentElement;
  return { left: 8, top: 8, right: clientWidth - 8, bottom: clientHeight - 8 };
}

/** A placeholder that a screen reader reads while there is no text, and not in the place of one. */
const emptyText = (text: string): Extension => [
  placeholder(({ dom }) => {
    const shown = dom.ownerDocument.createElement("span");
    shown.textContent = text;
    return shown;
  }),
  EditorView.contentAttributes.of(({ state }) =>
    state.doc.length === 0 ? { "aria-placeholder": text } : null,
  ),
];

const isEdit = ({ docChanged, transactions }: ViewUpdate): boolean =>
  docChanged && !transactions.every((transaction) => transaction.annotation(isGiven));

function replace(view: EditorView, text: string): void {
  const before = view.state.doc.toString();
  if (before === text) return;
  const shorter = Math.min(before.length, text.length);
  let from = 0;
  while (from < shorter && before[from] === text[from]) from++;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === text.at(-1 - end)) end++;
  const insert = text.slice(from, text.length - end);
  view.dispatch({ changes: { from, to: before.length - end, insert }, annotations: isGiven.of(true) });
}

/** Enter at the end of a word that is typed out begins a line, although the word is offered too. */
function isTypedOut(view: EditorView): boolean {
  const { state } = view;
  const offered = completionStatus(state) === "active" ? selectedCompletion(state) : null;
  if (!offered) return false;
  const { head } = state.selection.main;
  const typed = state.sliceDoc(Math.max(0, head - offered.label.length), head);
  if (typed.toLowerCase() === offered.label.toLowerCase()) closeCompletion(view);
  return false;
}

/**
 * Tab takes what is offered, or indents. It moves on instead until something is typed or clicked, so that nobody who only
 * passes through changes anything, and after Escape. An Escape that closes what is offered on screen does no more than that.
 */
function tabKeys(tell: (key: TabKey | undefined) => void): Extension {
  let isLeaving = true;
  let isPressed = false;
  const set = (view: EditorView, leaves: boolean) => {
    isLeaving = leaves;
    view.setTabFocusMode(leaves);
    tell(leaves ? "leaves" : "indents");
  };
  const escape = (view: EditorView): boolean => {
    const isOffering = completionStatus(view.state) === "active";
    closeCompletion(view); // also what is only looked for yet, which nobody sees
    if (isOffering) return true;
    if (isLeaving) return false; // the second one is for whatever is around
    set(view, true);
    return true;
  };
  return [
    EditorView.domEventHandlers({
      mousedown(_, view) {
        isPressed = true;
        if (view.hasFocus) set(view, false);
      },
      focus: (_, view) => set(view, !isPressed),
      blur() {
        isPressed = false;
        tell(undefined);
      },
    }),
    EditorView.updateListener.of((update) => {
      if (isEdit(update) && isLeaving) set(update.view, false);
    }),
    keymap.of([{ key: "Tab", run: (view) => acceptCompletion(view) || indentMore(view), shift: indentLess }]),
    ViewPlugin.define((view) => ({ destroy: closeOnEscape(view.dom, () => escape(view)) })),
  ];
}

/** The words get classes, and the style sheet gives them colours. */
function colours(part: Part): Extension {
  const of = (name: PartName, ...them: (typeof tags.keyword)[]) => ({
    tag: them,
    class: part(name).className,
  });
  return syntaxHighlighting(
    tagHighlighter([
      of("code-keyword", tags.keyword, tags.bool, tags.null),
      of("code-type", tags.typeName, tags.standard(tags.name)),
      of("code-string", tags.string),
      of("code-number", tags.number),
      of("code-comment", tags.lineComment, tags.blockComment),
    ]),
  );
}

function placeholders(syntax: SqlSyntax, part: Part): Extension {
  const mark = Decoration.mark({ class: part("code-placeholder").className });
  const draw = (view: EditorView) =>
    Decoration.set(
      placeholdersIn(view.state.doc.toString(), syntax).map(({ from, to }) => mark.range(from, to)),
    );
  return ViewPlugin.define(
    (view) => {
      const plugin = {
        decorations: draw(view),
        update(update: ViewUpdate) {
          if (update.docChanged) plugin.decorations = draw(update.view);
        },
      };
      return plugin;
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
