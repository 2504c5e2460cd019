"use client";

import { useState, type ReactNode } from "react";
import { pick as words } from "../i18n/en/pick.ts";
import { errorText } from "../react/error-text.ts";
import { useDebounced } from "../react/use-debounced.ts";
import { useTranslate } from "../i18n/context.ts";
import { Choice, type ChosenOption, type OptionSource } from "../ui/Choice/Choice.tsx";
import { Logo } from "../ui/Logo.tsx";
import type { ComponentSummary } from "../wire/component.ts";
import type { App } from "../wire/pages.ts";
import { optionKey } from "../wire/option.ts";
import { useApps, useComponents, type AppsInput, type ComponentsInput } from "./data.ts";

interface Pages {
  isError: boolean;
  isPending: boolean;
  isFetching: boolean;
  error: unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): unknown;
  refetch(): unknown;
}

/** A list that a server searches, as a choice shows it. */
function useListed<T>(
  found: readonly T[],
  pages: Pages,
  optionOf: (item: T) => OptionSource["options"][number],
  /** The list answers to a text before the one that is typed. */
  isBehind: boolean,
): OptionSource {
  const t = useTranslate(words);
  return {
    options: found.map(optionOf),
    filter: "server",
    status: pages.isError && found.length === 0 ? "failed" : pages.isPending ? "loading" : "ready",
    error: pages.isError ? errorText(pages.error, t) : undefined,
    retry: () => void pages.refetch(),
    hasMore: pages.hasMore,
    loadingMore: pages.isLoadingMore,
    loadMore: () => void pages.loadMore(),
    refreshing: isBehind || (pages.isFetching && !pages.isLoadingMore),
    moreError: pages.isError && found.length > 0 ? errorText(pages.error, t) : undefined,
  };
}

interface PickerProps {
  what: "app" | "action" | "trigger" | "component";
  chosen: ChosenOption | undefined;
  before?: ReactNode;
  useSource(query: string): OptionSource;
  onPick(value: unknown): void;
  disabled?: boolean;
}

function Picker({ what, chosen, before, useSource, onPick, disabled = false }: PickerProps) {
  const t = useTranslate(words);
  const label = t(`pick.${what}`);
  return (
    <Choice
      mode="one"
      label={label}
      placeholder={t(`pick.${what}.choose`)}
      chosen={chosen ? [chosen] : []}
      before={before}
      useSource={useSource}
      onPick={({ value }) => onPick(value)}
      onRemove={() => onPick(undefined)}
      control={{ "aria-label": label }}
      required={false}
      invalid={false}
      disabled={disabled}
    />
  );
}

export interface SelectAppProps {
  value?: Partial<App> & { nameSlug: string };
  onChange?(app?: App): void;
  /** Which apps are offered. */
  appsOptions?: Omit<AppsInput, "q">;
}

/** Connect-react's `SelectApp`: an app of the platform, searched there. */
export function SelectApp({ value, onChange, appsOptions }: SelectAppProps): ReactNode {
  const [known] = useState(() => new Map<string, App>());
  function useSource(query: string): OptionSource {
    const asked = useDebounced(query);
    const pages = useApps({ ...appsOptions, q: asked || undefined });
    for (const app of pages.apps) known.set(app.nameSlug, app);
    return useListed(
      pages.apps,
      pages,
      ({ nameSlug, name, description }) => ({
        label: name,
        value: nameSlug,
        description,
      }),
      asked !== query,
    );
  }
  const app = value && { ...known.get(value.nameSlug), ...value };
  const name = app?.name ?? app?.nameSlug ?? "";
  return (
    <Picker
      what="app"
      chosen={app && { key: optionKey(app.nameSlug), label: name, value: app.nameSlug }}
      before={app && <Logo name={name} src={app.imgSrc} />}
      useSource={useSource}
      onPick={(slug) => onChange?.(known.get(slug as string))} // what the list offers are slugs
    />
  );
}

export interface SelectComponentProps {
  app?: Partial<App> & { nameSlug: string };
  componentType?: "action" | "trigger";
  value?: Partial<ComponentSummary> & { key: string };
  onChange?(component?: ComponentSummary): void;
  /** Which components are offered. */
  componentsOptions?: Omit<ComponentsInput, "app" | "componentType" | "q">;
}

/** Connect-react's `SelectComponent`: an action or a trigger of an app, searched on the platform. */
export function SelectComponent(props: SelectComponentProps): ReactNode {
  const { app, componentType, value, onChange, componentsOptions } = props;
  const [known] = useState(() => new Map<string, ComponentSummary>());
  function useSource(query: string): OptionSource {
    const asked = useDebounced(query);
    const pages = useComponents({
      ...componentsOptions,
      app: app?.nameSlug,
      componentType,
      q: asked || undefined,
    });
    for (const component of pages.components) known.set(component.key, component);
    return useListed(
      pages.components,
      pages,
      ({ key, name, description }) => ({
        label: name,
        value: key,
        description,
      }),
      asked !== query,
    );
  }
  const component = value && { ...known.get(value.key), ...value };
  return (
    <Picker
      what={componentType ?? "component"}
      chosen={
        component && {
          key: optionKey(component.key),
          label: component.name ?? component.key,
          value: component.key,
        }
      }
      useSource={useSource}
      onPick={(key) => onChange?.(known.get(key as string))} // what the list offers are keys
      disabled={!app}
    />
  );
}
