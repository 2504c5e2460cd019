"use client";

import { useEffect, useRef, useSyncExternalStore, type ReactNode, type RefObject } from "react";
import { isComposing } from "../../ui/composing.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Logo } from "../../ui/Logo.tsx";
import type { App } from "../../wire/pages.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";
import { AppList } from "./AppList.tsx";
import { useApp, useAppOf } from "./catalogue.ts";
import { ComponentList } from "./ComponentList.tsx";
import { KindFilter } from "./KindFilter.tsx";
import { Picker } from "../shell/Picker.tsx";
import type { Recent } from "./recent.ts";
import { RecentList } from "./RecentList.tsx";
import { SearchBox } from "../shell/SearchBox.tsx";
import type { RailState } from "./use-rail.ts";

interface RailProps {
  state: RailState;
  chosen: string | undefined;
  recent: readonly Recent[];
  onChoose(componentKey: string): void;
  /** At the end. */
  children?: ReactNode;
}

/** Where components are found: by search over all, among the recent ones, or by app, and then among that app's. */
export function Rail({ state, chosen, recent, onChoose, children }: RailProps) {
  const t = useWords();
  const { place, setPlace, searchIn } = state;
  const root = useRef<HTMLDivElement>(null);
  const isGoing = useRef(false);
  const ofChosen = useAppOf(chosen);
  const isHeld = place !== undefined && place.chosen === chosen;
  const app = isHeld ? place.app : ofChosen.app;
  const focusBox = () => root.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
  const go = (to: string | undefined) => {
    isGoing.current = true;
    setPlace({ app: to, chosen });
  };
  useEffect(() => {
    // What was pressed is gone. Where the host led, the focus stays.
    if (isGoing.current) focusBox();
    isGoing.current = false;
  });
  useEffect(() => searchIn(app), [searchIn, app]);
  const choose = (key: string) => {
    setPlace({ app, chosen: key });
    onChoose(key);
  };
  useFindShortcut(root, focusBox);
  return (
    <Picker root={root} className="cf-rail-body">
      {!isHeld && ofChosen.isPending ? (
        <Skeleton label={t("find.loadingComponents")} />
      ) : app === undefined ? (
        <Everything {...{ state, chosen, recent }} onChoose={choose} onApp={({ nameSlug }) => go(nameSlug)} />
      ) : (
        <OneApp key={app} slug={app} {...{ state, chosen }} onChoose={choose} onBack={() => go(undefined)} />
      )}
      {children}
    </Picker>
  );
}

const never = () => () => undefined;
const isApple = () => /Mac|iP/.test(navigator.platform);
const onServer = () => false;
const useShortcutName = () => (useSyncExternalStore(never, isApple, onServer) ? "⌘K" : "Ctrl K");

function useFindShortcut(root: RefObject<HTMLElement | null>, focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    // The window of a frame, where the Configurator is in one.
    const view = root.current?.ownerDocument.defaultView;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.metaKey || event.ctrlKey) || isComposing(event)) return;
      event.preventDefault();
      latest.current();
    };
    view?.addEventListener("keydown", onKeyDown);
    return () => view?.removeEventListener("keydown", onKeyDown);
  }, [root]);
}

interface LevelProps {
  state: RailState;
  chosen: string | undefined;
  onChoose(componentKey: string): void;
}

interface EverythingProps extends LevelProps {
  recent: readonly Recent[];
  onApp(app: App): void;
}

/** All apps, and, of what is searched for, the components of all of them. */
function Everything({ state, chosen, recent, onChoose, onApp }: EverythingProps) {
  const t = useWords();
  const { text, setText, query, isSettled } = state.everywhere;
  const isSearch = text.trim() !== "";
  return (
    <>
      <SearchBox label={t("find.label")} value={text} onChange={setText} shortcut={useShortcutName()} />
      {!isSearch && <RecentList {...{ recent, chosen }} onChoose={({ key }) => onChoose(key)} />}
      {isSearch && (
        <section aria-label={t("find.foundLabel")}>
          <ComponentList {...{ query, isSettled, chosen }} onChoose={({ key }) => onChoose(key)} />
        </section>
      )}
      <section aria-label={t("find.appsLabel")}>
        <AppList {...{ query, isSettled }} has="components" onChoose={onApp} />
      </section>
    </>
  );
}

/** An app's components, and the way back to all apps. */
function OneApp({ state, slug, chosen, onChoose, onBack }: LevelProps & { slug: string; onBack(): void }) {
  const t = useWords();
  const { kind, setKind } = state;
  const { text, setText, query, isSettled } = state.inApp;
  const app = useApp(slug);
  const name = app?.name ?? slug;
  return (
    <>
      <button type="button" className="cf-back" onClick={onBack}>
        <Icon name="caret" />
        <span>{t("find.allApps")}</span>
      </button>
      <h2 className="cf-app">
        <Logo name={name} src={app?.imgSrc} size="small" />
        <span>{name}</span>
      </h2>
      <SearchBox
        label={t("find.in", { app: name })}
        value={text}
        onChange={setText}
        shortcut={useShortcutName()}
      />
      <KindFilter value={kind} onChange={setKind} />
      <ComponentList
        {...{ query, isSettled, chosen }}
        app={slug}
        componentType={kind}
        onChoose={({ key }) => onChoose(key)}
      />
    </>
  );
}
