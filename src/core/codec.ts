import type * as z from "zod/mini";
import type { Translate } from "../i18n/translate.ts";
import type { AnyProp, PropOf, PropType } from "../wire/prop.ts";
import type { DraftOf } from "./values.ts";

/**
 * How a prop type's value is edited. The two conversions are total, never throw and look at nothing but their
 * arguments; `undefined` means "not set" in both directions.
 *
 * Law: `toWire(toDraft(w)) ≡ w` for every valid `w`, key order and unknown sub-fields included.
 */
export interface PropCodec<T extends string = PropType, D = DraftOf<T>> {
  /** What a non-empty draft must meet, with messages that a person can act on. "Required" is not its business. */
  schema(prop: PropOf<T>, t: Translate): z.ZodMiniType<unknown, D>;
  /** `undefined` when nothing is set or the value cannot be read. */
  toDraft(wire: unknown, prop: PropOf<T>): D | undefined;
  /** `undefined` when the draft stands for no value. */
  toWire(draft: D, prop: PropOf<T>): unknown;
  /** Whether a prop of this type that carries `options` or `remoteOptions` is a choice, and of how many. */
  choices?: "one" | "many";
  /** No value is edited: whatever is saved passes through (`alert`, what the platform supplies). */
  passive?: true;
}

/**
 * A codec for some prop. Every `PropCodec` is one; that the props and drafts that it is given are of its own type is the
 * registry's promise.
 */
export interface SomeCodec extends Pick<PropCodec, "choices" | "passive"> {
  schema(prop: AnyProp, t: Translate): z.ZodMiniType;
  toDraft(wire: unknown, prop: AnyProp): unknown;
  toWire(draft: unknown, prop: AnyProp): unknown;
}
