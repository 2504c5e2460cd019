// The values that something ran with: kept without their secrets, and put back with those that are in the form by then.

import { getOwn, setOwn } from "../../core/drafts.ts";
import { secretTexts, withoutSecrets } from "../../core/secrets.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";

/** Values as they are kept. */
export interface Inputs {
  /** «secret» stands in place of each secret: to be read. A person may have typed it, too. */
  values: ConfiguredProps;
  /** Where a secret was left out, as JSON pointers: `/request/auth/token`. */
  leftOut: readonly string[];
}

type Path = readonly (string | number)[];

/** A place within values as a JSON pointer. */
export const pointerTo = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The values without their secrets. `props` are all that describe them. */
export function keepInputs(values: ConfiguredProps, props: readonly AnyProp[]): Inputs {
  const secrets = secretTexts(values, new Map(props.map((prop) => [prop.name, prop])));
  const kept = withoutSecrets(values, secrets) as ConfiguredProps; // a copy of an object is an object
  return { values: kept, leftOut: othersIn(kept, values, []) };
}

/** Where the texts of a copy are not those of what was copied. */
function othersIn(copy: unknown, whole: unknown, path: Path): string[] {
  if (typeof copy === "string") return copy === whole ? [] : [pointerTo(path)];
  if (Array.isArray(copy))
    return copy.flatMap((item, index) =>
      othersIn(item, Array.isArray(whole) ? whole[index] : undefined, [...path, index]),
    );
  if (!isRecord(copy)) return [];
  return Object.entries(copy).flatMap(([key, item]) =>
    othersIn(item, isRecord(whole) ? getOwn(whole, key) : undefined, [...path, key]),
  );
}

/**
 * What was kept, to be put back: a secret that was left out is the one that stands there `now`, in the same place. The
 * names of values whose secret is nowhere any more come along.
 */
export function giveBack(
  { values: kept, leftOut }: Inputs,
  now: ConfiguredProps,
): { values: ConfiguredProps; missing: string[] } {
  const places = new Set(leftOut);
  const values: ConfiguredProps = {};
  const missing: string[] = [];
  for (const [name, value] of Object.entries(kept)) {
    const { whole, isMissing } = filledIn(value, getOwn(now, name), places, [name]);
    if (isMissing) missing.push(name);
    if (whole !== undefined) setOwn(values, name, whole);
  }
  return { values, missing };
}

interface Filled {
  whole: unknown;
  isMissing: boolean;
}

/** A kept value with the secrets at these places filled in from another one; without those that it does not have. */
export function filledIn(kept: unknown, now: unknown, leftOut: ReadonlySet<string>, path: Path): Filled {
  if (leftOut.has(pointerTo(path))) {
    const isThere = typeof now === "string" && now !== "";
    return { whole: isThere ? now : undefined, isMissing: !isThere };
  }
  if (Array.isArray(kept)) {
    const items = kept.map((item, index) => {
      const other: unknown = Array.isArray(now) ? now[index] : undefined;
      return filledIn(item, isNamedAlike(item, other) ? other : undefined, leftOut, [...path, index]);
    });
    return {
      whole: items.map(({ whole }) => whole).filter((item) => item !== undefined),
      isMissing: items.some((item) => item.isMissing),
    };
  }
  if (!isRecord(kept)) return { whole: kept, isMissing: false };
  const entries = Object.entries(kept).map(
    ([key, item]) =>
      [key, filledIn(item, isRecord(now) ? now[key] : undefined, leftOut, [...path, key])] as const,
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
