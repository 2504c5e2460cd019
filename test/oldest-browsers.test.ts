// @vitest-environment node
import { expect, test } from "vitest";
import { modules, textOf } from "./support/sources.ts";

/** What the oldest browsers in docs/browsers.md don't have: Chrome and Edge 114, Safari 17, Firefox 125. */
const tooNew = [
  /\bAbortSignal\.any\(/, // Chrome 116, Safari 17.4
  /\b(Object|Map)\.groupBy\(/, // Chrome 117, Safari 17.4
  /\bPromise\.(withResolvers|try)\(/, // Chrome 119, Safari 17.4
  /\bURL\.(canParse|parse)\(/, // Chrome 120
  /\bArray\.fromAsync\(/, // Chrome 121
  /\.(isSubsetOf|isSupersetOf|symmetricDifference)\(/, // Firefox 127
  /\bIntl\.DurationFormat\b/, // Chrome 129
  /\bRegExp\.escape\(/, // Chrome 136
  /\bstartViewTransition\(/, // Firefox 144
];

test("no module calls what the oldest supported browsers don't have", () => {
  const found = modules.flatMap((file) =>
    tooNew.filter((call) => call.test(textOf(file))).map((call) => `${file}: ${call.source}`),
  );
  expect(found).toEqual([]);
});
