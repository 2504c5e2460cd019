// The accent is any colour: what is drawn with it is measured as the browser computes it.
import { render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Button } from "../../src/ui/Button.tsx";
import { createPart } from "../../src/ui/parts.ts";
import { RichText } from "../../src/ui/RichText.tsx";
import { Segments } from "../../src/ui/Segments.tsx";
import { TextControl } from "../../src/ui/TextControl.tsx";

const part = createPart();
const nothing = () => {};
const options = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];

/** What is drawn with the accent. The rules for a pointer over it are measured by their variables. */
function Branded() {
  return (
    <div data-testid="host">
      <form {...part("form")}>
        <RichText text="A [link](https://a.b)." />
        <TextControl control={{ "aria-label": "ring" }} value="" onChange={nothing} />
        <Segments label="on" group="a" options={options} value onChange={nothing} onClear={nothing} />
        <Button variant="primary">Run</Button>
        <Button variant="quiet">Add</Button>
        <div {...part("code")} />
      </form>
    </div>
  );
}

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;

/** A computed colour as it is painted, over another. */
function painted(colour: string, under?: string): number[] {
  canvas.fillStyle = under ?? "white";
  canvas.fillRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3);
}

function luminance(colour: string, under?: string): number {
  const [r = 0, g = 0, b = 0] = painted(colour, under).map((it) => {
    const channel = it / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(over: string, under: string, behind?: string): number {
  const [low = 0, high = 0] = [luminance(over), luminance(under, behind)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Brands that are hard, and a grid over all hues, strengths and lightnesses. */
const brands = [
  "#ffd400",
  "#14213d",
  "#808080",
  "#777",
  "white",
  "black",
  "red",
  "lime",
  "blue",
  "cyan",
  "magenta",
  "yellow",
  "color(display-p3 0 1 0)",
  ...[0, 60, 120, 180, 240, 300].flatMap((hue) =>
    [25, 50, 75, 100].flatMap((strength) =>
      [10, 30, 45, 50, 60, 75, 90].map((light) => `hsl(${hue} ${strength}% ${light}%)`),
    ),
  ),
];

const host = document.createElement("style");

beforeEach(() => {
  document.head.append(host);
});

afterEach(() => {
  host.remove();
  delete document.documentElement.dataset.theme;
});

describe.each(["light", "dark"])("in %s, with any accent", (theme) => {
  test("text has 4.5 : 1, and lines and rings 3 : 1", () => {
    document.documentElement.dataset.theme = theme;
    const { container, getByRole, getByText } = render(<Branded />);
    const form = container.querySelector("form")!;
    const probe = container.querySelector(".ps-code")!;
    const colours = (element: Element) => getComputedStyle(element);
    const value = (css: string) => {
      host.sheet!.insertRule(`.ps-code { background: ${css} }`, host.sheet!.cssRules.length);
      const { backgroundColor } = colours(probe);
      host.sheet!.deleteRule(host.sheet!.cssRules.length - 1);
      return backgroundColor;
    };
    const low: unknown[] = [];
    for (const brand of brands) {
      host.textContent = `[data-testid="host"] { --ps-accent: ${brand} } * { transition: none !important }`;
      const surface = colours(form).backgroundColor;
      const run = colours(getByRole("button", { name: "Run" }));
      const checked = colours(getByText("Yes").closest("label")!);
      const add = colours(getByRole("button", { name: "Add" })).color;
      getByRole("textbox").focus();
      const ring = colours(getByRole("textbox")).outlineColor;
      const measured: Record<string, [least: number, contrast: number]> = {
        "the submit button": [4.5, contrast(run.color, run.backgroundColor, surface)],
        "the submit button under the pointer": [
          4.5,
          contrast(run.color, value("var(--ps-fill-hover)"), surface),
        ],
        "the edge of the submit button": [3, contrast(run.borderTopColor, surface)],
        "a link": [4.5, contrast(colours(getByRole("link")).color, surface)],
        "what is chosen": [4.5, contrast(checked.color, checked.backgroundColor, surface)],
        "text on what is chosen": [4.5, contrast(colours(form).color, checked.backgroundColor, surface)],
        "muted text on what is chosen": [4.5, contrast(value("var(--ps-muted)"), checked.backgroundColor)],
        "a quiet button": [4.5, contrast(add, surface)],
        "a quiet button under the pointer": [
          4.5,
          contrast(add, value("color-mix(in srgb, var(--ps-ink) 10%, transparent)"), surface),
        ],
        "a quiet button in a box": [4.5, contrast(add, value("var(--ps-sunken)"))],
        "the ring of focus": [3, contrast(ring, surface)],
      };
      for (const [what, [least, found]] of Object.entries(measured))
        if (!(found >= least)) low.push([brand, what, found]);
    }
    expect(low).toEqual([]);
  });
});

test("a host that knows better sets what is computed", () => {
  host.textContent = `:root { --ps-accent: #ffd400; --ps-on-accent: rgb(1, 2, 3); --ps-accent-text: rgb(4, 5, 6);
    --ps-accent-soft: rgb(7, 8, 9) }`;
  const { getByRole, getByText } = render(<Branded />);
  expect(getComputedStyle(getByRole("button", { name: "Run" })).color).toBe("rgb(1, 2, 3)");
  expect(getComputedStyle(getByRole("link")).color).toBe("rgb(4, 5, 6)");
  expect(getComputedStyle(getByText("Yes").closest("label")!).backgroundColor).toBe("rgb(7, 8, 9)");
});
