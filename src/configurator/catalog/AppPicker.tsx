"use client";

import type { App } from "../../wire/pages.ts";
import { useWords } from "../words.ts";
import { AppList, type AppKind } from "./AppList.tsx";
import { Picker } from "../shell/Picker.tsx";
import { type RecentStore, useRecent } from "./recent.ts";
import { RecentList } from "./RecentList.tsx";
import { SearchBox } from "../shell/SearchBox.tsx";
import { useSearch } from "../shell/use-search.ts";

export interface AppPickerProps {
  /** The slug of the app that is chosen. */
  chosen?: string;
  /** An app was chosen: its slug, and the app itself unless it was one of the recent ones. */
  onChoose(slug: string, app?: App): void;
  /** Which apps are offered; those with components without it. */
  has?: AppKind;
  /** Where the apps chosen last are kept; in memory without it. */
  recent?: RecentStore;
}

/**
 * An app of the platform's catalogue, by search, by category, or among the recent ones; by keyboard alone if wanted. Below a
 * `ConnectProvider`.
 */
export function AppPicker({ chosen, onChoose, has = "components", recent: store }: AppPickerProps) {
  const t = useWords();
  const search = useSearch();
  const [recent, remember] = useRecent(store);
  return (
    <Picker>
      <SearchBox label={t("find.app")} value={search.text} onChange={search.setText} />
      {search.text === "" && (
        <RecentList
          withLogos
          recent={recent}
          chosen={chosen}
          onChoose={(it) => {
            remember(it);
            onChoose(it.key);
          }}
        />
      )}
      <AppList
        {...{ has, chosen }}
        query={search.query}
        isSettled={search.isSettled}
        onChoose={(app) => {
          remember({ key: app.nameSlug, name: app.name, imgSrc: app.imgSrc });
          onChoose(app.nameSlug, app);
        }}
      />
    </Picker>
  );
}
