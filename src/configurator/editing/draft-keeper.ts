// Keeps the draft of an open form: saves it a little after each change, one call at a time, and never over one that the
// person has not seen yet.

import type { LiveForm } from "../../react/form-context.tsx";
import { applyValues } from "./apply.ts";
import { checkDraft, makeDraft, readDraft, type Draft, type DraftCheck, type DraftStore } from "./drafts.ts";
import type { History } from "../history/history.ts";

/** How long after a change it is saved, milliseconds. */
const DELAY = 800;

/** A draft as it is drawn. The object is new whenever something in it is. */
export interface DraftView {
  /** One of before, which waits to be resumed or discarded. */
  found?: Draft & Omit<DraftCheck, "values">;
  /** `kept`: as it stands in the store. `waiting`: it will be saved shortly. */
  state: "none" | "loading" | "waiting" | "saving" | "kept" | "failed";
  /** When it was saved last, milliseconds since the epoch. */
  savedAt?: number;
  /** Why it could not be loaded, saved or removed. */
  error?: unknown;
}

export interface DraftKeeperOptions {
  store: DraftStore;
  externalUserId: string;
  now?(): number;
}

export class DraftKeeper {
  #form: LiveForm;
  #history: History;
  #options: DraftKeeperOptions;
  #view: DraftView = { state: "none" };
  #listeners = new Set<() => void>();
  #timer?: ReturnType<typeof setTimeout>;
  /** There is something in the store. */
  #isStored = false;
  #isCalling = false;
  #isLoaded = false;
  /** What to do once the call under way has ended, or again after a failure. */
  #next?: () => Promise<void>;
  #failed?: () => Promise<void>;

  constructor(form: LiveForm, history: History, options: DraftKeeperOptions) {
    this.#form = form;
    this.#history = history;
    this.#options = options;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  view = (): DraftView => this.#view;

  /** Starts to keep the draft. `isNew`: there may be one of before. Gives the way to end this, which saves what is due. */
  start(isNew: boolean): () => void {
    // A form that was hidden for a while knows its draft already.
    if (isNew && !this.#isLoaded) void this.#call(this.#load, "loading");
    const stop = this.#history.subscribe(() => this.#changed());
    return () => {
      stop();
      this.flush();
    };
  }

  /** Saves at once what is due. */
  flush = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#call(this.#save, "saving");
  };

  /** Puts the draft of before into the form, as one step that can be undone. */
  resume(): void {
    const { found } = this.#view;
    if (!found) return;
    const { values } = this.#check(found);
    this.#become({ state: "kept", savedAt: found.savedAt });
    applyValues(this.#form, values, "draft", found.sources);
  }

  /** Lets go of the draft of before. */
  discard(): void {
    this.#become({ state: "none" });
    if (this.#isDue()) this.#changed();
    else void this.#call(this.#remove, "saving");
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.#failed) void this.#call(this.#failed, "saving");
  }

  // ---- inside

  get #key() {
    return {
      componentKey: this.#form.store.state.component.key,
      externalUserId: this.#options.externalUserId,
    };
  }

  #check(draft: Draft): DraftCheck {
    const { state, options, configuredProps } = this.#form.store;
    return checkDraft(draft, state.component, configuredProps(), options.fieldFor);
  }

  #isDue = (): boolean => this.#history.view().changed.size > 0;

  #changed(): void {
    // A draft that has not been seen yet, or could not be, is not written over.
    if (this.#view.found || this.#view.state === "loading" || this.#failed === this.#load) return;
    if (!this.#isDue() && !this.#isStored) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), DELAY);
    if (this.#view.state !== "failed") this.#become({ ...this.#view, state: "waiting" });
  }

  #load = async (): Promise<void> => {
    const { component } = this.#form.store.state;
    const draft = readDraft(await this.#options.store.load(this.#key), component.key);
    this.#isStored = draft !== undefined;
    this.#isLoaded = true;
    if (!draft) {
      this.#become({ state: "none" });
      if (this.#isDue()) this.#changed();
      return;
    }
    const { misfits, secrets } = this.#check(draft);
    this.#become({ state: "kept", found: { ...draft, misfits, secrets } });
  };

  #save = async (): Promise<void> => {
    if (!this.#isDue()) return this.#remove();
    const { component, props } = this.#form.store.state;
    const savedAt = (this.#options.now ?? Date.now)();
    const draft = makeDraft(
      component,
      this.#form.store.configuredProps(),
      [...component.props, ...props],
      savedAt,
      this.#form.store.sources(),
    );
    await this.#options.store.save(this.#key, draft);
    this.#isStored = true;
    this.#become({ state: this.#timer === undefined ? "kept" : "waiting", savedAt });
  };

  #remove = async (): Promise<void> => {
    await this.#options.store.remove(this.#key);
    this.#isStored = false;
    this.#become({ state: "none" });
  };

  /** One call at a time; of those that wait, the last one counts. */
  async #call(call: () => Promise<void>, state: DraftView["state"]): Promise<void> {
    if (this.#isCalling) {
      this.#next = call;
      return;
    }
    this.#isCalling = true;
    this.#failed = undefined;
    this.#become({ ...this.#view, state, error: undefined });
    try {
      await call();
    } catch (error) {
      this.#failed = call;
      this.#become({ ...this.#view, state: "failed", error });
    }
    this.#isCalling = false;
    const next = this.#next;
    this.#next = undefined;
    if (next) void this.#call(next, "saving");
  }

  #become(view: DraftView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
