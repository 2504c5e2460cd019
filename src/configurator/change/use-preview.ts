"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useConnection } from "../../react/connect-context.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { honest, queryClientOf } from "../../react/queries.ts";
import type { Component } from "../../wire/messages.ts";
import { useValues } from "../fill/use-values.ts";
import { followsFrom, preview as foresee } from "./preview.ts";

let looks = 0;

/**
 * What would become of the values of the form around in another version. Where props follow from values, the platform is asked
 * which these would be: until it has answered, and where it cannot, the preview tells of the version's own props alone.
 */
export function usePreview(from: Component, to: Component) {
  const { store } = useOpenForm();
  const connection = useConnection();
  const values = useValues();
  const { fieldFor } = store.options;
  const { props } = store.state;
  const described = useMemo(() => ({ props: [...from.props, ...props] }), [from, props]);
  const own = useMemo(() => foresee(described, to, values, fieldFor), [described, to, values, fieldFor]);
  const isAsking = followsFrom(to, own.values);
  // What is asked with may be secret, and is in no key.
  // oxlint-disable-next-line react/exhaustive-deps -- a number for each preview
  const look = useMemo(() => ++looks, [own]);
  const queryClient = queryClientOf(connection);
  const { data, isFetching, error, refetch } = useQuery(
    {
      ...honest,
      queryKey: ["propsmith", "upgrade", look],
      queryFn: async ({ signal }) => {
        const { client, externalUserId } = connection;
        const { key: componentKey, version } = to;
        const request = { componentKey, version, externalUserId, configuredProps: own.values };
        const reply = await client.reload(request, { signal });
        const failure = reply.notices.find(({ kind }) => kind === "error");
        if (!reply.props && failure) throw new Error(failure.message);
        return reply;
      },
      enabled: isAsking,
      gcTime: 0,
      staleTime: Infinity,
    },
    queryClient,
  );
  useEffect(
    () => () => queryClient?.removeQueries({ queryKey: ["propsmith", "upgrade", look] }),
    [queryClient, look],
  );
  const answered = data?.props;
  const preview = useMemo(() => {
    if (!answered) return own;
    // It was asked with these defaults, which it need not say again.
    const defaults = new Map(own.added.map(({ name, after }) => [name, after]));
    const next = answered.map((prop) => ({ default: defaults.get(prop.name), ...prop }));
    return foresee(described, { props: next }, values, fieldFor);
  }, [answered, described, values, fieldFor, own]);
  return { preview, answer: data, isAsking: isAsking && isFetching, error, retry: () => void refetch() };
}
