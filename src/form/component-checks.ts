"use client";

import { get, set, type FieldErrors, type FieldValues, type Resolver } from "react-hook-form";
import { isRecord } from "../wire/record.ts";

type ComponentCheck = () => Promise<string | undefined>;

/** The checks by which `ComponentField`s block a submit. */
export const componentChecks = new WeakSet<object>();

/**
 * A resolver that asks the `ComponentField`s of a form, too. React-hook-form asks either a resolver or the fields, and never
 * both: without this, a form with a resolver would be submitted with a component's fields as they are.
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
      // What the resolver says about the field stands.
      if (message === undefined || get(errors, name)) continue;
      set(errors, name, { type: "validate", message });
      isBlocked = true;
    }
    return isBlocked ? { values: {}, errors } : result;
  };
}

/** The checks of the fields that are asked about, wherever they stand. */
function checksIn(fields: unknown): { name: string; check: ComponentCheck }[] {
  if (Array.isArray(fields)) return fields.flatMap(checksIn);
  if (!isRecord(fields)) return [];
  const { name, validate, ref } = fields;
  if (typeof validate === "function" && componentChecks.has(validate))
    return [{ name: String(name), check: validate as ComponentCheck }];
  return ref === undefined ? Object.values(fields).flatMap(checksIn) : [];
}
