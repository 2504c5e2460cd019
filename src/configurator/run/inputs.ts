// The values that something ran with: kept without their secrets, and put back with those that are in the form by then.

import { setOwn } from "../../core/drafts.ts";
import { secretTexts, TAKEN_OUT, withoutSecrets } from "../../core/secrets.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";

/** The values, with «secret» in place of each secret. `props` are all that describe them. */
export const keepInputs = (values: ConfiguredProps, props: readonly AnyProp[]): ConfiguredProps =>
  // A copy of an object is an object.
  withoutSecrets(
    values,
    secretTexts(values, new Map(props.map((prop) => [prop.name, prop]))),
  ) as ConfiguredProps;

/**
 * What was kept, to be put back: a secret that was left out is the one that stands there `now`, in the same place. The
 * names of values whose secret is nowhere any more come along.
 */
export function giveBack(
  kept: ConfiguredProps,
  now: ConfiguredProps,
): { values: ConfiguredProps; missing: string[] } {
  const values: ConfiguredProps = {};
  const missing: string[] = [];
  for (const [name, value] of Object.entries(kept)) {
    const { whole, isMissing } = filledIn(value, now[name], isTakenOut);
    if (isMissing) missing.push(name);
    if (whole !== undefined) setOwn(values, name, whole);
  }
  return { values, missing };
}

interface Filled {
  whole: unknown;
  isMissing: boolean;
}

const isTakenOut = (held: unknown) => typeof held === "string" && held.includes(TAKEN_OUT);

/** A kept value with its secrets filled in from another one; without those that it does not have. */
export function filledIn(
  kept: unknown,
  now: unknown,
  isLeftOut: (held: unknown, path: readonly (string | number)[]) => boolean,
  path: readonly (string | number)[] = [],
): Filled {
  if (isLeftOut(kept, path)) {
    const isThere = typeof now === "string" && now !== "";
    return { whole: isThere ? now : undefined, isMissing: !isThere };
  }
  if (Array.isArray(kept)) {
    const items = kept.map((item, index) => {
      const other: unknown = Array.isArray(now) ? now[index] : undefined;
      return filledIn(item, isNamedAlike(item, other) ? other : undefined, isLeftOut, [...path, index]);
    });
    return {
      whole: items.map(({ whole }) => whole).filter((item) => item !== undefined),
      isMissing: items.some((item) => item.isMissing),
    };
  }
  if (!isRecord(kept)) return { whole: kept, isMissing: false };
  const entries = Object.entries(kept).map(
    ([key, item]) =>
      [key, filledIn(item, isRecord(now) ? now[key] : undefined, isLeftOut, [...path, key])] as const,
  );
  return {
    whole: Object.fromEntries(
      entries.filter(([, { whole }]) => whole !== undefined).map(([key, { whole }]) => [key, whole]),
    ),
    isMissing: entries.some(([, { isMissing }]) => isMissing),
  };
}

/** A header's value is not another header's, though it stands in the same row. */
const isNamedAlike = (kept: unknown, now: unknown): boolean =>
  !isRecord(kept) || !isRecord(now) || kept.name === now.name;
