import { useFormState } from "react-hook-form";
import type { OpenForm } from "propsmith";

export function SubmitState({ form }: { form: OpenForm }) {
  const { isValid, isSubmitting, submitCount } = useFormState({ control: form.control });
  if (isSubmitting) return <p>Sending …</p>;
  return <p>{isValid ? "Ready" : submitCount > 0 ? "Not ready yet" : "Fill in the fields"}</p>;
}
