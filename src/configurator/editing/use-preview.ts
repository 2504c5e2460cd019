"use client";

import { useMemo } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import type { Component } from "../../wire/component.ts";
import { useValues } from "./use-values.ts";
import { followsFrom, preview as foresee } from "./preview.ts";
import { useFollowing } from "./use-following.ts";

/**
 * What would become of the values of the form around in another version. Where props follow from values, the platform is asked
 * which these would be: until it has answered, and where it cannot, the preview tells of the version's own props alone.
 */
export function usePreview(from: Component, to: Component) {
  const { store } = useOpenForm();
  const values = useValues();
  const { fieldFor } = store.options;
  const { props } = store.state;
  const described = useMemo(() => ({ props: [...from.props, ...props] }), [from, props]);
  const own = useMemo(() => foresee(described, to, values, fieldFor), [described, to, values, fieldFor]);
  const { answer, ...asked } = useFollowing(to, own.values, followsFrom(to, own.values));
  const answered = answer?.props;
  const preview = useMemo(() => {
    if (!answered) return own;
    // It was asked with these defaults, which it need not say again.
    const defaults = new Map(own.added.map(({ name, after }) => [name, after]));
    const next = answered.map((prop) => ({ default: defaults.get(prop.name), ...prop }));
    return foresee(described, { props: next }, values, fieldFor);
  }, [answered, described, values, fieldFor, own]);
  return { preview, answer, ...asked };
}
