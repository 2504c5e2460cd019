// Where a prop's value comes from if it isn't entered in the form. Plain JSON that hosts save with the values.

/** A path into the data of earlier steps: keys and list indexes, from the root. */
export type ReferencePath = readonly (string | number)[];

/** Text and paths, in order. A single path keeps the type of its value; anything else results in text. */
export type Reference = readonly (string | { readonly path: ReferencePath })[];

/** A reference that supplies part of a value. `at` leads from the value to that part. */
export interface PlacedReference {
  readonly at: ReferencePath;
  readonly reference: Reference;
}

/** The value comes from earlier steps when the component runs. */
export interface ReferenceSource {
  readonly from: "reference";
  readonly reference: Reference;
  /** The value that the prop had before its source changed. */
  readonly kept?: unknown;
}

/**
 * The value was entered in the form, but parts of it come from earlier steps: a row of a list, an entry of an object, the
 * text of a query.
 */
export interface PartsSource {
  readonly from: "parts";
  /** The value, as in `configuredProps`. What it contains at the places of references is ignored. */
  readonly value: unknown;
  readonly references: readonly PlacedReference[];
  readonly kept?: unknown;
}

/** A model supplies the value when it calls the component as a tool. */
export interface ModelSource {
  readonly from: "model";
  /** What the model should know about the value; the prop's description by default. */
  readonly guide?: string;
  /** The values that the model may choose from. */
  readonly choices?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
  /** Whether the model has to supply a value. By default, if the prop is required. */
  readonly required?: boolean;
  readonly kept?: unknown;
}

/** A person is asked for the value when the component runs. */
export interface PersonSource {
  readonly from: "person";
  /** The question; the prop's label by default. */
  readonly guide?: string;
  readonly kept?: unknown;
}

export type Source = ReferenceSource | PartsSource | ModelSource | PersonSource;

/** Sources by prop name. Props without one have their value in `configuredProps`, or none. */
export type Sources = Readonly<Record<string, Source>>;

/** A configured component as a host saves it: plain JSON. */
export interface Plan {
  readonly propsmith: 1;
  readonly component: { readonly key: string; readonly version?: string };
  readonly configuredProps: Record<string, unknown>;
  readonly dynamicPropsId?: string;
  readonly sources: Sources;
  /** The name and description of the exported tool. */
  readonly name?: string;
  readonly description?: string;
}

/** A node of the tree that references are chosen from. Its path is the keys from the root. */
export interface ReferenceNode {
  readonly key: string | number;
  readonly label?: string;
  /** What kind of value it is, as the host calls it. */
  readonly type?: string;
  readonly sample?: unknown;
  readonly children?: readonly ReferenceNode[];
  /** Loads the children when they are needed. */
  load?(options: { signal: AbortSignal }): Promise<readonly ReferenceNode[]>;
}

/** The data that references can point to. */
export interface ReferenceData {
  readonly tree: readonly ReferenceNode[];
  /** Data shaped as at run time. Previews and requests use it. */
  readonly sample?: unknown;
}

/** Where values may come from besides the form. Only what the host supplies is offered. */
export interface Suppliers {
  readonly reference?: ReferenceData;
  readonly model?: boolean;
  readonly person?: boolean;
}
