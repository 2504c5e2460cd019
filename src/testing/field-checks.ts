"use client";

import { isSame } from "../core/same.ts";
import { en } from "../i18n/en.ts";
import { createTranslate } from "../i18n/translate.ts";
import type { SomeDefinition } from "../react/definition.ts";
import { nameOf, referred } from "./names.ts";
import { expectRoundTrip, propFor } from "./round-trip.ts";
import { controlsOf, fiddle, isInert, LABEL, settled, stage, until, type Stage } from "./stage.tsx";

/** What a field is tried with. */
export interface FieldSample {
  /** What makes the prop, besides `name`, `type` and `label`. */
  prop?: Readonly<Record<string, unknown>>;
  /** Valid values as the platform stores them, each in its own spelling; the last one with the most in it. */
  values: readonly unknown[];
}

interface FieldCheck {
  /** The promise, as the end of a sentence that begins with the field. */
  title: string;
  /** Whether a field makes this promise at all. */
  applies(definition: SomeDefinition): boolean;
  /** Throws an Error that says in which way it is not kept. */
  check(definition: SomeDefinition, sample: FieldSample): Promise<void>;
}

const always = () => true;
const edits = (definition: SomeDefinition) => !definition.passive;
const isLabelled = (definition: SomeDefinition) => !definition.unlabelled;

