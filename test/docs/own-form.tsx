import { useForm } from "react-hook-form";
import { Field, FormProvider, useComponentForm, type Component, type ConfiguredProps } from "propsmith";

interface Step {
  name: string;
  configuredProps: ConfiguredProps;
}

export function StepForm({ component, save }: { component: Component; save(step: Step): void }) {
  const { register, handleSubmit, getValues } = useForm({ defaultValues: { name: "" } });
  const inner = useComponentForm({
    component,
    onSubmit: (configuredProps) => save({ ...getValues(), configuredProps }),
  });
  return (
    <form className="ps-form" onSubmit={handleSubmit(() => inner.submit())} noValidate>
      <label>
        <span>Name of the step </span>
        <input {...register("name", { required: true })} />
      </label>
      <FormProvider form={inner.form}>
        {inner.fields.map((name) => (
          <Field key={name} name={name} />
        ))}
      </FormProvider>
      <button type="submit">Save</button>
    </form>
  );
}
