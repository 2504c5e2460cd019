// What a model or a person supplies: the schema of each value, and how an answer becomes the value of a prop again.

import { attributeOf } from "../codecs/number.ts";
import { setOwn } from "../core/drafts.ts";
import { readJson } from "../core/json.ts";
import { asksForOptions } from "../core/readiness.ts";
import type { Source } from "../core/sources.ts";
import { accessOf, isShown, labelOf } from "../core/visibility.ts";
import { optionKey } from "../wire/option.ts";
import { declaredType, type AnyProp } from "../wire/prop.ts";
import { isRecord, readText } from "../wire/record.ts";
import { codecFor } from "./check-values.ts";
import {
  choiceSchema,
  labelsOf,
  MOST_CHOICES,
  offeredIn,
  type JsonSchema,
  type Offered,
  type Say,
  type Target,
} from "./offered.ts";
import { plainText, type ReadPlan, type ReportEntry } from "./plan.ts";

/** One value that comes from outside. */
export interface Argument {
  readonly name: string;
  /** The prop, with the range that its source allows. */
  readonly prop: AnyProp;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
  /** The value of the prop; `undefined` if it isn't one of those offered. */
  read(answer: unknown): unknown;
}

type Kind = "text" | "integer" | "number" | "boolean" | "json";

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["integer", "integer"],
  ["integer[]", "integer"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["object", "json"],
  ["any", "json"],
  ["http_request", "json"],
  ["$.interface.timer", "json"],
]);

/** Why a prop can't be supplied from outside; `undefined` if it can. */
export function obstacleTo(prop: AnyProp): string | undefined {
  if (codecFor(prop).passive) return "has no value that can be supplied from outside";
  return isShown(prop) && accessOf(prop, false) === "edit" ? undefined : "can’t be edited";
}

/** The arguments for all props with this kind of source, and what couldn't be expressed. */
export function argumentsFrom(
  plan: ReadPlan,
  from: "model" | "person",
  target: Target,
): { args: readonly Argument[]; report: ReportEntry[] } {
  const report: ReportEntry[] = [];
  const names = new Set<string>();
  const args = plan.component.props.flatMap((prop): Argument[] => {
    const source = plan.sourceOf(prop);
    if (source?.from !== from) return [];
    const obstacle = obstacleTo(prop);
    const say = (code: string, message: string) =>
      report.push({ prop: prop.name, code, message: `“${prop.name}” ${message}.` });
    if (obstacle) {
      say("notExported", obstacle);
      return [];
    }
    const name = target === "elicitation" ? prop.name : safeName(prop.name, names);
    names.add(name);
    if (name !== prop.name) say("renamed", `is called “${name}” in the schema`);
    return [argumentFor(name, prop, source, plan, target, say)];
  });
  return { args, report };
}

/** Providers take no other names. */
function safeName(name: string, taken: ReadonlySet<string>): string {
  if (/^[\w.-]{1,64}$/.test(name) && name !== "__proto__" && !taken.has(name)) return name;
  const base =
    name
      .replaceAll(/[^\w.-]/g, "_")
      .replace(/^__proto__$/, "proto")
      .slice(0, 56) || "argument";
  let next = base;
  for (let count = 2; taken.has(next); count += 1) next = `${base}_${count}`;
  return next;
}

function argumentFor(
  name: string,
  original: AnyProp,
  source: Source & { from: "model" | "person" },
  plan: ReadPlan,
  target: Target,
  say: Say,
): Argument {
  const prop = source.from === "model" ? narrowed(original, source) : original;
  const offered = offeredIn(prop, source, plan, say);
  const isMany = declaredType(prop).endsWith("[]");
  const kind = KINDS.get(declaredType(prop)) ?? "text";
  const isClosed = offered.length > 0 && offered.length <= MOST_CHOICES;
  if (offered.length > MOST_CHOICES)
    say("manyOptions", `has ${offered.length} options, which is more than a schema may list`);
  const required = source.from === "model" ? source.required : undefined;
  const item = isClosed ? choiceSchema(offered, target) : itemSchema(kind, prop, target);
  const hints = [
    ...(isClosed && target === "portable" ? [labelsOf(offered)] : []),
    ...(kind === "json" && !isClosed && item.type === "string" ? [jsonHint(declaredType(prop))] : []),
    ...(isMany && !isClosed && target === "elicitation" ? ["One per line."] : []),
    ...(declaredType(prop).startsWith("date") && target === "portable" ? [dateHint(declaredType(prop))] : []),
  ];
  const asList = target !== "elicitation" || isClosed;
  // MCP writes titles of several choices in another way than those of one.
  const items = target === "elicitation" && item.oneOf ? { anyOf: item.oneOf } : item;
  const body: JsonSchema = isMany ? (asList ? { type: "array", items } : { type: "string" }) : item;
  const description = [describe(prop, source, plan), ...hints].filter(Boolean).join("\n");
  const title = target === "elicitation" ? { title: plan.clean(labelOf(prop)) } : {};
  return {
    name,
    prop,
    isRequired: typeof required === "boolean" ? required : !prop.optional && (prop.default ?? "") === "",
    schema: { ...body, ...title, ...(description && { description }) },
    read: (answer) => readAnswer(answer, { prop, kind, isMany, isClosed, offered }),
  };
}

