// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** The samples, as files beside this one: the compiler checks those. */
const samples = readdirSync(import.meta.dirname)
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) => read(path.join("test/docs", file)).trim());

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

const guide = readdirSync(path.join(root, "docs"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);

describe.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...guide])("%s", (file) => {
  const text = read(file);

  test("links to files and headings that are there", () => {
    const links = matches(text, /\]\((?!https?:)([^)]+)/g).filter((link) => {
      const [target = "", heading] = link.split("#");
      const at = path.join(root, path.dirname(file), target);
      if (target && !existsSync(at)) return true;
      return heading !== undefined && !headings(target ? readFileSync(at, "utf8") : text).includes(heading);
    });
    expect(links).toEqual([]);
  });

  test("names commands that are there", () => {
    const commands = matches(text, /\bnpm run ([\w:]+)/g).filter((command) => !foreign.includes(command));
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });

  test("has samples that compile", () => {
    const blocks = matches(text, /```tsx?\n([\s\S]*?)```/g).map((block) => block.trim());
    expect(blocks.filter((block) => !samples.includes(block))).toEqual([]);
  });
});

/** A command of the reader's own application. */
const foreign = ["dev"];

/** The headings of a page, as GitHub makes addresses of them. */
const headings = (text: string) =>
  matches(text, /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

test("each sample is on a page", () => {
  const pages = ["README.md", ...guide].map(read).join("\n");
  const unread = readdirSync(import.meta.dirname)
    .filter((file) => !file.endsWith(".test.ts") && !supporting.includes(file))
    .filter((file) => !pages.includes(read(path.join("test/docs", file)).trim()));
  expect(unread).toEqual([]);
});

/** What a sample imports and its reader has already. */
const supporting = ["session.ts"];

test("each page of docs/ is one of Storybook's guide, and its links lead there", () => {
  const page = read("stories/docs/Page.tsx");
  for (const file of guide) {
    const name = path.basename(file, ".md");
    const [title = ""] = matches(read(`stories/docs/${name}.mdx`), /<Meta title="([^"]+)"/g);
    const address = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    expect(page).toContain(`"${name}.md": "${address}"`);
    // Examples stand below sections that are there.
    const examples = matches(read(`stories/docs/${name}.mdx`), /^ {4}"?([^":]+)"?: /gm);
    const sections = matches(read(file), /^#+ `?(.*?)`?$/gm);
    expect(examples.filter((heading) => !sections.includes(heading))).toEqual([]);
  }
});
