"use client";

import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { result as words } from "../../en/result.ts";
import { type ConfiguratorTranslate, useWords } from "../../words.ts";
import { useMore } from "./use-more.ts";

/** So many entries of a branch come at once, so that a long list costs no more than a short one. */
const STEP = 100;

/** So many characters of a text come at once. */
const TEXT_STEP = 2000;

/** Of a list of rows, the first few stand open. */
const OPEN_AT_FIRST = 3;

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

const isEmpty = (value: object): boolean => {
  for (const _ in value) return false;
  return true;
};

/** A value as a tree that can be unfolded, however large: only what is in sight is drawn. */
export function DataTree({ value }: { value: unknown }) {
  return (
    <div className="cf-tree">
      {isBranch(value) && !isEmpty(value) ? <Entries value={value} depth={0} /> : <Leaf value={value} />}
    </div>
  );
}

function Entries({ value, depth }: { value: object; depth: number }) {
  const t = useWords(words);
  const [names] = useState(() => (Array.isArray(value) ? undefined : Object.keys(value)));
  const { shown, more, showMore } = useMore(names?.length ?? (value as unknown[]).length, STEP);
  const entries = Array.from({ length: shown }, (_, index) => names?.[index] ?? String(index));
  return (
    <ul>
      {entries.map((name, index) => (
        <li key={name}>
          <Entry
            name={name}
            value={value[name as keyof typeof value]}
            isOpenAtFirst={depth === 0 && index < OPEN_AT_FIRST}
            depth={depth}
          />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Button variant="quiet" onClick={showMore}>
            {t("tree.more", { count: more })}
          </Button>
        </li>
      )}
    </ul>
  );
}

interface EntryProps {
  name: string;
  value: unknown;
  isOpenAtFirst: boolean;
  depth: number;
}

function Entry({ name, value, isOpenAtFirst, depth }: EntryProps) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  if (!isBranch(value) || isEmpty(value)) {
    return (
      <div className="cf-pair">
        <span className="cf-key" translate="no">
          {name}
        </span>{" "}
        <Leaf value={value} />
      </div>
    );
  }
  return (
    <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className="cf-key" translate="no">
          {name}
        </span>{" "}
        <span className="cf-muted">{glimpse(value, t)}</span>
      </summary>
      {isOpen && <Entries value={value} depth={depth + 1} />}
    </details>
  );
}

/** What a folded branch holds: how many entries, or its first few values. */
function glimpse(value: object, t: ConfiguratorTranslate<typeof words>): string {
  if (Array.isArray(value)) return t("tree.entries", { count: value.length });
  const leaves: string[] = [];
  for (const key in value) {
    const entry: unknown = value[key as keyof typeof value];
    if (isBranch(entry) || entry === "") continue;
    leaves.push(String(entry).slice(0, 100));
    if (leaves.length === 3) break;
  }
  return leaves.join(" · ");
}

function Leaf({ value }: { value: unknown }) {
  const t = useWords(words);
  if (isBranch(value))
    return <span className="cf-muted">{t(Array.isArray(value) ? "tree.emptyList" : "tree.empty")}</span>;
  const text = typeof value === "string" && value !== "" ? value : (JSON.stringify(value) ?? "");
  return (
    <code data-type={value === null ? "null" : typeof value} translate="no">
      <LongText text={text} />
    </code>
  );
}

/** A text, the beginning of which is there at once. */
export function LongText({ text }: { text: string }) {
  const t = useWords(words);
  const { shown, more, showMore } = useMore(text.length, TEXT_STEP);
  if (text.length <= TEXT_STEP) return <span>{text}</span>;
  return (
    <>
      <span>{more > 0 ? `${text.slice(0, shown)}… ` : text}</span>
      {more > 0 && (
        <Button variant="quiet" onClick={showMore}>
          {t("tree.moreText", { count: more })}
        </Button>
      )}
    </>
  );
}
