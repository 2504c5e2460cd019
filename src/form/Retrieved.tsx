"use client";

import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useState } from "react";
import { useConnection } from "../react/connect-context.tsx";
import { deferred } from "../react/form-context.tsx";
import { createLatest } from "../react/latest.ts";
import { QUERY_DEFAULTS, queryClientOf } from "../react/queries.ts";
import { Awaited, Given, type GivenProps, type InnerProps } from "./Given.tsx";
import { componentKey as keyOf } from "../react/query-keys.ts";

/** A form whose component is asked for by its key. */
export function Retrieved({ componentKey, version, ...props }: InnerProps & { componentKey: string }) {
  const connection = useConnection(props);
  const { client } = connection;
  const component = useQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: keyOf(componentKey, version),
      queryFn: (asked) =>
        deferred(() => client.retrieveComponent({ componentKey, version }, { signal: asked.signal })),
    },
    queryClientOf(connection),
  );
  // The form before stays, unseen, until the next component is there: it knows which of the host's values were its own.
  const [shown] = useState(() => createLatest<GivenProps | undefined>(undefined));
  useLayoutEffect(() => {
    if (component.data) shown.set({ ...props, component: component.data });
  });
  if (component.data) return <Given {...props} component={component.data} />;
  const awaited = (
    <Awaited retry={component.isError ? () => void component.refetch() : undefined} error={component.error} />
  );
  const before = shown.get();
  return before ? <Given {...before} onConfiguredPropsChange={undefined} awaited={awaited} /> : awaited;
}
