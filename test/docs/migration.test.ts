// @vitest-environment node
// The page on connect-react: every name that its 3.0.1 exports has a line, and the line says what is so.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as provided from "../../src/connect-react/index.ts";

/** The values that @pipedream/connect-react 3.0.1 exports. */
const theirs =
  `Alert ComponentForm ComponentFormContainer ConfigureFilePicker ConfigureFilePickerModal Control ControlAny
  ControlApp ControlBoolean ControlHttpRequest ControlInput ControlSelect ControlSql ControlSubmit CustomizationContext
  CustomizeProvider DEBUG_INFO Description ErrorBoundary Errors FILE_PICKER_APPS Field FormContext FormContextProvider
  FormFieldContext FrontendClientProvider InternalComponentForm InternalField Label OptionalFieldButton
  RemoteOptionsContainer SelectApp SelectComponent defaultComponents defaultTheme getReactSelectTheme mergeTheme
  skippablePropTypes unstyledTheme useAccounts useApp useApps useComponent useComponents useCustomize useFormContext
  useFormFieldContext useFrontendClient`.split(/\s+/);

const [, section = ""] = readFileSync("docs/migration.md", "utf8").split("## Exports");
const lines = [...section.split("\n## ")[0]!.matchAll(/^\| `(\w+)` \| (yes|no) \| ?(.*?) ?\|$/gm)].map(
  ([, name = "", here = "", instead = ""]) => ({ name, here, instead }),
);

test("every name that connect-react exports has its line", () => {
  expect(lines.map(({ name }) => name).toSorted()).toEqual(theirs.toSorted());
});

test("what is said to be here is, and for the rest there is a way or a reason", () => {
  const here = lines.filter((line) => line.here === "yes").map(({ name }) => name);
  expect(here.toSorted()).toEqual(Object.keys(provided).toSorted());
  expect(lines.filter((line) => line.here === "no" && line.instead === "")).toEqual([]);
});
