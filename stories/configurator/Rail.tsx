import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../src/ui/Button.tsx";
import { Icon } from "../../src/ui/Icon.tsx";
import { useApps, useComponents } from "./catalogue.ts";
import { ComponentList } from "./ComponentList.tsx";
import { ListState } from "./ListState.tsx";
import { Logo } from "./Logo.tsx";
import { ResetButton } from "./ResetButton.tsx";
import type { Recent } from "./session.ts";
import { useDelayed } from "./use-delayed.ts";

interface RailProps {
  chosen: string | undefined;
  recent: readonly Recent[];
  onChoose(componentKey: string): void;
}

/** Where components are found: by search, among the recent ones, by app. */
export function Rail({ chosen, recent, onChoose }: RailProps) {
  const [search, setSearch] = useState("");
  const query = useDelayed(useDeferredValue(search.trim()));
  return (
    <div className="cf-rail-body">
      <Search value={search} onChange={setSearch} />
      {search.trim() === "" ? (
        <>
          <Apps chosen={chosen} onChoose={onChoose} />
          {recent.length > 1 && (
            <section>
              <h2 className="cf-group">Recent</h2>
              <ul className="cf-list">
                {recent.slice(1).map(({ key, name }) => (
                  <li key={key}>
                    <button type="button" className="cf-item" onClick={() => onChoose(key)}>
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ) : (
        <section aria-label="Found components">
          <Found query={query} isSettled={query === search.trim()} {...{ chosen, onChoose }} />
        </section>
      )}
      <ResetButton />
    </div>
  );
}

const shortcut = /Mac|iP/.test(navigator.platform) ? "⌘K" : "Ctrl K";

function Search({ value, onChange }: { value: string; onChange(text: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <search className="cf-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label="Find a component"
        placeholder="Find a component"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">{shortcut}</kbd>
    </search>
  );
}

function Found({
  query,
  isSettled,
  chosen,
  onChoose,
}: { query: string; isSettled: boolean } & Omit<RailProps, "recent">) {
  const found = useComponents({ query });
  const components = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <output className="cf-group">
        {isSettled && found.isSuccess ? `${components.length} found` : "Searching…"}
      </output>
      <ListState query={found} what="components" isEmpty={components.length === 0}>
        {`Nothing is called “${query}”.`}
      </ListState>
      <ComponentList {...{ components, chosen, onChoose }} />
    </>
  );
}

function Apps({ chosen, onChoose }: Omit<RailProps, "recent">) {
  const query = useApps();
  const apps = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ListState query={query} what="apps" isEmpty={apps.length === 0}>
        No app has components.
      </ListState>
      {apps.map((app, index) => (
        <AppGroup
          key={app.nameSlug}
          {...{ chosen, onChoose }}
          slug={app.nameSlug}
          name={app.name}
          logo={app.imgSrc}
          isOpenAtFirst={chosen?.startsWith(`${app.nameSlug}-`) ?? index === 0}
        />
      ))}
      {query.hasNextPage && (
        <Button variant="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          More apps
        </Button>
      )}
    </>
  );
}

interface AppGroupProps extends Omit<RailProps, "recent"> {
  slug: string;
  name: string;
  logo?: string;
  isOpenAtFirst: boolean;
}

/** An app and, once it is opened, its components: they are not asked for before. */
function AppGroup({ slug, name, logo, isOpenAtFirst, ...list }: AppGroupProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <section>
      <h2 className="cf-app">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <Logo name={name} src={logo} size="small" />
          <span>{name}</span>
          <Icon name="caret" />
        </button>
      </h2>
      <div id={id}>{isOpen && <AppComponents slug={slug} {...list} />}</div>
    </section>
  );
}

function AppComponents({ slug, ...list }: Omit<RailProps, "recent"> & { slug: string }) {
  const query = useComponents({ app: slug });
  const components = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ListState query={query} what="components" isEmpty={components.length === 0}>
        It has no components.
      </ListState>
      <ComponentList components={components} {...list} />
    </>
  );
}