function insist(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

const written = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Values that no field was made for. */
const STRANGE: readonly unknown[] = [
  null, "", " ", "text", 0, -0, 1.5, NaN, Infinity, 10n, true, false, [], [null], [[]], ["a", 1, {}], {}, { a: 1 },
  { __lv: null }, { __lv: {} }, { __lv: { label: "x" } }, { __lv: [null, 1] }, { value: {} }, Object.create(null),
  new Date(0), Symbol("strange"), () => undefined,
]; // prettier-ignore

const t = createTranslate(en, "en");

/** Shows a field, looks at it, and takes it away again. */
async function onStage(shown: Promise<Stage>, look: (stage: Stage) => void | Promise<void>): Promise<void> {
  const it = await shown;
  try {
    await look(it);
  } finally {
    it.leave();
  }
}

async function expectNoChange(it: Stage, where: string): Promise<void> {
  await fiddle(it.field);
  insist(it.changes.length === 0, `${where} it changed its value to ${written(it.changes.at(-1))}`);
}

/** What every field promises, whatever its type. */
export const fieldChecks: readonly FieldCheck[] = [
  {
    title: "gives back what it was given",
    applies: edits,
    async check(definition, { prop = {}, values }) {
      for (const value of values) expectRoundTrip(definition, prop, value);
    },
  },
  {
    title: "finds nothing wrong with a valid value",
    applies: edits,
    async check(definition, { prop = {}, values }) {
      const read = propFor(definition, prop);
      for (const value of values) {
        const draft: unknown = definition.toDraft(value, read);
        const result = draft === undefined ? undefined : definition.schema(read, t).safeParse(draft);
        const said = result?.error?.issues.map(({ message }: { message: string }) => message).join(" ");
        insist(!said, `it says of ${written(value)}: ${said}`);
      }
    },
  },
  {
    title: "reads whatever it is given without a crash",
    applies: edits,
    async check(definition, { prop = {} }) {
      const read = propFor(definition, prop);
      for (const value of STRANGE) {
        const draft: unknown = definition.toDraft(value, read);
        if (draft === undefined) continue;
        definition.toWire(draft, read);
        definition.schema(read, t).safeParse(draft);
      }
    },
  },
  {
    title: "takes undefined and null as not set",
    applies: edits,
    async check(definition, { prop = {} }) {
      const read = propFor(definition, prop);
      for (const value of [undefined, null]) {
        const draft: unknown = definition.toDraft(value, read);
        const back: unknown = draft === undefined ? undefined : definition.toWire(draft, read);
        insist(back === undefined, `it makes ${written(back)} of ${String(value)}`);
      }
    },
  },
  {
    title: "has a control, or a group of them, that its label names",
    applies: isLabelled,
    check: (definition, { prop = {}, values }) =>
      onStage(stage(definition, prop, values[0]), ({ field }) => {
        const roles =
          /^(input|textarea|select|group|radiogroup|combobox|spinbutton|slider|switch|textbox|listbox)$/;
        const named = [...field.querySelectorAll("[aria-labelledby], input, textarea, select")]
          .filter((element) => nameOf(element).split(/\s+/).includes(LABEL))
          .map((element) => element.getAttribute("role") ?? element.localName);
        insist(
          named.some((role) => roles.test(role)),
          "no control and no group in it is named by its label: spread `control` on it",
        );
      }),
  },
  {
    title: "says by name what each of its controls is for",
    applies: always,
    check: (definition, { prop = {}, values }) =>
      onStage(stage(definition, prop, values.at(-1)), ({ field }) => {
        for (const control of controlsOf(field)) {
          insist(nameOf(control), `this control has no name: ${opened(control)}`);
        }
      }),
  },
  {
    title: "has no id and no name in its text inputs",
    applies: always,
    check: (definition, { prop = {}, values }) =>
      onStage(stage(definition, prop, values.at(-1)), ({ field }) => {
        const inputs = ":is(input:not([type=radio], [role=combobox]), textarea, select)";
        const found = field.querySelector(`${inputs}:is([id], [name])`);
        insist(!found, `this one has: ${found && opened(found)}`);
      }),
  },
  {
    title: "submits what was saved as it was saved",
    applies: always,
    async check(definition, { prop = {}, values }) {
      for (const value of values) {
        await onStage(stage(definition, prop, value), async ({ submit, submits, changes }) => {
          submit();
          await until(() => submits.length > 0, `${written(value)} to be submitted`);
          insist(isSame(submits[0], value), `it submitted ${written(submits[0])} for ${written(value)}`);
          insist(changes.length === 0, `it changed ${written(value)} by being shown`);
        });
      }
    },
  },
  {
    title: "changes nothing where it can only be read",
    applies: always,
    async check(definition, { prop = {}, values }) {
      const asProp = stage(definition, { ...prop, readOnly: true }, values[0]);
      await onStage(asProp, (it) => expectNoChange(it, "as a read-only prop"));
      const inForm = stage(definition, prop, values[0], { readOnly: true });
      await onStage(inForm, (it) => expectNoChange(it, "in a read-only form"));
    },
  },
  {
    title: "is text where it can only be read: nothing takes the focus but what copies its value",
    applies: always,
    check: (definition, { prop = {}, values }) =>
      onStage(stage(definition, prop, values.at(-1), { readOnly: true }), async ({ field }) => {
        await settled();
        const live = field.querySelector(
          ":is(input, textarea, select, button, a[href], summary, [tabindex='0']):not(.ps-head *, [data-copies])",
        );
        insist(!live, `this takes the focus: ${live && opened(live)}`);
      }),
  },
  {
    title: "is inert where it is disabled",
    applies: always,
    check: (definition, { prop = {}, values }) =>
      onStage(stage(definition, { ...prop, disabled: true }, values[0]), async (it) => {
        const live = controlsOf(it.field).find((control) => !isInert(control));
        insist(!live, `this control can be used: ${live && opened(live)}`);
        await expectNoChange(it, "disabled,");
      }),
  },
  {
    title: "tells that it is required on a control, as text that is linked to it, and takes the focus",
    applies: edits,
    check: (definition, { prop = {} }) =>
      onStage(stage(definition, prop, undefined), async ({ field, submit, submits }) => {
        submit();
        await until(() => field.querySelector("[data-invalid] *, .ps-error") ?? submits.length, "an error");
        await settled();
        insist(submits.length === 0, "it let itself be submitted without a value");
        const marked = [...field.querySelectorAll("[aria-invalid=true]")];
        insist(marked.length > 0, "no control has aria-invalid: spread `control` on it");
        for (const control of marked) {
          const said = referred(control, "aria-describedby").map((element) => element.textContent?.trim());
          insist(said.some(Boolean), `the error is not linked to ${opened(control)}`);
        }
        const { activeElement } = field.getRootNode() as Document | ShadowRoot;
        insist(
          field.contains(activeElement),
          "the focus did not go to it: hand `control.ref` an element that takes it",
        );
      }),
  },
];

/** An element's opening tag. */
const opened = (element: Element): string => (element.cloneNode(false) as Element).outerHTML;
