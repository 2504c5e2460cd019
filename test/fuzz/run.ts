// Does to the real form, and to the model beside it, what a sequence says; compares them after each step.
import { expect, vi } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { hasSeen } from "../../src/core/form/host.ts";
import { getOwn, load, wireOf } from "../../src/core/drafts.ts";
import { isSame } from "../../src/core/same.ts";
import { issuesOf } from "../../src/core/validation.ts";
import { accessOf } from "../../src/core/visibility.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import type { LiveForm } from "../../src/react/form-context.tsx";
import { FormStore } from "../../src/react/form-store.ts";
import { isSameView, type FieldView } from "../../src/react/form-view.ts";
import { createSubmit } from "../../src/react/submission.ts";
import { createActions, type FieldActions } from "../../src/react/use-field.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { parseComponent } from "../../src/wire/component.ts";
import { parseReloadReply, type ReloadReply } from "../../src/wire/replies.ts";
import { optionKey } from "../../src/wire/option.ts";
import type { AnyProp } from "../../src/wire/prop.ts";
import { createScriptedClient, held } from "../support/scripted-client.ts";
import { isPassive, Model, type Reader } from "./model.ts";
import { KINDS, kindOf, NAMES, type Action, type Sequence } from "./sequences.ts";

const t = createTranslate(en, "en");

const component = (props: readonly object[]) =>
  parseComponent({ key: "c", name: "C", configurable_props: props });

interface Asked {
  request: { configuredProps: ConfiguredProps; dynamicPropsId?: string; known: Map<string, AnyProp> };
  answer: ReturnType<typeof held<ReloadReply>>;
  isAnswered: boolean;
}

/** Lets what is settled be heard. */
export const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => void setImmediate(resolve));
};

/** A form as the page has it, without the page, and the model beside it. */
export class Run {
  model: Model;
  asked: Asked[] = [];
  told: ConfiguredProps[] = [];
  /** What the host was told and has not given back. */
  due: ConfiguredProps[] = [];
  known: ConfiguredProps;
  submits: ConfiguredProps[] = [];
  expectedSubmits: ConfiguredProps[] = [];
  isSubmitting = false;
  /** The reload that the submit waits for. */
  isWaiting = false;
  submitFails = false;
  form: LiveForm;
  focused: string | undefined;
  /** An edit that counts as made after a pause. */
  paused: string | undefined;
  serial = 100;
  #actions = new Map<string, FieldActions>();
  #seen = new Map<string, { view?: FieldView; stop(): void }>();
  #seenForm: unknown;
  #contexts = new Map<number, string>();
  #isDeaf: boolean;

  constructor({ props, given, id, isDeaf }: Sequence) {
    this.#isDeaf = isDeaf;
    this.known = given;
    const onConfiguredPropsChange = (next: ConfiguredProps) => {
      this.told.push(next);
      this.due.push(next);
      this.known = next;
    };
    const client = createScriptedClient({
      reload: (request) => {
        const answer = held<ReloadReply>();
        answer.promise.catch(() => undefined);
        this.asked.push({ request, answer, isAnswered: false });
        return answer.promise;
      },
    });
    const deaf = { ...client, reload: (request: never) => client.reload(request) };
    const store = new FormStore(
      { component: component(props), values: given, dynamicPropsId: id },
      { fieldFor, t, readOnly: false },
      () => ({ client: isDeaf ? deaf : client, externalUserId: "user", onConfiguredPropsChange }),
    );
    const submit = createSubmit(store, () => async (sent) => {
      this.submits.push(sent);
      if (this.submitFails) throw new Error("no");
    });
    this.form = {
      id: "f",
      control: store.checks.control,
      store,
      submit,
      connection: () => ({ client }) as never,
      disposers: new Map(),
    };
    store.dispatch({ type: "opened" });
    this.model = new Model(component(props).props, given, id, read);
  }

  get store() {
    return this.form.store;
  }

  actions(name: string): FieldActions {
    const known = this.#actions.get(name) ?? createActions(this.form, name);
    this.#actions.set(name, known);
    return known;
  }

  /** The fields that the person can do something with. */
  editable(): AnyProp[] {
    const { model } = this;
    return model.props.filter(
      (prop) =>
        !isPassive(prop) && model.fields().includes(prop.name) && accessOf(prop, model.readOnly) === "edit",
    );
  }

  // ---- steps

  leave(): void {
    const name = this.focused;
    this.focused = undefined;
    if (name === undefined || !this.model.prop(name)) return;
    this.actions(name).leave();
    this.model.commit(name);
    if (this.paused === name && this.model.prop(name)?.reloadProps) this.paused = undefined;
  }

