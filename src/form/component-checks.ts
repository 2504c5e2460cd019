"use client";

import { get, set, type FieldErrors, type FieldValues, type Resolver } from "react-hook-form";
import { isRecord } from "../wire/record.ts";

type ComponentCheck = () => Promise<string | undefined>;

/** The `validate` functions of all `ComponentField`s. */
export const componentChecks = new WeakSet<object>();

/**
 * Adds the validation of `ComponentField`s to a resolver. React-hook-form calls either a resolver or the fields' own
 * validation; without this wrapper, invalid component fields wouldn't block the submit. Where the resolver reports an error
 * for such a field, that error is used.
 */
export function withComponentFields<T extends FieldValues, C, O>(
  resolver: Resolver<T, C, O>,
): Resolver<T, C, O> {
  return async (values, context, options) => {
    const checks = checksIn(options.fields);
    const [result, messages] = await Promise.all([
      resolver(values, context, options),
      Promise.all(checks.map(async ({ check }) => check())),
    ]);
    const errors = { ...result.errors } as FieldErrors<T>;
    let isBlocked = false;
    for (const [index, { name }] of checks.entries()) {
      const message = messages[index];
      // The resolver's own error for the field takes precedence.
      if (message === undefined || get(errors, name)) continue;
      set(errors, name, { type: "validate", message });
      isBlocked = true;
    }
    return isBlocked ? { values: {}, errors } : result;
  };
}

/** Finds the component fields among the fields to validate, at any depth. */
function checksIn(fields: unknown): { name: string; check: ComponentCheck }[] {
  if (Array.isArray(fields)) return fields.flatMap(checksIn);
  if (!isRecord(fields)) return [];
  const { name, validate, ref } = fields;
  if (typeof validate === "function" && componentChecks.has(validate))
    return [{ name: String(name), check: validate as ComponentCheck }];
  return ref === undefined ? Object.values(fields).flatMap(checksIn) : [];
}
