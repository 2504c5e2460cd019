import { getOwn } from "../core/drafts.ts";
import { isSource, mayHaveSource } from "../core/form/sources.ts";
import { isSecret, textsOf, withoutSecrets } from "../core/secrets.ts";
import type { Source } from "../core/sources.ts";
import type { Component } from "../wire/component.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import { readComponent, readValues } from "./read-component.ts";

/** Something that a host should know about what was exported. `code` stays the same in every version. */
export interface ReportEntry {
  readonly prop?: string;
  readonly code: string;
  readonly message: string;
}

/** Reads a saved plan, ignoring malformed parts. */
export interface ReadPlan {
  readonly component: Component;
  readonly values: ConfiguredProps;
  readonly dynamicPropsId: string | undefined;
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** Where the prop's value comes from, if the prop may have such a source. */
  sourceOf(prop: AnyProp): Source | undefined;
  /** Whether a source is saved that the prop may not have. */
  isRefused(prop: AnyProp): boolean;
  /** A text without secrets and account ids. */
  clean(text: string): string;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

export function readPlan(definition: unknown, plan: unknown): ReadPlan {
  const component = readComponent(definition);
  const saved = readValues(plan);
  const [values, sources] = [readValues(saved.configuredProps), readValues(saved.sources)];
  const savedOf = ({ name }: AnyProp): unknown => getOwn(sources, name);
  const sourceOf = (prop: AnyProp): Source | undefined => {
    const source = savedOf(prop);
    return isSource(source) && mayHaveSource(prop, source.from) ? source : undefined;
  };
  const secrets = component.props.flatMap((prop) =>
    prop.type === "app" || isSecret(prop)
      ? textsOf([getOwn(values, prop.name), readValues(savedOf(prop)).kept, prop.default])
      : [],
  );
  return {
    component,
    values,
    dynamicPropsId: textIn(saved.dynamicPropsId),
    name: textIn(saved.name),
    description: textIn(saved.description),
    sourceOf,
    isRefused: (prop) => savedOf(prop) !== undefined && !sourceOf(prop),
    clean: (text) => String(withoutSecrets(text, secrets)),
  };
}

/** Markdown as plain text. `<placeholder>` stays. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, text: string, url: string) =>
      text === url || text === "" ? url : `${text} (${url})`,
    )
    .replaceAll(/\*\*|__|`/g, "")
    .replaceAll(/^#+\s+/gm, "")
    .trim();