  edit(prop: AnyProp, how: string): void {
    const { name } = prop;
    if (this.focused !== name) this.leave();
    const definition = fieldFor(this.model.prop(name) ?? prop);
    if (!this.editable().some((other) => other.name === name)) return;
    this.focused = name;
    const isMistyped = how === "mistype" && prop.type === "integer";
    if (how === "again") {
      this.actions(name).setDraft(this.store.draftOf(name));
      return this.model.touch(name);
    }
    const next = how === "clear" ? undefined : KINDS[kindOf(prop)]!.value(++this.serial);
    const draft: unknown = isMistyped ? `x${this.serial}` : definition.toDraft(next, prop);
    if (next !== undefined && draft === undefined) return;
    // What was saved goes back in the spelling it had.
    if (draft !== undefined && draft === this.store.snapshotOf(name)?.field.loaded.draft) return;
    // There is nothing to clear: what cannot be shown is discarded instead.
    if (next === undefined && this.store.getField(name)?.unreadable !== undefined) return;
    this.actions(name).setDraft(draft);
    const isChanged = this.model.edit(name, isMistyped ? undefined : next, isMistyped);
    if (!isChanged) return;
    if (definition.commit === "change") this.model.commit(name);
    else if (this.model.prop(name)?.reloadProps) this.paused = name;
  }

  give(next: ConfiguredProps): void {
    // What equals something the host was told might be an echo of it.
    if (
      [...this.due, this.store.configuredProps(), this.known].some((other) => isSame(other, next)) ||
      hasSeen(this.store.state.host, next)
    )
      return;
    this.due = [];
    this.known = next;
    const paused = this.paused;
    const before = paused === undefined ? undefined : this.store.valueOf(paused);
    this.store.dispatch({ type: "hostChanged", values: next });
    // What the host changes counts as made at once.
    if (paused !== undefined && !isSame(getOwn(next, paused), before) && this.model.prop(paused)?.reloadProps)
      this.paused = undefined;
    this.model.receive(next);
  }

  echo(): void {
    const next = this.due.shift();
    if (!next) return;
    const { fields } = this.store.state;
    this.store.dispatch({ type: "hostChanged", values: structuredClone(next) });
    expect(this.store.state.fields).toBe(fields);
  }

  async answer({ at, props }: Extract<Action, { do: "answer" }>): Promise<void> {
    const open = this.asked.filter((asked) => !asked.isAnswered);
    if (open.length === 0) return;
    const asked = open[at % open.length]!;
    asked.isAnswered = true;
    const isLatest = asked === this.asked.at(-1) && this.model.pending !== undefined;
    const reply = replyOf(props, this.asked.length);
    if (props === "failed") asked.answer.fail(new ClientError("server", "no"));
    else asked.answer.give(reply);
    await settle();
    if (!isLatest) return;
    if (props === "failed" || props === "told") this.model.fail();
    else this.model.answer(reply.props, reply.dynamicPropsId);
  }

