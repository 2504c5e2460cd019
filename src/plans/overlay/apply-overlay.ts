import { setOwn } from "../../core/drafts.ts";
import { dependencies } from "../../core/readiness.ts";
import type { Source } from "../../core/sources.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { readComponent } from "../read-component.ts";
import { adaptProp } from "./adapt-prop.ts";
import type { AppliedOverlay, OverlayFinding, OverlayGroup } from "./overlay.ts";
import { isForAnother, readRules, type ReadRule, type Settings } from "./read-overlay.ts";

/** Components that overlays have adapted, with the definition. Predicates look at what a prop was before. */
const definitions = new WeakMap<object, Component>();

/** What the rules set for a prop, and which rule each setting comes from. */
interface Merged {
  readonly settings: Settings;
  readonly ruleOf: ReadonlyMap<string, number>;
}

/**
 * Adapts a component to a product: texts, order, groups, presets, fewer choices. Never throws, and never changes the name or type
 * of a prop. Rules that don't fit are reported and ignored.
 */
export function applyOverlay(
  component: unknown,
  overlay: unknown,
  { locale }: { readonly locale?: string } = {},
): AppliedOverlay {
  const current = isAdapted(component) ? component : readComponent(component);
  const definition = definitions.get(current) ?? current;
  const report: OverlayFinding[] = [];
  const tell = (finding: OverlayFinding) => report.push(finding);
  const read = readRules(overlay, locale, tell);
  const rules = isForAnother(overlay, current, tell) ? [] : read;

  const byName = new Map(definition.props.map((prop) => [prop.name, prop]));
  const effective = new Set<number>();
  const locked: Record<string, string | true> = {};
  const values: ConfiguredProps = {};
  const sources: Record<string, Source> = {};
  const shown: string[] = [];
  const merged = new Map<string, Merged>();
  const props = current.props.map((before) => {
    const { name } = before;
    const { settings, ruleOf } = mergeFor(byName.get(name) ?? before, rules);
    merged.set(name, { settings, ruleOf });
    const adapted = adaptProp(current, before, settings, (key, code, level, message) =>
      tell({ code, level, rule: ruleOf.get(key) ?? 0, prop: name, message: `"${name}": ${message}` }),
    );
    for (const key of adapted.effective) effective.add(ruleOf.get(key) ?? -1);
    if (adapted.value !== undefined) setOwn(values, name, adapted.value);
    if (adapted.source) setOwn(sources, name, adapted.source);
    if (adapted.locked) setOwn(locked, name, adapted.locked);
    if (adapted.shown) shown.push(name);
    return adapted.prop;
  });

  const sorted = inOrder(props, ({ name }) => merged.get(name)?.settings.order);
  for (const { name } of sorted) {
    const rule = merged.get(name)?.ruleOf.get("order");
    if (rule !== undefined) effective.add(rule);
    if (rule !== undefined) reportOrder(name, props, sorted, rule, tell);
  }
  reportIdle(rules, current, [...byName.values()], effective, tell);
  const adapted = { ...current, props: sorted };
  definitions.set(adapted, definition);
  const groups = groupsOf(sorted, merged);
  return { component: adapted, groups, values, sources, locked, shown, report };
}

/** What an overlay says that doesn't fit a component: for a host's own tests. */
export const checkOverlay = (overlay: unknown, component: unknown): readonly OverlayFinding[] =>
  applyOverlay(component, overlay).report;

const isAdapted = (component: unknown): component is Component =>
  typeof component === "object" && component !== null && definitions.has(component);

function mergeFor(prop: AnyProp, rules: readonly ReadRule[]): Merged {
  const ruleOf = new Map<string, number>();
  const settings: Settings = {};
  for (const rule of rules) {
    if (!rule.matches(prop)) continue;
    Object.assign(settings, rule.settings);
    for (const key of Object.keys(rule.settings)) ruleOf.set(key, rule.index);
  }
  return { settings, ruleOf };
}

/** Props with a position go there; the others keep their order around them. */
function inOrder(props: readonly AnyProp[], orderOf: (prop: AnyProp) => number | undefined): AnyProp[] {
  const placed = props.filter((prop) => orderOf(prop) !== undefined);
  const sorted = props.filter((prop) => orderOf(prop) === undefined);
  let next = 0;
  for (const prop of placed.toSorted((a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0))) {
    const place = Math.min(Math.max(Math.floor(orderOf(prop) ?? 0), next), sorted.length);
    sorted.splice(place, 0, prop);
    next = place + 1;
  }
  return sorted;
}

/** Reports a field that was moved above one that its options depend on. */
function reportOrder(
  name: string,
  before: readonly AnyProp[],
  after: readonly AnyProp[],
  rule: number,
  tell: (finding: OverlayFinding) => void,
): void {
  const places = new Map(after.map((prop, at) => [prop.name, at]));
  const prop = before.find((it) => it.name === name);
  const place = places.get(name) ?? 0;
  const needed = prop?.remoteOptions || prop?.type.startsWith("$.") ? dependencies(prop, before) : [];
  const below = needed.find(
    (it) => (places.get(it.name) ?? 0) > place && before.indexOf(it) < before.indexOf(prop as AnyProp),
  );
  if (below)
    tell({
      code: "moved-too-early",
      level: "warn",
      rule,
      prop: name,
      message: `"${name}" is now above "${below.name}", which its choices depend on. Move it below.`,
    });
}

function reportIdle(
  rules: readonly ReadRule[],
  { props }: Component,
  definition: readonly AnyProp[],
  effective: ReadonlySet<number>,
  tell: (finding: OverlayFinding) => void,
): void {
  const mayGrow = props.some(({ reloadProps }) => reloadProps);
  for (const { index, name, matches, settings } of rules) {
    const at = { rule: index, ...(name !== undefined && { prop: name }) };
    if (!definition.some(matches)) {
      const what = name === undefined ? "" : ` "${name}"`;
      const later = mayGrow ? " It may come with a reload." : " Check the name, or remove the rule.";
      const message =
        name === undefined
          ? `Rule ${index + 1} matches no prop.`
          : `There is no prop${what} for rule ${index + 1}.`;
      tell({ code: "no-match", level: mayGrow ? "info" : "warn", ...at, message: message + later });
    } else if (!effective.has(index)) {
      const isEmpty = Object.keys(settings).length === 0;
      const why = isEmpty
        ? "it sets nothing"
        : "the component already is that way, or another rule or a mistake prevents it";
      tell({ code: "no-effect", level: "info", ...at, message: `Rule ${index + 1} has no effect: ${why}.` });
    }
  }
}

function groupsOf(props: readonly AnyProp[], merged: ReadonlyMap<string, Merged>): OverlayGroup[] {
  const groups = new Map<string, { name: string; label: string; props: string[] }>();
  for (const prop of props) {
    const group = merged.get(prop.name)?.settings.group;
    if (!group || group.name === "" || prop.hidden) continue;
    const known = groups.get(group.name) ?? { ...group, props: [] };
    known.props.push(prop.name);
    groups.set(group.name, known);
  }
  return [...groups.values()];
}
