// Sources beside the form: in the history, drafts, copied configurations and runs.
import { describe, expect, test } from "vitest";
import { applyValues } from "../../src/configurator/editing/apply.ts";
import { makeDraft, readDraft } from "../../src/configurator/editing/drafts.ts";
import { mergeSources, withoutKeptSecrets } from "../../src/configurator/editing/sources.ts";
import { readConfiguration, writeConfiguration } from "../../src/configurator/data/configuration.ts";
import { foreseePaste } from "../../src/configurator/data/paste.ts";
import { History } from "../../src/configurator/history/history.ts";
import { valuesToRun } from "../../src/configurator/run/values-to-run.ts";
import type { Source, Sources } from "../../src/core/sources.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { parseProps } from "../../src/wire/prop.ts";
import { openForm } from "../support/open-form.ts";

const definitions = [
  { name: "title", type: "string", label: "Title" },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "request", type: "http_request", label: "Request" },
  { name: "fixed", type: "string", label: "Fixed", readOnly: true },
];
const { props } = parseProps(definitions);
const suppliers = {
  reference: { tree: [{ key: "trigger", sample: { title: "Hi" } }] },
  model: true,
  person: true,
};

function open(given = {}, sources: Sources = {}) {
  let time = 0;
  const form = openForm({ props: definitions, given, sources, suppliers });
  const history = new History(form.form, { now: () => time });
  const { store } = form;
  return {
    ...form,
    history,
    wait: () => void (time += 5000),
    set: (name: string, source: Source | undefined) => store.dispatch({ type: "sourceSet", name, source }),
  };
}

const reference = (...path: string[]): Source => ({ from: "reference", reference: [{ path }] });

describe("the history", () => {
  test("undoes and redoes a change of source, with what was entered before", () => {
    const form = open({ title: "a" });
    form.set("title", { from: "model" });
    const step = form.history.view().done.at(-1);
    expect(step).toMatchObject({ origin: "source", names: ["title"] });
    expect([...form.history.view().changed.keys()]).toEqual(["title"]);
    form.history.undo();
    expect([form.store.configuredProps(), form.store.sources()]).toEqual([{ title: "a" }, {}]);
    expect(form.history.view().changed.size).toBe(0);
    form.history.redo();
    expect(form.store.sources()).toEqual({ title: { from: "model", kept: "a" } });
  });

  test("joins what is typed within a source, and not the switch before it", () => {
    const form = open();
    form.set("title", { from: "model" });
    form.wait();
    for (const guide of ["B", "Be", "Be brief"]) form.set("title", { from: "model", guide });
    expect(form.history.view().done.map(({ origin }) => origin)).toEqual(["source", "edit"]);
    form.history.undo();
    expect(form.store.sources()).toEqual({ title: { from: "model" } });
  });

  test("reverts a field to its saved source", () => {
    const saved: Sources = { title: { from: "person", guide: "Which?" } };
    const form = open({}, saved);
    form.set("title", undefined);
    form.edit("title", "b");
    form.history.revert(["title"]);
    expect([form.store.configuredProps(), form.store.sources()]).toEqual([{}, saved]);
  });

  test("takes values with sources as one step", () => {
    const form = open({ title: "a" });
    applyValues(form.form, {}, "paste", { title: reference("trigger", "title") });
    expect(form.store.sources()).toEqual({ title: { ...reference("trigger", "title"), kept: "a" } });
    form.history.undo();
    expect([form.store.configuredProps(), form.store.sources()]).toEqual([{ title: "a" }, {}]);
  });
});

describe("outside of the form", () => {
  const sources: Sources = {
    title: { from: "model", kept: "a" },
    token: { from: "person", kept: "s3cret" },
    request: { from: "model", kept: { url: "https://x", auth: { type: "bearer", token: "b3arer" } } },
    later: { from: "model", kept: "who knows" },
  };

  test("kept secrets, and values that nobody has described, stay in the form", () => {
    const open = withoutKeptSecrets(sources, props);
    expect(open).toEqual({
      title: { from: "model", kept: "a" },
      token: { from: "person" },
      request: { from: "model" },
      later: { from: "model" },
    });
  });

  test("drafts and copied configurations have them", () => {
    const component = { key: "c", version: "1", props };
    const draft = makeDraft(component, {}, props, 1, sources);
    expect(readDraft(JSON.parse(JSON.stringify(draft)), "c")?.sources).toEqual(
      withoutKeptSecrets(sources, props),
    );
    const text = writeConfiguration(component, {}, props, sources);
    expect(text).not.toMatch(/s3cret|b3arer|who knows/);
    expect(readConfiguration(text).configuration?.sources).toEqual(withoutKeptSecrets(sources, props));
    expect(writeConfiguration(component, {}, props)).not.toContain("sources");
  });

  test("a paste takes those that fit; a pasted value takes precedence", () => {
    const now = { sources: { title: reference("a") }, values: { token: "t" } };
    const text = JSON.stringify({
      component: "c",
      configured_props: { title: "typed" },
      sources: {
        title: { from: "model" },
        token: { from: "person" },
        fixed: { from: "person" },
        request: { from: "odd" },
        other: { from: "model" },
      },
    });
    const { configuration } = readConfiguration(text);
    const target = {
      component: "c",
      props,
      now: now.values,
      sources: now.sources,
      fieldFor,
      readOnly: false,
    };
    const report = foreseePaste(configuration!, target);
    expect(report).toMatchObject({
      values: { title: "typed" },
      sources: { token: { from: "person" } },
      changes: 2,
    });
  });

  test("secrets never come from a model", () => {
    const added = { token: { from: "model" } } as const;
    expect(mergeSources({}, added, {}, props, false)).toEqual({ sources: {}, changed: [] });
  });
});

describe("a run from the form", () => {
  const explain = (labels: readonly string[]) => `no sample: ${labels.join()}`;

  test("uses samples", () => {
    const form = open({ token: "t" }, { title: reference("trigger", "title") });
    expect(valuesToRun(form.store, explain)).toEqual({ token: "t", title: "Hi" });
  });

  test("says which fields have none", () => {
    const form = open({}, { title: reference("trigger", "gone"), token: { from: "person" } });
    expect(() => valuesToRun(form.store, explain)).toThrow("no sample: Title,Token");
  });
});
