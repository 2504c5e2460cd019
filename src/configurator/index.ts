// "propsmith/configurator": the component configuration UI around the form, whole and in parts.

export { Configurator } from "./Configurator.tsx";
export type { ConfiguratorProps } from "./configurator-props.ts";
export { type Layout } from "./shell/Frame.tsx";
export { type AppKind } from "./catalog/AppList.tsx";
export { AppPicker, type AppPickerProps } from "./catalog/AppPicker.tsx";
export { ComponentPicker, type ComponentPickerProps } from "./catalog/ComponentPicker.tsx";
export { type Recent, type RecentStore } from "./catalog/recent.ts";
export { type ConfiguratorMessages } from "./words.ts";
export { TimelineProvider, TimelineView } from "./devtools/TimelineProvider.tsx";
export { RunBar } from "./run/RunBar.tsx";
export { RunView } from "./run/RunView.tsx";
export { type Outcome, type Run } from "./run/runs.ts";
export { type RunsHandle, type RunsOptions, useRuns } from "./run/use-runs.ts";
export { type Applied, applyValues, type Fate } from "./editing/apply.ts";
export {
  CarryBar,
  ChangesView,
  CodeView,
  DataView,
  DependencyView,
  DraftBar,
  FileBrowser,
  FilePicker,
  TriggerList,
  TriggerPanel,
  UpgradeOffer,
  ValuesView,
} from "./parts.ts";
export {
  SaveButton,
  type SaveButtonProps,
  type SavedConfiguration,
  type SaveHandler,
} from "./history/SaveButton.tsx";
export { UndoRedo } from "./history/UndoRedo.tsx";
export { FillBar } from "./editing/FillBar.tsx";
export { FilledFields } from "./editing/FilledFields.tsx";
export { FillingProvider } from "./editing/filling.tsx";
export { Progress } from "./editing/Progress.tsx";
export { type Draft, type DraftKey, type DraftStore } from "./editing/drafts.ts";
export { type Fitted, type UpgradePreview } from "./editing/preview.ts";
export { previewUpgrade } from "./editing/upgrade.ts";
export { useUnsavedChanges } from "./history/use-unsaved-changes.ts";
export { type FileBrowserProps } from "./files/FileBrowser.tsx";
export { type FilePickerProps } from "./files/FilePicker.tsx";
export { type FileHierarchy, type FileItem, knownHierarchies } from "./files/hierarchy.ts";
