"use client";

import type { ConnectClient } from "../client/port.ts";
import type { LiveForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { formAppKey } from "./query-keys.ts";

/** Asks for a form's apps: their names, and whether they want an account at all. */
export function learnApps(form: LiveForm, client: ConnectClient, slugs: readonly string[]): void {
  for (const slug of slugs) {
    queriesOf(form)
      .fetchQuery({
        ...QUERY_DEFAULTS,
        queryKey: formAppKey(form, slug),
        queryFn: ({ signal }) => client.retrieveApp(slug, { signal }),
        staleTime: Number.POSITIVE_INFINITY,
      })
      .then(
        (app) => form.store.dispatch({ type: "appLearned", slug, app }),
        () => undefined,
      );
  }
}
