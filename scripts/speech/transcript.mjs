// @ts-check
// How a transcript is written: a step a paragraph, and below it, line by line, what was said.

/** Of the screen reader or the browser, and not of the page. */
const NOISE = [
  /^$/,
  /^\{\}$/,
  /^(Focus|Browse) mode$/,
  /^Finished loading/,
  /^Loading\. {2}Please wait\.$/,
  /document web\.$/,
  /Mozilla Firefox frame\.$/,
];

/** What differs from run to run: a pattern → what is written in its place. @type {[RegExp, string][]} */
const VARIABLE = [
  [/\b\d+(\.\d+)? (ms|sec)\b/g, "#"],
  [/\s+/g, " "],
];

/** @typedef {import("./sequences.mjs").Step} Step */

export function write(
  /** @type {import("./sequences.mjs").Sequence} */ { title, story },
  /** @type {{ step: Step, said: string[] }[]} */ heard,
) {
  const steps = heard.map(({ step, said }) => {
    const lines = said
      .filter((text) => !NOISE.some((pattern) => pattern.test(text)))
      .map((text) => VARIABLE.reduce((all, [pattern, mark]) => all.replace(pattern, mark), text).trim());
    const spoken = lines.length > 0 ? lines : ["(nothing)"];
    return ["text" in step ? `"${step.text}"` : `[${step.key}]`, ...spoken.map((line) => `  ${line}`)].join(
      "\n",
    );
  });
  return [`${title}\n${story}`, ...steps, ""].join("\n\n").replace(/\n+$/, "\n");
}
