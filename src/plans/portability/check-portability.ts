import { getOwn, setOwn } from "../../core/drafts.ts";
import { isSource } from "../../core/form/sources.ts";
import { asksForOptions, contextFor, dependencies } from "../../core/readiness.ts";
import { isSecret } from "../../core/secrets.ts";
import { labelOf } from "../../core/visibility.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { optionsOf } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord, readText } from "../../wire/record.ts";
import { checkValues } from "../check-values.ts";
import { readComponent, readValues } from "../read-component.ts";
import { PortabilityCalls } from "./calls.ts";
import { choicesIn, hasAll, matchChoices } from "./match-choices.ts";
import type { PortabilityReport, PortabilityRequest, PortabilitySide, PortedProp } from "./portability.ts";

const MOST_CALLS = 100;

/**
 * Checks whether a configuration would work for another account, user, environment or version, with the calls that a form makes.
 * Changes nothing and never rejects: values that couldn't be checked are `unknown`.
 */
export async function checkPortability(request: PortabilityRequest): Promise<PortabilityReport> {
  const limit = Math.max(0, request.limit ?? MOST_CALLS);
  const calls = new PortabilityCalls(request.client, request.to, request.signal, limit);
  const props = await new PortabilityCheck(request, calls).run();
  const isComplete = props.every(({ status }) => status !== "unknown");
  return { props, calls: calls.calls, limit, isComplete };
}

/** The state of one check: nothing outlives it. */
class PortabilityCheck {
  readonly #calls: PortabilityCalls;
  readonly #from: PortabilitySide;
  readonly #to: PortabilitySide;
  readonly #saved: ConfiguredProps;
  readonly #sourced: ReadonlySet<string>;
  #component: Component;
  #dynamicPropsId: string | undefined;
  /** What is known to work, to be sent along. */
  readonly #values: ConfiguredProps = {};
  readonly #results = new Map<string, PortedProp>();

  constructor(
    { component, configuredProps, sources, from, to }: PortabilityRequest,
    calls: PortabilityCalls,
  ) {
    this.#calls = calls;
    this.#from = from;
    this.#to = to;
    this.#component = readComponent(component);
    this.#saved = readValues(configuredProps);
    const sourced = Object.entries(readValues(sources)).filter(([, source]) => isSource(source));
    this.#sourced = new Set(sourced.map(([name]) => name));
  }

  async run(): Promise<PortedProp[]> {
    const names = Object.keys(this.#saved).filter((name) => this.#isSet(name));
    const problem = await this.#toVersion();
    if (problem !== undefined) {
      const message = `Couldn't load version ${this.#to.version}: ${problem}`;
      return names.map((prop) => ({ prop, status: "unknown", message }));
    }
    await this.#checkAll();
    await this.#reload(names);
    return names.map(
      (prop) =>
        this.#results.get(prop) ?? { prop, status: "missing", message: "The component has no such field." },
    );
  }

  #isSet(name: string): boolean {
    const value = getOwn(this.#saved, name);
    return value !== undefined && value !== null && !this.#sourced.has(name);
  }

  async #toVersion(): Promise<string | undefined> {
    const { key, version } = this.#component;
    const wanted = this.#to.version;
    if (wanted === undefined || wanted === version) return undefined;
    const { found, problem } = await this.#calls.component(key, wanted);
    if (found) this.#component = found;
    return problem;
  }

