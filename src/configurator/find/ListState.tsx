"use client";

import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Skeleton } from "../layout/Skeleton.tsx";
import { useWords } from "../words.ts";

interface ListStateProps {
  query: { isPending: boolean; isError: boolean; isFetching: boolean; error: unknown; refetch(): unknown };
  what: "apps" | "components";
  isEmpty: boolean;
  /** Said of an empty list. */
  children: ReactNode;
}

const words = {
  apps: { loading: "find.loadingApps", failed: "find.appsFailed" },
  components: { loading: "find.loadingComponents", failed: "find.componentsFailed" },
} as const;

/** What a list has to say in place of entries: that they are on their way, did not come, or are none. */
export function ListState({ query, what, isEmpty, children }: ListStateProps) {
  const t = useWords();
  if (query.isError) {
    const reason = query.error instanceof Error ? query.error.message : "";
    return (
      <div className="cf-list-state" role="alert">
        <p>{t(words[what].failed, { reason })}</p>
        <Button icon="refresh" busy={query.isFetching} onClick={() => query.refetch()}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  if (query.isPending) return <Skeleton label={t(words[what].loading)} />;
  return isEmpty ? <p className="cf-list-state">{children}</p> : null;
}
