"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useConnection } from "../../react/connect-context.tsx";
import { QUERY_DEFAULTS, queryClientOf } from "../../react/queries.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { followingKey } from "../../react/query-keys.ts";

let looks = 0;

/** Asks the platform, where that `isWanted`, which props would follow from values, before a form has them. */
export function useFollowing(component: Component, values: ConfiguredProps, isWanted: boolean) {
  const connection = useConnection();
  // What is asked with may be secret, and is in no key.
  // oxlint-disable-next-line react/exhaustive-deps -- a number for each look
  const look = useMemo(() => ++looks, [values]);
  const queryClient = queryClientOf(connection);
  const { data, isFetching, error, refetch } = useQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: followingKey(look),
      queryFn: async ({ signal }) => {
        const { client, externalUserId } = connection;
        const { key: componentKey, version } = component;
        const request = { componentKey, version, externalUserId, configuredProps: values };
        const reply = await client.reload(request, { signal });
        const failure = reply.notices.find(({ kind }) => kind === "error");
        if (!reply.props && failure) throw new Error(failure.message);
        return reply;
      },
      enabled: isWanted,
      gcTime: 0,
      staleTime: Infinity,
    },
    queryClient,
  );
  useEffect(() => () => queryClient?.removeQueries({ queryKey: followingKey(look) }), [queryClient, look]);
  return { answer: data, isAsking: isWanted && isFetching, error, retry: () => void refetch() };
}
