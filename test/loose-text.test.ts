// @vitest-environment node
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { modules, textOf } from "./support/sources.ts";

// A page that a browser translates has other text nodes than those that React made. Nothing can be inserted before one
// of these, and none can be removed: React throws, and the form is gone. A text that is all its element has is safe.

/** What the parser gives, as far as it is looked at here. */
interface Syntax {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const isElement = ({ type }: Syntax): boolean => type === "JSXElement" || type === "JSXFragment";

/** Whether an expression says something: a call of `t`, say, or a choice between such calls. */
function isText(it: Syntax): boolean {
  const of = (key: string) => isText(it[key] as Syntax);
  switch (it.type) {
    case "JSXText":
      return /\S/.test(it.value as string) || !(it.value as string).includes("\n");
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
      return of("expression");
    case "Literal":
      return typeof it.value === "number" || (typeof it.value === "string" && it.value !== "");
    case "TemplateLiteral":
      return true;
    case "BinaryExpression":
      return it.operator === "+" || it.operator === "-";
    case "ConditionalExpression":
      return of("consequent") || of("alternate");
    case "LogicalExpression":
      return (it.operator !== "&&" && of("left")) || of("right");
    case "CallExpression":
      return (it.callee as Syntax).name === "t";
    default:
      return false;
  }
}

/** A space between two words. */
const isSpace = (it: Syntax): boolean =>
  /^\s*$/.test(String(it.type === "JSXText" ? it.value : (it.expression as Syntax).value));

/** An element that is always there: what comes before it goes in before it, and never before the space after it. */
const isHost = (it: Syntax | undefined): boolean => it !== undefined && /^[a-z]/.test(nameOf(it) ?? "");

/** Makes one text of those it is given. */
const JOINS = "LiveRegion";

function nameOf(it: Syntax): string | undefined {
  const opening = it.openingElement as { name: Syntax } | undefined;
  return opening && String(opening.name.name);
}

/** Texts beside other children, or without an element of their own. */
function looseTexts(source: string, program: Syntax): string[] {
  const loose: string[] = [];
  const say = ({ start, end }: Syntax) =>
    loose.push(`line ${source.slice(0, start).split("\n").length}: ${source.slice(start, end)}`);
  const visit = (node: unknown, component: boolean) => {
    if (Array.isArray(node)) return node.forEach((it) => visit(it, component));
    if (!isSyntax(node)) return;
    const isFunction = /Function/.test(node.type);
    const name = isSyntax(node.id) ? String(node.id.name) : "";
    const within = isFunction ? /^[A-Z]/.test(name) : component;
    if (isElement(node)) {
      const children = (node.children as Syntax[]).filter((it) => it.type !== "JSXText" || isText(it));
      if ((children.length > 1 || node.type === "JSXFragment") && nameOf(node) !== JOINS)
        children.filter((it, at) => isText(it) && !(isSpace(it) && isHost(children[at - 1]))).forEach(say);
    }
    // What a component gives back stands wherever it is put.
    if (node.type === "ReturnStatement" && within && isSyntax(node.argument) && isText(node.argument))
      say(node.argument);
    for (const value of Object.values(node)) visit(value, within);
  };
  visit(program, false);
  return loose;
}

const read = (source: string) =>
  looseTexts(source, parseSync("Some.tsx", source).program as unknown as Syntax);

test("H-024 a text of the kit stands alone in its element", () => {
  const loose = Object.fromEntries(
    modules
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => [file, read(textOf(file))] as const)
      .filter(([, found]) => found.length > 0),
  );
  expect(loose).toEqual({});
});

test.each([
  "<p>Text <b>bold</b></p>",
  '<p>{busy && <b />}{" "}<i /></p>',
  '<p><Badge />{" "}<i /></p>',
  '<p>{busy && <i />}{t("key")}</p>',
  '<p>{a && t("a")}{b && t("b")}</p>',
  "<p>{`v${version}`}<b /></p>",
  '<>{busy ? t("busy") : t("idle")}</>',
  '<Notice>{t("key")}<b /></Notice>',
])("would be noticed: %s", (jsx) => {
  expect(read(`const it = ${jsx};`)).not.toEqual([]);
});

test("would be noticed: a component that returns a text", () => {
  expect(read('function Words() { return t("key"); }')).not.toEqual([]);
});

test.each([
  '<p>{t("key")}</p>',
  '<p>{busy ? t("busy") : t("idle")}</p>',
  '<p><span>{`${t("key")} `}</span><b /></p>',
  '<p><span>{t("key")}</span> {busy && <b />}</p>',
  '<Button icon="plus">{t("key")}</Button>',
])("is fine: %s", (jsx) => {
  expect(read(`const it = ${jsx};`)).toEqual([]);
});
