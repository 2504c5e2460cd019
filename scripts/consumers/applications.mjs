// @ts-check
// The applications, by name: what each installs, how it is built and started, and what is done with it in a browser.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../setup.mjs";
import { openPanels } from "./use-configurator.mjs";
import { hosts, usesOf } from "./use-host.mjs";
import { useForm, useServerPage } from "./use-package.mjs";

export const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const newest = Object.fromEntries(
  Object.keys(manifest.peerDependencies).map((name) => [name, manifest.devDependencies[name]]),
);
/** The first version in each range, as `peerDependencies` has it. */
const oldest = Object.fromEntries(
  Object.entries(manifest.peerDependencies).map(([name, range]) => [name, range.match(/[\d.]+/)[0]]),
);

/** An application in a browser. Its addresses name a component, and what else the application reads from its address.
 * @typedef {object} Opened
 * @property {import("playwright").Page} page
 * @property {(component: string, more?: Record<string, string>, folder?: string) => string} address
 */

/** Something to do with an application in a browser.
 * @typedef {object} Use
 * @property {string} what
 * @property {import("playwright").BrowserContextOptions} [device]
 * @property {(opened: Opened) => Promise<void>} run
 */

/**
 * @typedef {object} Application
 * @property {string} template its folder in test/consumers
 * @property {Record<string, string>} [files] further files, by where they go in that folder
 * @property {readonly string[]} [copies] names under which the package is installed again
 * @property {Record<string, string>} dependencies
 * @property {string} reactTypes the version of `@types/react`
 * @property {readonly string[]} compilers the TypeScripts that have to take the package's types
 * @property {string[][]} builds programs of its node_modules, each with its arguments
 * @property {(port: string) => string[]} start the same, for a server
 * @property {Use[]} uses
 */

/** Installed in every application that names them, under these names. */
export const compilers = { "typescript-5": "5.9.3", "typescript-6": "6.0.3", "typescript-7": "7.0.2" };

const form = { what: "a form is filled in and submitted", run: useForm };
const panels = { what: "every panel of the Configurator opens", run: openPanels };

const vite = {
  template: "vite",
  compilers: Object.keys(compilers),
  builds: [["vite/bin/vite.js", "build", "app", "--logLevel", "warn"]],
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
  uses: [form, panels],
};

/** The hosts' pages, each built by itself into a folder that one server shows. */
const hostsOf = (/** @type {string} */ application, /** @type {string[]} */ names) => ({
  ...vite,
  template: "hosts",
  files: { "frame/framed.tsx": "test/docs/framed.tsx" },
  copies: ["propsmith-2"],
  compilers: ["typescript-7"],
  builds: [...names, ...(names.includes("two-apps") ? ["second-app"] : [])].map((name) =>
    `vite/bin/vite.js build app --mode ${name} --logLevel error`.split(" "),
  ),
  start: (/** @type {string} */ port) => [...vite.start(port), "--outDir", "dist"],
  uses: usesOf(names, application),
});

const hostPackages = {
  "@radix-ui/react-dialog": manifest.devDependencies["@radix-ui/react-dialog"],
  "@tailwindcss/vite": "4.3.5",
  bootstrap: "5.3.9",
  tailwindcss: manifest.devDependencies.tailwindcss,
  "tailwindcss-3": "npm:tailwindcss@3.4.19",
  vite: manifest.devDependencies.vite,
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
    builds: [["next/dist/bin/next", "build"]],
    start: (port) => ["next/dist/bin/next", "start", "--port", port, "--hostname", "127.0.0.1"],
    uses: [{ what: "the server's page has the form in it", run: useServerPage }, form, panels],
  },
  hosts: {
    ...hostsOf("hosts", Object.keys(hosts)),
    dependencies: { ...newest, ...hostPackages },
    reactTypes: "19.3.0",
  },
  "hosts-react-18": {
    ...hostsOf("hosts-react-18", ["plain", "shadcn-dialog"]),
    dependencies: { ...oldest, ...hostPackages },
    reactTypes: "18.3.7",
  },
};
