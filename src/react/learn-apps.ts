"use client";

import type { ConnectClient } from "../client/port.ts";
import { formQueries, type LiveForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";

/** Asks for a form's apps: their names, and whether they want an account at all. */
export function learnApps(form: LiveForm, client: ConnectClient, slugs: readonly string[]): void {
  for (const slug of slugs) {
    queriesOf(form)
      .fetchQuery({
        ...QUERY_DEFAULTS,
        queryKey: [...formQueries(form), "app", slug],
        queryFn: ({ signal }) => client.retrieveApp(slug, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
      })
      .then(
        (app) => form.store.dispatch({ type: "appLearned", slug, app }),
        () => undefined,
      );
  }
}
