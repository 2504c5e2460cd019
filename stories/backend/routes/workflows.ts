/** `/backend/workflows/…`: keeps workflows, and runs them: references are resolved and values checked before each step. */
import { Hono } from "hono";
import { checkValues, resolveReferences, type MissingData, type ValueIssue } from "../../../src/core.ts";
import type { BackendContext, Env } from "../context.ts";
import type { Workflow, WorkflowStep } from "../state/workflows.ts";

interface RunBody {
  external_user_id: string;
  /** Runs the steps before this one; all of them without it. */
  until?: string;
}

export interface StepResult {
  id: string;
  /** What the step returned: `steps.<id>` in the references of later steps. */
  output?: unknown;
  summary?: string;
  /** Data that wasn't there, values that don't pass the form's rules, or what the component threw. */
  missing?: readonly MissingData[];
  issues?: readonly ValueIssue[];
  error?: string;
}

export function workflowRoutes(context: BackendContext): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get("/:id", (c) => {
    const workflow = context.workflows.find(c.req.param("id"));
    return workflow ? c.json(workflow) : c.json({ error: "No workflow with this id." }, 404);
  });

  routes.put("/:id", async (c) => {
    context.workflows.save(c.req.param("id"), await c.req.json<Workflow>());
    return c.json({ saved: true });
  });

  routes.post("/:id/run", async (c) => {
    const { external_user_id: user, until } = await c.req.json<RunBody>();
    const workflow = context.workflows.find(c.req.param("id"));
    if (!workflow) return c.json({ error: "No workflow with this id." }, 404);
    const { origin } = new URL(c.req.url);
    const outputs: Record<string, unknown> = {};
    const results: StepResult[] = [];
    for (const step of workflow.steps) {
      if (step.id === until) break;
      const result = await runStep(context, origin, user, step, {
        trigger: workflow.trigger,
        steps: outputs,
      });
      results.push(result);
      // What follows may depend on it.
      if (!("output" in result)) break;
      outputs[step.id] = result.output;
    }
    return c.json({ results });
  });

  return routes;
}

async function runStep(
  context: BackendContext,
  origin: string,
  user: string,
  { id, componentKey, configuredProps, dynamicPropsId, sources }: WorkflowStep,
  data: unknown,
): Promise<StepResult> {
  const resolved = resolveReferences(configuredProps, sources, data);
  if (resolved.missing.length > 0) return { id, missing: resolved.missing };
  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await context.host(origin).fetch(
      new Request(`${origin}/v1/connect/${path}`, {
        method: body ? "POST" : "GET",
        headers: {
          authorization: `Bearer ${context.tokens.issueServerToken()}`,
          "content-type": "application/json",
        },
        body: body && JSON.stringify(body),
      }),
    );
    return response.json();
  };
  const { data: component } = (await call(`components/${componentKey}`)) as { data: unknown };
  const { issues } = checkValues(component, resolved.configuredProps);
  // Dynamic props aren't part of the definition: the component itself checks them.
  const known = issues.filter(({ code }) => code !== "unknownProp");
  if (known.length > 0) return { id, issues: known };
  const { exports, ret, os, error } = (await call("actions/run", {
    id: componentKey,
    external_user_id: user,
    configured_props: resolved.configuredProps,
    dynamic_props_id: dynamicPropsId,
  })) as {
    exports?: { $summary?: string };
    ret?: unknown;
    os?: { k?: string; err?: { message?: string } }[];
    error?: string;
  };
  const thrown = os?.find(({ k }) => k === "error")?.err?.message ?? error;
  return thrown === undefined
    ? { id, output: ret ?? null, summary: exports?.$summary }
    : { id, error: thrown };
}