  /** Checks the props that haven't been checked, each after those it depends on. */
  async #checkAll(): Promise<void> {
    const { props } = this.#component;
    for (const prop of props) {
      const { name } = prop;
      if (this.#isSet(name) && prop.type !== "app" && !asksForOptions(prop))
        setOwn(this.#values, name, getOwn(this.#saved, name));
    }
    for (const prop of inDependencyOrder(props)) {
      if (!this.#isSet(prop.name) || this.#results.has(prop.name)) continue;
      // What a prop depends on comes first.
      // oxlint-disable-next-line no-await-in-loop
      const result = await this.#check(prop);
      this.#results.set(prop.name, result);
      const value: unknown = "offer" in result ? result.offer : getOwn(this.#saved, prop.name);
      // An offer is tried, too: what depends on it would otherwise stay unknown.
      if (result.status === "works" || result.status === "other") setOwn(this.#values, prop.name, value);
    }
  }

  #check(prop: AnyProp): Promise<PortedProp> | PortedProp {
    if (prop.type === "app") return this.#checkAccount(prop.name, prop.app ?? "");
    return asksForOptions(prop) ? this.#checkRemote(prop) : this.#checkFixed(prop);
  }

  async #checkAccount(prop: string, app: string): Promise<PortedProp> {
    const saved = getOwn(this.#saved, prop);
    const current = isRecord(saved) ? readText(saved.authProvisionId) : undefined;
    const { externalUserId, accounts = {}, environment } = this.#to;
    const wanted = readText(getOwn(accounts, prop)) ?? readText(getOwn(accounts, app));
    const isSameUser = externalUserId === this.#from.externalUserId && environment === this.#from.environment;
    if (isSameUser && (wanted === undefined || wanted === current)) return { prop, status: "works" };
    const { found, problem } = await this.#calls.accounts(app, wanted);
    if (wanted === undefined) {
      const choices = found.map(({ id, name }) => ({ id, name }));
      const message =
        problem === undefined
          ? choices.length > 0
            ? "Choose an account."
            : "Connect an account first."
          : `Couldn't load the accounts: ${problem}`;
      return { prop, status: "choose", message, accounts: choices };
    }
    const offer = { ...(isRecord(saved) && saved), authProvisionId: wanted };
    if (found.some(({ id }) => id === wanted))
      return { prop, status: "works", ...(wanted !== current && { offer }) };
    return problem === undefined
      ? { prop, status: "missing", message: "The account doesn't exist there." }
      : { prop, status: "unknown", message: `Couldn't load the accounts: ${problem}` };
  }

  async #checkRemote(prop: AnyProp): Promise<PortedProp> {
    const { props } = this.#component;
    const open = dependencies(prop, props).find(({ name }) => !this.#isReady(name));
    if (open)
      return {
        prop: prop.name,
        status: "unknown",
        message: `Its choices depend on "${labelOf(open)}", which isn't settled.`,
      };
    const wanted = choicesIn(prop, getOwn(this.#saved, prop.name));
    const context = contextFor(prop, props, this.#values);
    const fetched = await this.#calls.options(this.#component, prop, context, this.#dynamicPropsId, (keys) =>
      hasAll(wanted, keys),
    );
    return matchChoices(prop, wanted, fetched, true);
  }

  /** Whether what depends on a prop can be checked: it works there, or has no value and needs none. */
  #isReady(name: string): boolean {
    if (this.#sourced.has(name)) return false;
    const status = this.#results.get(name)?.status;
    return status === "works" || status === "other" || !this.#isSet(name);
  }

  /** A value that doesn't depend on an account: only the version can make a difference. */
  #checkFixed(prop: AnyProp): PortedProp {
    const saved = getOwn(this.#saved, prop.name);
    const { options } = optionsOf(prop);
    if (options.length > 0 && prop.type !== "$.interface.timer") {
      const choices = choicesIn(prop, saved);
      return matchChoices(prop, choices, { found: options }, prop.withLabel === true);
    }
    const { issues } = checkValues({ ...this.#component, props: [prop] }, { [prop.name]: saved });
    const issue = issues.find((it) => it.prop === prop.name);
    if (!issue) return { prop: prop.name, status: "works" };
    const message = isSecret(prop) ? "The value isn't valid there." : issue.message;
    return { prop: prop.name, status: "missing", message };
  }

  /** Values of dynamic props are checked after a reload for the target. */
  async #reload(names: readonly string[]): Promise<void> {
    const left = names.filter((name) => !this.#results.has(name));
    const triggers = this.#component.props.filter((prop) => prop.reloadProps);
    if (left.length === 0 || triggers.length === 0) return;
    const open = triggers.find(({ name }) => !this.#isReady(name));
    const { found, problem } = open
      ? { found: undefined, problem: `Its field depends on "${labelOf(open)}", which isn't settled.` }
      : await this.#calls.reload(this.#component, this.#values);
    const failure = problem ?? found?.notices.find(({ kind }) => kind === "error")?.message;
    if (found?.props) {
      this.#component = { ...this.#component, props: found.props };
      this.#dynamicPropsId = found.dynamicPropsId;
      await this.#checkAll();
    }
    if (failure === undefined) return;
    for (const prop of left)
      if (!this.#results.has(prop)) this.#results.set(prop, { prop, status: "unknown", message: failure });
  }
}

/** Props after those that their options depend on. */
function inDependencyOrder(props: readonly AnyProp[]): AnyProp[] {
  const sorted = new Set<AnyProp>();
  const open = new Set<AnyProp>();
  const visit = (prop: AnyProp) => {
    if (sorted.has(prop) || open.has(prop)) return;
    open.add(prop);
    if (asksForOptions(prop)) dependencies(prop, props).forEach(visit);
    sorted.add(prop);
  };
  props.forEach(visit);
  return [...sorted];
}
