// Three steps of a workflow, as a host would hold them: each is configured with the data of those before it.

import { QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { Configurator, type SavedConfiguration } from "../../src/configurator/index.ts";
import "../../src/theme/configurator/configurator.css";
import type { ReferenceNode, Suppliers } from "../../src/index.ts";
import type { StepResult } from "../backend/routes/workflows.ts";
import type { Workflow, WorkflowStep } from "../backend/state/workflows.ts";
import { createPlaygroundClient, schemaLoader } from "./playground.ts";
import "./workflow.css";

const USER = "ready";
const ID = "demo";

/** The event that the trigger has brought last. */
const trigger = {
  customer: { name: "Ada Abe", email: "contact0000@example.com" },
  total: 1200,
  lines: [{ sku: "A-1", amount: 3 }],
};

const labels: Record<string, string> = { find_rows: "Find rows", send_message: "Send message" };

const blank: Workflow = {
  trigger,
  steps: [
    {
      id: "find_rows",
      componentKey: "postgres-find-rows",
      configuredProps: {
        postgres: { authProvisionId: "apn_postgresReady" },
        schema: "sales",
        table: "contacts",
        column: "full_name",
        operator: "contains",
        limit: 5,
      },
      sources: {},
    },
    {
      id: "send_message",
      componentKey: "contacts-send-message",
      configuredProps: {
        contacts: { authProvisionId: "apn_contactsReady" },
        people: { __lv: [{ label: "Ada Abe <contact0000@example.com>", value: "1" }] },
        channel: "email",
        subject: "Your order",
      },
      sources: {},
    },
  ],
};

const call = async <T,>(path: string, method: string, body?: object): Promise<T> => {
  const response = await fetch(`/backend/workflows/${ID}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as T;
};

/** A workflow on the playground's backend, which saves it, resolves its references and runs its steps. */
export function WorkflowPage() {
  const [workflow, setWorkflow] = useState<Workflow>();
  const [open, setOpen] = useState("find_rows");
  const [results, setResults] = useState<readonly StepResult[]>([]);
  const [failure, setFailure] = useState<string>();
  const [connection] = useState(() => ({
    client: createPlaygroundClient("http", USER),
    queryClient: new QueryClient(),
    sqlSchema: schemaLoader(USER),
  }));
  useEffect(() => {
    let isHere = true;
    call<Workflow>("", "GET").then(
      (saved) => isHere && setWorkflow(saved),
      () => isHere && setWorkflow(blank),
    );
    return () => void (isHere = false);
  }, []);
  const suppliers = useMemo(
    (): Suppliers => ({ reference: dataBefore(open, results), model: true, person: true }),
    [open, results],
  );
  if (!workflow) return <p className="workflow">Loading…</p>;
  const step = workflow.steps.find(({ id }) => id === open);

  async function save(saved: SavedConfiguration): Promise<void> {
    if (!workflow) return;
    const { configuredProps, dynamicPropsId, sources } = saved;
    const steps = workflow.steps.map((one): WorkflowStep =>
      one.id === open ? { ...one, configuredProps, dynamicPropsId, sources } : one,
    );
    await call("", "PUT", { ...workflow, steps });
    setWorkflow({ ...workflow, steps });
  }

  async function run(): Promise<void> {
    setFailure(undefined);
    try {
      await call("", "PUT", workflow);
      const answer = await call<{ results: StepResult[] }>("/run", "POST", { external_user_id: USER });
      setResults(answer.results);
    } catch (error) {
      setFailure(String(error));
    }
  }

  return (
    <div className="workflow">
      <nav aria-label="Steps">
        <ol>
          <li>
            <div className="workflow-step">
              <strong>New order</strong>
              <code>trigger</code>
            </div>
          </li>
          {workflow.steps.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                className="workflow-step"
                aria-current={id === open ? "step" : undefined}
                onClick={() => setOpen(id)}
              >
                <strong>{labels[id]}</strong>
                <code>{`steps.${id}`}</code>
                <Outcome result={results.find((result) => result.id === id)} />
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="workflow-run" onClick={() => void run()}>
          Run the workflow
        </button>
        {failure && <p role="alert">{failure}</p>}
      </nav>
      {step && (
        <Configurator
          key={step.id}
          layout="panel"
          externalUserId={USER}
          {...connection}
          componentKey={step.componentKey}
          configuredProps={step.configuredProps}
          dynamicPropsId={step.dynamicPropsId}
          sources={step.sources}
          suppliers={suppliers}
          onSave={save}
          askBeforeLeaving={false}
        />
      )}
    </div>
  );
}

/** The data of the trigger and the steps before one: what they returned when they last ran. */
function dataBefore(open: string, results: readonly StepResult[]) {
  const order = blank.steps.map(({ id }) => id);
  const before = order.slice(0, order.indexOf(open));
  const outputs = Object.fromEntries(results.map(({ id, output }) => [id, output]));
  const steps = before.map((id): ReferenceNode => ({ key: id, label: labels[id], sample: outputs[id] }));
  return {
    tree: [
      { key: "trigger", label: "New order", sample: trigger },
      ...(steps.length > 0 ? [{ key: "steps", label: "Steps", children: steps }] : []),
    ],
    sample: { trigger, steps: outputs },
  };
}

/** How a step of the last run went, in a line. */
function Outcome({ result }: { result: StepResult | undefined }) {
  if (!result) return null;
  const { output, summary, missing, issues, error } = result;
  const problem =
    error ??
    (missing && `No data at ${missing.map(({ path }) => path.join(".")).join(", ")}`) ??
    issues?.map(({ prop, message }) => `${prop}: ${message}`).join(" ");
  return problem === undefined ? (
    <output className="workflow-outcome">{summary ?? JSON.stringify(output)}</output>
  ) : (
    <output className="workflow-outcome" data-failed="">
      {problem}
    </output>
  );
}
