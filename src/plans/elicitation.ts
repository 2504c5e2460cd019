import { isSecret } from "../core/secrets.ts";
import { argumentsFrom, objectSchema } from "./arguments.ts";
import type { JsonSchema } from "./offered.ts";
import { readPlan, type ReportEntry } from "./plan.ts";

/** What MCP's `elicitation/create` takes, and what was left out. */
export interface Elicitation {
  readonly params: { readonly message: string; readonly requestedSchema: JsonSchema };
  readonly report: readonly ReportEntry[];
}

/** Makes an MCP elicitation of the props that a person is asked for. Accounts and secrets are left out. Never throws. */
export function elicitationOf(component: unknown, plan: unknown): Elicitation {
  const read = readPlan(component, plan);
  const { args, report } = argumentsFrom(read, "person", "elicitation");
  const isAsked = (name: string) => !report.some(({ prop }) => prop === name);
  const privateProps = read.component.props.filter(
    (prop) =>
      (prop.type === "app" || isSecret(prop)) && read.sourceOf(prop)?.from === "person" && isAsked(prop.name),
  );
  report.push(
    ...privateProps.map(({ name }) => ({
      prop: name,
      code: "private",
      message: `“${name}” is an account or a secret. Ask for it at a URL of yours.`,
    })),
  );
  const asked = args.filter(({ prop }) => !privateProps.some(({ name }) => name === prop.name));
  const title = read.clean(read.component.name || read.component.key);
  return {
    params: {
      message: title ? `“${title}” needs your input.` : "Your input is needed.",
      requestedSchema: objectSchema(asked),
    },
    report,
  };
}
