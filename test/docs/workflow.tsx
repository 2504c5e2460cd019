import { useFieldArray, useForm } from "react-hook-form";
import { ComponentField, type ConfiguredProps } from "propsmith";

interface Workflow {
  name: string;
  steps: { componentKey: string; configuredProps: ConfiguredProps }[];
}

interface WorkflowEditorProps {
  /** Component keys to choose from. */
  components: readonly string[];
  workflow: Workflow;
  onSave(workflow: Workflow): void;
}

export function WorkflowEditor({ components, workflow, onSave }: WorkflowEditorProps) {
  const { control, formState, handleSubmit, register, reset } = useForm({ defaultValues: workflow });
  const { fields, append, move, remove } = useFieldArray({ control, name: "steps" });
  const count = Object.keys(formState.errors.steps ?? {}).length;
  return (
    <form onSubmit={handleSubmit(onSave)} noValidate>
      <label>
        <span>Name </span>
        <input {...register("name", { required: true })} />
      </label>
      {fields.map(({ id, componentKey }, index) => (
        <fieldset key={id}>
          <legend>{`Step ${index + 1}: ${componentKey}`}</legend>
          <ComponentField
            control={control}
            name={`steps.${index}.configuredProps`}
            componentKey={componentKey}
            aria-label={`Step ${index + 1}`}
          />
          {index > 0 && (
            <button type="button" onClick={() => move(index, index - 1)}>
              {`Move step ${index + 1} up`}
            </button>
          )}
          <button type="button" onClick={() => remove(index)}>
            {`Remove step ${index + 1}`}
          </button>
        </fieldset>
      ))}
      {components.map((componentKey) => (
        <button
          key={componentKey}
          type="button"
          onClick={() => append({ componentKey, configuredProps: {} })}
        >
          {`Add ${componentKey}`}
        </button>
      ))}
      {count > 0 && <p role="alert">{`Steps that need attention: ${count}`}</p>}
      <button type="submit">Save the workflow</button>
      <button type="button" onClick={() => reset()}>
        Start over
      </button>
    </form>
  );
}
