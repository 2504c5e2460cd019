// @ts-check
// The applications, by name: what each installs, how it is built and started, and what is done with it in a browser.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup.mjs";
import { openPanels } from "./use-configurator.mjs";
import { useForm, useServerPage } from "./use-package.mjs";

export const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const newest = Object.fromEntries(
  Object.keys(manifest.peerDependencies).map((name) => [name, manifest.devDependencies[name]]),
);
/** The first version in each range, as `peerDependencies` has it. */
const oldest = Object.fromEntries(
  Object.entries(manifest.peerDependencies).map(([name, range]) => [name, range.match(/[\d.]+/)[0]]),
);

/** What an application does in a browser. Its addresses name a component, and what else the application reads from its address.
 * @typedef {{ page: import("playwright").Page, address(component: string, more?: Record<string, string>): string }} Opened */

/**
 * @typedef {object} Application
 * @property {string} template its folder in test/consumers
 * @property {Record<string, string>} dependencies
 * @property {string} reactTypes the version of `@types/react`
 * @property {readonly string[]} compilers the TypeScripts that have to take the package's types
 * @property {string[]} build a program of its node_modules, and its arguments
 * @property {(port: string) => string[]} start the same, for a server
 * @property {((opened: Opened) => Promise<void>)[]} uses
 */

/** Installed in every application that names them, under these names. */
export const compilers = { "typescript-5": "5.9.3", "typescript-6": "6.0.3", "typescript-7": "7.0.2" };

const vite = {
  template: "vite",
  compilers: Object.keys(compilers),
  build: ["vite/bin/vite.js", "build", "app", "--logLevel", "warn"],
  start: (/** @type {string} */ port) => [
    "vite/bin/vite.js",
    "preview",
    "app",
    "--port",
    port,
    "--strictPort",
    "--host",
    "127.0.0.1",
  ],
  uses: [useForm, openPanels],
};

/** @type {Record<string, Application>} */
export const applications = {
  vite: {
    ...vite,
    dependencies: { ...newest, vite: manifest.devDependencies.vite },
    reactTypes: "19.3.0",
  },
  "vite-oldest": {
    ...vite,
    dependencies: { ...oldest, vite: manifest.devDependencies.vite },
    reactTypes: "18.3.7",
  },
  next: {
    template: "next",
    dependencies: { ...newest, next: "16.4.6", typescript: compilers["typescript-6"] },
    reactTypes: "19.3.0",
    compilers: Object.keys(compilers),
    build: ["next/dist/bin/next", "build"],
    start: (port) => ["next/dist/bin/next", "start", "--port", port, "--hostname", "127.0.0.1"],
    uses: [useServerPage, useForm, openPanels],
  },
};
