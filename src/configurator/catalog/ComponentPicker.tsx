"use client";

import { useState } from "react";
import type { ComponentSummary } from "../../wire/component.ts";
import { useWords } from "../words.ts";
import { ComponentList, type ComponentKind } from "./ComponentList.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { Picker } from "../shell/Picker.tsx";
import { type RecentStore, useRecent } from "./recent.ts";
import { RecentList } from "./RecentList.tsx";
import { SearchBox } from "../shell/SearchBox.tsx";
import { useSearch } from "../shell/use-search.ts";

export interface ComponentPickerProps {
  /** The slug of the app whose components are offered; those of all apps without it. */
  app?: string;
  /** Offers one kind only; without it the person may choose. */
  componentType?: ComponentKind;
  /** The key of the component that is chosen. */
  chosen?: string;
  /** A component was chosen: its key, and what the list says of it unless it was one of the recent ones. */
  onChoose(componentKey: string, component?: ComponentSummary): void;
  /** Where the components chosen last are kept; in memory without it. */
  recent?: RecentStore;
}

/**
 * A component of an app, or of any: by search, by kind, or among the recent ones; by keyboard alone if wanted. Says what
 * each is for, and what its author says about running it. Below a `ConnectProvider`.
 */
export function ComponentPicker({ app, componentType, chosen, onChoose, ...rest }: ComponentPickerProps) {
  const t = useWords();
  const search = useSearch();
  const [kind, setKind] = useState<ComponentKind>();
  const [recent, remember] = useRecent(rest.recent);
  return (
    <Picker>
      <SearchBox label={t("find.label")} value={search.text} onChange={search.setText} />
      {componentType === undefined && <KindFilter value={kind} onChange={setKind} />}
      {search.text === "" && app === undefined && (
        <RecentList
          recent={recent}
          chosen={chosen}
          onChoose={(it) => {
            remember(it);
            onChoose(it.key);
          }}
        />
      )}
      <ComponentList
        {...{ app, chosen }}
        withDescription
        query={search.query}
        isSettled={search.isSettled}
        componentType={componentType ?? kind}
        onChoose={(component) => {
          remember({ key: component.key, name: component.name });
          onChoose(component.key, component);
        }}
      />
    </Picker>
  );
}
