"use client";

import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { learnApps } from "./learn-apps.ts";
import { parseComponent, type Component } from "../wire/component.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { useConnection, type Connection } from "./connect-context.tsx";
import type { LiveForm } from "./form-context.tsx";
import type { SomeDefinition } from "./definition.ts";
import { FormStore } from "./form-store.ts";
import type { Checks } from "./host-checks.ts";
import type { FormView, SourceSupport } from "./form-view.ts";
import { createLatest } from "./latest.ts";
import { hasSeen, pendingAfter } from "../core/form/host.ts";
import type { Sources, Suppliers } from "../core/sources.ts";
import { createSubmit, type SubmitHandler } from "./submission.ts";
import { useVisit } from "./use-visit.ts";

export interface FormSessionOptions extends Partial<Connection> {
  /** A component as the platform or its SDK gives it (either spelling), or one that `client.retrieveComponent` gave. */
  component: unknown;
  /** The saved values, or the host's current ones. The form opens with them and follows them when they change. */
  configuredProps?: ConfiguredProps;
  /** The id that came with the saved values' dynamic props. */
  dynamicPropsId?: string;
  /** Where values come from that aren't entered in the form, as saved. The form opens with them and follows them when they change. */
  sources?: Sources;
  /** Called with all sources whenever they differ from those passed or last reported. */
  onSourcesChange?(sources: Sources): void;
  /** Where values may come from besides the form. Keep the object: a new one computes all samples again. */
  suppliers?: Suppliers;
  /** Called with all values whenever they differ from what was given or last told. */
  onConfiguredPropsChange?(configuredProps: ConfiguredProps): void;
  /** Called with the whole list when the platform answers a reload. */
  onDynamicProps?(dynamicProps: { id?: string; props: readonly AnyProp[] }): void;
  onSubmit?: SubmitHandler;
  /**
   * Checks of the host's own, by prop name: a schema (zod or any other that speaks Standard Schema), or a function, which
   * may be asynchronous. They see values that are set and have passed the kit's own checks.
   */
  validate?: Checks;
  readOnly?: boolean;
}

interface Session {
  identity: string;
  form: LiveForm;
  /** There is no component yet, or no user: the values that the host passes are for what comes. */
  isAhead: boolean;
}

const NOTHING: ConfiguredProps = {};

const never = () => () => undefined;
const onClient = () => false;
const onServer = () => true;

const isParsed = (component: unknown): component is Component =>
  typeof component === "object" && component !== null && "props" in component && "issues" in component;

const read = (component: unknown): Component => (isParsed(component) ? component : parseComponent(component));

