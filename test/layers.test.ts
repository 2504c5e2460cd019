// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, modules } from "./support/sources.ts";

/** Which layers a layer may import, beside itself. */
const layers: Record<string, readonly string[]> = {
  wire: [],
  client: ["wire"],
  i18n: [],
  core: ["wire", "i18n"],
  codecs: ["wire", "core", "i18n"],
  plans: ["wire", "core", "codecs", "i18n"], // and the client's port, below
  ui: ["i18n"], // and wire's option, below
  react: ["wire", "client", "core", "codecs", "ui", "i18n"],
  fields: ["wire", "client", "core", "codecs", "ui", "i18n", "react"],
  form: ["wire", "client", "core", "codecs", "ui", "i18n", "react", "fields"],
  configurator: ["wire", "client", "core", "codecs", "ui", "i18n", "react", "fields", "form"],
  locales: ["i18n", "ui"],
  // The words of another kit, for those who come from it.
  "connect-react": ["wire", "client", "core", "codecs", "ui", "i18n", "react", "fields", "form", "theme"],
  // Its clients see the port and what is sent; what tries a field needs the form around it.
  testing: ["wire", "client", "core", "codecs", "i18n", "react", "fields", "form"],
  index: ["wire", "client", "core", "codecs", "ui", "i18n", "react", "fields", "form"],
};

/**
 * The floors of the Configurator: the folders that each may import, beside itself and the layers below. `words` are the texts,
 * `top` are the files beside the folders. Panels don't import each other: what two of them need goes down a floor.
 */
const panel = ["words", "shell", "history", "editing"];
const floors: Record<string, readonly string[]> = {
  words: [],
  shell: ["words"],
  history: ["words", "shell"],
  editing: ["words", "shell", "history"],
  catalog: panel,
  run: panel,
  data: panel,
  files: panel,
  triggers: panel,
  devtools: panel,
  top: [...panel, "catalog", "run", "data", "files", "triggers", "devtools"],
};

/** Where the Configurator's texts are. */
const WORDS = ["words.ts", "languages.ts", "en.ts", "en", "locales"];

/** The only packages that the layers without React may import; the others are free. */
const packages: Record<string, readonly string[]> = {
  wire: ["zod/mini"],
  client: ["zod/mini"],
  core: ["zod/mini"],
  codecs: ["zod/mini", "croner"],
  plans: [],
  i18n: ["react"],
};

/** What an option is, and what makes two of them the same: all that the shared parts know of the platform. */
const OPTION = { file: path.join("wire", "option.ts"), names: ["optionKey", "type Option"] };

/** What a client is, for the parts that are passed one. */
const PORT = path.join("client", "port.ts");

describe.each(Object.keys(layers))("%s", (layer) => {
  test("imports only from its left", () => {
    const strays = modules
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        importsOf(file)
          .filter((it) => !isAllowed(layer, it))
          .map((it) => `${file} → ${it.from}`),
      );
    expect(strays).toEqual([]);
  });
});

describe.each(Object.keys(floors))("configurator: %s", (floor) => {
  test("imports only from the floors below", () => {
    const strays = modules
      .filter((file) => floorOf(file) === floor)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ from, isLocal }) => isLocal && layerOf(from) === "configurator")
          .filter(({ from }) => floorOf(from) !== floor && !floors[floor]!.includes(floorOf(from) ?? ""))
          .map(({ from }) => `${file} → ${from}`),
      );
    expect(strays).toEqual([]);
  });
});

test("every module of the Configurator belongs to a floor", () => {
  const strays = modules.filter((file) => layerOf(file) === "configurator" && !floors[floorOf(file) ?? ""]);
  expect(strays).toEqual([]);
});

test("every module belongs to a layer", () => {
  expect(modules.filter((file) => !layers[layerOf(file)])).toEqual([]);
});

test("no two modules have names that some file systems take for one", () => {
  const names = modules.map((file) => file.replace(/\.tsx?$/, "").toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

function isAllowed(layer: string, { from, isLocal, names }: ReturnType<typeof importsOf>[number]): boolean {
  if (!isLocal) return packages[layer]?.includes(from) ?? true;
  if (layer === "plans" && from === PORT) return names.every((name) => name.startsWith("type "));
  if (layer === "ui" && from === OPTION.file) return names.every((name) => OPTION.names.includes(name));
  return layerOf(from) === layer || layers[layer]!.includes(layerOf(from)) || from.endsWith(".css");
}

function layerOf(file: string): string {
  // The entry of the layers without React, beside the folder of the same name.
  if (file === "core.ts") return "plans";
  const [first = ""] = file.split(path.sep);
  return first.replace(/\.tsx?$/, "");
}

/** The floor of a module of the Configurator. */
function floorOf(file: string): string | undefined {
  const [layer, first = "", ...rest] = file.split(path.sep);
  if (layer !== "configurator") return undefined;
  if (WORDS.includes(first)) return "words";
  return rest.length > 0 ? first : "top";
}
