import type { ConnectClient } from "../client/port.ts";
import { ClientError } from "../client/errors.ts";
import { getOwn } from "../core/drafts.ts";
import { isSame } from "../core/same.ts";
import type { Memory, Undo } from "../core/form-state.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { FormStore } from "./form-store.ts";

/** A pause in typing that counts as an edit made, milliseconds. */
const PAUSE_MS = 600;

/** A reload may bring props whose defaults call for another one; a definition that never settles is left at this. */
const MAX_CHAIN = 10;

export interface ReloadContext {
  client: ConnectClient;
  externalUserId: string;
  onDynamicProps?(dynamicProps: { id?: string; props: readonly AnyProp[] }): void;
}

/** Reloads that follow from one change: how many came before, what was filled in, and the way back. */
interface Chain {
  length: number;
  filled?: readonly AnyProp[];
  undo?: Undo;
}

/**
 * Asks for the props anew when the edit of a `reloadProps` prop counts as made. Only the latest answer counts; until it
 * comes the old fields stay and can be used.
 */
export class Reloads {
  #store: FormStore;
  #context: () => ReloadContext;
  /** What each `reloadProps` prop was when props were last asked for. */
  #committed = new Map<string, Memory | undefined>();
  /** The props on screen and what they were asked for with; `undefined` before a saved configuration has its own. */
  shown?: Undo;
  #timer?: ReturnType<typeof setTimeout>;
  #paused?: string;
  #abort?: AbortController;
  #running?: Promise<void>;
  /** What `#running` asks for. */
  #asked?: [trigger: string | undefined, chain: Chain];
  /** Asks again for what was interrupted. */
  #resume?: () => void;

  constructor(store: FormStore, context: () => ReloadContext) {
    this.#store = store;
    this.#context = context;
    this.#commitAll();
    this.shown = this.#point();
  }

