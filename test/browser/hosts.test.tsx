// What other sheets of a page do to the form: each element is drawn as on a page without any.
import { cleanup, waitFor } from "@testing-library/react";
import preflight from "tailwindcss/preflight.css?raw";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { everyType, everyValue } from "../../stories/support/every-type.ts";
import { showForm } from "../support/show-form.tsx";

const layered = `@layer base { ${preflight} }`;
const hosts: [name: string, sheet: string, before?: true][] = [
  ["H-028 Tailwind's preflight outside of layers, as in Tailwind 3", preflight],
  ["H-028 the same, loaded before the kit's sheet", preflight, true],
  ["H-029 Tailwind 4, with the kit's layer first", `@layer propsmith, base; ${layered}`, true],
  ["H-029 Tailwind 4, with the kit's layer last", `@layer base, propsmith; ${layered}`],
  [
    "a reset of margins, paddings, borders and bullets",
    "* { margin: 0; padding: 0; border: 0; list-style: none }",
  ],
  ["content boxes", "*, ::before, ::after { box-sizing: content-box }"],
  ["border boxes", "*, ::before, ::after { box-sizing: border-box }"],
  ["everything reverted", "* { all: revert }"],
  ["everything unset", "body * { all: unset }"],
  ["a small root", "html { font-size: 62.5% }"],
  [
    "a page's own controls",
    `body form button, body form input, body form select, body form textarea {
      display: block; float: left; width: 100%; min-height: 60px; margin: 9px; padding: 1em; border: 3px solid red; background: yellow;
      color: blue; font: italic 20px/3 serif; text-transform: uppercase; letter-spacing: 2px; opacity: 0.5; box-shadow: 0 0 4px red;
    }
    label, legend { float: left; width: 100%; font-weight: 900; text-transform: uppercase }`,
  ],
  [
    "a page's own text",
    `p, ul, ol, dl, dd, pre, table, h1, h2, h3, summary, blockquote { margin: 2em; padding: 1em; font-size: 30px; line-height: 3; background: pink }
    a, code, small, strong, em, time, output { padding: 4px; color: red; font: italic 900 30px serif; text-decoration: line-through }
    li, dt, th, td { margin: 5px; padding: 12px; border: 2px solid green; vertical-align: bottom }
    svg, img { display: block; width: 100%; height: auto; margin: 1em; fill: red }
    section { margin: 20px; padding: 20px; border: 1px solid }`,
  ],
];

/** What is seen of an element. Its font's family is the host's, and so is what a host's page inherits to all of it. */
const seen = [
  ..."display position float visibility opacity min-width min-height max-width margin padding".split(" "),
  ..."border-width border-radius background-color color fill stroke d flex gap overflow".split(" "),
  ..."font-size font-weight font-style line-height letter-spacing text-transform text-align".split(" "),
  ..."text-decoration-line list-style-type vertical-align box-shadow appearance".split(" "),
];

/** Where a difference is not seen: a radio that lies under its segment, an element without a box, a text without letters. */
const unseen = (element: Element, property: string): boolean =>
  element.matches(".ps-segment > input, .ps-choice-chips, option") ||
  (property === "list-style-type" && !element.matches("ul, ol, li, summary")) ||
  (property === "vertical-align" && element.matches("svg")) ||
  (property === "appearance" && element.matches("button")) ||
  (/^(?:color|font|line)/.test(property) && element.matches("[type=checkbox]"));

type Looks = Map<Element, Record<string, string>>;

function looksOf(root: Element): Looks {
  const elements = [...root.querySelectorAll("*")].filter((it) => !it.closest(".cm-editor, svg *"));
  return new Map(
    elements.map((element) => {
      const style = getComputedStyle(element);
      const shown = seen.filter((property) => !unseen(element, property));
      const { width, height } = element.getBoundingClientRect();
      const look = Object.fromEntries(shown.map((property) => [property, style.getPropertyValue(property)]));
      return [element, { ...look, width: `${width}px`, height: `${height}px` }];
    }),
  );
}

const isSame = (one = "", other = ""): boolean =>
  one === other ||
  // Fractions of a pixel may be rounded otherwise.
  (/^[\d.]+px$/.test(one) && Math.abs(Number.parseFloat(one) - Number.parseFloat(other)) < 0.6);

function differences(before: Looks, after: Looks): string[] {
  return [...before].flatMap(([element, look]) =>
    Object.entries(look)
      .filter(([property, value]) => !isSame(value, after.get(element)?.[property]))
      .map(
        ([property, value]) =>
          `${element.localName}.${element.getAttribute("class")} in .${element.parentElement?.className} ${property}: ${value} → ${after.get(element)?.[property]}`,
      ),
  );
}

const markdown =
  "One\n\n- a `list`\n- of [two](https://a.b)\n\n1. first\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |";

async function showEveryType() {
  const definition = [
    ...everyType,
    { name: "notes", type: "alert", alertType: "warning", content: markdown },
    { name: "unreadable", type: 7 },
    { name: "shown", type: "string[]", label: "Shown", readOnly: true, default: ["one", "two"] },
    { name: "more", type: "string", label: "More", optional: true },
  ];
  const { container } = showForm(definition, everyValue);
  container.querySelector("[data-prop-name=statement]")?.scrollIntoView();
  await waitFor(() => expect(container.querySelector(".cm-content")).not.toBeNull(), { timeout: 10_000 });
  await waitFor(() => expect(container.querySelector(".ps-skeleton")).toBeNull());
  return container.querySelector("form")!;
}

let sheet: HTMLStyleElement;
beforeEach(async () => {
  await page.viewport(900, 800);
  sheet = document.createElement("style");
});
afterEach(() => {
  sheet.remove();
  cleanup();
});

describe("every prop type is drawn as on a page without other sheets", () => {
  test.each(hosts)("%s", async (_, text, before) => {
    const form = await showEveryType();
    const bare = looksOf(form);
    sheet.textContent = text;
    if (before) document.head.prepend(sheet);
    else document.head.append(sheet);
    expect(differences(bare, looksOf(form))).toEqual([]);
  });
});
