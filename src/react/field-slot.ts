import type { createFormControl } from "react-hook-form";
import { EMPTY, getOwn, load, wireOf, type Held, type Loaded } from "../core/drafts.ts";
import { fieldKey } from "../core/field-key.ts";
import { withRowsOf } from "../core/row-identity.ts";
import { isSame } from "../core/same.ts";
import { Kept } from "../core/values.ts";
import { isUnset } from "../core/validation.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { plainValue } from "../wire/label-value.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeDefinition } from "./definition.ts";

/** React-hook-form, as the place where drafts and issues are kept. */
export type DraftForm = ReturnType<typeof createFormControl<Record<string, unknown>>>;

/** What a field of another kind reads: of what nobody edited what it was, not what this kind has made of it. */
const originOf = ({ draft, loaded, loadedDraft, wire }: Held): unknown =>
  draft === loadedDraft ? loaded.wire : wire;

/** One prop's place in an open form: where its draft is, what was loaded, and what would be sent. */
export class FieldSlot {
  readonly form: DraftForm;
  readonly prop: AnyProp;
  readonly definition: SomeDefinition;
  readonly key: string;
  #loaded: Loaded = EMPTY;
  /** The draft that `#loaded` made. */
  #loadedDraft: unknown;
  #isTouched = false;
  /** What the last draft asked about stands for. */
  #computed?: { draft: unknown; wire: unknown };

  constructor(form: DraftForm, prop: AnyProp, definition: SomeDefinition) {
    this.form = form;
    this.prop = prop;
    this.definition = definition;
    this.key = fieldKey(prop.name);
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  get draft(): unknown {
    const held = this.form.getValues(this.key);
    return held instanceof Kept ? held.value : held;
  }

  /** The draft that the loaded value stands for: where an edit started from. */
  get loadedDraft(): unknown {
    return this.#loadedDraft;
  }

  get error(): string | undefined {
    return this.form.getFieldState(this.key).error?.message;
  }

  /** What would be sent, were the field on. */
  get wire(): unknown {
    const { draft } = this;
    if (this.definition.passive || (draft === this.#loadedDraft && this.#loaded.keepsWire))
      return this.#loaded.wire;
    if (!this.#computed || this.#computed.draft !== draft) {
      this.#computed = {
        draft,
        wire: wireOf(this.definition, this.prop, draft, this.#loaded, this.#loadedDraft),
      };
    }
    return this.#computed.wire;
  }

  get isSet(): boolean {
    return !isUnset(this.draft, this.wire);
  }

  /** There is something in the field, if only an empty text that was saved: as an optional one, it is on. */
  get isInUse(): boolean {
    return this.draft !== undefined || (this.wire ?? undefined) !== undefined;
  }

  /** There is a saved value, and this field can neither show it nor has it been edited. */
  get isUnreadable(): boolean {
    return !this.definition.passive && this.#loaded.isUnreadable && this.draft === undefined;
  }

  /** Nobody has given the field anything yet, nor taken anything away. */
  get isUntouched(): boolean {
    return !this.#isTouched;
  }

  /** The field holds something that a person gave it, rather than the definition. */
  get isFilled(): boolean {
    const isGiven = this.isSet || this.isUnreadable;
    const isDefault = isSame(plainValue(this.wire), plainValue(this.prop.default));
    return !this.definition.passive && isGiven && !isDefault;
  }

  edit(draft: unknown): void {
    this.#hold(draft);
    this.#isTouched = true;
    if (this.#loaded.isUnreadable && draft !== undefined) this.#loaded = EMPTY;
  }

  /** Takes a value in place of the draft. Rows that were there stay themselves, and so do their boxes. */
  put(value: Loaded): void {
    const loaded = { ...value, draft: withRowsOf(this.draft, value.draft) };
    const { optional, hidden } = this.prop;
    // Null is how the platform says that an optional prop has never been on.
    const isTouched = loaded.wire !== null || !optional || hidden === true;
    this.#become({ draft: loaded.draft, loaded, loadedDraft: loaded.draft, isTouched });
  }

  get held(): Held {
    const { draft, wire, prop } = this;
    const { Widget } = this.definition;
    return {
      draft,
      loaded: this.#loaded,
      loadedDraft: this.#loadedDraft,
      wire,
      prop,
      Widget,
      isTouched: this.#isTouched,
    };
  }

  /** Goes back to what the field held once. */
  restore(held: Held): void {
    if (this.#isLike(held)) this.#become(held);
    else this.put(load(this.definition, this.prop, originOf(held)));
  }

  #become({ draft, loaded, loadedDraft, isTouched }: Omit<Held, "wire" | "prop" | "Widget">): void {
    // React-hook-form takes nothing that equals what it has, and only the loaded draft itself is sent as it was loaded.
    this.#hold(undefined);
    this.#hold(draft);
    this.#loaded = loaded;
    this.#loadedDraft = loadedDraft;
    this.#computed = undefined;
    this.#isTouched = isTouched;
  }

  /** Whether a draft of that field is one of this, too. */
  #isLike({ prop, Widget }: Pick<Held, "prop" | "Widget">): boolean {
    return prop.type === this.prop.type && Widget === this.definition.Widget;
  }

  /** React-hook-form copies plain objects and lists; a copy of a thousand rows would draw each of them again. */
  #hold(draft: unknown): void {
    this.form.setValue(this.key, typeof draft === "object" && draft !== null ? new Kept(draft) : draft);
  }

  putSaved(values: ConfiguredProps): void {
    this.put(load(this.definition, this.prop, getOwn(values, this.prop.name)));
  }

  putDefault(): void {
    const value = this.prop.default;
    if (value === undefined || value === null || value === "") return;
    const loaded = load(this.definition, this.prop, value);
    // It was not saved in this spelling: it is written as if it had been chosen.
    const keepsWire = loaded.keepsWire && (!this.prop.withLabel || loaded.draft === undefined);
    this.put({ ...loaded, keepsWire });
  }

  /** The slot for a prop that came anew under the same name. The draft stays, unless the field became one of another kind. */
  renewed(prop: AnyProp, definition: SomeDefinition): FieldSlot {
    if (prop === this.prop && definition === this.definition) return this;
    const next = new FieldSlot(this.form, prop, definition);
    if (this.#isLike({ prop, Widget: definition.Widget })) {
      next.#loaded = this.#loaded;
      next.#loadedDraft = this.#loadedDraft;
    } else next.put(load(definition, prop, originOf(this.held)));
    next.#isTouched = this.#isTouched;
    return next;
  }
}
