// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";

const src = path.resolve(import.meta.dirname, "../src");

/** Which layers a layer may import, beside itself. */
const layers: Record<string, readonly string[]> = {
  wire: [],
  client: ["wire"],
  i18n: [],
  core: ["wire", "i18n"],
  ui: ["i18n"], // and one type of wire's, below
  react: ["wire", "client", "core", "ui", "i18n"],
  fields: ["wire", "client", "core", "ui", "i18n", "react"],
  form: ["wire", "client", "core", "ui", "i18n", "react", "fields"],
  configurator: ["wire", "client", "core", "ui", "i18n", "react", "fields", "form"],
  testing: ["wire", "client"],
  index: ["wire", "client", "core", "ui", "i18n", "react", "fields", "form"],
};

/** The only packages that the layers without React may import; the others are free. */
const packages: Record<string, readonly string[]> = {
  wire: ["zod/mini"],
  client: ["zod/mini"],
  core: ["zod/mini"],
  i18n: ["react"],
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

describe.each(Object.keys(layers))("%s", (layer) => {
  test("imports only from its left", () => {
    const strays = files
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        imports(file)
          .filter((it) => !isAllowed(layer, it))
          .map((it) => `${file} → ${it.from}`),
      );
    expect(strays).toEqual([]);
  });
});

test("every module belongs to a layer", () => {
  expect(files.filter((file) => !layers[layerOf(file)])).toEqual([]);
});

interface Import {
  /** A package, or a file under src. */
  from: string;
  local: boolean;
  /** What is imported; `*` when that cannot be told. */
  names: string[];
}

function isAllowed(layer: string, { from, local, names }: Import): boolean {
  if (!local) return packages[layer]?.includes(from) ?? true;
  if (layer === "ui" && layerOf(from) === "wire") return names.join() === "type Option";
  return layerOf(from) === layer || layers[layer]!.includes(layerOf(from)) || from.endsWith(".css");
}

function layerOf(file: string): string {
  const [first = ""] = file.split(path.sep);
  return first.replace(/\.tsx?$/, "");
}

function imports(file: string): Import[] {
  const text = readFileSync(path.join(src, file), "utf8");
  const { module } = parseSync(file, text);
  const found = [
    ...module.staticImports.map((it) => ({
      specifier: it.moduleRequest.value,
      names: it.entries.map((entry) => `${entry.isType ? "type " : ""}${entry.importName.name ?? "*"}`),
    })),
    ...module.staticExports
      .flatMap((it) => it.entries)
      .flatMap((it) => (it.moduleRequest ? [{ specifier: it.moduleRequest.value, names: ["*"] }] : [])),
    ...module.dynamicImports.map((it) => ({
      specifier: text.slice(it.moduleRequest.start, it.moduleRequest.end).replaceAll(/["'`]/g, ""),
      names: ["*"],
    })),
  ];
  return found.map(({ specifier, names }) => {
    const local = specifier.startsWith(".");
    return { from: local ? path.join(path.dirname(file), specifier) : specifier, local, names };
  });
}
