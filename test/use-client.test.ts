// @vitest-environment node
import { expect, test } from "vitest";
import { importsOf, isOfValues, modules, textOf } from "./support/sources.ts";

/** Packages whose use makes a module one for the client: all that wrap React's hooks. */
const HOOKS = /^(?:react|react-dom|react-hook-form|downshift|@tanstack\/react-.*|@floating-ui\/.*)(?:\/|$)/;

const isClient = (file: string) => textOf(file).startsWith('"use client";\n');

const valuesOf = (file: string) => importsOf(file).filter(isOfValues);

test('a module that uses hooks says "use client", and so does one that calls into it', () => {
  const silent = modules
    // They only pass names on, so that a server may import the readers beside the form, the clients beside the checks.
    .filter(
      (file) => !/^(?:testing\/|configurator\/|connect-react\/)?index\.ts$/.test(file) && !isClient(file),
    )
    .flatMap((file) =>
      valuesOf(file)
        .filter(({ from, isLocal }) => (isLocal ? isClient(from) : HOOKS.test(from)))
        .map(({ from }) => `${file} → ${from}`),
    );
  expect(silent).toEqual([]);
});

test("the others do not, so that a server can call them", () => {
  const needless = modules.filter(
    (file) =>
      isClient(file) &&
      !valuesOf(file).some(({ from, isLocal }) => (isLocal ? isClient(from) : HOOKS.test(from))),
  );
  expect(needless).toEqual([]);
});

test("the entry points are open to a server", () => {
  expect(
    modules.filter(
      (file) =>
        /^(?:client\/|configurator\/|connect-react\/|testing\/)?index\.ts$/.test(file) && isClient(file),
    ),
  ).toEqual([]);
});

test("a context is given by its provider, which React 18 asks for", () => {
  expect(modules.filter((file) => /<\w+Context value=/.test(textOf(file)))).toEqual([]);
});
