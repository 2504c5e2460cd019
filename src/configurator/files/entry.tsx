"use client";

import { lazyPart } from "../shell/lazy.tsx";

// Fetched when a component has files to browse.

/**
 * Goes through sites, drives and folders to files, by the calls that the fields' own lists make, page by page. Below a
 * `ConnectProvider`; the account has to be among the values.
 */
export const FilePicker = lazyPart(() => import("./FilePicker.tsx").then((it) => it.FilePicker));

/**
 * A button that browses the files which a form's props lead to, and puts what is chosen into all of them: a step that can be
 * undone. It waits for what the first of these props waits for: an account, as a rule. Below a `FormProvider`.
 */
export const FileBrowser = lazyPart(() => import("./FileBrowser.tsx").then((it) => it.FileBrowser));
