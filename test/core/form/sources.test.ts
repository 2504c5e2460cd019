// @vitest-environment node
// Values that come from elsewhere: what is sent, reported, requested and kept meanwhile.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveReference } from "../../../src/core/references.ts";
import { awaitedBy, fieldIssues, requestValues } from "../../../src/core/form/select.ts";
import type { SourceRules } from "../../../src/core/form/sources.ts";
import type { Source, Sources } from "../../../src/core/sources.ts";
import { engine } from "../../support/engine.ts";

const app = { name: "app", type: "app", app: "slack" };
const channel = { name: "channel", type: "string", remoteOptions: true };
const text = { name: "text", type: "string" };
const count = { name: "count", type: "integer", optional: true, default: 3 };
const token = { name: "token", type: "string", secret: true };
const kind = { name: "kind", type: "string", reloadProps: true };

const reference = (...path: (string | number)[]): Source => ({ from: "reference", reference: [{ path }] });
const data = { steps: { one: { id: "row_1", kind: "b" } } };
const sourceRules: SourceRules = {
  sampleOf: (_, source) =>
    source.from === "reference" ? resolveReference(source.reference, data).value : undefined,
  issuesOf: (_, source) =>
    source.from === "reference" && resolveReference(source.reference, data).missing.length > 0
      ? ["gone"]
      : [],
};

const open = (props: readonly object[], more: Omit<Parameters<typeof engine>[0], "props"> = {}) => {
  const form = engine({ props, sourceRules, ...more });
  return {
    ...form,
    set: (name: string, source: Source | undefined) => form.send({ type: "sourceSet", name, source }),
    sources: () => form.rules.sources!.sourcesOf(form.state()),
    issues: (name: string) => fieldIssues(form.state(), form.state().fields.get(name)!, form.rules),
  };
};

describe("a field with a source", () => {
  test("sends no value, isn't required, and keeps its draft for the way back", () => {
    const form = open([text], { values: { text: "hello" } });
    const effects = form.set("text", { from: "model", guide: "Say hello" });
    expect(form.values()).toEqual({});
    expect(form.sources()).toEqual({ text: { from: "model", guide: "Say hello", kept: "hello" } });
    expect(effects).toContainEqual({ run: "report", values: {} });
    expect(effects).toContainEqual({ run: "reportSources", sources: form.sources() });
    expect(form.issues("text")).toEqual([]);
    form.set("text", undefined);
    expect(form.values()).toEqual({ text: "hello" });
    expect(form.sources()).toEqual({});
  });

  test("remembers what was entered for each kind of source", () => {
    const form = open([text]);
    form.set("text", { from: "model", guide: "Say hello" });
    form.set("text", reference("steps", "one", "id"));
    expect(form.state().fields.get("text")?.remembered).toEqual({
      model: { from: "model", guide: "Say hello" },
      reference: reference("steps", "one", "id"),
    });
  });

  test.each([
    ["app", app, "model", false],
    ["app", app, "reference", false],
    ["app", app, "person", true],
    ["secret", token, "model", false],
    ["secret", token, "reference", true],
    ["secret", token, "person", true],
  ])("%s: %o from a %s: %s", (_, prop, from, isAllowed) => {
    const form = open([prop]);
    const source = { from, reference: [] } as unknown as Source;
    form.set(prop.name, source);
    expect(form.state().fields.get(prop.name)?.source).toEqual(isAllowed ? source : undefined);
    const saved = open([prop], { sources: { [prop.name]: source } });
    expect(saved.state().fields.get(prop.name)?.source).toEqual(isAllowed ? source : undefined);
  });

  test("its issues are those of the source", () => {
    const form = open([text]);
    form.set("text", reference("steps", "gone"));
    expect(form.issues("text")).toEqual(["gone"]);
    form.set("text", reference("steps", "one", "id"));
    expect(form.issues("text")).toEqual([]);
  });

  test("an edit of its draft changes what is kept", () => {
    const form = open([text], { sources: { text: { from: "person", kept: "a" } } });
    const effects = form.edit("text", "b");
    expect(effects).toContainEqual({
      run: "reportSources",
      sources: { text: { from: "person", kept: "b" } },
    });
    expect(form.values()).toEqual({});
  });
});

