"use client";

import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";

interface StateProps {
  query: {
    isPending: boolean;
    isError: boolean;
    isFetching: boolean;
    error: Error | null;
    refetch(): unknown;
  };
  /** Said while it is awaited. */
  loading: string;
  /** Said when it could not be had. */
  failed: string;
  /** Beside "Try again". */
  actions?: ReactNode;
}

/** In place of what is asked for, or above what was had before: that it is on its way, or did not come. */
export function State({ query, loading, failed, actions }: StateProps) {
  const t = useWords();
  if (query.isPending) return <Skeleton label={loading} />;
  if (!query.isError) return null;
  return (
    <Notice
      kind="error"
      title={failed}
      actions={
        <>
          <Button icon="refresh" busy={query.isFetching} onClick={() => void query.refetch()}>
            {t("retry")}
          </Button>
          {actions}
        </>
      }
    >
      {query.error?.message}
    </Notice>
  );
}

interface RefusalProps {
  title: string;
  error: Error | null;
  /** What can be done about it. */
  actions?: ReactNode;
}

/** What could not be done, and why. */
export function Refusal({ title, error, actions }: RefusalProps) {
  if (!error) return null;
  return (
    <Notice kind="error" title={title} actions={actions}>
      {error.message}
    </Notice>
  );
}
