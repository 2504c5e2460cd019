import { getOwn, setOwn } from "../core/drafts.ts";
import { isSource } from "../core/form/sources.ts";
import { placeReferences } from "../core/parts.ts";
import { parsePath, resolveReference } from "../core/references.ts";
import type { PartsSource, Reference, ReferencePath, Source, Sources } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { isRecord } from "../wire/record.ts";
import { readValues } from "./read-component.ts";
import { bindSql, isSqlValue, isStatement } from "./sql-references.ts";

/** A path that led nowhere when the value of a prop was resolved. */
export interface MissingData {
  readonly prop: string;
  readonly path: ReferencePath;
}

/** Values with the data that their references pointed to. */
export interface ResolvedValues {
  readonly configuredProps: ConfiguredProps;
  /** What wasn't there. Props with missing data have no value. */
  readonly missing: readonly MissingData[];
}

type Resolved = { value: unknown; missing: readonly ReferencePath[] };

/**
 * Replaces references by the data they point to. Props whose value comes from a model or a person are left to their owner.
 * Never throws, and changes nothing it is given.
 */
export function resolveReferences(configuredProps: unknown, sources: unknown, data: unknown): ResolvedValues {
  const values = readValues(configuredProps);
  const result: ConfiguredProps = {};
  for (const name of Object.keys(values)) setOwn(result, name, getOwn(values, name));
  const missing: MissingData[] = [];
  for (const [prop, source] of Object.entries(readValues(sources))) {
    if (!isSource(source) || source.from === "model" || source.from === "person") continue;
    const { value, missing: paths } =
      source.from === "reference" ? resolveReference(source.reference, data) : resolveParts(source, data);
    delete result[prop];
    if (value !== undefined) setOwn(result, prop, value);
    missing.push(...paths.map((path) => ({ prop, path })));
  }
  return { configuredProps: result, missing };
}

/** Statements bind their references; requests take text everywhere. */
function resolveParts(source: PartsSource, data: unknown): Resolved {
  const { value, references } = source;
  if (!isSqlValue(value))
    return placeReferences(source, data, isRequest(value) ? resolveText : resolveReference);
  const [statement] = references.filter(({ at }) => isStatement(at));
  const others = references.filter(({ at }) => !isStatement(at));
  const placed = placeReferences({ ...source, references: others }, data, resolveText);
  if (!statement || !isSqlValue(placed.value)) return placed;
  const bound = bindSql(placed.value, statement.reference, data);
  return { value: bound.missing.length > 0 ? undefined : bound.value, missing: bound.missing };
}

/** Whether a value is that of an `http_request` prop. */
const isRequest = (value: unknown): boolean => isRecord(value) && "url" in value && "method" in value;

/** A single path keeps the type of its value elsewhere. With empty text beside it, it becomes text. */
const resolveText = (reference: Reference, data: unknown): Resolved =>
  resolveReference(reference.length > 0 ? [...reference, ""] : reference, data);

/** Paths by what they begin with: the longest beginning counts. */
type Renames = readonly (readonly [from: ReferencePath, to: ReferencePath])[];

/**
 * Applies renames of data to references, as in `{ "steps.one": "steps.two" }`: a path that begins with the first begins with
 * the second afterwards. All renames apply at once. Sources without such a path are the same objects.
 */
export function renameReferences(sources: Sources, map: Readonly<Record<string, string>>): Sources;
export function renameReferences(sources: unknown, map: unknown): Sources {
  const renames = Object.entries(readValues(map)).flatMap(([from, to]): Renames => {
    const [before, after] = [parsePath(from), typeof to === "string" ? parsePath(to) : undefined];
    return before && after ? [[before, after]] : [];
  });
  const sorted = renames.toSorted(([a], [b]) => b.length - a.length);
  const result: Record<string, unknown> = {};
  for (const [name, source] of Object.entries(readValues(sources)))
    setOwn(result, name, isSource(source) ? renamed(source, sorted) : source);
  return result as Sources;
}

function renamed(source: Source, renames: Renames): Source {
  if (source.from === "reference") {
    const reference = renamedReference(source.reference, renames);
    return reference === source.reference ? source : { ...source, reference };
  }
  if (source.from !== "parts") return source;
  const references = source.references.map((part) => {
    const reference = renamedReference(part.reference, renames);
    return reference === part.reference ? part : { ...part, reference };
  });
  return references.every((part, at) => part === source.references[at]) ? source : { ...source, references };
}

function renamedReference(reference: Reference, renames: Renames): Reference {
  const next = reference.map((part) => {
    if (typeof part === "string") return part;
    const path = renamedPath(part.path, renames);
    return path === part.path ? part : { path };
  });
  return next.every((part, at) => part === reference[at]) ? reference : next;
}

function renamedPath(path: ReferencePath, renames: Renames): ReferencePath {
  const found = renames.find(([from]) => from.every((key, at) => String(key) === String(path[at])));
  if (!found) return path;
  const [from, to] = found;
  return [...to, ...path.slice(from.length)];
}
