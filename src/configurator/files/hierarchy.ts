// Files and folders as a component offers them: options of its props, the next prop's by what was chosen for the one before.

import { setOwn } from "../../core/drafts.ts";
import { contextFor } from "../../core/readiness.ts";
import { readChoice, readChoices, writeChoice, writeChoices } from "../../wire/label-value.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import { isRecord, readText } from "../../wire/record.ts";

/** Which props of a component lead to files. */
export interface FileHierarchy {
  /** Props that are chosen one after the other before there are files: `["siteId", "driveId"]`. */
  levels?: readonly string[];
  /** The prop whose options are files and folders, and which takes those that are chosen. */
  files: string;
  /** The prop that takes the id of the folder whose content `files` is to offer. Without it there is no way into a folder. */
  folder?: string;
}

/** The hierarchies of apps that are known to have one, by the app's slug. */
export const knownHierarchies: Readonly<Record<string, FileHierarchy>> = {
  sharepoint: { levels: ["siteId", "driveId"], folder: "folderId", files: "fileOrFolderIds" },
  sharepoint_admin: { levels: ["siteId", "driveId"], folder: "folderId", files: "fileIds" },
};

/** The hierarchy that a component has all of: its app's, if the component has the props for it. */
export function hierarchyOf(
  component: Component,
  byApp: Readonly<Record<string, FileHierarchy>>,
): FileHierarchy | undefined {
  const names = new Set(component.props.map(({ name }) => name));
  for (const prop of component.props) {
    const slug = prop.type === "app" ? prop.app : undefined;
    const hierarchy = slug !== undefined && Object.hasOwn(byApp, slug) ? byApp[slug] : undefined;
    if (!hierarchy) continue;
    const { levels = [], files } = hierarchy;
    if ([...levels, files].every((name) => names.has(name))) return hierarchy;
  }
  return undefined;
}

/** A file, a folder, or what leads to them. */
export interface FileItem {
  /** What a folder prop takes. */
  id: string;
  label: string;
  /** What is sent when it is chosen. */
  value: unknown;
  isFolder: boolean;
  /** Bytes. */
  size?: number;
  /** How many there are in a folder. */
  childCount?: number;
  /** Milliseconds since 1970. */
  modifiedAt?: number;
  description?: string;
}

/** Where somebody has gone: what was chosen for each level, then the folders gone into. */
export type Trail = readonly FileItem[];

/**
 * What an option stands for. Platforms write a file as JSON into the value:
 * `{id, name, isFolder, size, childCount, lastModifiedDateTime, description}`; anything else is a file that is called as its label.
 */
export function readItem({ label, value, description, detail }: Option): FileItem {
  const known = parse(value);
  const id = readText(known?.id);
  if (!known || id === undefined) {
    const said = description ?? detail;
    return { id: optionKey(value), label, value, isFolder: false, ...(said && { description: said }) };
  }
  const { name, isFolder, size, childCount, lastModifiedDateTime, description: said } = known;
  const modifiedAt = typeof lastModifiedDateTime === "string" ? Date.parse(lastModifiedDateTime) : Number.NaN;
  return {
    id,
    label: readText(name) ?? label,
    value,
    isFolder: isFolder === true,
    ...(typeof size === "number" && { size }),
    ...(typeof childCount === "number" && { childCount }),
    ...(!Number.isNaN(modifiedAt) && { modifiedAt }),
    ...(typeof said === "string" && said && { description: said }),
  };
}

function parse(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "string" || !value.startsWith("{")) return isRecord(value) ? value : undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The prop whose options are shown at the end of a trail. */
export const shownProp = ({ levels = [], files }: FileHierarchy, trail: Trail): string =>
  levels[trail.length] ?? files;

/** Whether files are shown there, and not what leads to them. */
export const showsFiles = ({ levels = [] }: FileHierarchy, trail: Trail): boolean =>
  trail.length >= levels.length;

/** The values at the end of a trail: those given, without what the hierarchy's props had, and with what was chosen on the way. */
export function valuesAt(hierarchy: FileHierarchy, given: ConfiguredProps, trail: Trail): ConfiguredProps {
  const { levels = [], files, folder } = hierarchy;
  const values: ConfiguredProps = {};
  const own = new Set([...levels, files, folder]);
  for (const [name, value] of Object.entries(given)) if (!own.has(name)) setOwn(values, name, value);
  levels.forEach((name, index) => {
    const item = trail[index];
    if (item) setOwn(values, name, writeChoice({ label: item.label, value: item.value }));
  });
  const into = trail.slice(levels.length).at(-1);
  if (folder !== undefined && into) setOwn(values, folder, into.id);
  return values;
}

/** The values sent along when what stands at the end of a trail is asked for: what a field's own list sends, and the way here. */
export function askedWith(
  { props }: Component,
  hierarchy: FileHierarchy,
  given: ConfiguredProps,
  trail: Trail,
): ConfiguredProps {
  const { levels = [], folder } = hierarchy;
  const values = valuesAt(hierarchy, given, trail);
  const prop = props.find(({ name }) => name === shownProp(hierarchy, trail));
  const sent: ConfiguredProps = prop ? contextFor(prop, props, values) : {};
  for (const name of [...levels, folder])
    if (name !== undefined && Object.hasOwn(values, name)) setOwn(sent, name, values[name]);
  return sent;
}

/** The values with what was chosen at the end of a trail: one, or many. */
export function valuesWith(
  hierarchy: FileHierarchy,
  given: ConfiguredProps,
  trail: Trail,
  chosen: readonly FileItem[],
  many: boolean,
): ConfiguredProps {
  const values = valuesAt(hierarchy, given, trail);
  const choices = chosen.map(({ label, value }) => ({ label, value }));
  const [first] = choices;
  if (first) setOwn(values, hierarchy.files, many ? writeChoices(choices) : writeChoice(first));
  return values;
}

/** Where saved values lead to, and what was chosen there. The names of the folders above the last one are not known. */
export function openAt(
  { levels = [], files, folder }: FileHierarchy,
  given: ConfiguredProps,
): { trail: Trail; chosen: readonly FileItem[] } {
  const trail: FileItem[] = [];
  for (const name of levels) {
    const item = itemOf(readChoice(given[name]));
    if (!item) return { trail, chosen: [] };
    trail.push(item);
  }
  const into = folder === undefined ? undefined : itemOf(readChoice(given[folder]));
  if (into) trail.push({ ...into, id: readText(into.value) ?? into.id, isFolder: true });
  return { trail, chosen: readChoices(given[files]).flatMap((choice) => itemOf(choice) ?? []) };
}

function itemOf(choice: { label?: string; value?: unknown } | undefined): FileItem | undefined {
  if (choice?.value === undefined) return undefined;
  const { label, value } = choice;
  return readItem({ label: label ?? readText(value) ?? optionKey(value), value });
}
