// @vitest-environment node
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

// Every name a user can import, types among them. Ten more is a design question, not a detail.
const entries: Record<string, { source: string; values: string[]; types: string[] }> = {
  ".": {
    source: "src/index.ts",
    values: [
      "ComponentForm",
      "ConnectProvider",
      "CustomizeProvider",
      "Field",
      "FormProvider",
      "PROP_TYPES",
      "defaultFields",
      "defineField",
      "isLabelValue",
      "parseComponent",
      "parseProps",
      "plainValue",
      "readChoice",
      "readChoices",
      "useComponentForm",
      "useField",
      "useFieldAccounts",
      "useFieldOptions",
      "writeChoice",
      "writeChoices",
    ],
    types: [
      "AnyProp",
      "ButtonProps",
      "Check",
      "CheckContext",
      "CheckSchema",
      "Checks",
      "Choice",
      "ChooseField",
      "ClassNames",
      "Component",
      "ComponentFormHandle",
      "ComponentFormOptions",
      "ComponentFormProps",
      "Components",
      "ConfiguredProps",
      "ConnectProviderProps",
      "Connection",
      "ControlAttributes",
      "Customization",
      "DefinitionIssue",
      "FieldAccounts",
      "FieldDefinition",
      "FieldHandle",
      "FieldLayoutProps",
      "FieldOptions",
      "FieldOverrides",
      "FieldPartProps",
      "Fields",
      "InferConfiguredProps",
      "LabelValue",
      "LoadSqlSchema",
      "LogoProps",
      "Message",
      "Messages",
      "Notice",
      "NoticeProps",
      "Option",
      "PartName",
      "Prop",
      "PropType",
      "SqlSchema",
      "SubmitDetails",
      "SubmitHandler",
      "UploadFile",
      "WidgetProps",
    ],
  },
  "./client": {
    source: "src/client/index.ts",
    values: ["ClientError", "createHttpClient", "fromPipedream"],
    types: [
      "AccountsRequest",
      "AppsRequest",
      "CallOptions",
      "ClientErrorCause",
      "ComponentRef",
      "ComponentsRequest",
      "ConfigureRequest",
      "Connect",
      "ConnectClient",
      "ConnectRequest",
      "ConnectToken",
      "DeployRequest",
      "GetToken",
      "HttpClientOptions",
      "ListRequest",
      "PipedreamClient",
      "ReloadRequest",
      "RunRequest",
      "TriggerRef",
      "TriggersClient",
      "TriggersRequest",
      "UpdateTriggerRequest",
    ],
  },
  "./configurator": {
    source: "src/configurator/index.ts",
    values: [
      "AppPicker",
      "ChangesView",
      "CodeView",
      "ComponentPicker",
      "Configurator",
      "DataView",
      "DraftBar",
      "FillBar",
      "FilledFields",
      "FillingProvider",
      "Progress",
      "RunBar",
      "RunView",
      "TriggerList",
      "TriggerPanel",
      "UndoRedo",
      "UpgradeOffer",
      "applyValues",
      "previewUpgrade",
      "useRuns",
      "useUnsavedChanges",
      "withLog",
    ],
    types: [
      "AppKind",
      "AppPickerProps",
      "Applied",
      "CallLog",
      "ComponentPickerProps",
      "ConfiguratorMessages",
      "ConfiguratorProps",
      "Draft",
      "DraftKey",
      "DraftStore",
      "Fate",
      "Fitted",
      "Layout",
      "LoggedCall",
      "Outcome",
      "Recent",
      "RecentStore",
      "Run",
      "RunsHandle",
      "RunsOptions",
      "UpgradePreview",
    ],
  },
  "./connect-react": {
    source: "src/connect-react/index.ts",
    values: [
      "ComponentForm",
      "ComponentFormContainer",
      "CustomizeProvider",
      "FrontendClientProvider",
      "SelectApp",
      "SelectComponent",
      "defaultTheme",
      "mergeTheme",
      "unstyledTheme",
      "useAccounts",
      "useApp",
      "useApps",
      "useComponent",
      "useComponents",
      "useCustomize",
      "useFrontendClient",
    ],
    types: [
      "ComponentFormContainerProps",
      "ComponentFormProps",
      "ConfigurableProp",
      "ConfiguredProps",
      "CustomizationConfig",
      "DescriptionProps",
      "ErrorsProps",
      "FormContext",
      "FormFieldContext",
      "FrontendClientProviderProps",
      "LabelProps",
      "SelectAppProps",
      "SelectComponentProps",
      "Theme",
    ],
  },
  "./locales": {
    source: "src/locales/index.ts",
    values: ["languageOf", "languages", "loadLanguage", "useLanguage"],
    types: ["Language", "UsedLanguage"],
  },
  "./locales/*": { source: "src/locales/de.ts", values: ["de"], types: [] },
  "./testing": {
    source: "src/testing/index.ts",
    values: [
      "buildComponent",
      "buildProp",
      "checkField",
      "createScriptedClient",
      "expectRoundTrip",
      "optionsReply",
      "propsReply",
      "recordClient",
      "replayClient",
      "withChaos",
    ],
    types: [
      "Cassette",
      "ChaosFailure",
      "ChaosOptions",
      "FieldSample",
      "HeldCall",
      "Method",
      "RecordOptions",
      "RecordedCall",
      "RecordedError",
      "RecordingClient",
      "Script",
      "ScriptedCall",
      "ScriptedClient",
    ],
  },
};

const root = path.resolve(import.meta.dirname, "..");

test.each(Object.entries(entries))("%s exports these names and no others", (_, { source, ...expected }) => {
  expect(exportedNames(source)).toEqual(expected);
});

test("every module in the exports map is listed here", () => {
  const modules = Object.entries(manifest.exports).filter(([, to]) => defaultOf(to).endsWith(".js"));
  expect(modules.map(([name]) => name).toSorted()).toEqual(Object.keys(entries).toSorted());
});

function defaultOf(to: string | { default: string }): string {
  return typeof to === "string" ? to : to.default;
}

/** Read from the source, since types leave no trace at run time. A star would hide names, so it shows as one. */
function exportedNames(source: string) {
  const file = path.join(root, source);
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const names = (areTypes: boolean) =>
    module.staticExports
      .flatMap(({ entries }) => entries.filter(({ isType }) => isType === areTypes))
      .map(({ exportName }) => exportName.name ?? "*")
      .toSorted();
  return { values: names(false), types: names(true) };
}
