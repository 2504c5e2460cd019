import { ComponentForm, type ConfiguredProps, type Sources, type Suppliers } from "propsmith";

/** What you save for each step. */
export interface Step {
  component: unknown;
  configuredProps: ConfiguredProps;
  dynamicPropsId?: string;
  sources: Sources;
}

/** The data of the steps before this one, as they last returned it. */
const suppliers: Suppliers = {
  reference: {
    tree: [
      { key: "trigger", label: "New order", sample: { customer: "Ada", total: 1200 } },
      { key: "steps", label: "Steps", children: [{ key: "find_rows", label: "Find rows" }] },
    ],
    sample: { steps: { find_rows: [{ id: 7, name: "Ada" }] } },
  },
  model: true,
  person: true,
};

export function StepForm({ step, save }: { step: Step; save(step: Step): Promise<void> }) {
  return (
    <ComponentForm
      {...step}
      suppliers={suppliers}
      submitLabel="Save step"
      onSubmit={(configuredProps, { dynamicPropsId, sources }) =>
        save({ ...step, configuredProps, dynamicPropsId, sources })
      }
    />
  );
}
