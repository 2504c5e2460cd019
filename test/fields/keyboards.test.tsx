// Which keyboard a phone shows for a control, and what that keyboard leaves alone.
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SearchBox } from "../../src/configurator/shell/SearchBox.tsx";
import { LinedText } from "../../src/configurator/data/LinedText.tsx";
import { showField } from "../support/show-field.tsx";

const attributes = [
  "inputmode",
  "enterkeyhint",
  "autocapitalize",
  "autocomplete",
  "autocorrect",
  "spellcheck",
];

/** Of the attributes that are the same in every control, nothing is said. */
function keyboardOf(name: string | RegExp): Record<string, string> {
  const control = screen.getByLabelText(name);
  const all = attributes.flatMap((attribute) => {
    const value = control.getAttribute(attribute);
    return value === null ? [] : [[attribute, value]];
  });
  const { autocorrect, spellcheck, autocomplete, ...rest } = Object.fromEntries(all) as Record<
    string,
    string
  >;
  expect({ autocorrect, spellcheck }).toEqual({ autocorrect: "off", spellcheck: "false" });
  return autocomplete === "off" ? rest : { ...rest, autocomplete: String(autocomplete) };
}

const sentences = { autocapitalize: "sentences" };
const exact = { autocapitalize: "off" };
const inRow = { enterkeyhint: "enter" };
const request = {
  url: "https://a.b",
  params: [{ name: "a", value: "1" }],
  auth: { type: "basic", username: "ada", password: "x" },
};

test.each<[string, object, unknown, string | RegExp, Record<string, string>]>([
  ["a text", { type: "string" }, "a", "Subject", sentences],
  ["a text of many lines", { type: "string" }, "a\nb", "Subject", sentences],
  [
    "a secret",
    { type: "string", secret: true },
    undefined,
    "Subject",
    { ...exact, autocomplete: "new-password" },
  ],
  [
    "a file's address",
    { type: "string", format: "file-ref" },
    undefined,
    "Subject",
    { ...exact, inputmode: "url" },
  ],
  ["a whole number", { type: "integer" }, 1, "Subject", exact],
  [
    "a whole number without a minus",
    { type: "integer", min: 0 },
    1,
    "Subject",
    { ...exact, inputmode: "numeric" },
  ],
  ["any value", { type: "any" }, "a", "Subject", sentences],
  ["any value as JSON", { type: "any" }, [1], "Subject", exact],
  ["a row of texts", { type: "string[]" }, ["a"], "Subject 1", { ...sentences, ...inRow }],
  [
    "a row of secrets",
    { type: "string[]", secret: true },
    ["a"],
    "Subject 1",
    { ...exact, ...inRow, autocomplete: "new-password" },
  ],
  [
    "a row of numbers",
    { type: "integer[]", min: 0 },
    [1],
    "Subject 1",
    { ...exact, ...inRow, inputmode: "numeric" },
  ],
  ["the name in a pair", { type: "object" }, { a: "b" }, "Subject 1: key", { ...exact, ...inRow }],
  ["the value in a pair", { type: "object" }, { a: "b" }, "Subject 1: value", { ...sentences, ...inRow }],
  ["a choice", { type: "string", options: ["a"] }, "a", "Subject", { ...exact, enterkeyhint: "done" }],
  [
    "a choice of many",
    { type: "string[]", options: ["a"] },
    ["a"],
    "Subject",
    { ...exact, enterkeyhint: "done" },
  ],
  [
    "a remote choice",
    { type: "string", remoteOptions: true },
    undefined,
    "Subject",
    { ...exact, enterkeyhint: "done" },
  ],
  ["a statement", { type: "sql" }, { query: "select 1", params: [] }, "Subject", exact],
  [
    "an interval",
    { type: "$.interface.timer" },
    { intervalSeconds: 60 },
    "Subject: interval",
    { ...exact, inputmode: "numeric" },
  ],
  [
    "a cron expression",
    { type: "$.interface.timer" },
    { cron: "0 9 * * *" },
    "Subject: cron expression",
    exact,
  ],
  ["a request's URL", { type: "http_request" }, request, "Subject: URL", { ...exact, inputmode: "url" }],
  [
    "a parameter's name",
    { type: "http_request" },
    request,
    "Subject: query parameter 1: name",
    { ...exact, ...inRow },
  ],
])("%s has its keyboard", (_, prop, value, name, expected) => {
  showField(prop, value);
  expect(keyboardOf(name)).toEqual(expected);
});

test("a search for an app and the JSON of the values have theirs", () => {
  render(<SearchBox label="Find an app" value="" onChange={() => {}} />);
  expect(keyboardOf("Find an app")).toEqual({ ...exact, enterkeyhint: "search" });
  render(
    <LinedText
      ref={null}
      text=""
      onChange={() => {}}
      label="Values"
      describedBy="none"
      isInvalid={false}
      faulty={new Set()}
    />,
  );
  expect(keyboardOf("Values")).toEqual(exact);
});