describe("saved sources", () => {
  test("are opened with what they keep, and reported only when they change", () => {
    const saved: Sources = { text: { from: "reference", reference: ["#", { path: ["a"] }], kept: "hello" } };
    const form = open([text], { sources: saved });
    expect(form.send({ type: "opened" })).toEqual([]);
    expect(form.sources()).toEqual(saved);
    form.set("text", undefined);
    expect(form.values()).toEqual({ text: "hello" });
  });

  test("switch optional fields on, and no default takes their place", () => {
    const form = open([count], { sources: { count: { from: "model" } } });
    expect(form.state().opened).toContain("count");
    expect(form.sources()).toEqual({ count: { from: "model" } });
    form.send({ type: "optionalRemoved", names: ["count"] });
    expect(form.sources()).toEqual({});
    form.send({ type: "optionalAdded", names: ["count"] });
    expect(form.sources()).toEqual({ count: { from: "model" } });
  });

  test.each([null, 7, { from: "nobody" }, { from: "reference", reference: [null] }, { from: "parts" }])(
    "%j is no source: the field has its value, and the entry goes back as it came until the field has one",
    (odd) => {
      const odds = { text: odd, later: odd } as unknown as Sources;
      const form = open([text], { values: { text: "a" }, sources: odds });
      expect(form.values()).toEqual({ text: "a" });
      expect(form.sources()).toHaveProperty("later", odd);
    },
  );

  test("of props that have not arrived yet pass through", () => {
    const form = open([text], { sources: { later: { from: "model" } } });
    form.set("text", { from: "person" });
    expect(form.sources()).toEqual({ later: { from: "model" }, text: { from: "person" } });
  });

  test("new ones from the host are taken, echoes are not", () => {
    const form = open([text], { values: { text: "a" } });
    form.set("text", { from: "model" });
    const reported = form.sources();
    form.set("text", { from: "model", guide: "b" });
    form.send({ type: "hostChanged", values: {}, sources: reported });
    expect(form.sources()).toMatchObject({ text: { guide: "b" } });
    form.send({ type: "hostChanged", values: { text: "a" }, sources: {} });
    expect([form.values(), form.sources()]).toEqual([{ text: "a" }, {}]);
    form.send({ type: "hostChanged", values: {}, sources: { text: { from: "person" } } });
    // What the field had before is kept, and the host learns of it.
    expect(form.sources()).toEqual({ text: { from: "person", kept: "a" } });
  });

  test("a value from the host takes the place of a source", () => {
    const form = open([text], { sources: { text: { from: "model" } } });
    form.send({ type: "hostChanged", values: { text: "a" }, sources: { text: { from: "model" } } });
    expect([form.values(), form.sources()]).toEqual([{ text: "a" }, {}]);
  });

  test("a reset brings them back", () => {
    const form = open([text], { sources: { text: { from: "model", guide: "a", kept: "x" } } });
    form.set("text", undefined);
    form.edit("text", "y");
    form.send({ type: "reset" });
    expect(form.sources()).toEqual({ text: { from: "model", guide: "a", kept: "x" } });
  });
});

describe("requests", () => {
  test("use the sample of a reference, and wait where there is none", () => {
    const form = open([app, text, channel], { values: { app: { authProvisionId: "apn_1" } } });
    form.set("text", reference("steps", "one", "id"));
    expect(requestValues(form.state())).toMatchObject({ text: "row_1" });
    form.set("app", { from: "person" });
    // The account that was chosen before is the sample.
    expect(awaitedBy(form.state(), form.state().props[2]!)).toBeUndefined();
    expect(requestValues(form.state())).toMatchObject({ app: { authProvisionId: "apn_1" } });
    form.send({ type: "discarded", name: "app" });
    const empty = open([app, channel]);
    empty.set("app", { from: "person" });
    expect(awaitedBy(empty.state(), empty.state().props[1]!)?.name).toBe("app");
  });

  test("never contain a reference", () => {
    const form = open([text, kind], { values: { kind: "a" } });
    form.set("kind", reference("steps", "gone"));
    expect(requestValues(form.state())).toEqual({ kind: "a" });
    const blank = open([text, kind]);
    blank.set("kind", reference("steps", "gone"));
    expect(requestValues(blank.state())).toEqual({});
  });

  test("dynamic props stay while the sample is the value that was entered", () => {
    const form = open([kind], { values: { kind: "b" } });
    const reloads = (effects: readonly { run: string }[]) =>
      effects.filter(({ run }) => run === "reload").length;
    expect(reloads(form.set("kind", { from: "model" }))).toBe(0);
    expect(reloads(form.set("kind", reference("steps", "one", "kind")))).toBe(0);
    // A sample of another value asks for its props.
    expect(reloads(form.set("kind", undefined))).toBe(0);
    form.edit("kind", "a");
    form.send({ type: "left", name: "kind", isEdited: true });
    expect(reloads(form.set("kind", reference("steps", "one", "kind")))).toBe(1);
  });

  test("other samples of the host's are used as they come", () => {
    let sample = "x";
    const rules = { ...sourceRules, sampleOf: () => sample };
    const form = open([kind], { sourceRules: rules });
    form.set("kind", reference("steps", "one", "kind"));
    sample = "y";
    const effects = form.send({ type: "samplesChanged" });
    expect(effects).toContainEqual(
      expect.objectContaining({
        run: "reload",
        call: expect.objectContaining({ configuredProps: { kind: "y" } }),
      }),
    );
  });
});

test("switching sources any number of times changes nothing else", () => {
  const source = fc.constantFrom<Source | undefined>(
    { from: "model", guide: "g" },
    { from: "person" },
    reference("steps", "one", "id"),
    reference("steps", "gone"),
    undefined,
  );
  const names = ["text", "count", "channel"] as const;
  const changes = fc.array(fc.tuple(fc.constantFrom(...names), source), { maxLength: 12 });
  fc.assert(
    fc.property(changes, (list) => {
      const values = { text: "t", count: 5, channel: { __lv: { label: "#general", value: "C1" } }, other: 1 };
      const form = open([app, text, count, channel], { values });
      for (const [name, to] of list) {
        form.set(name, to);
        // What is saved opens as it was.
        const again = open([app, text, count, channel], { values: form.values(), sources: form.sources() });
        expect([again.values(), again.sources()]).toEqual([form.values(), form.sources()]);
        expect(JSON.stringify(requestValues(form.state()))).not.toContain("path");
      }
      for (const name of names) form.set(name, undefined);
      expect(form.values()).toEqual(values);
      expect(form.sources()).toEqual({});
    }),
  );
});

test("a form without sources reports none", () => {
  const form = engine({ props: [text] });
  expect(form.edit("text", "a").map(({ run }) => run)).not.toContain("reportSources");
});
