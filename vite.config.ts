import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { configDefaults, defineConfig, type TestProjectConfiguration } from "vitest/config";
import { backendPlugin } from "./.storybook/backend-plugin.ts";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Rolldown } from "vite";
import manifest from "./package.json" with { type: "json" };
import { chromium, testBrowser } from "./test/support/engines/test-browser.ts";
import { renderStories } from "./test/support/render-stories.ts";

/** The package's entry points: the name in its exports map → the source. */
const entries = {
  index: "src/index.ts",
  "client/index": "src/client/index.ts",
  "configurator/index": "src/configurator/index.ts",
  "connect-react/index": "src/connect-react/index.ts",
  core: "src/core.ts",
  "locales/index": "src/locales/index.ts",
  "testing/index": "src/testing/index.ts",
  ...filesIn("locales"),
  ...filesIn("configurator/locales"),
};

/** Each language can be imported by itself. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(path.join(import.meta.dirname, "src", folder)).filter(
    (name) => name !== "index.ts",
  );
  return Object.fromEntries(
    names.map((name) => [`${folder}/${path.basename(name, ".ts")}`, `src/${folder}/${name}`]),
  );
}

const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

const src = path.join(import.meta.dirname, "src");
const entryOf = (name: keyof typeof entries): string => path.join(import.meta.dirname, entries[name]);

const isModule = (id: string): boolean => id.startsWith(src) && /\.tsx?$/.test(id);

/** Whether a module is for the client alone. */
const isClientModule = (id: string): boolean =>
  isModule(id) && readFileSync(id, "utf8").startsWith('"use client"');

let reachable: Record<"form" | "client" | "locales" | "core", ReadonlySet<string>> | undefined;

/**
 * The file of dist/ that a module becomes part of. What every form loads is in two files, so that a host's bundler makes few
 * chunks of it, however many other parts use the same modules. All other modules stay files of their own, and so does what
 * entry points need that are used without the form.
 */
function chunkName(id: string, modules: Rolldown.ChunkingContext): string | null {
  if (!isModule(id) || Object.keys(entries).some((name) => id === entryOf(name as keyof typeof entries)))
    return null;
  reachable ??= {
    form: reachableFrom(entryOf("index"), modules),
    client: reachableFrom(entryOf("client/index"), modules),
    locales: reachableFrom(entryOf("locales/index"), modules),
    core: reachableFrom(entryOf("core"), modules),
  };
  const isShared = reachable.client.has(id) || reachable.locales.has(id) || reachable.core.has(id);
  if (isShared || !reachable.form.has(id)) return path.relative(src, id).replace(/\.tsx?$/, "");
  return isClientModule(id) ? "shared/form" : "shared/engine";
}

/** A module, and all that it imports, but not what it loads on demand. */
function reachableFrom(id: string, modules: Rolldown.ChunkingContext, found = new Set<string>()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? [])
    if (isModule(imported)) reachableFrom(imported, modules, found);
  return found;
}

/** What tests in a browser reach; a dependency found only in mid-run makes Vite reload the page under the test. */
const optimized = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-sql",
  "@codemirror/language",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/highlight",
  "@pipedream/sdk/browser",
  "@radix-ui/react-dialog",
  "@storybook/react-vite",
  "@tanstack/react-query",
  "@tanstack/react-virtual",
  "@testing-library/jest-dom/vitest",
  "@testing-library/react",
  "@testing-library/user-event",
  "@vitest/browser/locators",
  "axe-core",
  "croner",
  "cronstrue",
  "cronstrue/locales/ar.js",
  "cronstrue/locales/de.js",
  "cronstrue/locales/es.js",
  "cronstrue/locales/fr.js",
  "cronstrue/locales/ja.js",
  "downshift",
  "marked",
  "react",
  "react-dom",
  "react-dom/client",
  "react-dom/server",
  "react-hook-form",
  "react/jsx-dev-runtime",
  "react/jsx-runtime",
  "storybook/preview-api",
  "storybook/test",
  "zod/mini",
];

const patience = { testTimeout: 30_000, expect: { poll: { timeout: 15_000 } } };

/** What imports "propsmith", as a host does, gets the sources. */
const resolve = { tsconfigPaths: true };

/**
 * Every story from the sources, for whoever works on one: \`npm test -- --project stories\`, and the button in Storybook.
 * The whole suite plays them in the static Storybook instead.
 */
const stories: TestProjectConfiguration = {
  plugins: [react(), backendPlugin(), storybookTest({ configDir: ".storybook" })],
  resolve,
  optimizeDeps: { include: optimized },
  test: { ...patience, name: "stories", sequence: { groupOrder: 1 }, browser: chromium() },
};

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    minify: false,
    sourcemap: true,
    lib: { entry: entries, formats: ["es"] },
    rolldownOptions: {
      preserveEntrySignatures: "allow-extension",
      external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkName, debugName: "chunkName" }],
        },
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        minifyInternalExports: false,
        banner: ({ moduleIds }) => (moduleIds.some(isClientModule) ? '"use client";\n' : ""),
      },
    },
  },
  test: {
    // Vitest reads this here for all projects. Firefox and WebKit start slowly on a busy machine.
    browser: { enabled: false, connectTimeout: 180_000 },
    projects: [
      {
        plugins: [react()],
        resolve,
        test: {
          ...patience,
          name: "unit",
          environment: "jsdom",
          pool: "threads",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, "test/browser/**", "test/static/**"],
          setupFiles: ["test/support/setup-unit.ts"],
          // With the machine to themselves: the groups run one after the other.
          maxWorkers: "100%",
        },
      },
      {
        plugins: [react(), backendPlugin()],
        resolve,
        optimizeDeps: { include: optimized },
        test: {
          ...patience,
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          setupFiles: ["test/support/setup-browser.ts"],
          browser: { ...(await testBrowser()), commands: { renderStories } },
          // The files share one backend, which some of them reset.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      stories,
      {
        // The static Storybook, as it's published: a browser for each theme, side by side.
        test: {
          ...patience,
          name: "static",
          environment: "node",
          include: ["test/static/**/*.test.ts"],
          globalSetup: ["test/static/build.ts"],
          maxWorkers: "100%",
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
