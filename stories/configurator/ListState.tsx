import type { ReactNode } from "react";
import { Button } from "../../src/ui/Button.tsx";

interface ListStateProps {
  query: { isPending: boolean; isError: boolean; isFetching: boolean; error: unknown; refetch(): unknown };
  /** What is listed, as in "apps". */
  what: string;
  isEmpty: boolean;
  /** Said of an empty list. */
  children: ReactNode;
}

/** What a list has to say in place of entries: that they are on their way, did not come, or are none. */
export function ListState({ query, what, isEmpty, children }: ListStateProps) {
  if (query.isError) {
    const reason = query.error instanceof Error ? query.error.message : "";
    return (
      <div className="cf-list-state" role="alert">
        <p>
          The {what} could not be loaded. {reason}
        </p>
        <Button icon="refresh" busy={query.isFetching} onClick={() => query.refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (query.isPending) {
    return (
      <div className="cf-skeleton" role="status" aria-label={`Loading ${what}`}>
        <i />
        <i />
        <i />
      </div>
    );
  }
  return isEmpty ? <p className="cf-list-state">{children}</p> : null;
}
