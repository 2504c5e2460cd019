"use client";

import { useMemo } from "react";
import type { SomeDefinition } from "../react/definition.ts";
import { fieldFor } from "../fields/registry.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { HostSide } from "./field-context.ts";
import { sdkErrorsOf } from "./sdk-errors.ts";
import type { ComponentFormProps } from "./types.ts";

const unchecked = new WeakMap<SomeDefinition, SomeDefinition>();

/** The same field without validation: users can't fix a field that isn't on screen. */
function withoutChecks(definition: SomeDefinition): SomeDefinition {
  const known = unchecked.get(definition);
  if (known) return known;
  const made = { ...definition, unchecked: true as const };
  unchecked.set(definition, made);
  return made;
}

/** What only the host knows of a form, and the fields that follow from it. */
export function useHostSide(props: ComponentFormProps): {
  host: HostSide;
  fieldFor?: (prop: AnyProp) => SomeDefinition;
} {
  const { propNames = [], sdkResponse } = props;
  const names = JSON.stringify(propNames);
  const isDrawn = useMemo(() => {
    const listed = new Set(JSON.parse(names) as string[]); // written above
    return (name: string) => listed.size === 0 || listed.has(name);
  }, [names]);
  const choose = useMemo(
    () =>
      names === "[]"
        ? undefined
        : (prop: AnyProp) => (isDrawn(prop.name) ? fieldFor(prop) : withoutChecks(fieldFor(prop))),
    [names, isDrawn],
  );
  const sdkErrors = useMemo(() => sdkErrorsOf(sdkResponse), [sdkResponse]);
  const externalUserId = props.externalUserId ?? props.userId ?? "";
  return { host: { props, externalUserId, sdkErrors, isDrawn }, fieldFor: choose };
}
