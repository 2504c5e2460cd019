import { asksForOptions } from "../core/readiness.ts";
import { accessOf, isShown } from "../core/visibility.ts";
import { codecFor } from "./check-values.ts";
import { argumentsFrom, objectSchema } from "./arguments.ts";
import { MOST_CHOICES, type JsonSchema } from "./offered.ts";
import { plainText, readPlan, type ReadPlan, type ReportEntry } from "./plan.ts";
import { getOwn } from "../core/drafts.ts";

/** A tool as MCP lists it. Providers take the same schema. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly annotations: Readonly<Record<string, boolean | string>>;
}

/** A tool, and what a host should know about it. */
export interface ExportedTool {
  readonly tool: Tool;
  readonly report: readonly ReportEntry[];
  /** Finds values for arguments whose options aren't in the schema. The host answers it with `configure`. */
  readonly lookup?: Tool;
}

export interface ToolOptions {
  /** `portable`, the default, is what every large provider accepts. */
  readonly dialect?: "portable" | "2020-12";
}

const LOOKUP = "__options";
const LONGEST_NAME = 64;

const toolName = (text: string, length = LONGEST_NAME): string =>
  text.replaceAll(/[^a-zA-Z0-9_-]/g, "_").slice(0, length) || "tool";

/**
 * Makes a tool of a configured component: its arguments are the props that a model supplies. Accounts, secrets and fixed
 * values are never part of it. Never throws.
 */
export function toolOf(component: unknown, plan: unknown, options: ToolOptions = {}): ExportedTool {
  const read = readPlan(component, plan);
  const { key, name, description = "", annotations = {} } = read.component;
  const dialect = options?.dialect === "2020-12" ? "2020-12" : "portable";
  const { args, report } = argumentsFrom(read, "model", dialect);
  const title = read.clean(name || key || "Tool");
  const tool: Tool = {
    name: toolName(read.clean(read.name ?? key)),
    title,
    description: read.clean(plainText(read.description ?? description) || title),
    inputSchema: { ...objectSchema(args), additionalProperties: false },
    annotations: Object.fromEntries(
      Object.entries(annotations).map(([hint, value]) => [
        hint,
        typeof value === "string" ? read.clean(value) : value,
      ]),
    ),
  };
  report.push(...gapsIn(read));
  const open = args.filter(({ prop, schema }) => asksForOptions(prop) && isOpen(schema));
  for (const { prop } of open)
    report.push({
      prop: prop.name,
      code: "lookup",
      message: `The options of “${prop.name}” aren’t in the schema. “${lookupName(read)}” looks them up.`,
    });
  return {
    tool,
    report,
    ...(open.length > 0 && {
      lookup: lookupFor(
        read,
        title,
        open.map(({ name: it }) => it),
      ),
    }),
  };
}

const isOpen = ({ enum: values, oneOf, items }: JsonSchema): boolean =>
  values === undefined && oneOf === undefined && (items === undefined || isOpen(items as JsonSchema));

const lookupName = (plan: ReadPlan): string =>
  `${toolName(plan.clean(plan.name ?? plan.component.key), LONGEST_NAME - LOOKUP.length)}${LOOKUP}`;

function lookupFor(plan: ReadPlan, title: string, names: readonly string[]): Tool {
  return {
    name: lookupName(plan),
    title: `${title}: options`,
    description: `Lists the values that an argument of “${title}” can have, with their labels.`,
    inputSchema: {
      type: "object",
      properties: {
        argument: {
          type: "string",
          enum: names.slice(0, MOST_CHOICES),
          description: "The argument to list values for.",
        },
        query: { type: "string", description: "Text to search for." },
      },
      required: ["argument"],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
  };
}

/** What would go wrong at run time, or isn't as the plan says. */
function gapsIn(plan: ReadPlan): ReportEntry[] {
  return plan.component.props.flatMap((prop): ReportEntry[] => {
    const { name } = prop;
    const entries: ReportEntry[] = [];
    const say = (code: string, message: string) =>
      entries.push({ prop: name, code, message: `“${name}” ${message}.` });
    const source = plan.sourceOf(prop);
    if (plan.isRefused(prop))
      say("refusedSource", "can’t have its saved source: accounts and secrets are never the model’s");
    if (source?.from === "model" && prop.reloadProps)
      say("frozenProps", "brings other props, which stay as they are now");
    const isAsked = isShown(prop) && accessOf(prop, false) === "edit" && !codecFor(prop).passive;
    const hasValue = (getOwn(plan.values, name) ?? prop.default ?? "") !== "";
    if (!source && isAsked && !prop.optional && !hasValue)
      say("missingValue", "is required, and has neither a value nor a source");
    return entries;
  });
}