  /** Asks for the dynamic props of a saved configuration: a reload prop has a value, or the platform knows an id. */
  open(): void {
    const { props, dynamicPropsId } = this.#store.state;
    const isSaved = props.some((prop) => prop.reloadProps && this.#store.valueOf(prop.name) !== undefined);
    if (!isSaved && dynamicPropsId === undefined) return;
    this.shown = undefined;
    void this.#run(undefined);
  }

  /** Asks for the dynamic props of another saved configuration of the same component. */
  reopen(dynamicPropsId: string): void {
    this.stop();
    this.#store.dispatch({ type: "identified", dynamicPropsId });
    this.open();
  }

  /** An edit: counts as made after a pause. */
  edited(name: string): void {
    if (!this.#isReloading(name)) return;
    this.#clear();
    this.#paused = name;
    this.#timer = setTimeout(() => this.commit(name), PAUSE_MS);
  }

  /** An edit that counts as made. The same value as before, or one that is not sound, asks for nothing. */
  commit(name: string): void {
    if (!this.#isReloading(name)) return;
    if (this.#paused === name) this.#clear();
    const wire = this.#store.valueOf(name);
    if (isSame(wire, this.#committed.get(name)?.sent) || !this.#store.isSound(name)) return;
    void this.#run(name);
  }

  /** Gives the form what it was opened with, and asks for the props that belong to it. */
  reset(): void {
    for (const name of this.#store.reset()) this.commit(name);
  }

  /** Asks again after a failure. */
  retry(): void {
    const { reload } = this.#store.state;
    if (reload.phase === "failed") void this.#run(reload.trigger);
  }

  /** Asks the component's new version for what was asked of the one before. */
  again(): void {
    const { reload } = this.#store.state;
    if (reload.phase === "pending") void this.#run(reload.trigger);
    if (reload.phase === "answered") void this.#run(undefined);
  }

  /**
   * Goes back. `shown` is what was on screen then: where the form now holds something else than those props were asked
   * for with, they are asked for again.
   */
  goBack(undo: Undo, shown: Undo | undefined): void {
    this.stop();
    this.#store.goBack(undo);
    this.#commitAll();
    this.shown = shown ?? this.#point();
    if (!shown) return this.open();
    for (const [name, asked] of shown.fields) {
      if (isSame(undo.fields.get(name)?.sent, asked?.sent)) continue;
      this.#committed.set(name, asked);
      this.commit(name);
    }
  }

  /** Resolves when nothing is under way, edits that wait for a pause included; false when that came to no answer. */
  async settled(): Promise<boolean> {
    if (this.#paused !== undefined) this.commit(this.#paused);
    if (this.#running === undefined) return true;
    while (this.#running !== undefined) await this.#running;
    const { phase } = this.#store.state.reload;
    return phase !== "failed" && phase !== "pending";
  }

  /** Ends what is under way. */
  stop(): void {
    this.#clear();
    this.#abort?.abort();
    this.#abort = undefined;
    this.#running = undefined;
    this.#resume = undefined;
  }

  /** The form has left the page: whoever waits for what is under way waits until it comes back, if it does. */
  interrupt(): void {
    clearTimeout(this.#timer);
    const asked = this.#asked;
    if (this.#running === undefined || !asked) return;
    this.#running = new Promise((resolve) => {
      this.#resume = () => {
        void this.#run(...asked);
        resolve();
      };
    });
    this.#abort?.abort();
  }

  /** The form is back: what was interrupted is asked for again, and an edit that waited for a pause counts as made. */
  resume(): void {
    this.#resume?.();
    if (this.#paused !== undefined) this.commit(this.#paused);
  }

  #isReloading(name: string): boolean {
    return this.#store.state.props.some((prop) => prop.name === name && prop.reloadProps);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#paused = undefined;
  }

  /** Remembers what the form is asked for with. Props that left are forgotten: when they come back, they are new. */
  #commitAll(): void {
    this.#committed = new Map();
    this.#commitThese(this.#store.state.props);
  }

  #commitThese(props: readonly AnyProp[]): void {
    for (const { name, reloadProps } of props)
      if (reloadProps) this.#committed.set(name, this.#store.memoryOf(name));
  }

  /** The form as it is, to come back to. */
  #point(): Undo {
    const { props, dynamicPropsId } = this.#store.state;
    return { fields: new Map(this.#committed), made: { props, dynamicPropsId } };
  }

  #run(
    trigger: string | undefined,
    chain: Chain = { length: 0, undo: trigger === undefined ? undefined : this.shown },
  ): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#asked = [trigger, chain];
    this.#resume = undefined;
    // A client may be deaf to the signal.
    const ended = new Promise<void>((resolve) => abort.signal.addEventListener("abort", () => resolve()));
    const running = Promise.race([this.#ask(trigger, abort.signal, chain), ended]).finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #ask(trigger: string | undefined, signal: AbortSignal, chain: Chain): Promise<void> {
    const store = this.#store;
    const { state } = store;
    const { client, externalUserId, onDynamicProps } = this.#context();
    const sent = store.configuredProps();
    this.#commitAll();
    store.dispatch({ type: "reloadStarted", trigger });
    try {
      const reply = await client.reload(
        {
          componentKey: state.component.key,
          version: state.component.version,
          externalUserId,
          configuredProps: sent,
          dynamicPropsId: state.dynamicPropsId,
          known: new Map([...state.component.props, ...state.props].map((prop) => [prop.name, prop])),
        },
        { signal },
      );
      if (signal.aborted) return;
      const failure = reply.props ? undefined : reply.notices.find((notice) => notice.kind === "error");
      if (failure) throw new ClientError("component", failure.message, { componentError: failure });
      const all = [...(chain.filled ?? []), ...store.filledFields()];
      const filled = [...new Map(all.map((prop) => [prop.name, prop])).values()];
      store.replaceProps(reply, filled, chain.undo);
      if (reply.props) onDynamicProps?.({ id: reply.dynamicPropsId, props: reply.props });
      store.announce();
      const next = this.#arrived(sent);
      this.shown = this.#point();
      store.tell("reload", trigger);
      if (next && chain.length < MAX_CHAIN)
        void this.#run(next.name, { ...chain, filled, length: chain.length + 1 });
    } catch (error) {
      if (signal.aborted) return;
      // The edit that failed may be made again as it is.
      if (trigger !== undefined) this.#committed.delete(trigger);
      store.dispatch({ type: "reloadFailed", trigger, error });
    }
  }

  /** A prop that came with a value which the request did not carry, such as a default: it may bring props of its own. */
  #arrived(sent: ConfiguredProps): AnyProp | undefined {
    const store = this.#store;
    const fresh = store.state.props.filter(
      ({ name, reloadProps }) => reloadProps && !this.#committed.has(name),
    );
    this.#commitThese(fresh);
    return fresh.find(({ name }) => !isSame(store.valueOf(name), getOwn(sent, name)));
  }
}
