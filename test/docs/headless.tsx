import { FormProvider, useComponentForm, useField, type ComponentFormOptions } from "propsmith";

function Row({ name }: { name: string }) {
  const field = useField(name);
  if (!field) return null;
  const { prop, draft, ids, errors, label, ref, setDraft, leave } = field;
  const shared = { ref, "aria-labelledby": ids.label, "aria-invalid": errors.length > 0 };
  return (
    <div onBlur={leave}>
      <span id={ids.label}>{label}</span>
      {prop.type === "boolean" ? (
        <input
          {...shared}
          type="checkbox"
          checked={draft === true}
          onChange={({ target }) => setDraft(target.checked)}
        />
      ) : (
        <input {...shared} value={String(draft ?? "")} onChange={({ target }) => setDraft(target.value)} />
      )}
      {errors.map((error) => (
        <em key={error}>{error}</em>
      ))}
    </div>
  );
}

export function OwnForm(options: ComponentFormOptions) {
  const { form, fields, offered, addOptional, submit } = useComponentForm(options);
  return (
    <FormProvider form={form}>
      {fields.map((name) => (
        <Row key={name} name={name} />
      ))}
      {offered.map(({ name, label }) => (
        <button key={name} type="button" onClick={() => addOptional([name])}>
          {`Add ${label}`}
        </button>
      ))}
      <button type="button" onClick={() => void submit()}>
        Save
      </button>
    </FormProvider>
  );
}
