import type { Effect } from "../../src/core/form/effects.ts";
import { configuredProps } from "../../src/core/form/select.ts";
import { openForm, type FormState, type Opening, type Rules } from "../../src/core/form/state.ts";
import { createSourceEngine } from "../../src/core/form/source-engine.ts";
import type { SourceRules } from "../../src/core/form/sources.ts";
import { transact, type FormEvent } from "../../src/core/form/transact.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { parseComponent } from "../../src/wire/component.ts";
import type { Notice } from "../../src/wire/notices.ts";
import { parseProps } from "../../src/wire/prop.ts";
import { rules as ownRules } from "./rules.ts";

interface Opened extends Omit<Opening, "component" | "values"> {
  props: readonly object[];
  values?: ConfiguredProps;
  readOnly?: boolean;
  sourceRules?: SourceRules;
}

/** The props of a definition, read. */
export const propsOf = (...props: readonly object[]) => parseProps(props).props;

/** A component with these props. */
export const componentOf = (props: readonly object[], version = "1.0.0") =>
  parseComponent({ key: "c", name: "C", version, configurable_props: props });

/** The engine alone: events go in, states and effects come out. Nothing is drawn, and nobody is asked for anything. */
export function engine({ props, values = {}, readOnly = false, sourceRules, ...opening }: Opened) {
  const rules: Rules = { ...ownRules, readOnly, sources: sourceRules && createSourceEngine(sourceRules) };
  let state = openForm({ component: componentOf(props), values, ...opening }, rules);
  const send = (event: FormEvent): readonly Effect[] => {
    const transaction = transact(state, event, rules);
    state = transaction.after;
    return transaction.effects;
  };
  return {
    rules,
    send,
    state: (): FormState => state,
    values: () => configuredProps(state),
    names: () => state.props.map(({ name }) => name),
    draft: (name: string) => state.fields.get(name)?.draft,
    edit: (name: string, draft: unknown) => send({ type: "edited", name, draft }),
    /** The platform answers the reload under way with these props. */
    answer: (dynamicPropsId: string | undefined, ...next: readonly object[]) =>
      send({
        type: "reloadAnswered",
        reply: { dynamicPropsId, props: propsOf(...next), issues: [], notices: [] },
      }),
    /** The platform answers the reload under way without props. */
    say: (...notices: Notice[]) => send({ type: "reloadAnswered", reply: { issues: [], notices } }),
  };
}

/** What effects do, as words. */
export const done = (effects: readonly Effect[]): string[] => effects.map(({ run }) => run);

/** The values that effects request the props with. */
export const requests = (effects: readonly Effect[]): ConfiguredProps[] =>
  effects.flatMap((effect) => (effect.run === "reload" ? [effect.call.configuredProps] : []));
