import type { Source, Sources } from "../../core/sources.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { LintLevel } from "../lint/finding.ts";

/** Props by what they are. All conditions that are set must hold. */
export interface PropPredicate {
  readonly type?: string;
  readonly optional?: boolean;
  readonly secret?: boolean;
}

/** The texts of a rule in one language. */
export interface OverlayTexts {
  readonly label?: string;
  readonly description?: string;
  readonly group?: string;
}

/** What changes about some props. Settings that are left out stay as they are. */
export interface OverlayRule extends OverlayTexts {
  /** The name of a prop, dynamic ones too, or a predicate. */
  readonly prop: string | PropPredicate;
  /** The position among all fields, from 0. */
  readonly order?: number;
  readonly hidden?: boolean;
  /** A text is the reason, which people see. */
  readonly locked?: string | boolean;
  /** The prop always has this value. */
  readonly value?: unknown;
  /** The prop has this value initially. */
  readonly default?: unknown;
  /** Whether an optional prop starts open. */
  readonly shown?: boolean;
  /** Whether an optional prop must be filled in. */
  readonly required?: boolean;
  /** Only these choices are offered. */
  readonly options?: readonly unknown[];
  /** Where the value comes from. */
  readonly source?: Source;
  /** Texts by language: `de`, `pt-BR`. */
  readonly locales?: Readonly<Record<string, OverlayTexts>>;
}

/** How a product adapts a component, as plain JSON. Of several rules for a prop, the last wins, setting by setting. */
export interface Overlay {
  readonly propsmith: 1;
  /** What the overlay was made for. `version` is a semver range. */
  readonly component?: { readonly key?: string; readonly version?: string };
  readonly rules: readonly OverlayRule[];
}

/** Something about an overlay that doesn't fit the component. */
export interface OverlayFinding {
  /** A stable code of the finding. */
  readonly code: string;
  readonly level: LintLevel;
  /** The index of the rule, from 0; absent if it concerns the whole overlay. */
  readonly rule?: number;
  readonly prop?: string;
  readonly message: string;
}

/** Fields that are drawn together. */
export interface OverlayGroup {
  /** The name in the rules, the same in every language. */
  readonly name: string;
  readonly label: string;
  /** The names of its props, in order. */
  readonly props: readonly string[];
}

/** A component as an overlay adapts it. */
export interface AppliedOverlay {
  /** With the same props: their names and types never change. */
  readonly component: Component;
  readonly groups: readonly OverlayGroup[];
  /** The values that are always the same. */
  readonly values: ConfiguredProps;
  readonly sources: Sources;
  /** The locked props, with their reasons. */
  readonly locked: Readonly<Record<string, string | true>>;
  /** The optional props that start open. */
  readonly shown: readonly string[];
  readonly report: readonly OverlayFinding[];
}
