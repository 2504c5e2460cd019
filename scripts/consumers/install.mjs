// @ts-check
// A folder with an application and everything it needs, the package's tarball included.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fail, npm, root } from "../setup.mjs";
import { compilers, manifest } from "./applications.mjs";

const place = mkdtempSync(path.join(tmpdir(), "propsmith-consumers-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

/** Builds and packs the package. @returns {string} the tarball */
export function pack() {
  if (!npm(["run", "build"])) fail("The package does not build.");
  if (!npm(["pack", "--silent", "--pack-destination", place])) fail("npm pack failed.");
  return path.join(place, `${manifest.name}-${manifest.version}.tgz`);
}

/** @returns {string} the folder */
export function install(
  /** @type {string} */ name,
  /** @type {import("./applications.mjs").Application} */ application,
  /** @type {string} */ tarball,
) {
  const folder = path.join(place, name);
  const source = path.join(root, "test/consumers");
  cpSync(path.join(source, application.template), path.join(folder, "app"), { recursive: true });
  for (const file of ["form.tsx", "entries.tsx"]) cpSync(path.join(source, file), path.join(folder, file));
  for (const [to, from] of Object.entries(application.files ?? {}))
    cpSync(path.join(root, from), path.join(folder, "app", to));
  writeJson(path.join(folder, "package.json"), {
    private: true,
    type: "module",
    dependencies: {
      ...application.dependencies,
      "@pipedream/sdk": manifest.devDependencies["@pipedream/sdk"],
      ...Object.fromEntries(
        [manifest.name, ...(application.copies ?? [])].map((alias) => [alias, `file:${tarball}`]),
      ),
    },
    devDependencies: {
      "@types/node": manifest.devDependencies["@types/node"],
      "@types/react": application.reactTypes,
      "@types/react-dom": application.reactTypes,
      ...Object.fromEntries(
        Object.entries(compilers)
          .filter(([alias]) => application.compilers.includes(alias))
          .map(([alias, version]) => [alias, `npm:typescript@${version}`]),
      ),
    },
  });
  writeJson(path.join(folder, "tsconfig.json"), {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      strict: true,
      noEmit: true,
      isolatedModules: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      types: ["node", ...("vite" in application.dependencies ? ["vite/client"] : [])],
    },
    include: ["**/*.tsx"],
  });
  const flags = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel", "error"];
  if (!npm(["install", "--prefix", folder, ...flags])) fail(`The dependencies of ${name} do not install.`);
  return folder;
}

function writeJson(/** @type {string} */ file, /** @type {unknown} */ value) {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
