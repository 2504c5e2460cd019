"use client";

import { lazyPart } from "./shell/lazy.tsx";

// The parts of the Configurator whose code is fetched when they are first rendered.

/**
 * What the form around changed by itself, to be kept or undone, and what is other than it was saved, to be reverted. Its code
 * is fetched when it is first drawn.
 */
export const ChangesView = lazyPart(() => import("./editing/ChangesView.tsx").then((it) => it.ChangesView));

/**
 * Keeps the work on the form around in a host's store, without its secrets, and says how that stands. Work of before is
 * offered, with what of it no longer fits; it is resumed in one step that can be undone.
 */
export const DraftBar = lazyPart(() => import("./editing/DraftBar.tsx").then((it) => it.DraftBar));

/**
 * Offers another version of the component to the form around: what would become of its values is shown first, and an upgrade
 * is a step that can be undone. Nothing where the form has that version.
 */
export const UpgradeOffer = lazyPart(() =>
  import("./editing/UpgradeOffer.tsx").then((it) => it.UpgradeOffer),
);

export const NewestVersion = lazyPart(() => import("./NewestVersion.tsx").then((it) => it.NewestVersion));

/**
 * A value of any size, to be read and copied: as a tree, and, where there are lists of records in it, as tables.
 * `title` is what it is.
 */
export const DataView = lazyPart(() => import("./shell/viewer/DataView.tsx").then((it) => it.DataView));

/** What the form would do, as code to be copied: cURL, TypeScript or Python. Below a `FormProvider`. */
export const CodeView = lazyPart(() => import("./data/CodeView.tsx").then((it) => it.CodeView));

/** What the form would send as JSON, to be read, copied, and edited with a look at what would change. Below a `FormProvider`. */
export const ValuesView = lazyPart(() => import("./data/ValuesView.tsx").then((it) => it.ValuesView));

/**
 * Copies the configuration of the form around as a text without its secrets, and pastes one, of the same component or another,
 * after showing what of it fits. Below a `FormProvider`.
 */
export const CarryBar = lazyPart(() => import("./data/CarryBar.tsx").then((it) => it.CarryBar));

/**
 * Goes through sites, drives and folders to files, by the calls that the fields' own lists make, page by page. Below a
 * `ConnectProvider`; the account has to be among the values.
 */
export const FilePicker = lazyPart(() => import("./files/FilePicker.tsx").then((it) => it.FilePicker));

/**
 * A button that browses the files which a form's props lead to, and puts what is chosen into all of them: a step that can be
 * undone. It waits for what the first of these props waits for: an account, as a rule. Below a `FormProvider`.
 */
export const FileBrowser = lazyPart(() => import("./files/FileBrowser.tsx").then((it) => it.FileBrowser));

// Rarely opened: one chunk.
const triggers = () => import("./triggers/Triggers.tsx");

/** The list of deployed triggers, or the one that was opened from it. */
export const Triggers = lazyPart(() => triggers().then((it) => it.Triggers));

/** The user's deployed triggers, each to be opened. Below a `ConnectProvider` whose client has `triggers`. */
export const TriggerList = lazyPart(() => triggers().then((it) => it.TriggerList));

/**
 * A deployed trigger: its configuration in a form, whether it is active, its latest events, and where they go. Below a
 * `ConnectProvider` whose client has `triggers`.
 */
export const TriggerPanel = lazyPart(() => triggers().then((it) => it.TriggerPanel));

/**
 * Which field of the form around waits for, feeds or reloads which, as a picture and in words, and why one cannot be used now.
 * Its code is fetched when it is first drawn.
 */
export const DependencyView = lazyPart(() =>
  import("./devtools/developer.ts").then((it) => it.DependencyGraph),
);
