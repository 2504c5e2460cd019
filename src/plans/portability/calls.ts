import { isFailure, nextPage, type PageParam } from "../../core/remote-options.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import type { Account } from "../../wire/pages.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ConfigureReply, ReloadReply } from "../../wire/replies.ts";
import type { PortabilityClient, PortabilitySide } from "./portability.ts";

/** The results of calls, and why some are missing. */
export interface Fetched<T> {
  readonly found: T;
  readonly problem?: string;
}

/** A list that goes on longer than this isn't read to its end. */
const MOST_PAGES = 20;

/** The calls for the target side, counted. Nothing is remembered for another side. */
export class PortabilityCalls {
  readonly limit: number;
  calls = 0;
  readonly #client: PortabilityClient;
  readonly #to: PortabilitySide;
  readonly #signal: AbortSignal | undefined;

  constructor(
    client: PortabilityClient,
    to: PortabilitySide,
    signal: AbortSignal | undefined,
    limit: number,
  ) {
    this.limit = limit;
    this.#client = client;
    this.#to = to;
    this.#signal = signal;
  }

  /** Fetches options page by page, until all wanted ones are there, or the list ends. */
  async options(
    component: Component,
    prop: AnyProp,
    configuredProps: ConfiguredProps,
    dynamicPropsId: string | undefined,
    isEnough: (keys: ReadonlySet<string>) => boolean,
  ): Promise<Fetched<readonly Option[]>> {
    const found = new Map<string, Option>();
    const pages: ConfigureReply[] = [];
    let next: PageParam | undefined = { page: 0 };
    while (next && pages.length < MOST_PAGES) {
      const param: PageParam = next;
      // Each page needs the context of the page before it.
      // oxlint-disable-next-line no-await-in-loop
      const { found: page, problem } = await this.#call((options) =>
        this.#client.configure(
          { ...this.#ref(component), propName: prop.name, configuredProps, dynamicPropsId, ...param },
          options,
        ),
      );
      const failure = page && isFailure(page) ? page.notices[0]?.message : problem;
      if (!page || failure !== undefined) return { found: [...found.values()], problem: failure };
      pages.push(page);
      for (const option of page.options) {
        const key = optionKey(option.value);
        if (!found.has(key)) found.set(key, option);
      }
      if (isEnough(new Set(found.keys()))) return { found: [...found.values()] };
      next = nextPage(pages);
    }
    const all = [...found.values()];
    return next ? { found: all, problem: `The list has more than ${MOST_PAGES} pages.` } : { found: all };
  }

  /** The target user's accounts of an app. */
  async accounts(app: string, wanted: string | undefined): Promise<Fetched<readonly Account[]>> {
    const found: Account[] = [];
    let after: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const request = { externalUserId: this.#to.externalUserId, app, after };
      // oxlint-disable-next-line no-await-in-loop -- each page names the next
      const { found: reply, problem } = await this.#call((options) =>
        this.#client.listAccounts(request, options),
      );
      if (!reply) return { found, problem };
      found.push(...reply.items);
      if (found.some(({ id }) => id === wanted)) return { found };
      if (!reply.hasMore || reply.endCursor === undefined || reply.endCursor === after) return { found };
      after = reply.endCursor;
    }
    return { found, problem: `The list has more than ${MOST_PAGES} pages.` };
  }

  /** The component in the target's version. */
  component(key: string, version: string): Promise<Fetched<Component | undefined>> {
    return this.#call((options) => this.#client.retrieveComponent({ componentKey: key, version }, options));
  }

  reload(component: Component, configuredProps: ConfiguredProps): Promise<Fetched<ReloadReply | undefined>> {
    const known = new Map(component.props.map((prop) => [prop.name, prop]));
    const request = { ...this.#ref(component), configuredProps, known };
    return this.#call((options) => this.#client.reload(request, options));
  }

  #ref({ key, version }: Component) {
    return { componentKey: key, version, externalUserId: this.#to.externalUserId };
  }

  async #call<T>(make: (options: { signal?: AbortSignal }) => Promise<T>): Promise<Fetched<T | undefined>> {
    const signal = this.#signal;
    const isCancelled = () => signal?.aborted === true;
    if (isCancelled()) return { found: undefined, problem: "The check was cancelled." };
    if (this.calls >= this.limit)
      return { found: undefined, problem: `The check stopped after ${this.limit} calls.` };
    this.calls += 1;
    try {
      return { found: await make(signal ? { signal } : {}) };
    } catch (error) {
      const message = error instanceof Error ? error.message : "The call failed.";
      return { found: undefined, problem: isCancelled() ? "The check was cancelled." : message };
    }
  }
}