const jsonHint = (type: string): string =>
  type === "object" ? "A JSON object, written as text." : "Written as JSON text.";
const dateHint = (type: string): string =>
  type === "date" ? "A date such as 2026-02-28." : "A date and time such as 2026-02-28T09:30:00Z.";

function describe(prop: AnyProp, { guide }: { readonly guide?: unknown }, plan: ReadPlan): string {
  const text = typeof guide === "string" && guide.trim() ? guide : (prop.description ?? "");
  return plan.clean(plainText(text) || labelOf(prop));
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** The prop with the range that the model may use, within its own. */
function narrowed(prop: AnyProp, { min, max }: { readonly min?: unknown; readonly max?: unknown }): AnyProp {
  if (!prop.type.startsWith("integer") || (!isNumber(min) && !isNumber(max))) return prop;
  const own = prop as { min?: number; max?: number };
  const low = Math.max(isNumber(min) ? min : -Infinity, own.min ?? -Infinity);
  const high = Math.min(isNumber(max) ? max : Infinity, own.max ?? Infinity);
  const range = { ...(low > -Infinity && { min: low }), ...(high < Infinity && { max: high }) };
  return { ...prop, ...range };
}

function itemSchema(kind: Kind, prop: AnyProp, target: Target): JsonSchema {
  if (kind === "json") {
    if (target !== "2020-12") return { type: "string" };
    return prop.type === "any" ? {} : { type: "object" };
  }
  const type = kind === "text" ? "string" : kind;
  const { min, max } = { min: attributeOf(prop, "min"), max: attributeOf(prop, "max"), ...prop } as Record<
    string,
    unknown
  >;
  const isDate = /^date(?:-time)?$/.test(declaredType(prop));
  return {
    type,
    ...(isDate && target !== "portable" && { format: declaredType(prop) }),
    ...(type !== "string" && isNumber(min) && { minimum: min }),
    ...(type !== "string" && isNumber(max) && { maximum: max }),
  };
}

interface Reading {
  prop: AnyProp;
  kind: Kind;
  isMany: boolean;
  isClosed: boolean;
  offered: readonly Offered[];
}

function readAnswer(answer: unknown, { prop, kind, isMany, isClosed, offered }: Reading): unknown {
  const choose = (one: unknown): unknown => {
    const found =
      offered.find(({ value }) => optionKey(value) === optionKey(one)) ??
      offered.find(({ text }) => text === readText(one)) ??
      offered.find(({ label }) => label === one);
    if (!found) return isClosed ? undefined : one;
    const isLabelled = asksForOptions(prop) || prop.withLabel === true;
    return isLabelled ? { __lv: { label: found.label, value: found.value } } : found.value;
  };
  if (isMany && (offered.length > 0 || Array.isArray(answer) || typeof answer === "string")) {
    const items = listOf(answer).map(choose);
    return items.includes(undefined) ? undefined : written(prop, items);
  }
  if (offered.length > 0) {
    const chosen = choose(answer);
    return chosen === undefined || isRecord(chosen) ? chosen : written(prop, chosen);
  }
  return written(prop, kind === "json" && typeof answer === "string" ? fromJson(answer, prop) : answer);
}

/** A list, or text with an item in each line. */
function listOf(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer as unknown[];
  if (typeof answer !== "string") return [answer];
  const json = readJson(answer);
  if (!json.issue && Array.isArray(json.value)) return json.value as unknown[];
  return answer.split("\n").filter((line) => line.trim() !== "");
}

/** JSON as text becomes the value again. Any value may also be plain text. */
function fromJson(text: string, prop: AnyProp): unknown {
  const reading = readJson(text);
  return reading.issue ? text : (reading.value ?? (prop.type === "any" ? undefined : text));
}

/** The value as the form writes it; what the prop can't take stays, for the checks to find. */
function written(prop: AnyProp, value: unknown): unknown {
  const codec = codecFor(prop);
  const draft: unknown = codec.toDraft(value, prop);
  const wire = draft === undefined ? undefined : codec.toWire(draft, prop);
  return wire === undefined ? value : wire;
}

/** An object's schema with these arguments. */
export function objectSchema(
  args: readonly Argument[],
): JsonSchema & { properties: JsonSchema; required: string[] } {
  const properties: JsonSchema = {};
  for (const { name, schema } of args) setOwn(properties, name, schema);
  const required = args.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return { type: "object", properties, required };
}