/** Calls the host. What it throws is its own: reported as uncaught, and no harm to the form. */
function tell(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * Opens a component's form and keeps it open: its drafts, its reloads, its submit. A component of another key, or another
 * user, is another form: nothing crosses over.
 */
export function useFormSession(
  options: FormSessionOptions,
  fieldFor: (prop: AnyProp) => SomeDefinition,
  sourceSupport: SourceSupport | "loading" | undefined,
): { form: LiveForm; view: FormView } {
  const t = useTranslate();
  const id = useId();
  const isHydrating = useSyncExternalStore(never, onClient, onServer);
  const connection = useConnection(options);
  const { dynamicPropsId, readOnly = false, validate, suppliers } = options;
  const isReady = sourceSupport !== "loading";
  const support = isReady ? sourceSupport : undefined;
  const sources = isRecord(options.sources) ? options.sources : undefined;
  // What was never saved may come as null.
  const configuredProps = isRecord(options.configuredProps) ? options.configuredProps : NOTHING;
  const parsed = useMemo(() => read(options.component), [options.component]);
  const [latest] = useState(() => createLatest({ options, connection }));
  const identity = JSON.stringify([parsed.key, connection.externalUserId]);

  // What the host still passes of the component or user before is not this form's.
  const open = (before?: Session): Session => {
    const other = before?.isAhead ? undefined : before;
    const values = other && hasSeen(other.form.store.state.host, configuredProps) ? NOTHING : configuredProps;
    const ids = other && [latest.get().options.dynamicPropsId, other.form.store.state.dynamicPropsId];
    const knownId = ids?.includes(dynamicPropsId) ? undefined : dynamicPropsId;
    const isNothing = parsed.key === "" && parsed.props.length === 0;
    const isAhead = !other && (isNothing || connection.externalUserId === "");
    const store = new FormStore(
      {
        component: parsed,
        values,
        sources: other && sources === other.form.store.state.host.sources.lastReceived ? undefined : sources,
        dynamicPropsId: knownId,
        received: { values: configuredProps, sources, dynamicPropsId },
        unacknowledged: before && pendingAfter(before.form.store.state.host, configuredProps),
      },
      { fieldFor, t, readOnly, validate, sources: support, suppliers },
      () => ({
        ...latest.get().connection,
        onConfiguredPropsChange: (told) => tell(() => latest.get().options.onConfiguredPropsChange?.(told)),
        onSourcesChange: (told) => tell(() => latest.get().options.onSourcesChange?.(told)),
        onDynamicProps: (dynamicProps) => tell(() => latest.get().options.onDynamicProps?.(dynamicProps)),
      }),
    );
    const form = {
      // A server counts its forms for itself: what is drawn after hydration has to name what was drawn by the server.
      id: isHydrating && !before ? id : `${id}${store.serial}`,
      control: store.checks.control,
      store,
      submit: createSubmit(store, () => latest.get().options.onSubmit),
      connection: () => latest.get().connection,
      disposers: new Map(),
    };
    return { identity, form, isAhead };
  };
  const [session, setSession] = useState(() => open());
  if (session.identity !== identity) setSession(open(session));
  const { form } = session;
  const { store } = form;

  useLayoutEffect(() => {
    latest.set({ options, connection });
  });
  useLayoutEffect(() => {
    store.reconfigure({ fieldFor, t, readOnly, validate, sources: support, suppliers });
  }, [store, fieldFor, t, readOnly, validate, support, suppliers]);
  useLayoutEffect(() => {
    store.dispatch({ type: "definitionChanged", component: parsed });
  }, [store, parsed]);
  useLayoutEffect(() => {
    store.dispatch({ type: "hostChanged", values: configuredProps, sources, dynamicPropsId });
  }, [store, configuredProps, sources, dynamicPropsId]);

  const view = useSyncExternalStore(store.subscribe, store.getForm, store.getForm);
  useLifetime(form, isReady);
  useApps(form, view.state.props, connection);
  return { form, view };
}

/**
 * Starts a form once it is on the page and interrupts it when it has left. It goes on when it comes back, as it does from a
 * hidden `<Activity>` or from the back/forward cache. All wait for a microtask: StrictMode takes every component off and
 * puts it back at once, and that must neither ask twice nor drop anything.
 */
function useLifetime(form: LiveForm, isReady: boolean): void {
  const visit = useVisit();
  const life = useRef<{ form?: LiveForm; visit?: number; started?: LiveForm }>({});
  useEffect(() => {
    const current = life.current;
    current.form = form;
    current.visit = visit;
    const isHere = () => current.form === form && current.visit === visit;
    queueMicrotask(() => {
      if (!isHere() || !isReady) return;
      if (current.started === form) {
        form.store.resume();
        return;
      }
      current.started = form;
      form.store.dispatch({ type: "opened" });
    });
    return () => {
      current.form = undefined;
      queueMicrotask(() => {
        if (isHere()) return;
        form.store.interrupt();
        if (current.form !== form) for (const dispose of form.disposers.values()) dispose();
      });
    };
  }, [form, visit, isReady]);
}

/** Learns the apps of the form's app props. */
function useApps(form: LiveForm, props: readonly AnyProp[], { client }: Connection): void {
  const visit = useVisit();
  useEffect(() => {
    const all = new Set(props.map((prop) => (prop.type === "app" ? prop.app : undefined)));
    const slugs = [...all].filter((slug) => slug != null && !form.store.state.apps.has(slug)) as string[];
    if (slugs.length === 0) return;
    learnApps(form, client, slugs);
    // oxlint-disable-next-line react/exhaustive-deps -- what was asked for in one visit is asked for again in the next
  }, [form, props, client, visit]);
}
