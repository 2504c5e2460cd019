import type { ReactNode } from "react";
import type { Option } from "../../wire/option.ts";
import type { ControlProps } from "../control.ts";

/** What is taken already, whether a list offers it or not. */
export interface ChosenOption {
  /** The value's `optionKey`. */
  key: string;
  label: string;
  value: unknown;
  detail?: string;
  /** The list was read and does not hold it. */
  missing?: boolean;
}

/** A list of options and all that is going on with it. */
export interface OptionSource {
  /** All loaded so far, without repeats, in order. */
  options: readonly Option[];
  /** `server`: the query was applied there and is not applied again. */
  filter: "client" | "server";
  /** `waiting`: something must be set first, which `hint` names. */
  status: "loading" | "ready" | "failed" | "waiting";
  /** Shown in place of the list while it waits. */
  hint?: ReactNode;
  /** Why it failed, a line of text. Options may be shown beside it. */
  error?: ReactNode;
  /** What the platform said beside usable options. */
  notices?: ReactNode;
  retry?(): void;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore?(): void;
  /** Why a further page failed: the options stay, and it can be tried again at their end. */
  moreError?: ReactNode;
  refresh?(): void;
  refreshing?: boolean;
  /** When the options were read, in milliseconds since the epoch. */
  updatedAt?: number;
  /** The answer takes long enough to say so. */
  slow?: boolean;
  cancel?(): void;
}

export interface ChoiceProps {
  mode: "one" | "many";
  /** The field's label, for names such as "Clear <label>". */
  label: string;
  chosen: readonly ChosenOption[];
  /** One: takes it, and the list closes. Many: adds it, and the list stays. */
  onPick(option: Option): void;
  /** Adds many at once; without it the list offers no "Select all". */
  onPickAll?(options: readonly Option[]): void;
  onRemove(chosen: ChosenOption): void;
  onClear?(): void;
  /** A hook, called only while the list is open, so that nothing is asked for before. It is given the text typed so far. */
  useSource(query: string): OptionSource;
  /**
   * The option that a text names, as far as it is known without the list. A browser that fills in a form writes into boxes
   * that nobody is in: such a text is a choice, or nothing.
   */
  optionCalled?(text: string): Option | undefined;
  /** Reads typed text as a value of one's own: an option to take, or why not. Absent where only the list counts. */
  custom?(text: string): { option: Option } | { refused: string };
  /** The values are secret: what is typed is not repeated. */
  secret?: boolean;
  control: ControlProps;
  required: boolean;
  invalid: boolean;
  disabled: boolean;
  placeholder?: string;
  /** Stands before the text, such as the state of an account. */
  before?: ReactNode;
  onOpenChange?(open: boolean): void;
  /** A row of actions under the list. */
  footer?: ReactNode;
}