  submit(fails: boolean): void {
    if (this.isSubmitting || this.#isDeaf) return;
    this.leave();
    this.submitFails = fails;
    this.isSubmitting = true;
    void this.form.submit();
    if (this.paused !== undefined) this.model.commit(this.paused);
    this.paused = undefined;
    this.isWaiting = this.model.pending !== undefined;
  }

  async step(action: Action): Promise<void> {
    const { store, model } = this;
    switch (action.do) {
      case "edit": {
        const fields = this.editable();
        if (fields.length > 0) this.edit(fields[action.at % fields.length]!, action.how);
        break;
      }
      case "leave":
        this.leave();
        break;
      case "pause":
        vi.advanceTimersByTime(600);
        if (this.paused !== undefined) model.commit(this.paused);
        this.paused = undefined;
        break;
      case "add": {
        const offered = store.getForm().offered;
        const name = offered[action.at % offered.length]?.name;
        if (name === undefined || model.readOnly) break;
        store.dispatch({ type: "optionalAdded", names: [name] });
        model.add(name);
        break;
      }
      case "remove": {
        const optional = model.props.filter((prop) => prop.optional && model.fields().includes(prop.name));
        const name = optional[action.at % optional.length]?.name;
        if (name === undefined || model.readOnly) break;
        if (this.focused === name) this.focused = undefined;
        this.actions(name).remove();
        model.remove(name);
        break;
      }
      case "discard": {
        const unreadable = this.editable().filter(
          ({ name }) => store.getField(name)?.unreadable !== undefined,
        );
        const name = unreadable[action.at % unreadable.length]?.name;
        if (name === undefined) break;
        this.actions(name).discard();
        model.discard(name);
        model.commit(name);
        break;
      }
      case "answer":
        await this.answer(action);
        break;
      case "give":
        this.give(action.values);
        break;
      case "change": {
        this.give({ ...this.known, [NAMES[action.at % NAMES.length]!]: action.value });
        break;
      }
      case "drop": {
        const names = Object.keys(this.known);
        const { [names[action.at % names.length] ?? ""]: _, ...rest } = this.known;
        this.give(rest);
        break;
      }
      case "echo":
        this.echo();
        break;
      case "retry":
        store.dispatch({ type: "reloadRetried" });
        model.retry();
        break;
      case "undo": {
        const undo = store.state.removed?.restore;
        expect(undo !== undefined).toBe(model.departure?.undo !== undefined);
        if (!undo) break;
        store.dispatch({ type: "removalUndone" });
        model.undo();
        this.paused = undefined;
        break;
      }
      case "accept":
        if (model.departure) store.dispatch({ type: "removalAccepted" });
        model.departure = undefined;
        break;
      case "lock":
        model.readOnly = !model.readOnly;
        store.reconfigure({ ...store.options, readOnly: model.readOnly });
        break;
      case "learn":
        store.dispatch({
          type: "appLearned",
          slug: "slack",
          app: { nameSlug: "slack", name: "Slack", authType: "oauth" },
        });
        break;
      case "submit":
      case "fail to submit":
        this.submit(action.do === "fail to submit");
        break;
      case "redefine":
        store.dispatch({ type: "definitionChanged", component: component(action.props) });
        model.redefine(component(action.props).props);
        break;
    }
    await settle();
    await this.finishSubmit();
    this.compare();
    this.watch();
  }

  async finishSubmit(): Promise<void> {
    if (!this.isSubmitting || this.model.pending) return;
    this.isSubmitting = false;
    if (!(this.isWaiting && this.model.failed) && this.model.isSound())
      this.expectedSubmits.push(this.model.sent());
    await settle();
    expect(this.store.state.submit.phase).not.toBe("submitting");
  }

  // ---- comparisons

  compare(): void {
    const { store, model } = this;
    const sent = model.sent();
    expect(store.configuredProps()).toEqual(sent);
    expect(isSame(store.configuredProps(), sent)).toBe(true);
    expect(this.known).toEqual(sent);
    expect(store.getForm().fields).toEqual(model.fields());
    expect(store.getForm().offered.map(({ name }) => name)).toEqual(model.offered());
    expect(this.asked.map(({ request }) => [request.configuredProps, request.dynamicPropsId])).toEqual(
      model.requests.map(({ values: given, id }) => [given, id]),
    );
    expect(store.state.reload.phase === "pending").toBe(model.pending !== undefined);
    expect(store.state.reload.phase === "failed").toBe(model.failed !== undefined);
    expect(store.state.removed?.labels.map((label) => label.split(" · ")[0])).toEqual(model.departure?.names);
    expect(this.submits).toEqual(this.expectedSubmits);
    for (const prop of model.props) {
      const id = store.contextId(prop.name);
      const context = optionKey([store.state.dynamicPropsId, store.contextOf(prop.name)]);
      expect(this.#contexts.get(id) ?? context).toBe(context);
      this.#contexts.set(id, context);
    }
    expect(new Set(this.#contexts.values()).size).toBe(this.#contexts.size);
  }

  /** What is drawn is what is there: whoever looks at a field was told of every change in it. */
  watch(): void {
    const { store } = this;
    expect(this.#seenForm ?? store.getForm()).toBe(store.getForm());
    if (!this.#seenForm) store.subscribe(() => (this.#seenForm = store.getForm()));
    this.#seenForm = store.getForm();
    const { fields } = store.getForm();
    for (const [name, { view, stop }] of this.#seen) {
      const now = store.getField(name);
      if (fields.includes(name)) expect(view && now && isSameView(view, now)).toBe(true);
      else {
        stop();
        this.#seen.delete(name);
      }
    }
    for (const name of fields) {
      if (this.#seen.has(name)) continue;
      const seen = {
        view: store.getField(name),
        stop: store.subscribeField(name, () => (seen.view = store.getField(name))),
      };
      this.#seen.set(name, seen);
    }
  }
}

/** Every text, number and flag in a value, written out. */
const leaves = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

/** What the field makes of a value; whatever that is, there must be all of the value in it. */
const read: Reader = (prop, value) => {
  const definition = fieldFor(prop);
  const loaded = load(definition, prop, value);
  const { draft, isUnreadable } = loaded;
  const wire = wireOf(definition, prop, draft, loaded, draft);
  if (value !== undefined) expect(leaves(wire)).toEqual(expect.arrayContaining(leaves(value)));
  const issues = isPassive(prop) ? [] : issuesOf({ definition, prop, draft, wire, isUnreadable }, true, t);
  return { value: wire, isFine: issues.length === 0, isConverted: !loaded.keepsWire };
};

function replyOf(props: unknown, serial: number): ReloadReply {
  if (props === "told") return { issues: [], notices: [{ kind: "error", message: "no" }] };
  if (props === "none" || props === "failed") return { issues: [], notices: [] };
  const reply = parseReloadReply({ dynamicProps: { id: `dyp_${serial}`, configurableProps: props } });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
