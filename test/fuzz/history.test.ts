// @vitest-environment node
// Sequences of what happens to a form, undone and done again.
import fc from "fast-check";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { History } from "../../src/configurator/history/history.ts";
import { wireValue } from "../../src/core/form/field.ts";
import type { FormStore } from "../../src/react/form-store.ts";
import { hold } from "./hold.ts";
import { Run, settle } from "./run.ts";
import { sequence, type Action } from "./sequences.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** All there is in a form, what is put aside included. */
function stateOf(store: FormStore) {
  const { fields, offered } = store.getForm();
  const held = [...store.state.fields.keys()].toSorted().map((name) => {
    const { field, isOpen, sent } = store.snapshotOf(name)!;
    return { name, type: field.prop.type, draft: field.draft, wire: wireValue(field), isOpen, sent };
  });
  const { props, dynamicPropsId } = store.state;
  return structuredClone({
    values: store.configuredProps(),
    fields,
    offered: offered.map(({ name }) => name),
    held: held.map((one) => ({ ...one, draft: plain(one.draft) })),
    props: props.map((prop) => JSON.stringify(prop)),
    dynamicPropsId,
  });
}
const plain = (draft: unknown) => JSON.stringify(draft) ?? "nothing";

/** A form as it stands on a page: what it asked for on opening has been answered. */
async function opened(given: Parameters<typeof create>[0]) {
  const run = create(given);
  await settle();
  for (let turn = 0; turn < 12 && run.model.pending; turn++)
    await run.step({
      do: "answer",
      at: run.asked.filter((it) => !it.isAnswered).length - 1,
      props: given.props,
    });
  return run;
}
const create = (given: ConstructorParameters<typeof Run>[0]) => new Run(given);

hold(
  "history",
  "after any sequence of edits, reloads, gifts and account switches, undoing it all restores all, and redoing it, too",
  400,
  fc.asyncProperty(sequence, async (given) => {
    const run = await opened(given);
    const { store } = run.form;
    const history = new History(run.form);
    const first = stateOf(store);
    for (const one of given.actions) if (one.do !== "redefine") await run.step(one);
    const last = stateOf(store);
    while (history.undo());
    expect(stateOf(store)).toEqual(first);
    while (history.redo());
    expect(stateOf(store)).toEqual(last);
    vi.clearAllTimers();
  }),
);

/** What is a step by itself, whenever it happens. */
const isOwn = (action: Action) =>
  ["edit", "add", "remove", "discard", "give", "change", "drop"].includes(action.do);

hold(
  "history-steps",
  "undo and redo go through the very states that there were",
  400,
  fc.asyncProperty(sequence, fc.array(fc.boolean(), { maxLength: 30 }), async (given, moves) => {
    const run = await opened({
      ...given,
      props: given.props.map((prop) => ({ ...prop, reloadProps: false })),
      id: undefined,
    });
    const { store } = run.form;
    let time = 0;
    const history = new History(run.form, { now: () => (time += 5000) });
    const states = [stateOf(store)];
    for (const one of given.actions) {
      if (!isOwn(one)) continue;
      const before = history.view().done.length;
      await run.step(one);
      if (history.view().done.length > before) states.push(stateOf(store));
      else states[states.length - 1] = stateOf(store);
    }
    let at = states.length - 1;
    for (const isUndo of moves) {
      const moved = isUndo ? history.undo() : history.redo();
      if (moved) at += isUndo ? -1 : 1;
      expect(stateOf(store)).toEqual(states[at]);
    }
    vi.clearAllTimers();
  }),
);
