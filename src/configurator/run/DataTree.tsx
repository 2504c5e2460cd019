"use client";

import { useWords } from "../words.ts";

/** More entries than this are counted, not shown. */
const MOST = 100;

/** Of a list of rows, the first few stand open. */
const OPEN_AT_FIRST = 3;

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A value as a tree that can be folded. */
export function DataTree({ value }: { value: unknown }) {
  return (
    <div className="cf-tree">
      {isBranch(value) && Object.keys(value).length > 0 ? (
        <Entries value={value} depth={0} />
      ) : (
        <Leaf value={value} />
      )}
    </div>
  );
}

function Entries({ value, depth }: { value: object; depth: number }) {
  const t = useWords();
  const entries = Object.entries(value);
  if (entries.length === 0)
    return <span className="cf-muted">{t(Array.isArray(value) ? "tree.emptyList" : "tree.empty")}</span>;
  return (
    <ul>
      {entries.slice(0, MOST).map(([name, entry], index) => (
        <li key={name}>
          <Entry name={name} value={entry} isOpen={depth === 0 && index < OPEN_AT_FIRST} depth={depth} />
        </li>
      ))}
      {entries.length > MOST && (
        <li className="cf-muted">{t("tree.more", { count: entries.length - MOST })}</li>
      )}
    </ul>
  );
}

function Entry({
  name,
  value,
  isOpen,
  depth,
}: {
  name: string;
  value: unknown;
  isOpen: boolean;
  depth: number;
}) {
  const t = useWords();
  if (!isBranch(value) || Object.keys(value).length === 0) {
    return (
      <div className="cf-pair">
        <span className="cf-key">{name}</span> <Leaf value={value} />
      </div>
    );
  }
  return (
    <details open={isOpen}>
      <summary>
        <span className="cf-key">{name}</span> <span className="cf-muted">{glimpse(value, t)}</span>
      </summary>
      <Entries value={value} depth={depth + 1} />
    </details>
  );
}

/** What a folded branch holds: how many entries, or its first few values. */
function glimpse(value: object, t: ReturnType<typeof useWords>): string {
  if (Array.isArray(value)) return t("tree.entries", { count: value.length });
  const leaves = Object.values(value).filter((entry) => !isBranch(entry) && entry !== "");
  return leaves.slice(0, 3).map(String).join(" · ");
}

function Leaf({ value }: { value: unknown }) {
  const type = value === null ? "null" : typeof value;
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return <code data-type={type}>{text}</code>;
}
