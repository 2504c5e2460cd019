"use client";

import { useEffect, useState } from "react";
import { Logo } from "../../ui/Logo.tsx";
import type { App } from "../../wire/pages.ts";
import { useWords } from "../words.ts";
import { useApps } from "./catalogue.ts";
import { lineOf } from "../shell/describe.ts";
import { Results } from "./Results.tsx";

/** Which apps are offered: those with actions, with triggers, with either, or all there are. */
export type AppKind = "components" | "actions" | "triggers" | "any";

const flags = {
  components: { hasComponents: true },
  actions: { hasActions: true },
  triggers: { hasTriggers: true },
  any: {},
} as const;

/** As many as fill a tall window. */
const PAGE = 50;
/** Fewer than this of a category: the next page is asked for without a press. */
const FEW = 12;

interface AppListProps {
  /** What the server is to search for; nothing for all. */
  query: string;
  isSettled: boolean;
  has: AppKind;
  chosen?: string;
  onChoose(app: App): void;
}

/** Apps as the platform finds them, narrowed by category. */
export function AppList({ query, isSettled, has, chosen, onChoose }: AppListProps) {
  const t = useWords();
  const [category, setCategory] = useState("");
  const found = useApps({ ...flags[has], ...(query && { query }), limit: PAGE });
  const loaded = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const categories = [...new Set(loaded.flatMap((app) => app.categories ?? []))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  // A category that a search does not know stands still until the search is over.
  const known = categories.includes(category) ? categories : [...categories, ...(category ? [category] : [])];
  const shown = category ? loaded.filter((app) => app.categories?.includes(category)) : undefined;
  const { hasNextPage, isFetching, isError, fetchNextPage } = found;
  const wantsMore = shown !== undefined && shown.length < FEW && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    // The platform does not filter by category: what is not loaded yet may be of it.
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);
  return (
    <>
      {known.length > 1 && (
        <select
          className="cf-filter"
          aria-label={t("find.category")}
          value={category}
          onChange={(event) => setCategory(event.target.value)}
        >
          <option value="">{t("find.allCategories")}</option>
          {known.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      <Results
        query={found}
        what="apps"
        shown={shown}
        isSettled={isSettled}
        empty={query ? t("find.nothing", { query }) : t("find.noApps")}
      >
        {(app) => (
          <li key={app.nameSlug}>
            <button
              type="button"
              className="cf-item"
              data-result=""
              data-with-logo=""
              aria-current={app.nameSlug === chosen || undefined}
              title={app.description && lineOf(app.description)}
              onClick={() => onChoose(app)}
            >
              <Logo name={app.name} src={app.imgSrc} size="small" />
              <span>{app.name}</span>
            </button>
          </li>
        )}
      </Results>
    </>
  );
}
