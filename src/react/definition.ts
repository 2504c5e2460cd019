import type { ComponentType, RefCallback } from "react";
import type { Paired } from "../codecs/registry.ts";
import type { PropCodec } from "../core/codec.ts";
import type { DraftOf } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import type { PropOf, PropType } from "../wire/prop.ts";

/** What a widget spreads on its control (or on the group around its controls) to be named, described and found. */
export interface ControlAttributes {
  "aria-labelledby": string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
  /** Takes the focus when the field's label is clicked or an error leads here. */
  ref: RefCallback<HTMLElement>;
}

/** What a widget is given. It draws a control; label, description and error are drawn around it. */
export interface WidgetProps<T extends string = PropType, D = DraftOf<T>> {
  prop: PropOf<T>;
  /** What the person has typed or chosen, even where it is wrong; `undefined` while unset. */
  draft: D | undefined;
  /** Takes every edit; `undefined` unsets. */
  onChange(draft: D | undefined): void;
  /** The field's label, for names such as "Remove <label>". */
  label: string;
  control: ControlAttributes;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
  /** Must be set before this field's options can be asked for. */
  waitsFor?: { name: string; label: string };
}

/** What draws a value that can only be read is given this. */
export interface ReadingProps<T extends string = PropType, D = DraftOf<T>> extends Pick<
  WidgetProps<T, D>,
  "prop" | "draft" | "waitsFor"
> {}

/** All there is to know about a prop type: its codec, its widget and its manners. */
export interface FieldDefinition<T extends string = PropType, D = DraftOf<T>> extends PropCodec<T, D> {
  type: T;
  Widget: ComponentType<WidgetProps<T, D>>;
  /** Draws the value as text, where it can only be read. Without it, what would be sent is told. */
  Reading?: ComponentType<ReadingProps<T, D>>;
  /** When an edit counts as made: with each change (a pick, a switch), or when the person pauses or leaves (text). */
  commit: "change" | "blur";
  /** A quiet remark at the end of the label row, such as a range. */
  aside?(prop: PropOf<T>, t: Translate): string | undefined;
  /** The widget says itself what it is: no label is drawn around it. */
  unlabelled?: true;
}

/**
 * Defines a field, of one of the platform's types or of a type of the host's own. Exists for its types: the prop type is
 * stated once.
 */
export function defineField<T extends string, D = DraftOf<T>>(
  type: T,
  definition: Omit<FieldDefinition<T, D>, "type">,
): FieldDefinition<T, D> {
  return { type, ...definition };
}

/** A definition for some prop; that it fits the prop is the registry's promise. */
export type SomeDefinition = FieldDefinition<Paired, Paired>;
