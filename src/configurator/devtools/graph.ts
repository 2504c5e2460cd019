// Which field waits for, feeds or reloads which: core's rules, laid out as a graph.

import { needsAccount, type FormStatus } from "../../core/form/select.ts";
import {
  asksForOptions,
  contextFor,
  declaredDependencies,
  dependencies,
  waitsFor,
} from "../../core/readiness.ts";
import { accessOf, isOn, isShown } from "../../core/visibility.ts";
import type { AnyProp } from "../../wire/prop.ts";

/**
 * `waits`: options are asked for once the other is set. `feeds`: the other's value is used, and nothing waits for it.
 * `reloads`: a change asks for the form's fields anew, and brings some.
 */
export type EdgeKind = "waits" | "feeds" | "reloads";

/** An arrow, from what is set or changed to what follows from it. */
export interface Edge {
  from: string;
  to: string;
  kind: EdgeKind;
}

/** Stands for the form's fields as a whole, which a reload asks for. No prop is called so. */
export const FORM = "";

/** Whether a field can be used now, and if not, why. `waits`: its options cannot be asked for before `for` is set. */
export type Status =
  | { kind: "waits"; for: string }
  | { kind: "disabled" | "readOnly" | "off" | "set" | "empty" };

export interface Graph {
  /** The fields on screen or to be added, in the order of the form, and `FORM` at the end where something reloads it. */
  nodes: readonly string[];
  edges: readonly Edge[];
  /** The fields that reloads have brought. */
  made: readonly string[];
}

/** The graph of a form's fields. `withSent`: also what is merely sent along when options are asked for. */
export function graphOf(state: FormStatus, withSent = false): Graph {
  const { props } = state;
  const shown = props.filter(isShown);
  const names = new Set(shown.map(({ name }) => name));
  const own = new Set(state.component.props.map(({ name }) => name));
  const made = shown.filter(({ name }) => !own.has(name)).map(({ name }) => name);
  const edges: Edge[] = [];
  const add = (kind: EdgeKind, to: AnyProp, from: Iterable<string>) => {
    for (const name of from) if (names.has(name)) edges.push({ from: name, to: to.name, kind });
  };

  const waits: Edge[] = [];
  for (const prop of shown) {
    if (!asksForOptions(prop)) {
      add("feeds", prop, usedBy(prop, props));
      continue;
    }
    const awaited = dependencies(prop, props).filter((other) => canHoldUp(other, state));
    for (const { name } of awaited) waits.push({ from: name, to: prop.name, kind: "waits" });
    if (withSent) {
      const known = new Set(awaited.map(({ name }) => name));
      add(
        "feeds",
        prop,
        sentFor(prop, props).filter((name) => !known.has(name)),
      );
    }
  }
  edges.unshift(...withoutShortcuts(waits));

  const reloaders = shown.filter((prop) => prop.reloadProps && !prop.disabled);
  for (const { name } of reloaders) edges.push({ from: name, to: FORM, kind: "reloads" });
  if (reloaders.length > 0) {
    // A field that only came with a reload is counted; one that others depend on has a place of its own.
    const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
    for (const name of made) if (connected.has(name)) edges.push({ from: FORM, to: name, kind: "reloads" });
  }
  return {
    nodes: [...names, ...(reloaders.length > 0 ? [FORM] : [])],
    edges,
    made,
  };
}

/** Whether the options of others may have to wait for a prop. */
const canHoldUp = (prop: AnyProp, state: FormStatus): boolean =>
  isShown(prop) && !prop.disabled && (prop.type !== "app" || needsAccount(state, prop.app ?? ""));

/** The props whose values one uses that asks for no options. */
function usedBy(prop: AnyProp, props: readonly AnyProp[]): string[] {
  const declared = declaredDependencies(prop, props);
  const apps =
    prop.type === "sql" && prop.auth?.app
      ? props.filter((other) => other.type === "app" && other.app === prop.auth?.app)
      : [];
  return [...declared, ...apps].map(({ name }) => name);
}

/** The props whose values go along when the options of one are asked for. */
const sentFor = (prop: AnyProp, props: readonly AnyProp[]): string[] =>
  Object.keys(contextFor(prop, props, Object.fromEntries(props.map(({ name }) => [name, true])))).filter(
    (name) => name !== prop.name,
  );

/** The same arrows without those that a way over others stands for: who waits for the table waits for its schema. */
function withoutShortcuts(edges: readonly Edge[]): Edge[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  return edges.filter(({ from, to }) => {
    next.get(from)?.delete(to);
    if (reaches(from, to, next)) return false;
    next.get(from)?.add(to);
    return true;
  });
}

function reaches(from: string, to: string, next: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other); // which lengthens the way
  return seen.has(to);
}

/** What a status depends on, beside the form's state. */
export interface FormNow {
  state: FormStatus;
  readOnly: boolean;
  isSet(name: string): boolean;
}

/** How each field stands. */
export const statusesOf = (form: FormNow): ReadonlyMap<string, Status> =>
  new Map(form.state.props.filter(isShown).map((prop) => [prop.name, statusOf(prop, form)]));

function statusOf(prop: AnyProp, { state, readOnly, isSet }: FormNow): Status {
  const access = accessOf(prop, readOnly);
  if (access !== "edit") return { kind: access };
  if (!isOn(prop, state.opened)) return { kind: "off" };
  const awaited = asksForOptions(prop)
    ? waitsFor(prop, {
        props: state.props,
        isSet,
        isOn: (other) => isOn(other, state.opened),
        needsAccount: (slug) => needsAccount(state, slug),
      })
    : undefined;
  if (awaited) return { kind: "waits", for: awaited.name };
  return { kind: isSet(prop.name) ? "set" : "empty" };
}

/** The part of a graph that has arrows: what stands alone is left out. */
export function connectedOf(graph: Graph): readonly string[] {
  const connected = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  return graph.nodes.filter((name) => connected.has(name));
}

/** What there is to say of one field. */
export interface Relations {
  waitsFor: readonly string[];
  isAwaitedBy: readonly string[];
  isFedBy: readonly string[];
  feeds: readonly string[];
  reloads: boolean;
  /** It came with a reload. */
  isMade: boolean;
}

export function relationsOf({ edges, made }: Graph, name: string): Relations {
  const to = (kind: EdgeKind) =>
    edges.filter((it) => it.kind === kind && it.to === name).map(({ from }) => from);
  const from = (kind: EdgeKind) =>
    edges.filter((it) => it.kind === kind && it.from === name).map((it) => it.to);
  return {
    waitsFor: to("waits"),
    isAwaitedBy: from("waits"),
    isFedBy: to("feeds"),
    feeds: from("feeds"),
    reloads: from("reloads").includes(FORM),
    isMade: made.includes(name),
  };
}
