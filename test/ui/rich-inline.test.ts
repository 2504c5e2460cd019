// @vitest-environment node
import { describe, expect, test } from "vitest";
import { pieces } from "../../src/ui/rich/fold.ts";
import { safeHref } from "../../src/ui/rich/href.ts";
import { hasBlocks, hasMarks, parseInline, type Inline } from "../../src/ui/rich/inline.ts";

/** Pieces as a line: [link](…), <em>…</em>, and so on; enough to see what was understood. */
function told(found: readonly Inline[] | undefined): string | undefined {
  return found?.map(tell).join("");
}

function tell(piece: Inline): string {
  if (typeof piece === "string") return piece;
  if (piece.as === "break") return "⏎";
  if (piece.as === "code") return `{${piece.text}}`;
  if (piece.as === "image") return `image(${piece.alt}|${piece.href})`;
  if (piece.as === "html") return `html(${piece.raw})`;
  if (piece.as === "link") return `link(${told(piece.children)}|${piece.href})`;
  return `${piece.as}(${told(piece.children)})`;
}

describe("markdown inside a paragraph", () => {
  test.each([
    ["nothing special", "nothing special"],
    ["a `code` b", "a {code} b"],
    ["``a ` b`` and `` `x` ``", "{a ` b} and {`x`}"],
    ['`{ "a":\n  1 }`', '{{ "a":\n  1 }}'],
    ["an open ` tick", "an open ` tick"],
    ["`<number><unit>` stays", "{<number><unit>} stays"],
    [
      "**bold** and *soft* and __bold__ and _soft_",
      "strong(bold) and em(soft) and strong(bold) and em(soft)",
    ],
    ["***both***", "strong(em(both))"],
    ["**a *b* c**", "strong(a em(b) c)"],
    ["~~gone~~ but ~5", "del(gone) but ~5"],
    ["snake_case_name and __init__py", "snake_case_name and __init__py"],
    ["5 * 3 * 2 and 0 9 * * 1-5", "5 * 3 * 2 and 0 9 * * 1-5"],
    ["an **open mark", "an **open mark"],
    [String.raw`\*not\* and C:\Users and \\`, String.raw`*not* and C:\Users and ` + "\\"],
    ["one\ntwo\n   \\\n   three", "one⏎two⏎three"],
    ["[docs](https://a.b/c)", "link(docs|https://a.b/c)"],
    ["[a (b) c](https://a.b/x_(y)?q=1#z).", "link(a (b) c|https://a.b/x_(y)?q=1#z)."],
    ['[t](https://a.b "title") [t](<https://a.b/c>)', "link(t|https://a.b/) link(t|https://a.b/c)"],
    ["[**b** `c`](https://a.b/)", "link(strong(b) {c}|https://a.b/)"],
    ["[mail](mailto:a@b.c)", "link(mail|mailto:a@b.c)"],
    ["[x [b](https://in.com) y](https://out.com)", "link(x b y|https://out.com/)"],
    ["[relative](/docs) [anchor](#x) [other](ftp://a.b)", "relative anchor other"],
    ["`[lat],[lng]` or [lat],[lng]", "{[lat],[lng]} or [lat],[lng]"],
    [
      "![alt](https://a.b/c.png) ![x](data:image/png;base64,AA)",
      "image(alt|https://a.b/c.png) image(x|undefined)",
    ],
    ["[![alt](https://a.b/c.png)](https://a.b)", "link(alt|https://a.b/)"],
    [
      "see https://a.b/c_d?e=f. Or (https://a.b/c_(d)), ok",
      "see link(https://a.b/c_d?e=f|https://a.b/c_d?e=f). Or (link(https://a.b/c_(d)|https://a.b/c_(d))), ok",
    ],
    ["**https://a.b**", "strong(link(https://a.b|https://a.b/))"],
    ["<https://a.b/c>", "link(https://a.b/c|https://a.b/c)"],
    ["https://{region}.a.b and https://api.{x}", "https://{region}.a.b and https://api.{x}"],
    ["{{steps.trigger.event}} and a < b & c", "{{steps.trigger.event}} and a < b & c"],
  ])("%j", (text, expected) => {
    expect(told(parseInline(text))).toBe(expected);
  });

  test.each([
    "<b>x</b>",
    "a <br/>",
    "&amp;",
    "&#60;",
    "<your-domain>",
    "<!-- x -->",
    "[<b>x</b>](https://a.b)",
  ])("%j is left to the part that reads HTML", (text) => {
    const found = parseInline(text);
    expect(found === undefined || told(found) === text).toBe(true);
  });
});

test.each([
  ["plain words, and 5 - 3 = 2", false, false],
  ["a `code`", true, false],
  ["https://a.b", true, false],
  ["one\n\ntwo", true, false],
  ["Values:\n* a\n* b", true, true],
  ["1. one", false, true],
  ["# title", false, true],
  ["> quote", false, true],
  ["a | b\n--|--\n1 | 2", true, true],
  ["```\ncode\n```", true, true],
  ["title\n---", true, true],
])("%j: marks %s, blocks %s", (text, marks, blocks) => {
  expect([hasMarks(text), hasBlocks(text)]).toEqual([marks, blocks]);
});

test.each([
  ["https://a.b/c?d=e&f#g", "https://a.b/c?d=e&f#g"],
  ["HTTP://A.B", "http://a.b/"],
  ["mailto:a@b.c?subject=x", "mailto:a@b.c?subject=x"],
  ["javascript:alert(1)", undefined],
  ["JaVaScRiPt:alert(1)", undefined],
  ["java\tscript:alert(1)", undefined],
  ["java\nscript:alert(1)", undefined],
  ["\u0001javascript:alert(1)", undefined],
  [" javascript:alert(1)", undefined],
  [" https://a.b", undefined],
  ["vbscript:x", undefined],
  ["data:text/html,x", undefined],
  ["blob:https://a.b/x", undefined],
  ["file:///etc/passwd", undefined],
  ["view-source:https://a.b", undefined],
  ["//a.b/c", undefined],
  ["/docs", undefined],
  ["#top", undefined],
  ["https:a.b", undefined],
  ["https://user:pass@a.b", undefined],
  ["https://bank.com@evil.com", undefined],
  ["https://", undefined],
  ["https://a b", undefined],
  ["https://a.b/\u202Egnp.exe", undefined],
  ["", undefined],
])("the address %j becomes %j", (raw, href) => {
  expect(safeHref(raw)).toBe(href);
});

describe("a long text", () => {
  const long = Array.from({ length: 6000 }, (_, index) => `word${index}`).join(" ");

  test("is shown in part at first, cut between words", () => {
    const [first] = pieces(long, 0);
    expect(first!.length).toBeLessThanOrEqual(1200);
    expect(first!.length).toBeGreaterThan(900);
    expect(long.startsWith(first!)).toBe(true);
    expect(first).toMatch(/\d $/);
  });

  test("grows by a piece with each look, and loses nothing", () => {
    expect(pieces(long, 1)).toHaveLength(1);
    expect(pieces(long, 100).join("")).toBe(long);
    for (const piece of pieces(long, 100)) expect(piece.length).toBeLessThanOrEqual(20_000);
  });

  test("keeps characters whole where there is nowhere else to cut", () => {
    const [first] = pieces("a" + "😀".repeat(2000), 0);
    expect(first).toMatch(/😀$/u);
  });
});
