import { Lexer, Tokenizer, type Token, type Tokens } from "marked";
import { decodeEntities } from "./entities.ts";
import { readHtml, tagEnd } from "./html.ts";
import { parseInline, type Inline } from "./inline.ts";
import { createTree, type Tree, type TreeNode } from "./tree.ts";

/** Finds blocks only: what stands in them is read by `parseInline`, in one pass. */
class BlockTokenizer extends Tokenizer {
  /** Indented text is how a template literal looks in its source, not code. */
  override code(): undefined {
    return undefined;
  }
  /** References are not used in descriptions; a line like one is text. */
  override def(): undefined {
    return undefined;
  }
}

/** Reads markdown with HTML in it. Total: a text that cannot be read comes back as it is. */
export function readMarkdown(source: string): TreeNode["children"] {
  const ended = new Set(
    [...source.matchAll(/<\/([a-z][^\s/>]*)/gi)].map(([, name = ""]) => name.toLowerCase()),
  );
  const tree = createTree(ended);
  try {
    const lexer = new Lexer({ gfm: true, tokenizer: new BlockTokenizer() });
    tellBlocks(lexer.blockTokens(shallow(dedent(plainSpaces(source))), []), tree);
  } catch {
    return [source];
  }
  return tree.root.children;
}

/** Indentation and marks of blocks, lines of marks only, and fences: where markdown knows no other space than " ". */
const MARKS = /^[^\S\n]*(?=[-*+>#|`~\d])(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[^\S\n]+)*/gm;
const RULES = /^(?:[^\S\n]|[|:*_=-])+$/gm;
const FENCES = /^ *(?:`{3,}|~{3,}).*$/gm;

/** Puts plain spaces where other kinds (no-break spaces, tabs) would hide a block's marks. */
function plainSpaces(source: string): string {
  return source
    .replaceAll(MARKS, (marks) => marks.replaceAll(/[^\S\t]/g, " "))
    .replaceAll(RULES, (rule) => rule.replaceAll(/\s/g, " "))
    .replaceAll(FENCES, (fence) => fence.trimEnd());
}

/** Removes the indentation that all lines but the first share, if it is that of a template literal in its source. */
function dedent(source: string): string {
  const indents = [...source.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, indent = ""]) => indent);
  const shared = indents.reduce(sharedStart, indents[0] ?? "");
  // A single tab nests a list.
  return shared.replaceAll("\t", "  ").length >= 4 ? source.replaceAll(`\n${shared}`, "\n") : source;
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** Keeps a line from opening more than ten quotes and lists within each other. */
function shallow(source: string): string {
  return source.replaceAll(
    /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){10})[ \t>*+\d.)-]*/gm,
    "$1 ",
  );
}

function tellBlocks(tokens: readonly Token[], tree: Tree): void {
  for (const token of tokens) tellBlock(token, tree);
}

// marked's union has an open member, so its type does not narrow: each case says what the token is.
function tellBlock(token: Token, tree: Tree): void {
  switch (token.type) {
    case "space":
      return tree.text("\n");
    case "hr":
      return tree.element("hr", {}, () => {});
    case "heading":
      return tree.element(`h${(token as Tokens.Heading).depth}`, {}, () => tellInline(token.text, tree));
    case "paragraph":
      return tree.element("p", {}, () => tellInline(token.text, tree));
    case "code":
      return tree.element("pre", {}, () => tree.text(token.text));
    case "blockquote":
      return tree.element("blockquote", {}, () => tellBlocks(token.tokens ?? [], tree));
    case "checkbox":
      return tree.text((token as Tokens.Checkbox).checked ? "☑ " : "☐ ");
    case "list":
      return tellList(token as Tokens.List, tree);
    case "table":
      return tellTable(token as Tokens.Table, tree);
    case "html":
      return readHtml(token.raw, tree);
    default:
      return tellInline("text" in token ? token.text : token.raw, tree);
  }
}

function tellList({ ordered, start, items }: Tokens.List, tree: Tree): void {
  tree.element(ordered ? "ol" : "ul", { start: String(start) }, () => {
    for (const item of items) {
      tree.element("li", {}, () => {
        tellBlocks(item.tokens, tree);
      });
    }
  });
}

function tellTable({ header, rows }: Tokens.Table, tree: Tree): void {
  const tellRow = (name: string, cells: readonly Tokens.TableCell[]) =>
    tree.element("tr", {}, () => {
      for (const cell of cells) tree.element(name, {}, () => tellInline(cell.text, tree));
    });
  tree.element("table", {}, () => {
    tree.element("thead", {}, () => tellRow("th", header));
    tree.element("tbody", {}, () => rows.forEach((row) => tellRow("td", row)));
  });
}

const html = { tagEnd, decode: decodeEntities };

function tellInline(text: string, tree: Tree): void {
  for (const piece of parseInline(text, { html }) ?? []) tellPiece(piece, tree);
}

function tellPiece(piece: Inline, tree: Tree): void {
  if (typeof piece === "string") return tree.text(piece);
  switch (piece.as) {
    case "break":
      return tree.element("br", {}, () => {});
    case "code":
      return tree.element("code", {}, () => tree.text(piece.text));
    case "image":
      return tree.element("img", { src: piece.href ?? "", alt: piece.alt }, () => {});
    case "html":
      return readHtml(piece.raw, tree);
    case "link":
      return tree.element("a", { href: piece.href }, () =>
        piece.children.forEach((it) => tellPiece(it, tree)),
      );
    default:
      return tree.element(piece.as, {}, () => piece.children.forEach((it) => tellPiece(it, tree)));
  }
}
