"use client";

import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { errorText } from "../../react/error-text.ts";
import { useTranslate } from "../../i18n/context.ts";
import { isFound } from "../../i18n/fold.ts";
import { Button } from "../../ui/Button.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { files as words } from "../en/files.ts";
import { Picker } from "../shell/Picker.tsx";
import { SearchBox } from "../shell/SearchBox.tsx";
import { useSearch } from "../shell/use-search.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";
import { FileTable } from "./FileTable.tsx";
import { type FileHierarchy, type FileItem, openAt, shownProp, showsFiles, valuesWith } from "./hierarchy.ts";
import { Trail } from "./Trail.tsx";
import { useFiles } from "./use-files.ts";

export interface FilePickerProps {
  /** Whose props lead to the files. */
  component: Component;
  hierarchy: FileHierarchy;
  /** The account, and what was chosen before: the picker opens there. */
  configuredProps: ConfiguredProps;
  /** What can be chosen: both without it. */
  select?: "files" | "folders" | "both";
  /** Whether several can be chosen: what the type of the prop says without it. */
  many?: boolean;
  /** Something was chosen: the values with it, and what it was. */
  onSelect(configuredProps: ConfiguredProps, items: readonly FileItem[]): void;
  onCancel?(): void;
}

/**
 * Goes through sites, drives and folders to files, by the calls that the fields' own lists make, page by page. Below a
 * `ConnectProvider`; the account has to be among the values.
 */
export function FilePicker({
  component,
  hierarchy,
  configuredProps,
  onSelect,
  onCancel,
  ...rest
}: FilePickerProps) {
  const t = useWords(words);
  const { select = "both" } = rest;
  const prop = component.props.find(({ name }) => name === hierarchy.files);
  const { many = prop?.type.endsWith("[]") ?? false } = rest;
  // It goes on from what it was opened with, whatever its host does meanwhile.
  const [given] = useState(configuredProps);
  const [{ trail, chosen }, setState] = useState(() => openAt(hierarchy, given));
  const keys = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen]);
  const root = useRef<HTMLDivElement>(null);
  const here = useRef<HTMLLIElement>(null);
  const going = useRef<"keys" | "pointer">(undefined);
  useEffect(() => {
    // What was pressed is gone. A finger wants no keyboard on the screen.
    if (going.current === "keys") root.current?.querySelector<HTMLElement>("input[type=search]")?.focus();
    else if (going.current) here.current?.focus();
    going.current = undefined;
  });
  const go = (to: readonly FileItem[]) => {
    going.current = root.current?.ownerDocument.activeElement?.matches(":focus-visible") ? "keys" : "pointer";
    setState({ trail: to, chosen: atLevel(to) === atLevel(trail) ? chosen : [] });
  };
  /** Another site has other files: what was chosen is kept within one only. */
  const atLevel = (steps: readonly FileItem[]) =>
    steps
      .slice(0, hierarchy.levels?.length ?? 0)
      .map(({ id }) => id)
      .join("\n");
  const choose = (items: readonly FileItem[], isChosen: boolean) => {
    const ids = new Set(items.map(({ id }) => id));
    const others = many ? chosen.filter(({ id }) => !ids.has(id)) : [];
    setState({ trail, chosen: isChosen ? [...others, ...items] : others });
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || event.key !== "ArrowUp" || trail.length === 0) return;
    event.preventDefault();
    go(trail.slice(0, -1));
  };
  return (
    <Picker root={root} className="cf-picker cf-file-picker" onKeyDown={keyDown}>
      <Trail trail={trail} here={here} onBack={(length) => go(trail.slice(0, length))} />
      <Content
        key={trail.map(({ id }) => id).join("\n")}
        {...{ component, hierarchy, given, trail, select, many }}
        chosen={keys}
        onOpen={(item) => go([...trail, item])}
        onChoose={choose}
      />
      <div className="cf-files-foot">
        <output>{chosen.length > 0 && t("files.chosen", { count: chosen.length })}</output>
        {chosen.length > 0 && (
          <ul className="cf-files-chosen">
            {chosen.map((item) => (
              <li key={item.id}>
                <span>{item.label}</span>
                <Button
                  variant="quiet"
                  icon="close"
                  aria-label={t("files.drop", { name: item.label })}
                  onClick={() => choose([item], false)}
                />
              </li>
            ))}
          </ul>
        )}
        <div className="cf-files-actions">
          {onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {t("files.cancel")}
            </Button>
          )}
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            onClick={() => onSelect(valuesWith(hierarchy, given, trail, chosen, many), chosen)}
          >
            {t("files.take", { count: chosen.length })}
          </Button>
        </div>
      </div>
    </Picker>
  );
}

