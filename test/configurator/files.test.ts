// @vitest-environment node
// Files and folders, as options of a component's props stand for them.
import { describe, expect, test } from "vitest";
import { bytes } from "../../src/configurator/files/bytes.ts";
import {
  askedWith,
  hierarchyOf,
  knownHierarchies,
  openAt,
  readItem,
  shownProp,
  showsFiles,
  valuesAt,
  valuesWith,
  type FileHierarchy,
  type FileItem,
} from "../../src/configurator/files/hierarchy.ts";
import { parseComponent } from "../../src/index.ts";

const hierarchy: FileHierarchy = { levels: ["site", "drive"], folder: "folder", files: "files" };
const item = (id: string, more: Partial<FileItem> = {}): FileItem => ({
  id,
  label: id.toUpperCase(),
  value: id,
  isFolder: false,
  ...more,
});
const account = { app: { authProvisionId: "apn_1" } };

describe("an option", () => {
  const folder = JSON.stringify({ id: "f1", name: "Plans", isFolder: true, childCount: 3 });
  const file = JSON.stringify({
    id: 7,
    name: "a.txt",
    size: 12,
    lastModifiedDateTime: "2025-03-03T08:30:00Z",
    description: "Notes",
  });
  test.each([
    [
      "with a folder in its value",
      { label: "Plans!", value: folder },
      { id: "f1", label: "Plans", value: folder, isFolder: true, childCount: 3 },
    ],
    [
      "with a file in its value",
      { label: "x", value: file },
      {
        id: "7",
        label: "a.txt",
        value: file,
        isFolder: false,
        size: 12,
        modifiedAt: Date.UTC(2025, 2, 3, 8, 30),
        description: "Notes",
      },
    ],
    [
      "with an object for a value",
      { label: "x", value: { id: "o", isFolder: true } },
      { id: "o", label: "x", value: { id: "o", isFolder: true }, isFolder: true },
    ],
    [
      "that is a plain value",
      { label: "Marketing", value: "m1", detail: "12 people" },
      { id: '"m1"', label: "Marketing", value: "m1", isFolder: false, description: "12 people" },
    ],
    [
      "with broken JSON",
      { label: "x", value: "{oops" },
      { id: '"{oops"', label: "x", value: "{oops", isFolder: false },
    ],
    [
      "with nonsense about it",
      { label: "x", value: { id: "n", size: "big", lastModifiedDateTime: "never", isFolder: "yes" } },
      {
        id: "n",
        label: "x",
        value: { id: "n", size: "big", lastModifiedDateTime: "never", isFolder: "yes" },
        isFolder: false,
      },
    ],
  ])("%s is read", (_, option, expected) => {
    expect(readItem(option)).toEqual(expected);
  });
});

describe("a trail", () => {
  const site = item("s");
  const drive = item("d");
  const folder = item("f", { isFolder: true, value: '{"id":"f"}' });

  test.each([
    [[], "site", false],
    [[site], "drive", false],
    [[site, drive], "files", true],
    [[site, drive, folder], "files", true],
  ])("shows what comes next", (trail, prop, ofFiles) => {
    expect(shownProp(hierarchy, trail)).toBe(prop);
    expect(showsFiles(hierarchy, trail)).toBe(ofFiles);
  });

  test("asks with what was chosen on the way, and without what was chosen before", () => {
    const given = { ...account, site: "old", files: ["old"], folder: "old", other: 1 };
    expect(valuesAt(hierarchy, given, [])).toEqual({ ...account, other: 1 });
    expect(valuesAt(hierarchy, given, [site, drive, folder])).toEqual({
      ...account,
      other: 1,
      site: { __lv: { label: "S", value: "s" } },
      drive: { __lv: { label: "D", value: "d" } },
      folder: "f",
    });
  });

  test("ends with what is chosen, one or many", () => {
    const trail = [site, drive];
    const chosen = [item("a"), item("b")];
    expect(valuesWith(hierarchy, account, trail, chosen, true).files).toEqual({
      __lv: [
        { label: "A", value: "a" },
        { label: "B", value: "b" },
      ],
    });
    expect(valuesWith(hierarchy, account, trail, chosen, false).files).toEqual({
      __lv: { label: "A", value: "a" },
    });
    expect(valuesWith(hierarchy, { files: "old" }, trail, [], true)).not.toHaveProperty("files");
  });

  test("opens where saved values lead to", () => {
    const files = JSON.stringify({ id: "x", name: "x.txt" });
    const saved = {
      ...account,
      site: { __lv: { label: "Marketing", value: "s" } },
      drive: "d",
      folder: "path/to",
      files: { __lv: [{ label: "x.txt", value: files }] },
    };
    const { trail, chosen } = openAt(hierarchy, saved);
    expect(trail.map(({ id, label, isFolder }) => [id, label, isFolder])).toEqual([
      ['"s"', "Marketing", false],
      ['"d"', "d", false],
      ["path/to", "path/to", true],
    ]);
    expect(chosen).toMatchObject([{ id: "x", label: "x.txt", value: files }]);
    expect(openAt(hierarchy, { ...account, drive: "d" })).toEqual({ trail: [], chosen: [] });
  });
});

describe("a component", () => {
  const component = (...names: string[]) =>
    parseComponent({
      key: "k",
      name: "K",
      version: "1",
      configurableProps: [
        { name: "sharepoint", type: "app", app: "sharepoint" },
        ...names.map((name) => ({ name, type: "string" })),
      ],
    });

  test("has the hierarchy of its app where it has the props for it", () => {
    expect(hierarchyOf(component("siteId", "driveId", "fileOrFolderIds"), knownHierarchies)).toBe(
      knownHierarchies.sharepoint,
    );
    expect(hierarchyOf(component("siteId", "driveId"), knownHierarchies)).toBeUndefined();
    expect(hierarchyOf(component("siteId"), {})).toBeUndefined();
  });
});

test("what is asked for brings no value of a later field, which may be a secret", () => {
  const component = parseComponent({
    key: "k",
    name: "K",
    version: "1",
    configurableProps: [
      { name: "app", type: "app", app: "storage" },
      { name: "site", type: "string" },
      { name: "files", type: "string[]" },
      { name: "token", type: "string", secret: true },
      { name: "folder", type: "string" },
    ],
  });
  const given = { ...account, token: "canary", files: ["old"] };
  const here = { levels: ["site"], folder: "folder", files: "files" };
  expect(askedWith(component, here, given, [item("s"), item("f", { isFolder: true })])).toEqual({
    ...account,
    site: { __lv: { label: "S", value: "s" } },
    folder: "f",
  });
});

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1000, "1 kB"],
  [1_450_000, "1.5 MB"],
  [3e15, "3,000 TB"],
])("%d bytes are said in few words", (size, text) => {
  expect(bytes(size, "en")).toBe(text);
});
