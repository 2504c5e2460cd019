// What the sources import, read from their syntax: for the tests that hold rules about modules.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";

const src = path.resolve(import.meta.dirname, "../../src");

/** Every module under src, by its path from there. */
export const modules = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

export const textOf = (file: string): string =>
  readFileSync(path.join(src, file.replace(/\?.*$/, "")), "utf8");

interface Import {
  /** A package, or a file under src. */
  from: string;
  isLocal: boolean;
  /** What is taken, types as `type X`; `*` when that cannot be told. */
  names: string[];
  /** It is fetched when it is needed. */
  isLater?: true;
}

/** What a module imports or passes on, now or later. */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  const { module } = parseSync(file, text);
  const found = [
    ...module.staticImports.map((it) => ({
      specifier: it.moduleRequest.value,
      names: it.entries.map((entry) => named(entry.isType, entry.importName.name)),
    })),
    ...module.staticExports
      .flatMap((it) => it.entries)
      .flatMap((it) =>
        it.moduleRequest
          ? [{ specifier: it.moduleRequest.value, names: [named(it.isType, it.importName.name)] }]
          : [],
      ),
    ...module.dynamicImports.map((it) => ({
      specifier: text.slice(it.moduleRequest.start, it.moduleRequest.end).replaceAll(/["'`]/g, ""),
      names: ["*"],
      isLater: true as const,
    })),
  ];
  return found.map(({ specifier, ...it }) => {
    const isLocal = specifier.startsWith(".");
    return { from: isLocal ? path.join(path.dirname(file), specifier) : specifier, isLocal, ...it };
  });
}

/** Whether the import leaves something to load: one of types alone does not. */
export const isOfValues = ({ names }: Import): boolean =>
  names.length === 0 || names.some((name) => !name.startsWith("type "));

const named = (isType: boolean, name: string | null) => (isType ? "type " : "") + (name ?? "*");

/** All modules that a module loads at once. */
export function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const it of importsOf(file))
    if (it.isLocal && isOfValues(it) && !it.isLater) loadedWith(it.from, seen);
  return seen;
}
