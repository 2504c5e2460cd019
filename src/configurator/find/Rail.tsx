"use client";

import {
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import type { Recent } from "../session.ts";
import { useWords } from "../words.ts";
import { useApps, useComponents } from "./catalogue.ts";
import { ComponentList } from "./ComponentList.tsx";
import { ListState } from "./ListState.tsx";
import { Logo } from "../../ui/Logo.tsx";
import { useDelayed } from "./use-delayed.ts";

interface RailProps {
  chosen: string | undefined;
  recent: readonly Recent[];
  onChoose(componentKey: string): void;
  /** At the end. */
  children?: ReactNode;
}

type ListProps = Omit<RailProps, "recent" | "children">;

/** Where components are found: by search, among the recent ones, by app. */
export function Rail({ chosen, recent, onChoose, children }: RailProps) {
  const t = useWords();
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
              <h2 className="cf-group">{t("find.recent")}</h2>
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
        <section aria-label={t("find.foundLabel")}>
          <Found query={query} isSettled={query === search.trim()} {...{ chosen, onChoose }} />
        </section>
      )}
      {children}
    </div>
  );
}

const never = () => () => undefined;
const isApple = () => /Mac|iP/.test(navigator.platform);
const onServer = () => false;

function Search({ value, onChange }: { value: string; onChange(text: string): void }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const shortcut = useSyncExternalStore(never, isApple, onServer) ? "⌘K" : "Ctrl K";
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
        aria-label={t("find.label")}
        placeholder={t("find.label")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <kbd aria-hidden="true">{shortcut}</kbd>
    </search>
  );
}

function Found({ query, isSettled, chosen, onChoose }: { query: string; isSettled: boolean } & ListProps) {
  const t = useWords();
  const found = useComponents({ query });
  const components = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <output className="cf-group">
        {isSettled && found.isSuccess ? t("find.found", { count: components.length }) : t("find.searching")}
      </output>
      <ListState query={found} what="components" isEmpty={components.length === 0}>
        {t("find.nothing", { query })}
      </ListState>
      <ComponentList {...{ components, chosen, onChoose }} />
      <More query={found}>{t("find.moreComponents")}</More>
    </>
  );
}

function Apps({ chosen, onChoose }: ListProps) {
  const t = useWords();
  const query = useApps();
  const apps = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ListState query={query} what="apps" isEmpty={apps.length === 0}>
        {t("find.noApps")}
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
      <More query={query}>{t("find.moreApps")}</More>
    </>
  );
}

interface MoreProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
  children: ReactNode;
}

function More({ query, children }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <Button variant="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {children}
    </Button>
  );
}

interface AppGroupProps extends ListProps {
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

function AppComponents({ slug, ...list }: ListProps & { slug: string }) {
  const t = useWords();
  const query = useComponents({ app: slug });
  const components = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ListState query={query} what="components" isEmpty={components.length === 0}>
        {t("find.noComponents")}
      </ListState>
      <ComponentList components={components} {...list} />
      <More query={query}>{t("find.moreComponents")}</More>
    </>
  );
}