interface ContentProps {
  component: Component;
  hierarchy: FileHierarchy;
  given: ConfiguredProps;
  trail: readonly FileItem[];
  select: "files" | "folders" | "both";
  many: boolean;
  chosen: ReadonlySet<string>;
  onOpen(item: FileItem): void;
  onChoose(items: readonly FileItem[], isChosen: boolean): void;
}

/** What is at the end of a trail, and the search in it. */
function Content({
  component,
  hierarchy,
  given,
  trail,
  select,
  many,
  chosen,
  onOpen,
  onChoose,
}: ContentProps) {
  const t = useWords(words);
  const say = useTranslate();
  const search = useSearch();
  const shown = component.props.find(({ name }) => name === shownProp(hierarchy, trail));
  const isServer = shown?.useQuery === true;
  const asked = useFiles({ component, hierarchy, given, trail, query: isServer ? search.query : "" });
  const text = search.text.trim();
  const items = isServer || !text ? asked.items : asked.items.filter(({ label }) => isFound(label, text));
  const isReading = asked.isPending || asked.isPlaceholderData || (isServer && !search.isSettled);
  const ofFiles = showsFiles(hierarchy, trail);
  const place = trail.at(-1)?.label ?? shown?.label ?? t("files.top");
  const count = { count: items.length };
  return (
    <>
      <div className="cf-files-head">
        <SearchBox label={t("files.search", { place })} value={search.text} onChange={search.setText} />
        <Button
          icon="refresh"
          aria-label={t("files.refresh")}
          busy={asked.isRefetching}
          onClick={() => void asked.refetch()}
        />
      </div>
      <output className="cf-group">
        {isReading
          ? t("find.searching")
          : asked.data && t(asked.hasNextPage ? "files.countMore" : "files.count", count)}
      </output>
      {asked.isPending && <Skeleton label={t("files.loading", { place })} />}
      {items.length > 0 && (
        <FileTable
          label={place}
          items={items}
          leadsOn={({ isFolder }) => !ofFiles || (isFolder && hierarchy.folder !== undefined)}
          onOpen={onOpen}
          canChoose={({ isFolder }) => ofFiles && select !== (isFolder ? "files" : "folders")}
          {...{ chosen, many, onChoose }}
        />
      )}
      {!isReading && asked.isSuccess && items.length === 0 && (
        <p className="cf-list-state">
          {text ? t("files.nothing", { query: text }) : t("files.empty", { place })}
        </p>
      )}
      {asked.isError && (
        <div className="cf-list-state" role="alert">
          <p>{t("files.failed", { place, reason: errorText(asked.error, say) })}</p>
          <Button
            icon="refresh"
            busy={asked.isFetching}
            onClick={() => void (asked.data ? asked.fetchNextPage() : asked.refetch())}
          >
            {t("retry")}
          </Button>
        </div>
      )}
      {!asked.isError && !asked.isPlaceholderData && asked.hasNextPage && (
        <>
          {text && !isServer && <p className="cf-list-state">{t("files.notAll")}</p>}
          <Button
            variant="quiet"
            data-result=""
            busy={asked.isFetchingNextPage}
            onClick={() => void asked.fetchNextPage()}
          >
            {t("files.more")}
          </Button>
        </>
      )}
    </>
  );
}
