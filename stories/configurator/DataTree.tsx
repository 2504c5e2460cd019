// A value as a tree that can be folded.

/** More entries than this are counted, not shown. */
const MOST = 100;

const isBranch = (value: unknown): value is object => typeof value === "object" && value !== null;

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
  const entries = Object.entries(value);
  if (entries.length === 0)
    return <span className="cf-muted">{Array.isArray(value) ? "empty list" : "empty"}</span>;
  return (
    <ul>
      {entries.slice(0, MOST).map(([name, entry]) => (
        <li key={name}>
          <Entry name={name} value={entry} depth={depth} />
        </li>
      ))}
      {entries.length > MOST && <li className="cf-muted">and {entries.length - MOST} more</li>}
    </ul>
  );
}

function Entry({ name, value, depth }: { name: string; value: unknown; depth: number }) {
  if (!isBranch(value) || Object.keys(value).length === 0) {
    return (
      <div className="cf-pair">
        <span className="cf-key">{name}</span> <Leaf value={value} />
      </div>
    );
  }
  return (
    <details open={depth < 1}>
      <summary>
        <span className="cf-key">{name}</span> <span className="cf-muted">{size(value)}</span>
      </summary>
      <Entries value={value} depth={depth + 1} />
    </details>
  );
}

function size(value: object): string {
  const count = Object.keys(value).length;
  return Array.isArray(value) ? `[${count}]` : `{${count}}`;
}

function Leaf({ value }: { value: unknown }) {
  const type = value === null ? "null" : typeof value;
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return <code data-type={type}>{text}</code>;
}
