// The rules for sources in a form: which ones a field may have, what their samples are, and what is wrong with them.

import { load, wireOf } from "../../core/drafts.ts";
import type { FieldState } from "../../core/form/field.ts";
import { attachedFields, labelIn } from "../../core/form/select.ts";
import { createSourceEngine } from "../../core/form/source-engine.ts";
import { mayHaveSource, type SourceRules } from "../../core/form/sources.ts";
import { asksForOptions, dependencies } from "../../core/readiness.ts";
import { placeReferences } from "../../core/parts.ts";
import { isGone, sampleAt, sampleOf } from "../../core/reference-tree.ts";
import { pathText, resolveReference } from "../../core/references.ts";
import { shownValue } from "../../core/secrets.ts";
import type { ReferenceData, Source, Suppliers } from "../../core/sources.ts";
import { issuesOf } from "../../core/validation.ts";
import { isOn } from "../../core/visibility.ts";
import { source as words } from "../../i18n/en/source.ts";
import type { SomeCodec } from "../../core/codec.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { SourceSupport } from "../../react/form-view.ts";
import { plainValue, readChoices } from "../../wire/label-value.ts";
import { valueText } from "../../wire/option.ts";
import { hasParts } from "./parts.ts";

type Kind = Source["from"];

export const NO_DATA: ReferenceData = { tree: [] };

/** A value in a few words. */
export const brief = (field: Pick<FieldState, "prop">, value: unknown): string => {
  const labels = readChoices(value).map((choice) => choice.label);
  const text = labels.length > 0 && labels.every((label) => label !== undefined) ? labels.join(", ") : "";
  const shown = text || valueText(plainValue(shownValue(field.prop, value)));
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
};

/** What a field would say of a value; nothing if it takes it. */
export function misfit(rules: SomeCodec, prop: AnyProp, value: unknown, t: Translate): string | undefined {
  const { draft, wire } = taken(rules, prop, value);
  if (draft === undefined) return t("issue.unreadable", { type: prop.type });
  return issuesOf({ definition: rules, prop, draft, wire, isUnreadable: false }, true, t)[0];
}

function taken(rules: SomeCodec, prop: AnyProp, value: unknown): { draft: unknown; wire: unknown } {
  const loaded = load(rules, prop, value);
  return { draft: loaded.draft, wire: wireOf(rules, prop, loaded.draft, loaded, loaded.draft) };
}

/** What a source results in with the samples. Statements are only bound when they run. */
function resultOf(source: Source, data: ReferenceData): unknown {
  if (source.from === "reference") return sampleOf(source.reference, data);
  if (source.from !== "parts" || source.references.some(({ at }) => at[0] === "value")) return undefined;
  return placeReferences(source, data, (reference) =>
    resolveReference(reference, data, (_, path) => sampleAt(data, path)),
  ).value;
}

export function createSourceSupport(suppliers: Suppliers | undefined, translate: Translate): SourceSupport {
  const t = translate.with(words);
  const data = suppliers?.reference ?? NO_DATA;
  const arrays = new Map<string, readonly Kind[]>();

  const isOffered = (kind: Kind, { prop, source }: FieldState): boolean => {
    if (source?.from === kind) return true;
    if (!mayHaveSource(prop, kind)) return false;
    return Boolean(kind === "parts" ? suppliers?.reference && hasParts(prop) : suppliers?.[kind]);
  };

  const sampleFor: SourceRules["sampleOf"] = (field, source) => {
    const { rules, prop } = field;
    const value = resultOf(source, data);
    if (value === undefined) return undefined;
    return misfit(rules, prop, value, translate) === undefined ? taken(rules, prop, value).wire : undefined;
  };

  const issuesFor: SourceRules["issuesOf"] = ({ prop }, source) => {
    if (source.from === "model") {
      const { min, max } = source;
      return min !== undefined && max !== undefined && min > max ? [t("source.range")] : [];
    }
    if (source.from === "person") return [];
    const references =
      source.from === "reference" ? source.reference : source.references.flatMap((it) => it.reference);
    const isEmpty = source.from === "reference" && source.reference.length === 0;
    if (isEmpty && !prop.optional) return [t("source.missing")];
    const gone = references.find((part) => typeof part !== "string" && isGone(data, part.path));
    return gone && typeof gone !== "string" ? [t("source.gone", { path: pathText(gone.path) })] : [];
  };

  return {
    ...createSourceEngine({ sampleOf: sampleFor, issuesOf: issuesFor }),
    kindsOf(field) {
      // A timer that the component sets isn't the user's.
      const all: readonly Kind[] = ["reference", "parts", "model", "person"];
      const kinds = all.filter((kind) => isOffered(kind, field));
      const key = kinds.join();
      const known = arrays.get(key) ?? kinds;
      arrays.set(key, known);
      return known;
    },

    noteFor(state, { prop }) {
      if (!asksForOptions(prop)) return undefined;
      const needed = new Set(dependencies(prop, state.props).map(({ name }) => name));
      const sourced = attachedFields(state).filter(
        (other) => other.source && needed.has(other.prop.name) && isOn(other.prop, state.opened),
      );
      const [first] = sourced.toSorted(
        (a, b) => Number(a.sample !== undefined) - Number(b.sample !== undefined),
      );
      if (!first) return undefined;
      const label = labelIn(state, first.prop);
      if (first.sample === undefined) return t("source.noSample", { label });
      // An account's id says nothing to anybody.
      return first.prop.type === "app"
        ? undefined
        : t("source.sampleNote", { label, value: brief(first, first.sample) });
    },
  };
}
